"""The record of an import: its file, its sheets, and what is wrong in rows that stayed out."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

import duckdb
import pyarrow as pa

from sales_analytics.ingest.reading import FileReading, SheetReading
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import Text
from sales_analytics.warehouse.membership import number_of_name
from sales_analytics.warehouse.moment import now
from sales_analytics.warehouse.stored_text import to_json

SHEET = pa.schema(
    [
        ("import", pa.int32()), ("sheet_no", pa.int32()), ("sheet", pa.string()), ("dataset", pa.string()),
        ("header_row", pa.int32()), ("mapping", pa.string()), ("unit", pa.string()),
        ("rows_read", pa.int64()), ("loaded", pa.int64()), ("rejected", pa.int64()), ("skipped", pa.int64()),
        ("amount", pa.decimal128(38, 6)), ("skips", pa.string()),
    ]
)  # fmt: skip
PROBLEM = pa.schema(
    [
        ("import", pa.int32()), ("sheet_no", pa.int32()), ("row_no", pa.int64()),
        ("column_letter", pa.string()), ("header", pa.string()), ("code", pa.string()), ("severity", pa.string()),
        ("expected", pa.string()), ("found", pa.string()), ("remedy", pa.string()),
        ("amount", pa.decimal128(38, 6)), ("effective_on", pa.date32()),
        ("salesperson", pa.int32()), ("company", pa.int32()),
    ]
)  # fmt: skip


IMPORT = """
insert into imports (
    import, file, sha256, bytes, answers, imported_at, imported_by, state, is_complete,
    added, changed, unchanged, retired
) values (
    $import, $file, $sha256, $bytes, $answers, $imported_at, $imported_by, 'active', $is_complete,
    $added, $changed, $unchanged, $retired
)
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """What an import's record says beyond its reading; counts are of keys."""

    import_no: int
    imported_by: str
    is_complete: bool
    added: int
    changed: int
    unchanged: int
    retired: int


def record(cursor: duckdb.DuckDBPyConnection, reading: FileReading, entry: Entry) -> None:
    """One row for the file, one per sheet, one per problem."""
    cursor.execute(
        IMPORT,
        {
            "import": entry.import_no,
            "file": reading.file,
            "sha256": reading.sha256,
            "bytes": reading.bytes,
            "answers": reading.answers.as_json(),
            "imported_at": now(),
            "imported_by": entry.imported_by,
            "is_complete": entry.is_complete,
            "added": entry.added,
            "changed": entry.changed,
            "unchanged": entry.unchanged,
            "retired": entry.retired,
        },
    )
    _record_sheets(cursor, reading, entry.import_no)


def _record_sheets(cursor: duckdb.DuckDBPyConnection, reading: FileReading, import_no: int) -> None:
    """One row per sheet, and one per problem."""
    _insert(cursor, "import_sheets", [_sheet(one, import_no) for one in reading.sheets], SHEET)
    numbers = _numbers(cursor, (problem for sheet in reading.sheets for problem in sheet.problems))
    rows = [row for sheet in reading.sheets for row in _problems(sheet, import_no, numbers)]
    _insert(cursor, "problems", rows, PROBLEM)


def _sheet(sheet: SheetReading, import_no: int) -> dict[str, object]:
    return {
        "import": import_no,
        "sheet_no": sheet.sheet_no,
        "sheet": sheet.sheet,
        "dataset": sheet.dataset,
        "header_row": sheet.header_row,
        "mapping": json.dumps(dict(sheet.mapping), ensure_ascii=False),
        "unit": sheet.unit,
        "rows_read": sheet.rows_read,
        "loaded": sheet.loaded,
        "rejected": sheet.rejected,
        "skipped": sheet.skipped,
        "amount": sheet.amount,
        "skips": json.dumps([{"reason": json.loads(to_json(reason)), "rows": rows} for reason, rows in sheet.skips]),
    }


def _problems(sheet: SheetReading, import_no: int, numbers: dict[str, int]) -> Iterable[dict[str, object]]:
    seen: set[int | None] = {None}
    for one in sheet.problems:
        yield {
            "import": import_no,
            "sheet_no": sheet.sheet_no,
            "row_no": one.row,
            "column_letter": one.column,
            "header": one.header,
            "code": one.code,
            "severity": one.severity,
            "expected": to_json(one.expected),
            "found": one.found,
            "remedy": _remedy(one.remedy),
            "amount": None if one.row in seen else one.amount,
            "effective_on": one.effective_on,
            "salesperson": numbers[one.salesperson],
            "company": numbers[one.company],
        }
        seen.add(one.row)


def _remedy(remedy: Text | None) -> str | None:
    return None if remedy is None else to_json(remedy)


def _numbers(cursor: duckdb.DuckDBPyConnection, problems: Iterable[Problem]) -> dict[str, int]:
    """Every name that a problem's row names, to its number."""
    names = {name for one in problems for name in (one.salesperson, one.company)}
    return {"": 0} | {name: number_of_name(cursor, name) for name in sorted(names - {""})}


def _insert(
    cursor: duckdb.DuckDBPyConnection, table: str, rows: list[dict[str, object]], schema: pa.Schema
) -> None:
    if rows:
        cursor.register("recorded", pa.Table.from_pylist(rows, schema=schema))
        cursor.execute(f"insert into {table} by name select * from recorded")
        cursor.unregister("recorded")
