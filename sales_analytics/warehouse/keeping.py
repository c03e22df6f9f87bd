"""Small relations, worked out once for each state of the warehouse and all that they depend on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

import duckdb
import pyarrow as pa

from sales_analytics.terms.filters import Viewer
from sales_analytics.warehouse.scope import Statement
from sales_analytics.warehouse.statements import parsed

if TYPE_CHECKING:
    from sales_analytics.warehouse.warehouse import Warehouse

Key = tuple[object, ...]
MOST = 500
_KNOWN = "select exists (select 1 from main.roster), exists (select 1 from main.companies)"
_NUMBER = "select number from main.changes"
_STATES: "WeakKeyDictionary[Warehouse, State]" = WeakKeyDictionary()


@dataclass(slots=True)
class State:
    """The warehouse after one change: what is known of it, and the tables that were worked out since.

    `latest_days`: (viewer, today) to the latest effective day of a confirmed order.
    """

    change_number: int
    is_roster_known: bool
    are_companies_known: bool
    tables: dict[Key, pa.Table] = field(default_factory=dict)
    latest_days: dict[tuple[Viewer, date], date | None] = field(default_factory=dict)


def state_of(warehouse: "Warehouse", cursor: duckdb.DuckDBPyConnection) -> State:
    """The state that the cursor's transaction sees."""
    ((number,),) = cursor.execute(parsed(cursor, _NUMBER)).fetchall()
    state = _STATES.get(warehouse)
    if state is None or state.change_number != number:
        ((roster, companies),) = cursor.execute(_KNOWN).fetchall()
        state = _STATES[warehouse] = State(number, roster, companies)
    return state


def hand_in(state: State, cursor: duckdb.DuckDBPyConnection, statement: Statement, values: Mapping[str, Any]) -> None:
    """Give the cursor a view kept_<name> for everything kept that the statement reads.

    `values`: what the relations bind. `state` must be that of the cursor's transaction.
    """
    for name, kept in statement.kept:
        cursor.register(f"kept_{name}", _table(state, cursor, kept, values))


def _table(
    state: State, cursor: duckdb.DuckDBPyConnection, statement: Statement, values: Mapping[str, Any]
) -> pa.Table:
    decided_by = ((name, _hashable(values[name])) for name in sorted(statement.depends_on))
    key = (statement.sql, *decided_by)
    found = state.tables.get(key)
    if found is None:
        if len(state.tables) >= MOST:
            state.tables.clear()
        found = state.tables[key] = _worked_out(state, cursor, statement, values)
    return found


def _worked_out(
    state: State, cursor: duckdb.DuckDBPyConnection, statement: Statement, values: Mapping[str, Any]
) -> pa.Table:
    hand_in(state, cursor, statement, values)
    bound = {name: values[name] for name in statement.parameters}
    return cursor.sql(parsed(cursor, statement.sql), params=bound).to_arrow_table()


def _hashable(value: Any) -> object:
    return tuple(value) if isinstance(value, list) else value
