"""What the forecast page shows at each stage of a period: promises, where they end at this pace, the verdict."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from streamlit.delta_generator import DeltaGenerator

from sales_analytics.charts import findings, titles
from sales_analytics.charts.control_matrix import control_matrix
from sales_analytics.charts.forecast_bands import forecast_bands, forecast_scale, landing_bands
from sales_analytics.charts.wording import per_cent
from sales_analytics.metrics.forecasts import Forecast, Tolerances
from sales_analytics.metrics.selling_days import SellingDays
from sales_analytics.rules.forecast_outlook import Underway, underway
from sales_analytics.rules.forecast_quality import Quality
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.text import Text, text
from sales_analytics.widgets import columns
from sales_analytics.widgets.chart import Opens, chart
from sales_analytics.widgets.figure_row import figure_row
from sales_analytics.widgets.figures import early_figures, forecast_figures, running_figures
from sales_analytics.widgets.forecast_doors import STATED, early_doors, final_doors, running_doors
from sales_analytics.widgets.headline import headline
from sales_analytics.widgets.passport import CHOOSE_A_ROW, orders_behind
from sales_analytics.widgets.switches import LEVEL_WORDS
from sales_analytics.widgets.table import Sheet, table
from sales_analytics.widgets.title_doors import band_doors, control_doors
from sales_analytics.widgets.window import look


@dataclass(frozen=True, slots=True)
class Asked:
    """The answers that every stage is made of; `head` is the place of the finding, above the switch."""

    head: DeltaGenerator
    filters: Filters
    results: Sequence[Forecast]
    quality: Quality
    days: SellingDays
    within: Tolerances


def early(asked: Asked) -> None:
    """Before a pace says anything: who has promised what, and who has not."""
    with asked.head:
        sentence = findings.early_finding(asked.quality, asked.days)
        doors = early_doors(asked.filters, asked.results, asked.quality)
        headline(sentence, findings.missing_line(asked.quality), asked.filters, doors)
        figure_row(early_figures(asked.quality, asked.results, asked.days), doors)
    level = asked.filters.level
    shown = Sheet(f"promises_{level}", asked.results, columns.promise_columns(level))
    table(LEVEL_WORDS[level], shown, CHOOSE_A_ROW, orders_behind(asked.filters, stated=STATED))


def running(asked: Asked) -> None:
    """Part of a period is never held against a whole forecast: what counts is where each ends at this pace."""
    level, within = asked.filters.level, asked.within
    some = underway(asked.results, asked.days, within)
    with asked.head:
        sentence = findings.running_finding(asked.quality, within, asked.days.left)
        doors = running_doors(asked.filters, some, asked.results, asked.quality)
        headline(sentence, findings.running_line(some, within), asked.filters, doors)
        figure_row(running_figures(asked.quality, some, within), doors)
    band, wide = per_cent(within.tolerance), per_cent(within.amber)
    sheet = Sheet(f"landing_{level}", some, columns.underway_columns(level))
    chart(
        titles.landing_title(some, within),
        text(
            "Where each would end at this pace, as a share of the forecast, closest first; hollow, because nothing is "
            "decided; the band is ±{band}, the paler one the second reading of ±{wide}; money in {unit}",
            band=band,
            wide=wide,
            unit=forecast_scale(some, look()).unit,
        ),
        sheet,
        landing_bands,
        some,
        within,
        opens=Opens(orders_behind(asked.filters, "bar", stated=STATED), doors=band_doors(asked.filters, some)),
    )
    subtitle = text("As it would stand if the period ended at this pace")
    _matrix(asked.filters, (titles.expected_control_title(some), subtitle), sheet, some)
    shown = Sheet(
        f"underway_{level}", some, columns.underway_columns(level), value="error_share", beside=columns.UNDERWAY_BESIDE
    )
    table(LEVEL_WORDS[level], shown, CHOOSE_A_ROW, orders_behind(asked.filters, stated=STATED))


def final(asked: Asked) -> None:
    """The period is over: who had foreseen it."""
    level, within, results = asked.filters.level, asked.within, asked.results
    with asked.head:
        sentence = findings.forecast_finding(asked.quality, within)
        doors = final_doors(asked.filters, results, asked.quality)
        headline(sentence, findings.forecast_line(asked.quality), asked.filters, doors)
        figure_row(forecast_figures(asked.quality, results, within), doors)
    sheet = Sheet(f"forecast_{level}", results, columns.forecast_columns(level))
    chart(
        titles.forecast_title(results, within),
        text(
            "Amount as a share of the forecast, best first; the band is ±{band}, the paler one the second reading of "
            "±{wide}, which is no pass; money in {unit}",
            band=per_cent(within.tolerance),
            wide=per_cent(within.amber),
            unit=forecast_scale(results, look()).unit,
        ),
        sheet,
        forecast_bands,
        results,
        within,
        opens=Opens(orders_behind(asked.filters, "bar", stated=STATED), doors=band_doors(asked.filters, results)),
    )
    subtitle = text("Controlled wins were foreseen; lucky ones were not")
    _matrix(asked.filters, (titles.control_title(results), subtitle), sheet, results)
    shown = Sheet(
        f"forecasts_{level}",
        results,
        columns.forecast_columns(level),
        value="error_share",
        beside=columns.FORECAST_BESIDE,
    )
    table(LEVEL_WORDS[level], shown, CHOOSE_A_ROW, orders_behind(asked.filters, stated=STATED))


def _matrix(
    filters: Filters, said: tuple[Text, Text], sheet: Sheet, some: Sequence[Forecast] | Sequence[Underway]
) -> None:
    own = replace(sheet, name=f"control_{sheet.name}")
    chart(*said, own, control_matrix, some, opens=Opens(doors=control_doors(filters, some)))
