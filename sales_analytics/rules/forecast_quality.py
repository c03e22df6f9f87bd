"""How good a set of forecasts was, as a whole."""

from collections.abc import Sequence
from dataclasses import dataclass

from sales_analytics.metrics.forecasts import Forecast


@dataclass(frozen=True, slots=True)
class Quality:
    """Counts and shares over one set of units; shares are None where there is nothing to divide by.

    `qualified_rate` = passed / submitted; `discipline` = submitted / expected. `wape` = sum of |amount - forecast| /
    sum of |amount|; `bias` = sum of (forecast - amount) / sum of |amount|, above zero is optimistic: both over
    those who submitted.
    """

    submitted: int
    expected: int
    passed: int
    qualified_rate: float | None
    discipline: float | None
    wape: float | None
    bias: float | None


def quality(forecasts: Sequence[Forecast]) -> Quality:
    """The quality of these forecasts. Source: product.md, M9, M10."""
    submitted = [one for one in forecasts if one.forecast is not None]
    expected = sum(1 for one in forecasts if one.is_expected)
    passed = sum(1 for one in submitted if one.passed)
    sold = float(sum(abs(one.amount) for one in submitted))
    errors = [one.error for one in submitted if one.error is not None]
    return Quality(
        submitted=len(submitted),
        expected=expected,
        passed=passed,
        qualified_rate=_share(passed, len(submitted)),
        discipline=_share(len(submitted), expected),
        wape=_share(float(sum(abs(one) for one in errors)), sold),
        bias=_share(float(sum(errors)), sold),
    )


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None
