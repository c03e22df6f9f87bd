"""Where SQL reads the text of a sheet: a delimited file by DuckDB's own reader, a workbook's cells from memory."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import duckdb

from sales_analytics.sources.sheet import Delimited, RawSheet
from sales_analytics.sources.text_file import first_records


@dataclass(frozen=True, slots=True)
class Source:
    """What SQL reads a sheet's text from: row_no, c0, c1, …, with the values that it binds; $header is the headings'
    row_no.
    """

    sql: str
    values: dict[str, object]
    columns: int


@contextmanager
def source_of(connection: duckdb.DuckDBPyConnection, sheet: RawSheet, header_row: int) -> Iterator[Source]:
    """The sheet's cells, while the block lasts. Lines that are none of them stand in `reject_errors` afterwards."""
    if sheet.delimited is not None:
        found = sheet.delimited
        connection.execute("drop table if exists reject_errors; drop table if exists reject_scans")
        values = {"header": _lines_read(found, header_row), "path": str(found.path)}
        yield Source(f"(select row_number() over () as row_no, * from {read_csv(found)})", values, found.columns)
        return
    assert sheet.cells is not None
    connection.register("cells", sheet.cells)
    try:
        sql = f"(select row_number() over () + {sheet.first_row - 1:d} as row_no, * from cells)"
        yield Source(sql, {"header": header_row}, sheet.cells.num_columns)
    finally:
        connection.unregister("cells")


def read_csv(found: Delimited) -> str:
    """The table function that reads a delimited text as it was found to be written; $path is bound."""
    columns = ", ".join(f"'c{index}': 'varchar'" for index in range(found.columns))
    return (
        "read_csv($path, auto_detect = false, header = false, "
        f"delim = {_quoted(found.delimiter)}, quote = {_quoted(found.quote)}, escape = {_quoted(found.quote)}, "
        f"columns = {{{columns}}}, skip = {found.skip:d}, store_rejects = true, max_line_size = 16777216)"
    )


def _quoted(sign: str) -> str:
    """A delimiter or quote as a SQL literal; they come from a fixed list of signs."""
    return "'" + sign.replace("'", "''") + "'"


def _lines_read(found: Delimited, header_row: int) -> int:
    """How many of the lines down to the headings DuckDB keeps; it sets aside those with too few or too many cells."""
    return sum(_as_wide(record, found.columns) for record in first_records(found, header_row))


def _as_wide(record: list[str], columns: int) -> bool:
    return len(record) == columns or (len(record) == columns + 1 and not record[-1])
