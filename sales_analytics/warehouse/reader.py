"""Ask a question as one viewer: SQL in, typed records out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar, cast

import duckdb

from sales_analytics.terms.errors import ColumnMismatchError
from sales_analytics.terms.filters import EVERYONE, Filters, Viewer
from sales_analytics.terms.text import Names, text
from sales_analytics.warehouse import settings
from sales_analytics.warehouse.keeping import State, hand_in, state_of
from sales_analytics.warehouse.naming import numbers_of, people_of
from sales_analytics.warehouse.scope import Question, narrowed
from sales_analytics.warehouse.statements import parsed

if TYPE_CHECKING:
    from sales_analytics.warehouse.warehouse import Warehouse

R = TypeVar("R")
Bound = str | int | float | Decimal | date | Sequence[str] | None
"""What a question may bind beside the filters."""

_LATEST_DAY = Question(
    "select max(effective_on) as day from orders where status = 'confirmed' and effective_on <= $today"
)
_LATEST_DAY_OF_ALL = Question(_LATEST_DAY.sql.replace("from orders", "from main.counted_orders"))


@dataclass(frozen=True, slots=True)
class Reader:
    """What `viewer` may ask. Cheap to make; safe to share between threads."""

    warehouse: "Warehouse"
    viewer: Viewer = EVERYONE

    @property
    def change_number(self) -> int:
        """Grows with every committed change: answers with the same number are the same."""
        return self.warehouse.change_number

    def fetch(self, record: type[R], question: str | Question, filters: Filters, **values: Bound) -> list[R]:
        """Answer the question, one `record` for each row, columns in the order of its fields.

        Its SQL reads from the relations of scope.py, narrowed to the viewer and the filters, and may bind
        $starts_on, $ends_before, $as_of, $today, $level, $currency (the reporting one) and the names in `values`.
        Lists become tuples.
        Raises ColumnMismatchError when columns and fields differ.
        """
        statement = narrowed(Question(question) if isinstance(question, str) else question)
        with self.warehouse.cursor() as cursor:
            cursor.begin()
            state = state_of(self.warehouse, cursor)
            known = {**self._scope(cursor, state, filters), **values}
            if "as_of" in statement.parameters:
                known["as_of"] = filters.as_of or self._latest_day(cursor, state)
            if "currency" in statement.parameters:
                known["currency"] = settings.reporting_currency(cursor)
            hand_in(state, cursor, statement, known)
            cursor.execute(parsed(cursor, statement.sql), {name: known[name] for name in statement.parameters})
            _compare(record, [column[0] for column in cursor.description or []])
            rows = cursor.fetchall()
            cursor.rollback()
        return [record(*map(_frozen, row)) for row in rows]

    def as_of(self, filters: Filters) -> date | None:
        """The day that the numbers stand at: the chosen one, else the latest effective date up to today.

        It is looked for in all confirmed orders that the viewer may see, whatever the filters; None without any.
        """
        if filters.as_of:
            return filters.as_of
        with self.warehouse.cursor() as cursor:
            cursor.begin()
            day = self._latest_day(cursor, state_of(self.warehouse, cursor))
            cursor.rollback()
        return day

    def setting(self, name: str, key: str, default: int) -> Decimal:
        """One number of the newest version of a setting, `default` where it was never set."""
        with self.warehouse.cursor() as cursor:
            _, content = settings.newest(cursor, name)
        return Decimal(str((content or {}).get(key, default)))

    def _scope(self, cursor: duckdb.DuckDBPyConnection, state: State, filters: Filters) -> dict[str, Any]:
        """The values that the relations bind; a list is None where nothing narrows."""
        return {
            "level": filters.level,
            "starts_on": filters.period.starts_on,
            "ends_before": filters.period.ends_before,
            "counted_until": filters.as_of,
            "order_types": list(filters.order_types) or None,
            "groups": numbers_of(cursor, filters.groups) if filters.groups else None,
            "companies": numbers_of(cursor, filters.companies) if filters.companies else None,
            "salespeople": people_of(cursor, filters.salespeople) if filters.salespeople else None,
            **self._sight(cursor, state),
        }

    def _sight(self, cursor: duckdb.DuckDBPyConnection, state: State) -> dict[str, Any]:
        """What holds whatever is asked: whom the viewer may see (never Unassigned), today."""
        seen = self.viewer.companies
        return {
            "viewer_companies": None if seen is None else [one for one in numbers_of(cursor, seen) if one],
            "roster_known": state.is_roster_known,
            "companies_known": state.are_companies_known,
            "today": self.warehouse.today(),
        }

    def _latest_day(self, cursor: duckdb.DuckDBPyConnection, state: State) -> date | None:
        """Looked up once for each state of the warehouse, viewer and day."""
        key = (self.viewer, self.warehouse.today())
        if key not in state.latest_days:
            state.latest_days[key] = self._find_latest_day(cursor, state)
        return state.latest_days[key]

    def _find_latest_day(self, cursor: duckdb.DuckDBPyConnection, state: State) -> date | None:
        statement = narrowed(_LATEST_DAY_OF_ALL if self.viewer.companies is None else _LATEST_DAY)
        nothing = dict.fromkeys(("groups", "companies", "salespeople", "order_types", "counted_until"))
        known = {**nothing, "level": "total", **self._sight(cursor, state)}
        cursor.execute(parsed(cursor, statement.sql), {name: known[name] for name in statement.parameters})
        ((day,),) = cursor.fetchall()
        return cast(date | None, day)


def _compare(record: Any, columns: Iterable[str]) -> None:
    expected, found = tuple(one.name for one in fields(record)), tuple(columns)
    if expected != found:
        raise ColumnMismatchError(
            text(
                "{record} has the fields {expected}, its SQL the columns {found}",
                record=record.__name__,
                expected=Names(expected, most=len(expected)),
                found=Names(found, most=len(found)),
            )
        )


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
