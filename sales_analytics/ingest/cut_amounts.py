"""Lines of a text in which one amount is cut at the comma that parts its thousands: 1,234.50 is 1 and 234.50 there.

Where the last columns of a line are empty, or not written at all, such a line has as many cells as any other: the
amount would be 1, and all that stands behind it one column too far to the right. It is told by its cells: they do not
fit their own columns, and fit those to the left of them.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from sales_analytics.ingest.plan import FIGURES, Cut, Plan
from sales_analytics.sources.sheet import RawSheet, columns_of

COMMA = ","
MOST_COLUMNS = 64
TIMES = (1, 2)
"""How often thousands may be parted: once in 1,234.50, twice in 1,234,567.50."""
FRONT, MIDDLE, REST = r"\s*[-(+]?[$€£¥]?[1-9]\d{0,2}", r"\d{3}", r"\d{3}(?:\.\d{1,2})?\)?"
SPARE, MOSTLY = 0.25, 0.75
"""Shares of the first cells of a column: so many filled ones are few, so many of one kind are nearly all."""
WHOLE, CENTS = r"\s*[-(+]?[$€£¥]?\d+", r"\d{1,2}"
LONGEST_FRONT, LONGEST_REST = 7, 8
NUMBER = r"\s*[-(+]?[$€£¥]?\d[\d.]*\)?%?\s*"
DATE = r"\s*\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}.*"
HALVES = [(re.compile(front), re.compile(rest)) for front, rest in ((FRONT, REST), (WHOLE, CENTS))]
KINDS = {"number": re.compile(NUMBER), "date": re.compile(DATE)}
Row = Sequence[str | None]


def cuts_in(sheet: RawSheet, plan: Plan, below: Sequence[Row]) -> tuple[Cut, ...]:
    """The columns of figures in which an amount may be cut unnoticed; `below` are the first rows of data."""
    if sheet.delimiter != COMMA or not below:
        return ()
    width = min(columns_of(sheet), MOST_COLUMNS)
    last = max((use.column.index for use in plan.uses), default=-1)
    columns = {one.index: one for one in (*plan.unread, *(use.column for use in plan.uses))}
    figures = {use.column.index for use in plan.of_kind(*FIGURES)}
    thousands: list[Cut] = []
    cents: list[Cut] = []
    for place in range(min(last + 1, width - 1)):
        kinds = _kinds(place, width, below)
        if place in columns and (place in figures or kinds[place] == "number"):
            thousands += [Cut(columns[place], times, _thousands(place, times, kinds)) for times in TIMES]
            cents.append(Cut(columns[place], 1, _cents(place, kinds)))
    return tuple(one for one in (*thousands, *cents) if one.condition)


def _kinds(place: int, width: int, below: Sequence[Row]) -> dict[int, str]:
    """What the cells of this column and those behind it are: in rows that show no cut amount there, or mostly."""
    filled = [row for row in below if any(row)]
    rows = [row for row in filled if not _may_be_cut(row, place)]
    rows = rows if 2 * len(rows) >= len(filled) else filled
    return {index: _kind([_cell(row, index) for row in rows]) for index in range(place, width)}


def _may_be_cut(row: Row, place: int) -> bool:
    halves = _cell(row, place), _cell(row, place + 1)
    return any(front.fullmatch(halves[0]) and rest.fullmatch(halves[1]) for front, rest in HALVES)


def _cell(row: Row, index: int) -> str:
    return (row[index] or "").strip() if index < len(row) else ""


def _kind(cells: Sequence[str]) -> str:
    """A name of `KINDS`, "text" for what is none of them, "spare" where next to nothing stands, "any" for a mixture."""
    filled = [cell for cell in cells if cell]
    if len(filled) <= SPARE * len(cells):
        return "spare"
    kinds = Counter(next((name for name, one in KINDS.items() if one.fullmatch(cell)), "text") for cell in filled)
    kind, count = kinds.most_common(1)[0]
    return kind if count >= MOSTLY * len(filled) else "any"


def _thousands(place: int, times: int, kinds: Mapping[int, str]) -> str:
    front, rest = f"c{place}", f"c{place + times}"
    return _condition(place, times, kinds, (
        f"strlen({front}) <= {LONGEST_FRONT:d} and strlen({rest}) between 3 and {LONGEST_REST:d}",
        f"regexp_full_match({front}, '{FRONT}') and regexp_full_match({rest}, '{REST}')",
        *(f"regexp_full_match(c{index}, '{MIDDLE}')" for index in range(place + 1, place + times)),
    ))  # fmt: skip


def _cents(place: int, kinds: Mapping[int, str]) -> str:
    front, rest = f"c{place}", f"c{place + 1}"
    halves = f"regexp_full_match({rest}, '{CENTS}') and regexp_full_match({front}, '{WHOLE}')"
    return _condition(place, 1, kinds, (f"strlen({rest}) <= 2", halves))


def _condition(place: int, times: int, kinds: Mapping[int, str], halves: Sequence[str]) -> str:
    """When a line is so cut; "" where its cells would fit their own columns as well."""
    told = [index for index in range(place + 1, max(kinds) + 1) if kinds[index] != "any"]
    misfits = [f"(c{index} is not null and not {_fits(index, kinds[index])})" for index in told]
    if not misfits or place + times not in kinds:
        return ""
    behind = place + times + 1
    return " and ".join((
        *halves,
        f"({' or '.join(misfits)})",
        *([f"c{behind} is not null"] if behind in kinds and kinds[place + 1] != "spare" else []),
        # what stands behind the amount is of the kind of the column that it was moved away from
        *(_fits(index + times, kinds[index]) for index in told if index + times in kinds),
    ))  # fmt: skip


def _fits(index: int, kind: str) -> str:
    """Whether a cell that is empty or of the kind stands there."""
    cell = f"c{index}"
    if kind == "spare":
        return f"{cell} is null"
    if kind == "text":
        return f"({cell} is null or not regexp_full_match({cell}, '{NUMBER}|{DATE}'))"
    if kind == "date":
        return f"({cell} is null or regexp_full_match({cell}, '{DATE}'))"
    return f"({cell} is null or regexp_full_match({cell}, '{NUMBER}'))"


def cut_columns(cuts: Sequence[Cut]) -> str:
    """The expressions for `cut_at`, the place of the column whose amount is cut, and `cut`, all of it as written."""
    if not cuts:
        return "cast(null as integer) as cut_at, cast(null as varchar) as cut"
    places = " ".join(f"when {one.condition} then {one.column.index:d}" for one in cuts)
    written = " ".join(f"when {one.condition} then {_written(one)}" for one in cuts)
    return f"case {places} end as cut_at, case {written} end as cut"


def _written(one: Cut) -> str:
    first = one.column.index
    return f" || '{COMMA}' || ".join(f"c{index}" for index in range(first, first + one.times + 1))
