"""Whether a row that has a name and a figure alone is the sum of the rows above with that name."""

from sales_analytics.ingest.plan import Plan
from sales_analytics.ingest.staging import Connection, one_row
from sales_analytics.ingest.subtotals import keys, named, names_and_figures
from sales_analytics.ingest.suspects import Suspect


def is_subtotal(connection: Connection, plan: Plan, one: Suspect) -> bool:
    """No number, no day, nothing bought, nothing that no field reads; and its figure is the sum of its names."""
    kept = {use.name for use in names_and_figures(plan)}
    is_bare = bool(keys(plan)) and not one.beside and set(one.cells) <= kept
    return is_bare and _equals_sum(connection, plan, one)


def _equals_sum(connection: Connection, plan: Plan, one: Suspect) -> bool:
    if len(plan.measures) != 1 or one.amount is None:
        return False
    same = [
        f'(this."{use.name}" is null or above."{use.name}" is not distinct from this."{use.name}")'
        for use in named(plan)
    ]
    query = f"""select sum(above."{plan.measures[0].name}") from typed as above, typed as this
                where this.row_no = $row and above.row_no < $row
                    and above.row_no not in (select row_no from suspects) and {" and ".join(same) or "true"}"""
    return bool(one_row(connection, query, row=one.row)[0] == one.amount)
