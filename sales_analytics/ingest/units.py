"""In what unit a sheet's amounts are written, as its titles, a unit column or the person say."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.headings import fold_heading
from sales_analytics.ingest.unit_words import NO_UNIT, Unit, unit_of

FACTORS = {"one": 1, "thousand": 1_000, "wan": 10_000}
IN_BRACKETS = re.compile(r"[(（\[【]([^()（）\[\]【】]+)[)）\]】]")
STATED = re.compile(r"(?:单位|單位|units?|amounts?|figures)\s*(?:(?:is|are|in|为|是)\s*)*[:：]?\s*(.+)", re.IGNORECASE)
# Where a title begins to speak of something else.
FURTHER_ON = re.compile(r"\s{2,}|[;；，、|]|,\s|\s+(?=[^\s:：]+[:：])")
UNIT_HEADINGS = frozenset(("单位", "金额单位", "货币单位", "unit", "units", "amountunit"))
IN_ONES = re.compile(r"[(（\[【]\s*(?:元|人民币元)\s*[)）\]】]\s*$")
"""What a heading says of its own figures, whatever the unit of the others."""


def sheet_unit(titles: Iterable[str], columns: Sequence[Column]) -> Unit:
    """Of a unit row ("单位：万元"), brackets in a title, or a column 单位 that says the same in every row."""
    for title in titles:
        unit = _unit_in(title)
        if unit != NO_UNIT:
            return unit
    column = unit_column(columns)
    found = units_in(column) if column else set()
    return (found.pop() or NO_UNIT) if len(found) == 1 else NO_UNIT


def unit_in_name(names: Iterable[str]) -> Unit:
    """Of a sheet or file, where it stands in brackets: "9月目标（万元）"; a K behind words is an initial."""
    found = (unit_of(one) for name in names for one in IN_BRACKETS.findall(name))
    return next((unit for unit in found if unit and unit != NO_UNIT), NO_UNIT)


def _unit_in(title: str) -> Unit:
    found = unit_of(title) or fold_heading(title).unit
    if found != NO_UNIT:
        return found
    stated = STATED.search(title)
    said = [stated.group(1), FURTHER_ON.split(stated.group(1))[0]] if stated else []
    candidates = [*IN_BRACKETS.findall(title), *(one.strip(" )）]】") for one in said)]
    return next((unit for one in candidates if (unit := unit_of(one) or NO_UNIT) != NO_UNIT), NO_UNIT)


def unit_column(columns: Sequence[Column]) -> Column | None:
    """The column that names a unit in each row, where its cells are units of money."""
    for column in columns:
        if column.heading.compact in UNIT_HEADINGS and any(unit not in (None, NO_UNIT) for unit in units_in(column)):
            return column
    return None


def units_in(column: Column) -> set[Unit | None]:
    """The distinct units that the cells name, None for a cell that is no unit."""
    return {unit_of(cell) for cell in column.sample}


def unit_said(column: Column) -> Unit:
    """What a heading says of the unit beside its words, or where it is nothing but a unit: "RMB", "万元"."""
    return unit_of(column.written) or column.heading.unit


def unit_for(column: Column, sheet: Unit, answers: Answers) -> Unit:
    """What the person said, else the heading, else the sheet; the currency may come from any of them."""
    stated = unit_said(column)
    factor = stated.factor if stated.factor != 1 or IN_ONES.search(column.written) else sheet.factor
    if answers.unit:
        factor = FACTORS[answers.unit]
    return replace(stated, factor=factor, currency=stated.currency or sheet.currency)
