"""Order numbers that SQL's lower(trim()) does not fold: such as those in full-width digits."""

from collections.abc import Iterable

import duckdb

from sales_analytics.terms.folding import fold
from sales_analytics.warehouse.columns import insert_few

ODD = (
    "strlen(order_no) <> length(order_no) and not regexp_full_match(order_no, '[ -~㐀-鿿]+') "
    "or contains(order_no, '  ') or order_no ~ '.*[\\t\\r\\n].*'"
)


def odd_numbers(cursor: duckdb.DuckDBPyConnection, tables: Iterable[str]) -> dict[str, str]:
    """Such numbers of the tables, as they are written, with what they are folded."""
    cursor.execute(" union ".join(f"select order_no from {table} where {ODD}" for table in tables))
    return {raw: fold(raw) for (raw,) in cursor.fetchall()}


def fold_numbers(cursor: duckdb.DuckDBPyConnection, table: str = "orders") -> None:
    """Fill `folded_numbers` (raw, folded) with those of all orders, and of the table."""
    found = odd_numbers(cursor, dict.fromkeys(("orders", "orders_superseded", table)))
    cursor.execute("create or replace temp table folded_numbers (raw varchar, folded varchar)")
    insert_few(cursor, "folded_numbers", {"raw": "varchar", "folded": "varchar"}, list(found.items()))
