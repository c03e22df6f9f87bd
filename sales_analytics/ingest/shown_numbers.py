"""Amounts whose format shows them otherwise than their cells hold them: in 万, in thousands, with a currency sign."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.plan import Plan, Use
from sales_analytics.ingest.recognition import Recognised
from sales_analytics.ingest.unit_words import CURRENCIES, Unit
from sales_analytics.sources.number_formats import Shown
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import Names, Text, text

DOLLARS = "$"
"""Of which country, the sign does not say."""


def as_shown(unit: Unit, shown: Collection[Shown], answers: Answers) -> Unit:
    """The unit of what the cells hold, where headings or titles speak of what is shown.

    125000 that is shown as 12.5 below "万元" is 125,000; 12.5 that is shown as "12.5万" is 125,000 as well.
    """
    factor = unit.factor if answers.unit else _factor(unit, shown)
    return replace(unit, factor=factor, currency=unit.currency or _currency(shown))


def _factor(unit: Unit, shown: Collection[Shown]) -> int:
    scales = {(one.factor, one.scale) for one in shown}
    if len(scales) != 1:
        return unit.factor
    named, scale = scales.pop()
    said = named or unit.factor
    if scale == 1:
        return said
    return said // scale if said % scale == 0 else 1


def _currency(shown: Collection[Shown]) -> str:
    """The one that all of the numbers are shown with."""
    signs = {one.sign for one in shown}
    sign = signs.pop() if len(signs) == 1 else ""
    is_code = len(sign) == 3 and sign.isalpha()
    return "" if sign in ("", DOLLARS) else CURRENCIES.get(sign.lower(), sign if is_code else "")


def shown_notices(found: Recognised, made: Plan) -> Iterator[Problem]:
    """What was made of the formats of amounts, or that nothing could be; of columns alike, at the first."""
    said = [one for use in made.of_kind(Kind.MONEY) for one in _of_column(found, made, use)]
    yield from {(one.code, one.expected): one for one in reversed(said)}.values()


def _of_column(found: Recognised, made: Plan, use: Use) -> Iterator[Problem]:
    if use.column.index in found.shown:
        shown = found.shown[use.column.index]
        yield from _of_units(use, {(one.factor, one.scale) for one in shown})
        if use in made.prices and made.named("currency") is None:
            yield from _of_currencies(use, shown)


def _of_units(use: Use, scales: Collection[tuple[int, int]]) -> Iterator[Problem]:
    if len(scales) > 1:
        yield _said("units-of-formats", use, text("one unit; formats in this column show several, and none is read"))
    elif set(scales) - {(0, 1)}:
        expected = text("amounts as they are shown; the format divides or names a unit, and what the cells hold is "
                        "multiplied by {factor}", factor=use.unit.factor)  # fmt: skip
        yield _said("unit-of-format", use, expected)


def _of_currencies(use: Use, shown: Collection[Shown]) -> Iterator[Problem]:
    signs, currency = {one.sign for one in shown}, _currency(shown)
    if len(signs) > 1 and signs - {"", DOLLARS}:
        expected = text("one currency; formats in this column show {signs}, and none is read",
                        signs=Names(tuple(sorted(signs - {""})), 4))  # fmt: skip
        yield _said("currencies-of-formats", use, expected)
    elif currency and use.unit.currency == currency and not use.column.heading.unit.currency:
        expected = text("a heading or column that names the currency; the format shows {currency}, which is taken",
                        currency=currency)  # fmt: skip
        yield _said("currency-of-format", use, expected)


def _said(code: str, use: Use, expected: Text) -> Problem:
    column = use.column
    return Problem(code, expected, column=column.letter, header=column.written, severity="notice")
