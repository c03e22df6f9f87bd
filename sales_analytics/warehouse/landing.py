"""One reading into the warehouse, in one transaction: all of it or nothing."""

from dataclasses import dataclass, replace
from typing import Literal

import duckdb

from sales_analytics.ingest.credited_orders import unasked_credit
from sales_analytics.ingest.reading import FileReading, Question
from sales_analytics.terms.problem import Problem
from sales_analytics.warehouse import membership, promises, restating, staying_out
from sales_analytics.warehouse.comparing import Changes, compare, find_keys
from sales_analytics.warehouse.credited import credited_orders
from sales_analytics.warehouse.following import follow
from sales_analytics.warehouse.parting import part_known, part_others
from sales_analytics.warehouse.recording import Entry, record
from sales_analytics.warehouse.regions import keep_regions
from sales_analytics.warehouse.replacing import all_rows, expect, move_aside, rows_of_import
from sales_analytics.warehouse.staging import Files, Incoming, insert_rows, stage_names, staged_files
from sales_analytics.warehouse.statements import statement
from sales_analytics.warehouse.stored import NAMESAKES
from sales_analytics.warehouse.vanishing import count_held_back, retire
from sales_analytics.warehouse.warehouse import Warehouse

Keep = Literal["refuse", "accept-rejects"]
Complete = Literal["partial", "complete"]
State = Literal["landed", "nothing-new", "refused"]

FEW_ROWS = 200_000
"""Up to here a second thread costs CPU time and saves none on the clock."""

MANY_ROWS = 100_000
"""From here on the file is tidied after the landing, so that replaced rows give back their space."""


NEW_NAMES = """
insert into names
select distinct name_id, fresh_name, folded
from staged_names
where fresh_name is not null
"""


NAMED = """
select
    rows.sheet_no, rows.row_no, coalesce(people.name_id, 0) as salesperson, min(rows.file_row_number) as place
from read_parquet($files) as rows
left join staged_names as people on people.raw = rows.salesperson and (people.places & 1) <> 0
where (rows.sheet_no, rows.row_no) in (select (sheet_no, row_no) from shared)
group by all
"""
"""Typed rows stand in $files as people do in the cell."""


@dataclass(frozen=True, slots=True)
class Landed:
    """What became of a reading. Counts are of keys; `import_no` is None unless the state is "landed".

    `held_back`: keys that a complete file does not retire, as rows of it that stay out may be about them.
    """

    state: State
    import_no: int | None = None
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    retired: int = 0
    problems: tuple[Problem, ...] = ()
    questions: tuple[Question, ...] = ()
    held_back: int = 0

    @property
    def nothing_new(self) -> bool:
        return self.state == "nothing-new"


def land(
    warehouse: Warehouse,
    reading: FileReading,
    *,
    imported_by: str = "",
    keep: Keep = "refuse",
    complete: Complete = "partial",
) -> Landed:
    """Store a reading, unless it has open questions, rejects that nobody accepted, or is stored already; or has orders
    below zero that are stored above, and was read without knowing that (`Known.credited`), so that nobody was asked.

    The newest import that contains a key gives that key's rows. With `complete`, keys that the
    file should contain (same months and companies) and does not are retired. Raises
    CountMismatchError, with nothing stored, when rows would be lost or doubled.
    """
    problems = tuple(problem for sheet in reading.sheets for problem in sheet.problems)
    questions = tuple(question for sheet in reading.sheets for question in sheet.questions)
    rows = sum(sheet.typed_rows for sheet in reading.sheets)
    unasked = sorted(credited_orders(warehouse, reading) - reading.credited)
    with staged_files(warehouse, reading) as files, warehouse.writing(by_one_thread=rows <= FEW_ROWS) as cursor:
        if is_stored(cursor, reading, complete):
            return Landed("nothing-new", problems=problems)
        if refuses(reading, keep):
            return Landed("refused", problems=problems, questions=questions)
        if unasked:
            return Landed("refused", problems=(*problems, *map(unasked_credit, unasked)), questions=questions)
        landed = _store(warehouse, cursor, reading, files, complete)
        record(cursor, reading, _entry(landed, imported_by, complete))
        follow(cursor, files)
        cursor.execute("update changes set number = number + 1")
    if rows >= MANY_ROWS:
        warehouse.checkpoint()
    return replace(landed, problems=problems)


