"""Round numbers for a money axis, in the unit of its figure."""

from decimal import Decimal
from math import floor, log10

from sales_analytics.charts.scale import Scale
from sales_analytics.language.numbers import number

_STEPS = (1, 2, 2.5, 5, 10)


def money_ticks(highest: float, scale: Scale, most: int = 4) -> tuple[list[float], list[str]]:
    """Values from 0 up to `highest` in at most `most` even steps, and what is written at them."""
    in_units = max(highest, 0) / scale.divisor or 1
    power = 10 ** floor(log10(in_units / most))
    step = next(one * power for one in _STEPS if one * power * most >= in_units * 0.9999)
    steps = [step * place for place in range(int(in_units / step + 0.0001) + 1)]
    digits = max(0, -int(Decimal(repr(step)).normalize().as_tuple().exponent))
    return [one * scale.divisor for one in steps], [number(one, scale.language, digits) for one in steps]
