"""Whether 12.345 is twelve or twelve thousand, where no comma parts cells; and 12,345 beside 6,5."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.odd_cells import OpenCommas
from sales_analytics.ingest.plan import FIGURES, Plan, Use
from sales_analytics.ingest.reading import Question
from sales_analytics.ingest.stating import stated_style, stated_styles
from sales_analytics.sources.sheet import RawSheet
from sales_analytics.terms.text import text

BY_POINT, BY_COMMA = "decimal-point", "decimal-comma"
COMMA_PARTS, COMMA_DECIMAL = "comma-parts-thousands", "comma-is-decimal"
OPEN = re.compile(r"\s*[-(]?[1-9]\d{0,2}(?:\.\d{3})+\)?\s*")
"""1.234 and 12.345.678; 0.125 and 1234.567 are not open."""
WITH_COMMA = re.compile(r"[\d.\s]*,\d{1,2}\)?\s*")


@dataclass(frozen=True, slots=True)
class Signs:
    """Number columns that are known, or likely, to have a decimal comma, those that have none, and those to ask of."""

    by_comma: frozenset[str] = frozenset()
    by_point: frozenset[str] = frozenset()
    unclear: tuple[Use, ...] = ()


def decimal_signs(sheet: RawSheet, plan: Plan, answers: Answers) -> Signs:
    """What a person said, else what other columns of the sheet show, else a question with the likely answer taken."""
    figures = list(plan.of_kind(*FIGURES))
    stated = {use.name: stated_style(answers, use.column) for use in figures}
    by_commas = sheet.delimiter == ","
    asked = [use for use in (plan.measures if by_commas else figures) if use in figures]
    open_ones = [use for use in asked if stated[use.name] not in (BY_POINT, BY_COMMA) and _is_open(sheet, use)]
    others = any(WITH_COMMA.fullmatch(cell) for use in figures for cell in use.column.sample)
    likely = others or sheet.delimiter in ("", ";")
    by_comma = {name for name, style in stated.items() if style == BY_COMMA}
    return Signs(
        frozenset(by_comma | {use.name for use in open_ones if likely}),
        frozenset(name for name, style in stated.items() if style == BY_POINT),
        () if others else tuple(open_ones),
    )


def _is_open(sheet: RawSheet, use: Use) -> bool:
    """Every point among the first cells parts three digits; in a workbook only texts end in a nought behind the point.

    Where commas part cells, decimal commas are rare, and only amounts that count are worth the question.
    """
    pointed = [cell for cell in use.column.sample if "." in cell]
    if not sheet.delimiter and not any(cell.rstrip(" )").endswith("0") for cell in pointed):
        return False
    return bool(pointed) and all(map(OPEN.fullmatch, pointed)) and not any("," in cell for cell in use.column.sample)


def ask_signs(signs: Signs) -> Iterator[Question]:
    for use in signs.unclear:
        flags = {style: f'--map "{use.column.written}={use.field.name}:{style}"' for style in (BY_POINT, BY_COMMA)}
        likely = BY_COMMA if use.name in signs.by_comma else BY_POINT
        found = next(cell for cell in use.column.sample if "." in cell)
        message = text("Column “{heading}”: does the point in {cell} part thousands, or is it the decimal sign?",
                       heading=use.column.written, cell=found.strip())  # fmt: skip
        yield Question.of("decimal-sign-unclear", message, flags, likely)


def ask_commas(plan: Plan, found: Mapping[str, OpenCommas], answers: Answers) -> Iterator[Question]:
    """One question per column in which both are written with a comma; what more cells have is likely."""
    for use in plan.of_kind(*FIGURES):
        one = found.get(use.name)
        if one and not {BY_POINT, BY_COMMA} & set(stated_styles(answers, use.column)):
            said = f'--map "{use.column.written}={use.field.name}:'
            flags = {COMMA_PARTS: f'{said}{BY_POINT}"', COMMA_DECIMAL: f'{said}{BY_COMMA}"'}
            message = text("Column “{heading}”: does the comma in {cell} part thousands, or is it the decimal sign?",
                           heading=use.column.written, cell=one.example.strip())  # fmt: skip
            likely = COMMA_DECIMAL if one.decimal > one.count else COMMA_PARTS
            yield Question.of("decimal-sign-unclear", message, flags, likely)
