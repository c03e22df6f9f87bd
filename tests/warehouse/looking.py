"""What tests of the warehouse look at: what counts now, and who stands where."""

from decimal import Decimal

from sales_analytics.warehouse.warehouse import Warehouse

COUNTING = """
select orders.order_no, names.name, orders.amount, orders.import
from orders
join names on names.name_id = orders.salesperson
order by orders.order_no, orders.row_no
"""
STANDING = """
select
    cast(standing.starts_on as varchar), cast(standing.ends_before as varchar),
    people.name, companies.name, "groups".name, standing.on_roster
from standing
join names as aliases on aliases.name_id = standing.alias
join names as people on people.name_id = standing.salesperson
join names as companies on companies.name_id = standing.company
join names as "groups" on "groups".name_id = standing."group"
where aliases.name = $alias
order by standing.starts_on
"""


def counting(warehouse: Warehouse) -> list[tuple[str, str, Decimal, int]]:
    """(order number, salesperson as named, amount, import) of every line that counts."""
    with warehouse.cursor() as cursor:
        return cursor.execute(COUNTING).fetchall()


def standing(warehouse: Warehouse, alias: str) -> list[tuple[str, str, str, str, str, bool]]:
    """(from, before, salesperson, company, group, on the roster) of an alias, by day."""
    with warehouse.cursor() as cursor:
        return cursor.execute(STANDING, {"alias": alias}).fetchall()


def number(warehouse: Warehouse, query: str) -> object:
    """The one value of a query."""
    with warehouse.cursor() as cursor:
        (found,) = cursor.execute(query).fetchone() or (None,)
        return found
