"""What the figures of a discount column are: a share of the price, the share that is paid (九折), or money."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, cast

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.cells import source_of
from sales_analytics.ingest.plan import Plan, Use, WorkedOut
from sales_analytics.ingest.reading import Question
from sales_analytics.ingest.staging import Connection, with_patience
from sales_analytics.ingest.stating import stated_style
from sales_analytics.sources.sheet import RawSheet
from sales_analytics.terms.text import text

Style = Literal["share", "paid", "amount"]
MONEY_WORDS = re.compile(r"\bamount\b|\bvalue\b|\brebate\b|额|优惠|让利|折让")
SHARE_WORDS = re.compile(r"\brate\b|\bpercent\b|\bpct\b|\bshare\b|率")
LOOK = r"""
select
    count(*) filter (where figure is null),
    count(*) filter (where contains(cell, '%')),
    count(*) filter (where figure = 0),
    count(*) filter (where figure > 0 and figure < 0.5),
    count(*) filter (where figure >= 0.5 and figure <= 1),
    count(*) filter (where figure > 1),
    count(*) filter (where figure > 100),
    count(*) filter (where figure = 1 and not contains(cell, '%') and not contains(cell, '折'))
from (
    select
        cell,
        number * case
            when contains(cell, '%') then 0.01
            when contains(cell, '折') then case when number > 10 then 0.01 else 0.1 end
            else 1
        end as figure
    from (
        select narrow({raw}) as cell, try_cast(regexp_replace(narrow({raw}), '\s*[%折]$', '') as double) as number
        from {source}
        where row_no > $header and not is_blank_figure({raw})
    ) as read
) as cells
"""


@dataclass(frozen=True, slots=True)
class Seen:
    """How many cells of the column are no figures, have the sign of per cent, and of what size the figures are."""

    odd: int
    signs: int
    noughts: int
    low: int
    high: int
    above_one: int
    above_hundred: int
    ones: int


def with_discount(connection: Connection, sheet: RawSheet, plan: Plan, answers: Answers) -> tuple[Plan, list[Question]]:
    """The plan with what its discount column holds, decided from the whole column, else asked."""
    use = plan.named(plan.worked_out.way.less) if plan.worked_out else None
    if plan.worked_out is None or use is None:
        return plan, []
    if use.field.kind is Kind.MONEY:
        return replace(plan, worked_out=WorkedOut(plan.worked_out.way, "amount")), []
    stated = stated_style(answers, use.column)
    style = stated if stated in ("share", "paid", "amount") else _decide(use, _look(connection, sheet, plan, use))
    questions = [] if style else list(_ask(use))
    chosen = cast(Style, style or "share")
    read = use if chosen != "amount" else _as_money(plan, use)
    way = replace(plan.worked_out.way, less=read.name)
    uses = tuple(read if one is use else one for one in plan.uses)
    return replace(plan, uses=uses, worked_out=WorkedOut(way, chosen)), questions


def _as_money(plan: Plan, use: Use) -> Use:
    """The column as the field that is money: the dataset's own for it, else the same field in another form."""
    own = next((one for one in plan.dataset.every_field if one.name == f"{use.field.name}_amount"), None)
    if own and not plan.named(own.name):
        return replace(use, field=own, name=own.name)
    return replace(use, field=replace(use.field, kind=Kind.MONEY))


def _look(connection: Connection, sheet: RawSheet, plan: Plan, use: Use) -> Seen:
    with_patience(connection)
    with source_of(connection, sheet, plan.header_row) as source:
        counts = connection.execute(LOOK.format(raw=use.column.raw, source=source.sql), source.values).fetchall()
    return Seen(*counts[0])


def _decide(use: Use, seen: Seen) -> str:
    """ "" where neither the heading nor the figures tell."""
    heading = use.column.heading
    if seen.above_one and not seen.signs:
        if MONEY_WORDS.search(heading.words) or heading.unit.currency or seen.above_hundred:
            return "amount"
        says_share = "%" in use.column.written or SHARE_WORDS.search(heading.words)
        return "share" if says_share and "折" not in heading.words else ""
    if seen.ones and not seen.above_one and seen.low + seen.high == seen.ones and not SHARE_WORDS.search(heading.words):
        return ""  # all of the price, or one piece of money
    if "折" not in heading.words:
        return "share"
    return _paid_or_taken_off(seen)


def _paid_or_taken_off(seen: Seen) -> str:
    """折扣 0.9 is mostly what is paid, 0.1 what is taken off: no file has prices of which most is given away."""
    if seen.high and not seen.low and not seen.noughts:
        return "paid"
    return "share" if not seen.high else ""


def _ask(use: Use) -> Iterator[Question]:
    flags = {style: f'--map "{use.column.written}={use.field.name}:{style}"' for style in ("share", "paid", "amount")}
    message = text(
        "Column “{heading}”: is it the share taken off (0.1 or 10), the share that is paid (0.9 or 90), or an amount?",
        heading=use.column.written,
    )
    yield Question.of("discount-unclear", message, flags, "paid" if "折" in use.column.heading.words else "amount")
