"""How findings and titles write money."""

from decimal import Decimal

from sales_analytics.terms.text import Money, Share, Text, texts

WHOLE = 1000
"""Money from which on cents are not told."""


def brief(amount: Decimal) -> Money:
    """Three or four digits: $3.42 M."""
    return Money(amount, brief=True)


def per_cent(tolerance: Decimal) -> Share:
    """A tolerance as people write it: 10 %, 7.5 %."""
    return Share(float(tolerance) / 100, max(0, -int(tolerance.normalize().as_tuple().exponent)))


def plainly(value: Decimal | int) -> Money | Text:
    """Money or orders; money below a thousand to the cent, so that what is missing never reads 0."""
    if isinstance(value, int):
        return texts("{count} order", "{count} orders", value)
    return Money(value, brief=abs(value) >= WHOLE)
