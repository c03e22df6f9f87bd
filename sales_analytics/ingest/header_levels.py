"""Headings in several rows, joined to one heading per column: "2026", "Sep" and "Target" to "2026 Sep Target"."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from sales_analytics.datasets.registry import datasets
from sales_analytics.ingest.headings import fold_heading
from sales_analytics.ingest.months import parse_mark
from sales_analytics.ingest.wide_columns import SPANS

Row = Sequence[str | None]


def joined(upper: Row, lower: Row) -> tuple[str | None, ...]:
    """One heading per column: the upper one reaches over the blanks to its right, as merged cells do."""
    cells: list[str | None] = []
    reaching: str | None = None
    is_spread = has_repeats(upper)
    for above, below in zip(upper, lower, strict=True):
        if above and above.strip():
            reaching = above.strip() if below and not is_spread else None
        cells.append(one_heading((above or reaching) if below else above, below))
    return tuple(cells)


def has_repeats(row: Row) -> bool:
    """Whether a cell stands beside its like, as where merged cells were spread."""
    return any(one and one == other for one, other in pairwise(row))


def one_heading(above: str | None, below: str | None) -> str | None:
    """Both levels; one where they are the same, where one span of time is within the other, or says nothing."""
    parts = [part.strip() for part in (above, below) if part and part.strip()]
    if len(parts) < 2 or fold_heading(parts[0]).compact == fold_heading(parts[1]).compact:
        return parts[0] if parts else None
    if not is_known(parts[0]) and is_known(parts[1]):
        return parts[1]
    return _one_span(*parts) or " ".join(parts)


def _one_span(above: str, below: str) -> str | None:
    """The shorter of two spans of time, with the year of the other: "2026年" over "第三季度" over "7月"."""
    marks = parse_mark(above), parse_mark(below)
    if marks[0] is None or marks[1] is None:
        return None
    both = [(SPANS.index(marks[0].span), above, marks[0]), (SPANS.index(marks[1].span), below, marks[1])]
    (_, written, finer), (_, _, coarser) = sorted(both, key=lambda one: one[0])
    if finer.year or not coarser.year:
        return written
    return f"{coarser.year} {written}" if written.isascii() else f"{coarser.year}年{written}"


def is_level_above(upper: Row, headings: Row) -> bool:
    """Whether a row says something of several headings below it: years over months, "target" over both."""
    filled = [(above, below) for above, below in zip(upper, headings, strict=True) if above and above.strip()]
    words = {above for above, _ in filled}
    if not filled or len(words) == len([one for one in headings if one]):
        return False
    is_wide = len(words) > 1 or 1 < len(filled) < len([one for one in headings if one])
    return is_wide and all(below and _may_stand_above(above or "", below) for above, below in filled)


def is_level_below(headings: Row, lower: Row) -> bool:
    """Whether a row repeats some of the headings, as cells merged over both rows do, and parts the others."""
    pairs = [(above, below) for above, below in zip(headings, lower, strict=True) if above and below]
    same = [fold_heading(above).compact == fold_heading(below).compact for above, below in pairs]
    spread = Counter(above for above, _ in pairs)
    is_below = all(
        _may_stand_above(above, below) or (spread[above] > 1 and _is_word(above, below)) for above, below in pairs
    )
    return any(same) and not all(same) and is_below


def _is_word(above: str, below: str) -> bool:
    """Whether a month that reaches over several columns may have this in one of them: a word, no figure."""
    return parse_mark(above) is not None and parse_mark(below) is None and not any(map(str.isdigit, below))


def _may_stand_above(above: str, below: str) -> bool:
    same = fold_heading(above).compact == fold_heading(below).compact
    return same or (is_part(above) and is_part(below))


def is_part(cell: str) -> bool:
    """A span of time, or a measure and what stands beside it ("target", "actual")."""
    return parse_mark(cell) is not None or fold_heading(cell).compact in _measures()


def is_known(cell: str) -> bool:
    """A heading of some dataset, or a span of time."""
    return parse_mark(cell) is not None or fold_heading(cell).compact in all_words()


@cache
def _measures() -> frozenset[str]:
    wide = [one for one in datasets().values() if one.wide and one.measure]
    fields = [field for one in wide for field in one.fields if field.stored == one.measure]
    words = [word for field in fields for word in (*field.headings, *field.exactly, *field.hinted)]
    return _folded([*words, *(word for one in wide for word in (*one.hints, *one.others))])


@cache
def field_words() -> frozenset[str]:
    """Every word that some field of some dataset is known by, folded."""
    fields = [one for dataset in datasets().values() for one in dataset.fields]
    return _folded([word for one in fields for word in (*one.headings, *one.exactly, *one.hinted)])


@cache
def all_words() -> frozenset[str]:
    """Those, and the words of columns that are known and not kept."""
    others = [word for dataset in datasets().values() for word in (*dataset.others, *dataset.foreign)]
    return field_words() | _folded(others)


def _folded(words: Sequence[str]) -> frozenset[str]:
    return frozenset(fold_heading(word).compact for word in words)
