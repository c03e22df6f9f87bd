"""What each import did to the amounts: of the entries that it gives or retires, before it and after it."""

from dataclasses import dataclass
from decimal import Decimal

from sales_analytics.warehouse.statements import statement
from sales_analytics.warehouse.stored import STORED
from sales_analytics.warehouse.warehouse import Warehouse

COUNTED = {"orders": "case when status = 'confirmed' then amount end"}
"""Where not every row adds to the measure."""


@dataclass(frozen=True, slots=True)
class Effect:
    """`before`: what the newest earlier imports that still count say of the same entries; `after`: what this one says.

    Amounts are of confirmed orders in the reporting currency, and of other datasets as written.
    """

    import_no: int
    dataset: str
    before: Decimal
    after: Decimal


def effects(warehouse: Warehouse) -> list[Effect]:
    """One for each import and dataset with a measure; imports that were undone among them, as if they were not."""
    found = []
    with warehouse.cursor() as cursor:
        for dataset, stored in STORED.items():
            if stored.measure == "0":
                continue
            measure = COUNTED.get(dataset, stored.measure)
            sql = statement("list_effects").format(table=stored.table, key=stored.key, measure=measure)
            rows = cursor.execute(sql, {"dataset": dataset}).fetchall()
            found += [Effect(number, dataset, before, after) for number, before, after in rows]
    return found
