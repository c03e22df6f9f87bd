"""The record of an import: its file, its sheets, and what is wrong in rows that stayed out."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

import duckdb

from sales_analytics.ingest.reading import FileReading, SheetReading
from sales_analytics.terms.folding import fold
from sales_analytics.terms.problem import Problem
from sales_analytics.warehouse.columns import insert_few
from sales_analytics.warehouse.membership import number_of_name
from sales_analytics.warehouse.moment import now
from sales_analytics.warehouse.stored_text import to_json
from sales_analytics.warehouse.sums import keep_sums

SHEET = {
    "import": "integer", "sheet_no": "integer", "sheet": "varchar", "dataset": "varchar", "header_row": "integer",
    "mapping": "varchar", "unit": "varchar", "rows_read": "bigint", "loaded": "bigint", "rejected": "bigint",
    "skipped": "bigint", "typed_rows": "bigint", "amount": "decimal(38, 6)", "skips": "varchar",
}  # fmt: skip
PROBLEM = {
    "import": "integer", "sheet_no": "integer", "row_no": "bigint", "column_letter": "varchar", "header": "varchar",
    "code": "varchar", "severity": "varchar", "expected": "varchar", "found": "varchar", "remedy": "varchar",
    "amount": "decimal(18, 6)", "effective_on": "date", "salesperson": "integer", "company": "integer",
}  # fmt: skip
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
    insert_few(cursor, "import_sheets", SHEET, [_sheet(one, import_no) for one in reading.sheets])
    keep_sums(cursor, reading, import_no)
    numbers = _numbers(cursor, (problem for sheet in reading.sheets for problem in sheet.problems))
    rows = [row for sheet in reading.sheets for row in _problems(sheet, import_no, numbers)]
    insert_few(cursor, "problems", PROBLEM, rows)


def _sheet(sheet: SheetReading, import_no: int) -> tuple[object, ...]:
    """In the order of `SHEET`."""
    return (
        import_no,
        sheet.sheet_no,
        sheet.sheet,
        sheet.dataset,
        sheet.header_row,
        json.dumps(dict(sheet.mapping), ensure_ascii=False),
        sheet.unit,
        sheet.rows_read,
        sheet.loaded,
        sheet.rejected,
        sheet.skipped,
        sheet.typed_rows,
        sheet.amount,
        json.dumps([{"reason": json.loads(to_json(reason)), "rows": rows} for reason, rows in sheet.skips]),
    )


def _problems(sheet: SheetReading, import_no: int, numbers: dict[str, int]) -> Iterable[tuple[object, ...]]:
    """In the order of `PROBLEM`; of a row with several problems, the first one carries the amount."""
    seen: set[int | None] = {None}
    sentences = {id(one): one for problem in sheet.problems for one in (problem.expected, problem.remedy) if one}
    said = {number: to_json(one) for number, one in sentences.items()}  # the same one stands in many problems
    for one in sheet.problems:
        yield (
            import_no,
            sheet.sheet_no,
            one.row,
            one.column,
            one.header,
            one.code,
            one.severity,
            said[id(one.expected)],
            one.found,
            None if one.remedy is None else said[id(one.remedy)],
            None if one.row in seen else one.amount,
            one.effective_on,
            numbers[one.salesperson],
            numbers[one.company],
        )
        seen.add(one.row)


def _numbers(cursor: duckdb.DuckDBPyConnection, problems: Iterable[Problem]) -> dict[str, int]:
    """Every name that a problem's row names, to its number."""
    names = {name for one in problems for name in (one.salesperson, one.company)} - {""}
    cursor.execute(
        "select folded, name_id from names where folded in (select unnest($names))",
        {"names": sorted(map(fold, names))},
    )
    there = dict(cursor.fetchall())
    known = {name: there.get(fold(name)) for name in sorted(names)}
    return {"": 0} | {
        name: number_of_name(cursor, name) if number is None else number for name, number in known.items()
    }
