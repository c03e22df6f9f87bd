"""What a sheet's amounts come to, each currency by itself: amounts of two currencies are never added."""

from dataclasses import dataclass
from decimal import Decimal

from sales_analytics.ingest.added_up import added_up
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.ingest.staging import Connection
from sales_analytics.ingest.written_rows import WrittenRows, has_column, only_confirmed
from sales_analytics.terms.text import InCurrencies


@dataclass(frozen=True, slots=True)
class InCurrency:
    """The rows that name one currency, or none ("").

    `amount` is the sum of their measure, None where no row has one. `without_rate` counts the confirmed amounts
    that bring no rate of their own, from row `first` on. `is_rated`: some row brings one.
    """

    currency: str
    amount: Decimal | None
    without_rate: int
    first: int | None
    is_rated: bool


def in_currencies(connection: Connection, rows: WrittenRows) -> list[InCurrency]:
    """One for each currency, by its letters; none where nothing names one."""
    plan = rows.plan
    if not plan.dataset.measure or not has_column(plan, "currency") or not rows.clues.names_currency:
        return []
    rate = "fx_rate" if has_column(plan, "fx_rate") else "cast(null as decimal(18, 8))"
    bare = f"{rate} is null and {plan.dataset.measure} is not null and {only_confirmed(plan)}"
    found = connection.execute(
        f"""select
                coalesce(currency, ''), cast(sum({plan.dataset.measure}) as decimal(38, 6)),
                count(*) filter (where {bare}), min(row_no) filter (where {bare}), coalesce(bool_or({rate} <> 1), false)
            from {added_up(plan.dataset)} group by 1 order by 1""",
        {"path": str(rows.path)},
    ).fetchall()
    return [InCurrency(*one) for one in found]


def amounts_of(reading: SheetReading, found: list[InCurrency], known: Known) -> InCurrencies:
    """Currency and sum, the reporting currency first; what names none counts in that one, unless it has a rate."""
    if not found:
        return () if reading.amount is None else ((known.currency, reading.amount),)
    sums: dict[str, Decimal] = {}
    for one in found:
        if one.amount is not None:
            named = one.currency or ("" if one.is_rated else known.currency)
            sums[named] = sums.get(named, Decimal(0)) + one.amount
    return tuple(sorted(sums.items(), key=lambda each: (each[0] != known.currency, each[0])))
