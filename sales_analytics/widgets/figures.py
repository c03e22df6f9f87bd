"""The key figures at the head of each page, from the records that its charts show."""

from collections.abc import Sequence
from decimal import Decimal

from sales_analytics.charts.findings import race_gap, race_score
from sales_analytics.charts.wording import per_cent
from sales_analytics.language import numbers
from sales_analytics.language.speech import spoken
from sales_analytics.metrics.amounts import Amount
from sales_analytics.metrics.attainment import Attainment
from sales_analytics.metrics.forecasts import Forecast, Tolerances
from sales_analytics.metrics.growth import Growth
from sales_analytics.metrics.leaderboard import Place, Race
from sales_analytics.metrics.selling_days import SellingDays
from sales_analytics.rules.forecast_outlook import Underway, already_above, would_pass
from sales_analytics.rules.forecast_quality import Quality
from sales_analytics.terms.text import Money, Names, Share, Text, text, texts
from sales_analytics.widgets.html import KeyFigure, Tone
from sales_analytics.widgets.viewing import brief, change, language, percent, say

ON_PACE, CLOSE = 1.0, 0.85


def pace_tone(pace: float | None) -> Tone:
    """The colour that says the same as the word beside it."""
    if pace is None:
        return "missing"
    return "ahead" if pace >= ON_PACE else "close" if pace >= CLOSE else "behind"


def pace_word(pace: float | None) -> Text:
    """How the pace is called."""
    words: dict[Tone, Text] = {
        "ahead": text("on pace; on pace is 1.00"),
        "close": text("close; on pace is 1.00"),
        "behind": text("behind; on pace is 1.00"),
    }
    return words.get(pace_tone(pace), text("no target, or not begun"))


def amount_figure(total: Amount) -> KeyFigure:
    """What was sold, in how many orders."""
    note = texts("{count} order", "{count} orders", total.orders)
    if total.sample_orders:
        samples = texts("{count} of them a sample", "{count} of them samples", total.sample_orders)
        note = text("{orders}, {samples}", orders=note, samples=samples)
    return KeyFigure(text("Confirmed amount"), brief(total.amount), note, name="amount")


def days_figure(days: SellingDays) -> KeyFigure:
    """How much time is left."""
    note = text("of {total}", total=days.total)
    return KeyFigure(text("Selling days left"), numbers.count(days.left, language()), note, name="days")


def attainment_figures(total: Attainment, amount: Amount, days: SellingDays) -> list[KeyFigure]:
    """Amount, attainment, pace, what is needed a day."""
    gone = days.elapsed / days.total if days.total else 0.0
    target = text("of {target}", target=Money(total.target, brief=True)) if total.target else text("no target is set")
    so_far = total.amount / days.elapsed if days.elapsed else None
    return [
        amount_figure(amount),
        KeyFigure(
            text("Attainment"),
            percent(total.attainment, 1),
            text("{target}; {gone} of selling days are gone", target=target, gone=Share(gone)),
            name="attainment",
        ),
        KeyFigure(text("Pace"), _pace(total.pace), pace_word(total.pace), pace_tone(total.pace), "pace"),
        KeyFigure(text("Needed per selling day"), brief(total.needed_per_day), _so_far(so_far), name="needed"),
    ]


def leaderboard_figures(places: Sequence[Place], total: Amount, days: SellingDays, by: Race) -> list[KeyFigure]:
    """The leader, the lead, the total, the time left; the first two in the unit of the race."""
    leaders = [place for place in places if place.rank == 1]
    chasing = next((place for place in places if place.rank and place.rank > 1), None)
    names = Names(tuple(place.name for place in leaders))
    note = (
        text("{names} before {next}", names=names, next=Names((chasing.name,))) if chasing else text("nobody else yet")
    )
    first = lead = numbers.NOTHING
    if leaders:
        first = brief(leaders[0].amount) if by == "amount" else spoken(race_score(leaders[0], by), language())
    if leaders and chasing:
        gap = leaders[0].amount - chasing.amount
        lead = brief(gap) if by == "amount" else spoken(race_gap(chasing, by), language())
    words = {
        "amount": text("Lead, in amount"),
        "orders": text("Lead, in orders"),
        "attainment": text("Lead, in attainment"),
    }
    return [
        KeyFigure(text("Leader"), first, text("{names}", names=names), name="leader"),
        KeyFigure(words[by], lead, note, name="lead"),
        amount_figure(total),
        days_figure(days),
    ]


