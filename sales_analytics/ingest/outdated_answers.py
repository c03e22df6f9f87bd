"""Answers given for an earlier file of the same headings that the cells of this one gainsay: they are not used."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.decimal_signs import BY_COMMA, BY_POINT
from sales_analytics.ingest.recognition import Recognised
from sales_analytics.ingest.stating import stated_fields

DAY_FIRST, MONTH_FIRST, AMOUNT = "day-first", "month-first", "amount"
PARTED = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{2}|\d{4})(?:\D.*)?")
COMMA_ONLY = re.compile(r"[\d.' ]*,(?:\d{1,2}|\d{4,})")
POINT_ONLY = re.compile(r"(?:[\d,' ]*\.(?:\d{1,2}|\d{4,})|\d{4,}\.\d+|\d{1,3}(?:,\d{3})+\.\d+)")
SIGNS = re.compile(r"[^\d.,' ]")
FULL = {"wan": 10_000, "thousand": 100_000}
"""The usual figure of a sheet from which on it is hardly written in such a unit."""
MONTHS = 12


def still_fitting(found: Recognised, remembered: Answers) -> Answers:
    """What was remembered, without what does not fit the first cells."""
    columns = {one.index: one for one in found.columns}
    kept = []
    for heading, told in remembered.mapping:
        stated = stated_fields(found.dataset, found.columns, Answers(mapping=((heading, told),)))
        column = columns.get(next(iter(stated), -1))
        field, _, style = told.partition(":")
        kept.append((heading, field if column and _is_gainsaid(column, style) else told))
    unit = None if is_in_full(found, remembered) else remembered.unit
    return replace(remembered, mapping=tuple(kept), unit=unit)


def is_in_full(found: Recognised, remembered: Answers) -> bool:
    """Whether the figures are too large for the unit in which they were last time."""
    least = FULL.get(remembered.unit or "")
    figures = _figures(found) if least else []
    return bool(least and figures and median(figures) >= least)


def _figures(found: Recognised) -> list[float]:
    names = {one.name for one in found.dataset.fields if one.stored in (found.dataset.measure, found.dataset.spread)}
    measures = [one for one in found.columns if one.index in found.marks or found.fields.get(one.index) in names]
    return [figure for one in measures for cell in one.sample if (figure := _figure(cell))]


def _figure(cell: str) -> float:
    digits = re.sub(r"[^\d.]", "", unicodedata.normalize("NFKC", cell))
    return float(digits) if re.fullmatch(r"\d+(?:\.\d*)?", digits) else 0.0


def _is_gainsaid(column: Column, style: str) -> bool:
    cells = [unicodedata.normalize("NFKC", one).strip() for one in column.sample]
    if style in (DAY_FIRST, MONTH_FIRST):
        firsts, seconds = _above_twelve(cells)
        return seconds > 0 == firsts if style == DAY_FIRST else firsts > 0 == seconds
    if style in (BY_COMMA, BY_POINT):
        commas, points = (any(one.fullmatch(SIGNS.sub("", cell).strip()) for cell in cells)
                          for one in (COMMA_ONLY, POINT_ONLY))  # fmt: skip
        return points and not commas if style == BY_COMMA else commas and not points
    figures = [_figure(one) for one in cells] if style == AMOUNT else []
    return bool(figures) and max(figures) <= 1 and any(figure % 1 for figure in figures)


def _above_twelve(cells: Sequence[str]) -> tuple[int, int]:
    """Cells in which no month can stand first, and such in which none can stand second."""
    pairs = [(int(one.group(1)), int(one.group(2))) for cell in cells if (one := PARTED.fullmatch(cell))]
    return sum(first > MONTHS for first, _ in pairs), sum(second > MONTHS for _, second in pairs)
