"""A look at typed rows once they are written: what in them deserves a word, found in one pass over a few columns."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.plan import Plan, Use
from sales_analytics.ingest.staging import Connection, one_row

CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Clues:
    """Of all rows: how many, the first and last effective day, the amounts farthest from and nearest to zero, whether
    amounts have parts of cents, the lengths of order numbers, whether any row names a currency or brings a rate, and
    whether an order number stands again.
    """

    rows: int
    first_day: date | None
    last_day: date | None
    largest: Decimal | None
    smallest: Decimal | None
    has_parts_of_cents: bool
    shortest: int
    longest: int
    names_currency: bool
    has_repeated: bool

    @property
    def has_lengths(self) -> bool:
        return self.shortest < self.longest


@dataclass(frozen=True, slots=True)
class WrittenRows:
    """The typed rows of a plan in a parquet file; `extras` are headings that no field took."""

    plan: Plan
    path: Path
    clues: Clues
    extras: tuple[str, ...] = ()

    def use_of(self, *columns: str) -> Use | None:
        """The column of the sheet that gives the first of these columns of the reading."""
        return next((use for name in columns for use in self.plan.stored_in(name)), None)


def clue_columns(plan: Plan) -> str:
    """The expressions for all clues but the last."""
    day, amount = effective_day(plan), f'"{plan.dataset.measure}"' if plan.dataset.measure else "null"
    parts = f"coalesce(bool_or({amount} % {CENT} <> 0), false)"
    lengths = f"coalesce(min(strlen({_number(plan)})), 0), coalesce(max(strlen({_number(plan)})), 0)"
    named = " or ".join(f"{name} is not null" for name in ("currency", "fx_rate") if has_column(plan, name))
    return (
        f"count(*), min({day}), max({day}), max(abs({amount})), min(abs(nullif({amount}, 0))), {parts}, {lengths}, "
        f"coalesce(bool_or({named or 'false'}), false)"
    )


def look_over(connection: Connection, plan: Plan, path: Path) -> Clues:
    """The clues of rows that were written without a look at them."""
    number = _number(plan)
    query = f"select {clue_columns(plan)}, count({number}) > count(distinct lower({number})) from read_parquet($path)"
    return Clues(*one_row(connection, query, path=str(path)))


def _number(plan: Plan) -> str:
    return "order_no" if has_column(plan, "order_no") else "cast(null as varchar)"


def effective_day(plan: Plan) -> str:
    """The day on which a row counts, where days of it do; null for plans and spans."""
    dates = {one.stored for one in plan.dataset.fields if one.kind is Kind.DATE}
    columns = [name for name in plan.dataset.sorted_by if name in dates]
    return f"coalesce({', '.join(columns)}, null)" if columns and not plan.dataset.foretells else "cast(null as date)"


def has_column(plan: Plan, name: str) -> bool:
    return any(one.stored == name for one in plan.dataset.fields)


def only_confirmed(plan: Plan) -> str:
    """The condition for rows that count, where rows have a status."""
    said = any(one.stored == "status" and "confirmed" in one.choices for one in plan.dataset.fields)
    return "status = 'confirmed'" if said else "true"
