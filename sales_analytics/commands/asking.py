"""`ask`: one question, its filters, its answer as records."""

from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace

from sales_analytics.commands.campaigns import campaign_named
from sales_analytics.metrics.amounts import amounts, amounts_by
from sales_analytics.metrics.attainment import attainment
from sales_analytics.metrics.bonus import bonus_candidates
from sales_analytics.metrics.choices import EVER, choices
from sales_analytics.metrics.claw_backs import claw_backs
from sales_analytics.metrics.forecasts import forecasts
from sales_analytics.metrics.growth import growth
from sales_analytics.metrics.health import health
from sales_analytics.metrics.leaderboard import leaderboard
from sales_analytics.metrics.notices import Notice, notices
from sales_analytics.metrics.order_states import order_states
from sales_analytics.metrics.rates_used import rates_used
from sales_analytics.rules.bonus import CampaignState, evaluate
from sales_analytics.rules.bonus_rules import bonus_rules
from sales_analytics.rules.bonus_standing import competing, of_filters
from sales_analytics.rules.claw_back_lines import claw_back_lines
from sales_analytics.rules.data_health import data_health
from sales_analytics.rules.forecast_quality import quality
from sales_analytics.terms.errors import CommandError
from sales_analytics.terms.filters import TOTAL, UNASSIGNED, Filters, Level
from sales_analytics.terms.folding import fold
from sales_analytics.terms.period import Period
from sales_analytics.terms.text import Names, text
from sales_analytics.warehouse.memory import known
from sales_analytics.warehouse.reader import Reader

Question = Callable[[Reader, Filters], Sequence[object]]


def _leaders(reader: Reader, filters: Filters) -> Sequence[object]:
    return leaderboard(reader, filters, "amount")


def _quality(reader: Reader, filters: Filters) -> Sequence[object]:
    """How good the forecasts of all units of the level were together; shares as in `Quality`."""
    return [{"level": filters.level, "name": TOTAL, **asdict(quality(forecasts(reader, filters)))}]


def _bonus(reader: Reader, filters: Filters) -> Sequence[object]:
    asked = {one.campaign: one for one in choices(reader).campaigns}.get(filters.campaign or "")
    state: CampaignState = "closed" if asked and asked.is_closed else "running"
    lines = evaluate(bonus_rules(), bonus_candidates(reader, competing(filters)), state)
    if state == "closed":
        lines += claw_back_lines(bonus_rules(), claw_backs(reader, competing(filters)))
    return of_filters(lines, filters)


QUESTIONS: dict[str, Question] = {
    "totals": amounts,
    "attainment": attainment,
    "forecast": forecasts,
    "leaderboard": _leaders,
    "orders": order_states,
    "quality": _quality,
    "growth": growth,
    "bonus": _bonus,
    "rates": rates_used,
    "health": lambda reader, filters: data_health(health(reader, filters)),
}

SUMMED = ("totals", "orders", "leaderboard")
"""Amounts and numbers of orders, which --by tells for each day, month, customer ..."""
PACED = ("attainment", "forecast", "quality", "growth")


@dataclass(frozen=True, slots=True)
class Answer:
    """The records that answer a question, and what must be known about them."""

    records: Sequence[object]
    notices: Sequence[Notice]


def ask(reader: Reader, arguments: Namespace) -> Answer:
    """Ask one question. Raises CommandError for a campaign or name that is not there."""
    if arguments.by and arguments.question not in SUMMED:
        raise CommandError(
            text(
                "--by parts totals, orders and the leaderboard; {question} has no such parts",
                question=arguments.question,
            )
        )
    filters = _filters(reader, arguments)
    if arguments.by:
        return Answer(amounts_by(reader, filters, arguments.by), notices(reader, filters))
    return Answer(QUESTIONS[arguments.question](reader, filters), notices(reader, filters))


def _filters(reader: Reader, arguments: Namespace) -> Filters:
    level: Level = arguments.level or ("total" if arguments.question == "totals" else "salesperson")
    filters = Filters(_period(reader, arguments), level)
    _must_exist(reader, arguments)
    return replace(
        filters,
        groups=tuple(arguments.group),
        companies=tuple(arguments.company),
        salespeople=tuple(arguments.salesperson),
        campaign=campaign_named(reader, arguments.campaign).campaign if arguments.campaign else None,
    )


def _must_exist(reader: Reader, arguments: Namespace) -> None:
    """A name that nobody has would answer nothing, and look like an answer."""
    there, roster = choices(reader), known(reader.warehouse)
    for asked, names, folded in (
        (arguments.group, there.groups, roster.groups),
        (arguments.company, there.companies, roster.companies),
        (arguments.salesperson, there.salespeople, roster.people),
    ):
        missing = [one for one in asked if one not in (UNASSIGNED, *names) and fold(one) not in folded]
        if missing:
            raise CommandError(text("nothing is named {names}", names=Names(tuple(missing))))


def _period(reader: Reader, arguments: Namespace) -> Period:
    if arguments.campaign:
        if arguments.first_day or arguments.last_day:
            raise CommandError(text("a question is about --campaign, or about days --from and --to, not about both"))
        return campaign_named(reader, arguments.campaign).period
    data = _span(reader, arguments)
    first = arguments.first_day or data.starts_on
    last = arguments.last_day or data.last_day
    if last < first:
        raise CommandError(text("--to {last} is before --from {first}", last=last, first=first))
    return Period.between(first, last)


def _span(reader: Reader, arguments: Namespace) -> Period:
    """What a question without days is about: every day, or where pace counts, the days that have orders."""
    known = choices(reader)
    if arguments.question in PACED and known.first_day and known.last_day:
        return Period.between(known.first_day, known.last_day)
    return EVER
