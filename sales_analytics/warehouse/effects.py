"""What each import did to the amounts: of the entries that it gives or retires, before it and after it."""

from dataclasses import dataclass
from decimal import Decimal

from sales_analytics.warehouse.settings import reporting_currency
from sales_analytics.warehouse.statements import statement
from sales_analytics.warehouse.stored import STORED
from sales_analytics.warehouse.warehouse import Warehouse

COUNTED = {"orders": "case when status = 'confirmed' then coalesce(amount, net_amount) end"}
"""Where not every row adds to the measure."""
NAMED = {"orders": "case when amount is null then coalesce(currency, $currency) else $currency end"}
PLAIN, OWN = "$currency", "coalesce(currency, $currency)"
"""The currency of amounts: what the file converts, and what names none, is in the reporting one."""


@dataclass(frozen=True, slots=True)
class Effect:
    """`before`: what the newest earlier imports that still count say of the same entries; `after`: what this one says.

    Amounts are of confirmed orders in the reporting currency, where their file gives the rate, else as written, as
    those of other datasets are; each currency by itself.
    """

    import_no: int
    dataset: str
    before: Decimal
    after: Decimal
    currency: str = "USD"


def effects(warehouse: Warehouse) -> list[Effect]:
    """One for each import, dataset with a measure, and currency, the reporting one first.

    Imports that were undone are among them, as if they were not.
    """
    found = []
    with warehouse.cursor() as cursor:
        reporting = reporting_currency(cursor)
        for dataset, stored in STORED.items():
            if stored.measure == "0":
                continue
            measure = COUNTED.get(dataset, stored.measure)
            own = OWN if "currency" in {name.strip('"') for name in stored.content} else PLAIN
            named = NAMED.get(dataset, own)
            sql = statement("list_effects").format(table=stored.table, key=stored.key, measure=measure, named=named)
            rows = cursor.execute(sql, {"dataset": dataset, "currency": reporting}).fetchall()
            found += [Effect(number, dataset, before, after, currency) for number, currency, before, after in rows]
    return found
