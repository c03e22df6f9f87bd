"""An entry of a dataset as people know it: an order by its number, a target by whom it is for and when."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import duckdb

from sales_analytics.warehouse.stored_form import Stored

Value = str | Decimal | date | bool | None
NUMBERED = ("order_no", "lead_no", "number", "topic", "subject")
SPAN = ("starts_on", "date", "day", "month")


@dataclass(frozen=True, slots=True)
class Line:
    """One row in the words of its columns; `import_no` is 0 for a row that is not stored yet."""

    key: int
    import_no: int
    sheet_no: int
    row: int
    values: Mapping[str, Value]


def lines(cursor: duckdb.DuckDBPyConnection, stored: Stored, table: str, keys: Sequence[int]) -> list[Line]:
    """The rows of `table` that have these keys, in the order of key and place, their names spoken."""
    columns = ", ".join(stored.content)
    cursor.execute(
        f"""select {stored.key}, import, sheet_no, row_no, {columns} from {table}
            where {stored.key} in (select unnest($keys)) order by {stored.key}, import, sheet_no, row_no""",
        {"keys": list(keys)},
    )
    rows = cursor.fetchall()
    names = [one.strip('"') for one in stored.content]
    spoken = _names(cursor, [value for row in rows for value in row[4:]])
    known = dict.fromkeys(spoken_columns(stored), spoken)
    return [Line(key, import_no, sheet, row, _values(names, rest, known)) for key, import_no, sheet, row, *rest in rows]


def label(values: Mapping[str, Value], spoken: Sequence[str]) -> str:
    """What people call the entry: its number, else its names and the day from which it holds."""
    for name in NUMBERED:
        if values.get(name):
            return str(values[name])
    told = [str(values[name]) for name in spoken if values.get(name)][:2]
    days = [f"{values[name]:%Y-%m-%d}" for name in SPAN if isinstance(values.get(name), date)][:1]
    return " · ".join([*told, *days])


def spoken_columns(stored: Stored) -> list[str]:
    """Its columns that hold names."""
    return [name.removeprefix("unnest(").removesuffix(")").strip('"') for name in stored.names]


Words = Mapping[str, Mapping[int, str]]


def _names(cursor: duckdb.DuckDBPyConnection, values: Iterable[object]) -> dict[int, str]:
    """Names by their numbers, also those that are only staged."""
    every = (one for value in values for one in (value if isinstance(value, list) else [value]))
    wanted = {one for one in every if isinstance(one, int)}
    cursor.execute(
        """select name_id, name from names where name_id <> 0 and name_id in (select unnest($wanted))
           union all
           select name_id, fresh_name from staged_names
           where fresh_name is not null and name_id in (select unnest($wanted))""",
        {"wanted": list(wanted)},
    )
    return dict(cursor.fetchall())


def _values(names: Sequence[str], row: Sequence[object], spoken: Words) -> dict[str, Value]:
    return {name: _value(value, spoken.get(name)) for name, value in zip(names, row, strict=True)}


def _value(value: object, known: Mapping[int, str] | None) -> Value:
    if isinstance(value, list):
        return ", ".join(sorted(known.get(one, "") if known else str(one) for one in value)) or None
    if known is not None and isinstance(value, int):
        return known.get(value)
    if value is None or isinstance(value, (str, Decimal, date, bool)):
        return value
    return str(value)