def forecast_figures(quality: Quality, units: Sequence[Forecast], within: Tolerances) -> list[KeyFigure]:
    """Qualified rate, discipline, error, bias; for a period that is over."""
    amber = sum(1 for unit in units if unit.state == "amber")
    wide = per_cent(within.amber)
    return [
        KeyFigure(
            text("Within ±{band}", band=per_cent(within.tolerance)),
            percent(quality.qualified_rate),
            _passed(quality),
            name="passed",
        ),
        _submitted_figure(quality),
        KeyFigure(
            text("Average error (WAPE)"),
            percent(quality.wape, 1),
            texts("{count} more within ±{wide}", "{count} more within ±{wide}", amber, wide=wide),
            name="wape",
        ),
        KeyFigure(text("Bias"), change(quality.bias), _lean(quality.bias), name="bias"),
    ]


def running_figures(quality: Quality, units: Sequence[Underway], within: Tolerances) -> list[KeyFigure]:
    """What holds so far and what would hold at the end; no errors, which would compare a part with a whole."""
    band, inside = per_cent(within.tolerance), would_pass(units)
    share = inside / quality.submitted if quality.submitted else None
    near = sum(one.ending == "second reading" for one in units)
    return [
        KeyFigure(
            text("Within ±{band} so far", band=band), percent(quality.qualified_rate), _passed(quality), name="passed"
        ),
        KeyFigure(
            text("Would end within ±{band}", band=band),
            percent(share),
            texts(
                "{passed}, {count} more within ±{wide}",
                "{passed}, {count} more within ±{wide}",
                near,
                passed=text("{passed} of {submitted}", passed=inside, submitted=quality.submitted),
                wide=per_cent(within.amber),
            ),
            name="inside",
        ),
        KeyFigure(
            text("Above it already"),
            numbers.count(already_above(units), language()),
            text("sold more than they had forecast"),
            name="above",
        ),
        _submitted_figure(quality),
    ]


def early_figures(quality: Quality, units: Sequence[Forecast], days: SellingDays) -> list[KeyFigure]:
    """What was promised altogether, by how many, and how much time there is."""
    promised = sum((unit.forecast for unit in units if unit.forecast is not None), Decimal(0))
    so_far = sum((unit.amount for unit in units if unit.forecast is not None), Decimal(0))
    return [
        KeyFigure(text("Forecast altogether"), brief(promised), text("by those who submitted"), name="promised"),
        KeyFigure(text("Amount so far"), brief(so_far), text("of those who submitted"), name="sold"),
        _submitted_figure(quality),
        days_figure(days),
    ]


def _passed(quality: Quality) -> Text:
    return text("{passed} of {submitted} who submitted", passed=quality.passed, submitted=quality.submitted)


def _submitted_figure(quality: Quality) -> KeyFigure:
    note = text("{submitted} of {expected} expected", submitted=quality.submitted, expected=quality.expected)
    return KeyFigure(text("Submitted"), percent(quality.discipline), note, name="submitted")


def orders_figures(total: Amount, against: Growth) -> list[KeyFigure]:
    """Amount, growth, average, largest. `against`: the same total against a year before."""
    average = total.amount / total.orders if total.orders else None
    return [
        amount_figure(total),
        growth_figure(against),
        KeyFigure(
            text("Average order"),
            brief(average),
            text("samples included")
            if total.sample_orders
            else texts("of {count} order", "of {count} orders", total.orders),
            name="average",
        ),
        KeyFigure(text("Largest order"), brief(total.largest_order), text("in one order number"), name="largest"),
    ]


def growth_figure(total: Growth) -> KeyFigure:
    """How much more, or less, than in the same days a year before."""
    label = text("Against a year before")
    if total.growth is None:
        return KeyFigure(label, say(text("New")), text("nothing was sold in these days a year before"), name="growth")
    tone: Tone = "ahead" if total.growth >= 0 else "behind"
    note = text("after {amount} in the same days", amount=Money(total.amount_year_before, brief=True))
    return KeyFigure(label, change(total.growth, 1), note, tone, "growth")


def _pace(pace: float | None) -> str:
    return numbers.NOTHING if pace is None else numbers.number(pace, language(), 2)


def _so_far(amount: Decimal | None) -> Text:
    if amount is None:
        return text("the period has not begun")
    return text("so far {amount} a day", amount=Money(amount, brief=True))


def _lean(bias: float | None) -> Text:
    if bias is None:
        return text("nothing to compare yet")
    return text("forecasts lean high") if bias > 0 else text("forecasts lean low") if bias < 0 else text("even")
