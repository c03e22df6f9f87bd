"""What the key figures of the forecast page are made of: who submitted, who passed, by how much each was off."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from sales_analytics.metrics.forecasts import Forecast
from sales_analytics.metrics.stated_rows import Stated
from sales_analytics.reports.tables import Column
from sales_analytics.rules.forecast_outlook import Underway
from sales_analytics.rules.forecast_quality import Quality
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.text import Money, Share, Text, text
from sales_analytics.widgets import columns
from sales_analytics.widgets.figure_parts import Parts, days_part, of_units, orders_part, stated_part, units_part
from sales_analytics.widgets.figure_row import Door
from sales_analytics.widgets.passport import Behind
from sales_analytics.widgets.table import Sheet
from sales_analytics.widgets.viewing import CURRENCY

NOT_SUBMITTED = text("Not submitted")
STATED: tuple[Stated, ...] = ("forecast", "target")


@dataclass(frozen=True, slots=True)
class Counted:
    """The units of a page's level, and the columns in which they are listed."""

    filters: Filters
    units: Sequence[Forecast] | Sequence[Underway]
    columns: Sequence[Column]

    def those(self, name: str, title: Text, which: Callable[[Forecast | Underway], bool]) -> Parts:
        """A list of some of them."""
        found = [one for one in self.units if which(one)]
        return units_part(title, Sheet(f"figure_{name}", found, self.columns), self.filters, STATED)


def final_doors(filters: Filters, units: Sequence[Forecast], quality: Quality) -> dict[str, Door]:
    """Of the verdicts, who submitted, the errors and their direction."""
    counted = Counted(filters, units, columns.forecast_columns(filters.level))
    submitted = counted.those("submitted", text("Submitted"), _submitted)
    passed = counted.those("passed", text("Passed"), lambda one: isinstance(one, Forecast) and one.passed is True)
    return {
        "passed": Door(passed | submitted, _of(quality.passed, quality.submitted, quality.qualified_rate)),
        "submitted": _submitted_door(counted, quality),
        "missing": _missing_door(counted),
        "wape": Door(submitted, _wape(units, quality)),
        "bias": Door(submitted, _bias(units, quality)),
    }


def running_doors(
    filters: Filters, some: Sequence[Underway], units: Sequence[Forecast], quality: Quality
) -> dict[str, Door]:
    """Of what holds so far, what would hold at the end, who is above it already, who submitted."""
    so_far = Counted(filters, units, columns.forecast_columns(filters.level))
    counted = Counted(filters, some, columns.underway_columns(filters.level))
    submitted = counted.those("submitted", text("Submitted"), _submitted)
    passed = so_far.those("passed", text("Passed"), lambda one: isinstance(one, Forecast) and one.passed is True)
    inside = [one for one in some if one.ending == "inside"]
    ending = counted.those("inside", text("Inside"), lambda one: one in inside)
    share = len(inside) / quality.submitted if quality.submitted else None
    return {
        "passed": Door(passed | submitted, _of(quality.passed, quality.submitted, quality.qualified_rate)),
        "inside": Door(ending | submitted, _of(len(inside), quality.submitted, share)),
        "above": Door(counted.those("above", text("Above it already"), lambda one: getattr(one, "is_above", False))),
        "submitted": _submitted_door(counted, quality),
        "days": _days_door(filters),
    }


def early_doors(filters: Filters, units: Sequence[Forecast], quality: Quality) -> dict[str, Door]:
    """Of what was promised, what those sold who promised it, who submitted, the days left."""
    counted = Counted(filters, units, columns.promise_columns(filters.level))
    names = [one.name for one in units if one.forecast is not None]
    return {
        "promised": Door(stated_part(filters, "forecast", "promised")),
        "sold": Door(orders_part(Behind(of_units(filters, names)), "sold")),
        "submitted": _submitted_door(counted, quality),
        "missing": _missing_door(counted),
        "days": _days_door(filters),
    }


def _submitted_door(counted: Counted, quality: Quality) -> Door:
    submitted = counted.those("all_submitted", text("Submitted"), _submitted)
    missing = counted.those("not_submitted", NOT_SUBMITTED, lambda one: not _submitted(one))
    return Door(submitted | missing, _of(quality.submitted, quality.expected, quality.discipline))


def _missing_door(counted: Counted) -> Door:
    """Of whom a forecast was expected and did not come; who is not expected to submit one is not missing."""
    missing = counted.those("missing", NOT_SUBMITTED, _is_missing)
    return Door(missing, None, NOT_SUBMITTED)


def _days_door(filters: Filters) -> Door:
    return Door(days_part(replace(filters, level="total")), None, text("Selling days"))


def _is_missing(one: Forecast | Underway) -> bool:
    return isinstance(one, Forecast) and one.is_expected and not _submitted(one)


def _submitted(one: Forecast | Underway) -> bool:
    return one.forecast is not None


def _of(part: int, whole: int, share: float | None) -> Text:
    return text(
        "{part} of {whole} = {share}", part=part, whole=whole, share=Share(share, 1) if share is not None else None
    )


def _wape(units: Sequence[Forecast], quality: Quality) -> Text | None:
    if quality.wape is None:
        return None
    errors = sum((abs(one.error) for one in units if one.error is not None), Decimal(0))
    return text(
        "{errors} of errors, whichever way / {sold} sold = {share}",
        errors=Money(errors, CURRENCY),
        sold=_sold(units),
        share=Share(quality.wape, 1),
    )


def _bias(units: Sequence[Forecast], quality: Quality) -> Text | None:
    if quality.bias is None:
        return None
    errors = sum((one.error for one in units if one.error is not None), Decimal(0))
    return text(
        "{errors} forecast above what came / {sold} sold = {share}",
        errors=Money(errors, CURRENCY),
        sold=_sold(units),
        share=Share(quality.bias, 1),
    )


def _sold(units: Sequence[Forecast]) -> Money:
    return Money(sum((abs(one.amount) for one in units if one.forecast is not None), Decimal(0)), CURRENCY)
