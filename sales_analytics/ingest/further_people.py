"""Salespeople of one order in columns of their own, with or without shares, written as one cell would name them.

"Amy | Bob" is "Amy ＋ Bob", with shares "Amy 60% ＋ Bob 40%"; what that means is settled where cells with several
people are.
"""

from collections.abc import Iterator

from sales_analytics.datasets.declaration import Field
from sales_analytics.ingest.plan import Plan, Use
from sales_analytics.ingest.several_people import TOGETHER

PEOPLE, SHARE = "salesperson", "credit_share"
LEAST = "0.005"
"""Shares that are rounded need not add up to the last digit."""


def further(plan: Plan) -> list[Use]:
    """The columns of further salespeople."""
    return [use for use in plan.stored_in(PEOPLE) if use.field.joins]


def joined_names(plan: Plan) -> str:
    """All names of a row in one text, each once; with their shares where these are stated."""
    names = _names(plan)
    plain = f"nullif(concat_ws('{TOGETHER}', {', '.join(names)}), '')"
    shares = _shares(plan)
    if not shares:
        return plain
    pairs = zip(names, shares, strict=True)
    parts = (f"{name} || ' ' || cast({share} * 100 as varchar) || '%'" for name, share in pairs)
    return f"case when {_is_split(plan)} then concat_ws('{TOGETHER}', {', '.join(parts)}) else {plain} end"


def share_of_row(plan: Plan) -> str:
    """The share of a row with one person; that of several stands beside their names."""
    own = plan.named("credit_pct")
    if own is None:
        return "cast(null as decimal(9, 6))"
    return f'case when {_has_further(plan)} then null else kept."{own.name}" end'


def bad_shares(plan: Plan) -> Iterator[tuple[Field, tuple[Use, ...], str]]:
    """Where shares of several people are stated and do not make up the whole: the columns and the condition."""
    shares = _shares(plan) if further(plan) else []
    uses = tuple(use for use in plan.stored_in(SHARE))
    if not shares or not uses:
        return
    stated = " + ".join(f"coalesce({one}, 0)" for one in shares)
    lacking = " or ".join(
        f"({name} is not null and coalesce({share}, 0) <= 0)" for name, share in zip(_names(plan), shares, strict=True)
    )
    is_any = " or ".join(f'kept."{use.name}" is not null' for use in uses)
    yield uses[-1].field, uses, f"({_has_further(plan)} and ({is_any}) and (abs({stated} - 1) > {LEAST} or {lacking}))"


def _names(plan: Plan) -> list[str]:
    """The first name and those that are not named before, null where a column names nobody."""
    cells = [f'plain_code(kept."{use.name}")' for use in plan.stored_in(PEOPLE)]
    return [_not_before(cell, cells[:place]) for place, cell in enumerate(cells)]


def _not_before(cell: str, before: list[str]) -> str:
    for one in before:
        cell = f"nullif({cell}, {one})"
    return cell


def _shares(plan: Plan) -> list[str]:
    """A share per column of people; of two people the second has what the first has not. Empty where none is stated."""
    people, stated = plan.stored_in(PEOPLE), plan.stored_in(SHARE)
    cells = [f'kept."{use.name}"' for use in stated]
    if len(people) == 2 and [use.field.name for use in stated] == ["credit_pct"]:
        return [cells[0], f"(1 - {cells[0]})"]
    return cells if len(cells) == len(people) else []


def _has_further(plan: Plan) -> str:
    return f"coalesce({', '.join(_names(plan)[1:])}) is not null"


def _is_split(plan: Plan) -> str:
    return f"{_has_further(plan)} and {_shares(plan)[0]} is not null"