def refuses(reading: FileReading, keep: Keep) -> bool:
    """Whether a person must decide something first, or there is nothing to store."""
    if any(question.holds_back == "file" for sheet in reading.sheets for question in sheet.questions):
        return True
    rejects = any(problem.severity == "reject" for sheet in reading.sheets for problem in sheet.problems)
    return (rejects and keep == "refuse") or not any(sheet.typed_rows for sheet in reading.sheets)


def is_stored(cursor: duckdb.DuckDBPyConnection, reading: FileReading, complete: Complete) -> bool:
    """Whether an active import holds the same bytes, read by the same answers."""
    cursor.execute(
        """select 1 from imports
           where state = 'active' and sha256 = $sha256 and answers = $answers and is_complete >= $is_complete""",
        {"sha256": reading.sha256, "answers": reading.answers.as_json(), "is_complete": complete == "complete"},
    )
    return cursor.fetchone() is not None


def _store(
    warehouse: Warehouse, cursor: duckdb.DuckDBPyConnection, reading: FileReading, files: Files, complete: Complete
) -> Landed:
    cursor.execute("select coalesce(max(import), 0) + 1 from imports")
    (import_no,) = cursor.fetchone() or (1,)
    stage_names(cursor, files)
    cursor.execute(NEW_NAMES)
    landed = Landed("landed", import_no)
    if complete == "complete":
        said = staying_out.told(reading)
        staying_out.hold_back(cursor, said)
        staying_out.keep(cursor, said, import_no)
    for dataset, paths in files.items():
        landed = plus(landed, _replace(cursor, Incoming(dataset, paths, _rows(reading, dataset), import_no)))
        if complete == "complete":
            kept = count_held_back(cursor, dataset, warehouse.today())
            gone = retire(cursor, dataset, import_no, warehouse.today())
            landed = replace(landed, retired=landed.retired + gone, held_back=landed.held_back + kept)
        membership.add_unknown(cursor, dataset)
    if "roster" in files:
        cursor.execute(statement("respell"), {"files": files["roster"]})
    if "orders" in files:
        keep_regions(cursor, reading, files["orders"], import_no)
    return landed


def _replace(cursor: duckdb.DuckDBPyConnection, incoming: Incoming) -> Changes:
    """Store the rows of one dataset, in the place of what was stored under their keys."""
    dataset = incoming.dataset
    before = all_rows(cursor, dataset)
    expect(insert_rows(cursor, incoming), incoming.rows)
    if dataset == "orders":
        part_known(cursor, "orders", incoming.import_no)
    if dataset in NAMESAKES:
        promises.keep(cursor, dataset, incoming.paths, incoming.import_no, NAMESAKES[dataset])
    keys = find_keys(cursor, dataset)
    changes = compare(cursor, dataset, keys)
    if changes.may_be_others and part_others(cursor, "orders", incoming.import_no):
        keys = find_keys(cursor, dataset)
        changes = compare(cursor, dataset, keys)
    if dataset == "orders" and keys.most_lines > 1:
        cursor.execute(statement("mark_primary").format(named=NAMED), {"files": incoming.paths})
    if dataset == "orders":
        restating.keep(cursor)
    if keys.touched:
        move_aside(cursor, dataset, "touched")
    expect(rows_of_import(cursor, dataset, incoming.import_no), incoming.rows)
    expect(all_rows(cursor, dataset), before - keys.touched + incoming.rows)
    return changes


def _rows(reading: FileReading, dataset: str) -> int:
    return sum(sheet.typed_rows for sheet in reading.sheets if sheet.dataset == dataset)


def _entry(landed: Landed, imported_by: str, complete: Complete) -> Entry:
    assert landed.import_no is not None
    return Entry(
        landed.import_no,
        imported_by,
        complete == "complete",
        landed.added,
        landed.changed,
        landed.unchanged,
        landed.retired,
    )


def plus(landed: Landed, changes: Changes) -> Landed:
    return replace(
        landed,
        added=landed.added + changes.added,
        changed=landed.changed + changes.changed,
        unchanged=landed.unchanged + changes.unchanged,
    )
