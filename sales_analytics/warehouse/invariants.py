"""What must hold of the whole warehouse after every import (product.md, M20)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from sales_analytics.terms.filters import LEVELS, Filters, Level
from sales_analytics.terms.period import Period
from sales_analytics.terms.text import Text, text
from sales_analytics.warehouse.stored import STORED
from sales_analytics.warehouse.warehouse import Warehouse

FOLDER = Path(__file__).with_name("held")
ALWAYS = Period(date(1, 1, 1), date(9999, 12, 31))

_FACTS = (
    "select '{dataset}' as dataset, {key} as key, import, sheet_no, true as is_current from {table}"
    " union all select '{dataset}', {key}, import, sheet_no, false from {table}_superseded"
)
FACTS = " union all ".join(_FACTS.format(dataset=name, key=one.key, table=one.table) for name, one in STORED.items())
"""Every row of every dataset, in what counts and in history."""
NAMED = " union ".join(
    f"select {one.people} as alias from {one.table} where {one.where}" for one in STORED.values() if one.people
)
"""Every salesperson of a row that counts."""

COUNTED: Mapping[str, Text] = {
    "rows_are_accounted_for": text("Rows read are loaded, rejected or skipped, in every sheet"),
    "rows_are_kept": text("Every loaded row stands exactly once, in what counts or in history"),
    "current_rows_are_active": text("Every row that counts has an active import"),
    "one_import_gives_a_key": text("Nothing counts from two imports at once"),
    "newest_import_wins": text("The newest active import of an order, target or forecast counts"),
    "names_are_unique": text("Every name has one number"),
    "standing_partitions_days": text("Everybody stands somewhere on every day, and only once"),
    "order_has_one_primary": text("Every order counts for one salesperson"),
    "completed_orders_count": text("Orders that other files complete are stored, and what completes them counts"),
    "lines_are_counted": text("Every order knows whether it has one line or several"),
}
"""File in `held/` that counts where it does not hold, to what it says."""


@dataclass(frozen=True, slots=True)
class Invariant:
    """`found` says what was seen: the number of faults, or the amounts that differ."""

    name: Text
    holds: bool
    found: Text


@dataclass(frozen=True, slots=True)
class LevelAmount:
    """Confirmed amount (not rounded) and order lines of one unit."""

    unit: int
    amount: Decimal | None
    lines: int


def check(warehouse: Warehouse) -> list[Invariant]:
    """Look at every row; the levels first."""
    levels = [_levels_add_up(warehouse), _people_add_up(warehouse)]
    return [*levels, *(_counted(warehouse, file, name) for file, name in COUNTED.items())]


def _counted(warehouse: Warehouse, file: str, name: Text) -> Invariant:
    with warehouse.cursor() as cursor:
        (faults,) = cursor.execute(_statement(file).format(facts=FACTS, named=NAMED)).fetchone() or (0,)
    return Invariant(name, faults == 0, text("{count} faults", count=faults))


def _levels_add_up(warehouse: Warehouse) -> Invariant:
    """Salespeople, companies, groups and the stored rows themselves come to the same amount and lines."""
    with warehouse.cursor() as cursor:
        cursor.execute("select coalesce(sum(amount), 0), count(*) from counted_orders where status = 'confirmed'")
        stored = cursor.fetchone() or (Decimal(0), 0)
    sums = [_sum_of(warehouse, level) for level in LEVELS]
    amounts = ", ".join(f"{amount:.2f}" for amount, _ in sums)
    return Invariant(
        name=text("Salespeople, companies and groups add up to the total"),
        holds=all(one == stored for one in sums),
        found=text("{amounts} against {total}", amounts=amounts, total=f"{stored[0]:.2f}"),
    )


def _people_add_up(warehouse: Warehouse) -> Invariant:
    """The people of a company, with what they sold there, come to the company."""
    people = _units(warehouse, "people_of_companies", "salesperson")
    companies = _units(warehouse, "levels", "company")
    faults = len(set(people) ^ set(companies))
    return Invariant(
        text("The people of every company add up to it"), faults == 0, text("{count} faults", count=faults)
    )


def _units(warehouse: Warehouse, file: str, level: Level) -> list[LevelAmount]:
    return warehouse.reader().fetch(LevelAmount, _statement(file), Filters(ALWAYS, level=level))


def _sum_of(warehouse: Warehouse, level: Level) -> tuple[Decimal, int]:
    units = _units(warehouse, "levels", level)
    return sum((one.amount or Decimal(0) for one in units), Decimal(0)), sum(one.lines for one in units)


def _statement(name: str) -> str:
    return (FOLDER / f"{name}.sql").read_text(encoding="utf-8")
