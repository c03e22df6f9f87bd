"""Small relations, worked out once for each state of the warehouse and all that they depend on."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

import duckdb
import pyarrow as pa

from sales_analytics.warehouse.scope import Statement

if TYPE_CHECKING:
    from sales_analytics.warehouse.warehouse import Warehouse

Key = tuple[object, ...]
MOST = 500
_TABLES: "WeakKeyDictionary[Warehouse, dict[Key, pa.Table]]" = WeakKeyDictionary()


def hand_in(
    warehouse: "Warehouse", cursor: duckdb.DuckDBPyConnection, statement: Statement, values: Mapping[str, Any]
) -> None:
    """Give the cursor a view kept_<name> for everything kept that the statement reads.

    `values`: what the relations bind. The cursor must be in a transaction, so that number and rows belong together.
    """
    if not statement.kept:
        return
    change_number = change_number_in(cursor)
    for name, kept in statement.kept:
        cursor.register(f"kept_{name}", _table(warehouse, cursor, kept, change_number, values))


def change_number_in(cursor: duckdb.DuckDBPyConnection) -> int:
    """The state of the warehouse that the cursor's transaction sees."""
    ((number,),) = cursor.execute("select number from main.changes").fetchall()
    return int(number)


def _table(
    warehouse: "Warehouse",
    cursor: duckdb.DuckDBPyConnection,
    statement: Statement,
    change_number: int,
    values: Mapping[str, Any],
) -> pa.Table:
    known = _TABLES.setdefault(warehouse, {})
    decided_by = ((name, _hashable(values[name])) for name in sorted(statement.depends_on))
    key = (change_number, statement.sql, *decided_by)
    if key not in known:
        if len(known) >= MOST or any(one[0] != change_number for one in list(known)[:1]):
            known.clear()
        known[key] = _worked_out(warehouse, cursor, statement, values)
    return known[key]


def _worked_out(
    warehouse: "Warehouse", cursor: duckdb.DuckDBPyConnection, statement: Statement, values: Mapping[str, Any]
) -> pa.Table:
    hand_in(warehouse, cursor, statement, values)
    bound = {name: values[name] for name in statement.parameters}
    return cursor.sql(statement.sql, params=bound).to_arrow_table()


def _hashable(value: Any) -> object:
    return tuple(value) if isinstance(value, list) else value
