"""One unit for all the money in a figure, so that labels stay short and comparable."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from sales_analytics.language.numbers import Language, currency_mark, number


@dataclass(frozen=True, slots=True)
class Scale:
    """Money divided by `divisor` and shown with `digits` decimals in the reader's language.

    `unit` is for titles: "USD thousand", "万美元"; `currency` alone: "USD", "美元".
    """

    divisor: int
    digits: int
    unit: str
    currency: str
    language: Language

    def shown(self, amount: Decimal) -> str:
        return number(amount / self.divisor, self.language, self.digits)


# From this amount on: divisor, decimals, how the unit is called.
_STEPS: dict[Language, tuple[tuple[int, int, int, str], ...]] = {
    "en": (
        (100_000_000, 1_000_000, 1, "{currency} million"),
        (10_000_000, 1_000_000, 2, "{currency} million"),
        (200_000, 1000, 0, "{currency} thousand"),
        (0, 1, 0, "{currency}"),
    ),
    "zh": (
        (10_000_000_000, 100_000_000, 2, "亿{currency}"),
        (10_000_000, 10_000, 0, "万{currency}"),
        (200_000, 10_000, 1, "万{currency}"),
        (10_000, 10_000, 2, "万{currency}"),
        (0, 1, 0, "{currency}"),
    ),
}


def apart(amounts: Sequence[Decimal], scale: Scale) -> Scale:
    """The scale, or one with a decimal more, or plain money, or cents: the first that tells the amounts apart."""
    whole = replace(scale, divisor=1, digits=0, unit=scale.currency)
    tries = (scale, replace(scale, digits=scale.digits + 1), whole) if scale.divisor > 1 else (whole,)
    different = len(set(amounts))
    found = (one for one in tries if len({one.shown(amount) for amount in amounts}) == different)
    return next(found, replace(whole, digits=2))


def scale_of(amounts: Iterable[Decimal | None], language: Language, currency: str = "USD") -> Scale:
    """The unit in which the largest of `amounts` has two to five digits; plain money where there is none."""
    largest = max((abs(amount) for amount in amounts if amount is not None), default=Decimal(0))
    _, divisor, digits, pattern = next(step for step in _STEPS[language] if largest >= step[0])
    mark = currency_mark(currency, language)
    return Scale(divisor, digits, pattern.format(currency=mark), mark, language)
