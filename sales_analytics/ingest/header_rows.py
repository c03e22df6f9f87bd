"""Where the headings of a sheet stand: in one row, or in several that belong together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sales_analytics.ingest.columns import DATE, NUMBER
from sales_analytics.ingest.header_levels import all_words, field_words, is_level_above, is_level_below, joined
from sales_analytics.ingest.headings import fold_heading
from sales_analytics.ingest.months import parse_mark
from sales_analytics.ingest.unit_words import NO_UNIT, unit_of

HEADER_WITHIN = 30
CANDIDATES = 4
TITLES_AS_WIDE = 2
"""More rows than these above a row, each as full as it, and the row is data, unless its words are headings."""
SURELY = 3
"""So many known headings in a row are no accident."""
MOSTLY = 0.6
DAY_OF_A_MONTH = re.compile(r"\d\d?[日号]")
GOODS = re.compile(r"[(（][^()（）\d]{1,8}[)）]|[台件个套箱只吨天人单次张批%]|pcs|sets?|kg|units?|days?", re.IGNORECASE)
"""What other figures than money are counted in, in a row of units."""
SIGNS = {1_000: "k", 10_000: "万", 1_000_000: "百万", 100_000_000: "亿"}
LAST_BRACKET = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")
FILLING_MARKS = frozenset(("必填", "选填", "非必填", "required", "optional", "mandatory", "可选"))

Row = Sequence[str | None]
Rows = Sequence[Row]


@dataclass(frozen=True, slots=True)
class Header:
    """`first` and `last` are indexes of rows, the same for headings in one row; `cells` are the headings."""

    first: int
    last: int
    cells: tuple[str | None, ...]


def header_candidates(rows: Rows) -> list[Header]:
    """Rows that may hold the headings, the one with most words that are known as headings first."""
    hits = [(_hits(row), index) for index, row in enumerate(rows[:HEADER_WITHIN]) if _may_be_header(rows, index)]
    hits = [(count, index) for count, index in hits if not _stands_below_headings(rows, index, count)]
    likely = [index for _, index in sorted(hits, key=lambda one: (-one[0], one[1]))[:CANDIDATES]]
    found = [_with_rows_above(rows, _with_row_below(rows, index)) for index in likely]
    return list({_folded(one.cells): one for one in sorted(found, key=lambda one: -one.first)}.values())


def _folded(cells: Row) -> tuple[str, ...]:
    """Headings that stand twice, further down inside the data, are the same."""
    return tuple(fold_heading(cell).compact for cell in cells if cell)


def _may_be_header(rows: Rows, index: int) -> bool:
    filled = _filled(rows[index])
    if len(filled) < 2:
        return False
    above = [row for row in rows[:index] if len(_filled(row)) >= len(filled)]
    if len(above) <= TITLES_AS_WIDE:
        return True
    return _hits(rows[index]) >= SURELY and _hits(rows[index]) > max(map(_hits, above))


def _stands_below_headings(rows: Rows, index: int, hits: int) -> bool:
    """Whether a row above, as full and full of headings, has at least as many: then this one is data like
    "Amy | salesperson | 2026-09 | 2000", whose cells happen to be words and years."""
    wide = len(_filled(rows[index]))
    above = (_filled(row) for row in rows[:index])
    return any(len(row) >= wide and _hits(row) >= max(2, hits, MOSTLY * len(row)) for row in above)


def _filled(row: Row) -> list[str]:
    """Each different cell once: a title merged over all columns is one cell."""
    return list(dict.fromkeys(cell for cell in row if cell and cell.strip()))


def _hits(row: Row) -> int:
    return sum(is_heading(cell) for cell in _filled(row))


def is_heading(cell: str) -> bool:
    """A word that some field of some dataset is known by, or a month, quarter or year."""
    return fold_heading(cell).compact in field_words() or parse_mark(cell) is not None


def _with_rows_above(rows: Rows, header: Header) -> Header:
    """Join years over months, "target" over both; at most two rows."""
    found = header
    while found.first > max(0, header.first - 2) and is_level_above(rows[found.first - 1], found.cells):
        found = Header(found.first - 1, found.last, joined(rows[found.first - 1], found.cells))
    return found


def _with_row_below(rows: Rows, index: int) -> Header:
    """Join a row with the one below it where that belongs to the headings: parts, another language, units."""
    upper = rows[index]
    lower = rows[index + 1] if index + 1 < len(rows) else ()
    words = _filled(lower)
    if _are_units(words):
        return Header(index, index + 1, tuple(_with_unit(*pair) for pair in zip(upper, lower, strict=True)))
    if not words or not all(_is_part(cell) for cell in words if cell) or _share_known(words) < MOSTLY:
        return Header(index, index, tuple(upper))
    if all(cell.strip().strip("()（）*").lower() in FILLING_MARKS for cell in words):
        return Header(index, index + 1, tuple(upper))
    if _completes(upper, lower) or is_level_below(upper, lower):
        cells = joined(upper, lower)
        return Header(index if _gives_any(cells, lower) else index + 1, index + 1, cells)
    if _is_same_in_other_words(upper, lower):
        first, second = (lower, upper) if _hits(lower) > _hits(upper) else (upper, lower)
        return Header(index, index + 1, tuple(_completed(*pair) for pair in zip(first, second, strict=True)))
    return Header(index, index, tuple(upper))


def _gives_any(cells: Row, lower: Row) -> bool:
    """Whether the row above has a part in the headings; one that has none says something of the sheet, like a title."""
    return any(cell != ((below or "").strip() or None) for cell, below in zip(cells, lower, strict=True))


def _completed(heading: str | None, other: str | None) -> str | None:
    """The heading with what only its other language says of the unit: 金额 above Amount (EUR)."""
    if not heading or not other:
        return heading
    stated = fold_heading(heading).unit
    unit = stated.over(fold_heading(other).unit)
    said = " ".join(one for one in (SIGNS.get(unit.factor, ""), unit.currency) if one)
    if unit == stated or not said:
        return heading
    return f"{heading if stated == NO_UNIT else LAST_BRACKET.sub('', heading)} ({said})"


def _are_units(words: Sequence[str]) -> bool:
    """Units of money, beside those of goods, which are known ones or stand in brackets: (台), (万元)."""
    others = [cell for cell in words if unit_of(cell) is None]
    return len(others) < len(words) and all(GOODS.fullmatch(cell.strip()) for cell in others)


def _is_part(cell: str) -> bool:
    """Words, or a span of time; no figure and no day."""
    plain = cell.strip()
    if parse_mark(plain) or unit_of(plain) is not None:
        return True
    return not NUMBER.fullmatch(plain) and not DATE.fullmatch(plain)


def _share_known(words: Sequence[str]) -> float:
    known = sum(
        parse_mark(one) is not None or fold_heading(one).compact in all_words() or unit_of(one) is not None
        or DAY_OF_A_MONTH.fullmatch(one.strip()) is not None
        or one.strip().strip("()（）*").lower() in FILLING_MARKS
        for one in words
    )  # fmt: skip
    return known / len(words)


def _with_unit(heading: str | None, unit: str | None) -> str | None:
    return f"{heading} ({unit.strip().strip('()（）')})" if heading and unit else heading


def _completes(upper: Row, lower: Row) -> bool:
    """Some headings of the upper row stand above several of the lower, and where one row is blank the other is not."""
    spread = sum(not above and bool(below) for above, below in zip(upper, lower, strict=True))
    beside = sum(bool(above) and bool(below) for above, below in zip(upper, lower, strict=True))
    return spread > 0 and beside > 0


def _is_same_in_other_words(upper: Row, lower: Row) -> bool:
    """Both rows are full of headings: one says in English what the other says in Chinese."""
    both = sum(bool(above) and bool(below) for above, below in zip(upper, lower, strict=True))
    return both >= max(2, 0.75 * len(_filled(upper))) and _hits(lower) >= max(2, 0.75 * len(_filled(lower)))
