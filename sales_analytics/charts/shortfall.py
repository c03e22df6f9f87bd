"""What a unit has and what it is short of a threshold, as they are written: together they are the threshold."""

from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from sales_analytics.rules.bonus import BonusLine

NEAR = Decimal("0.9")
"""Share of a threshold from which on a unit is near (M18)."""


def decimals(line: BonusLine) -> int:
    """Cents only where they decide: 159,999.60 must not be read as the 160,000 that it is not."""
    exact, bar = Decimal(line.value), Decimal(line.threshold or 0)
    near = bar * NEAR
    whole = [exact.quantize(Decimal(1), rounding=way) for way in (ROUND_FLOOR, ROUND_HALF_UP)]
    if exact in whole or not bar:
        return 0
    return 2 if any(_compare(exact, mark) != _compare(one, mark) for mark in (bar, near) for one in whole) else 0


def written_value(line: BonusLine) -> Decimal:
    """What the unit has: to the cent, or without its cents."""
    exact = Decimal(line.value)
    return exact if decimals(line) else exact.quantize(Decimal(1), rounding=ROUND_FLOOR)


def written_shortfall(line: BonusLine) -> Decimal:
    """What it is short of: to the cent, or what it takes from `written_value` to the threshold; 0 for who has it."""
    if line.missing is None or line.threshold is None or decimals(line):
        return Decimal(line.missing or 0)
    return Decimal(line.threshold) - written_value(line)


def _compare(one: Decimal, other: Decimal) -> int:
    """-1 below, 0 equal, 1 above."""
    return (one > other) - (one < other)
