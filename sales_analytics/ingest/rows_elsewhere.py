"""Rows without a number that another sheet of the file has as well: the same, or others alike, a person says.

A sheet for each person beside one of all, a list of all payments beside those of a month: rows with numbers count once
there; without a number nothing tells whether they are one.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from sales_analytics.datasets.registry import datasets
from sales_analytics.ingest.added_up import added_up
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.headings import fold_heading
from sales_analytics.ingest.reading import Question, SheetReading
from sales_analytics.ingest.staging import Connection, one_row
from sales_analytics.terms.text import Text, text, texts

ONCE, EACH = "sheets-once", "sheets-each"
TWICE = text("identical to a row of another sheet")
ORDERS, ORDER_NO = "orders", "order_no"
PLACES = frozenset(("sheet_no", "row_no", "occurrence_key"))
"""What a row has of its place alone."""
ALIKE = """
create or replace temp table alike as
select distinct row_no
from read_parquet($path) as rows
where row_no not in (
    select row_no from read_parquet($path) as rows
    where not exists (select 1 from read_parquet($seen, union_by_name = true) as seen where {same})
)
"""
KEPT = """
copy (select * from read_parquet($path) where row_no not in (select row_no from alike) order by file_row_number)
to $kept (format parquet, compression uncompressed)
"""


@dataclass(frozen=True, slots=True)
class Found:
    """So many rows of so many stand elsewhere, such as this one."""

    count: int
    rows: int
    first: int


def without_rows_elsewhere(
    connection: Connection, readings: Sequence[SheetReading], answers: Answers
) -> Iterator[SheetReading]:
    """The readings: each with a question where an earlier sheet of its kind has some of its rows, or without them."""
    seen: dict[str, list[Path]] = {}
    for one in readings:
        if one.rows is None or not _lacks_number(one):
            yield one
            continue
        before = seen.setdefault(one.dataset, [])
        found = _alike(connection, one, before) if before else None
        before.append(one.rows)
        settled = _settled(connection, one, found, answers) if found and found.count else one
        if settled.rows != one.rows:
            before[-1:] = [settled.rows] if settled.rows else []
        yield settled


def _lacks_number(one: SheetReading) -> bool:
    """Whether rows of its kind may have a number by which they are known, and these have none."""
    dataset = datasets().get(one.dataset)
    if dataset is None or not (dataset.repeats or dataset.name == ORDERS):
        return False
    return (dataset.known_by or ORDER_NO) not in dict(one.mapping).values()


def _alike(connection: Connection, one: SheetReading, before: Sequence[Path]) -> Found:
    """The rows of the sheet that stand in one before, in `alike`; what one of the two does not say is no difference."""
    columns = _columns(connection, one)
    same = " and ".join(_same(name, kind) for name, kind in columns.items() if name not in PLACES)
    connection.execute(ALIKE.format(same=same), {"path": str(one.rows), "seen": [str(path) for path in before]})
    count, first = one_row(connection, "select count(*), coalesce(min(row_no), 0) from alike")
    return Found(count, one_row(connection, "select count(distinct row_no) from read_parquet($path)",
                                path=str(one.rows))[0], first)  # fmt: skip


def _columns(connection: Connection, one: SheetReading) -> dict[str, str]:
    found = connection.execute("describe select * from read_parquet($path)", {"path": str(one.rows)}).fetchall()
    return {name: kind for name, kind, *_ in found}


def _same(name: str, kind: str) -> str:
    if kind == "VARCHAR":
        return f"coalesce(lower(trim(seen.\"{name}\")) = lower(trim(rows.\"{name}\")), true)"
    return f'seen."{name}" is not distinct from rows."{name}"'


def _settled(connection: Connection, one: SheetReading, found: Found, answers: Answers) -> SheetReading:
    said = _said(one, answers)
    if ONCE in said:
        return _kept(connection, one, found)
    return one if EACH in said else replace(one, questions=(*one.questions, _ask(one, found)))


def _said(one: SheetReading, answers: Answers) -> Collection[str]:
    headings = {fold_heading(heading).compact for heading, _ in one.mapping}
    return {told.partition(":")[2] for heading, told in answers.mapping if fold_heading(heading).compact in headings}


def _ask(one: SheetReading, found: Found) -> Question:
    measure = datasets()[one.dataset].measure
    heading, field = next((each for each in one.mapping if each[1] == measure), one.mapping[0])
    flags = {style: f'--map "{heading}={field}:{style}"' for style in (ONCE, EACH)}
    return Question.of("rows-in-other-sheets", _message(one, found), flags, ONCE if found.count == found.rows else "",
                       otherwise=flags[ONCE])  # fmt: skip


def _message(one: SheetReading, found: Found) -> Text:
    return texts(
        "{count} of the {rows} rows of sheet “{sheet}” stands in another sheet as well, and no number tells them "
        "apart: row {row}. Is it the same one, to be counted once?",
        "{count} of the {rows} rows of sheet “{sheet}” stand in another sheet as well, and no number tells them "
        "apart, such as row {row}. Are they the same ones, to be counted once?",
        found.count, rows=found.rows, sheet=one.sheet, row=found.first,
    )  # fmt: skip


def _kept(connection: Connection, one: SheetReading, found: Found) -> SheetReading:
    assert one.rows is not None
    kept, measure = one.rows.with_stem(f"{one.rows.stem}-kept"), datasets()[one.dataset].measure
    connection.execute(KEPT, {"path": str(one.rows), "kept": str(kept)})
    added = f'cast(sum("{measure}") as decimal(38, 6))' if measure else "cast(null as decimal(38, 6))"
    rows = added_up(datasets()[one.dataset])
    query = f"select (select count(*) from read_parquet($path)), {added} from {rows}"
    count, amount = one_row(connection, query, path=str(kept))
    total: Decimal | None = amount
    return replace(
        one, rows=kept if count else None, typed_rows=count, amount=total, loaded=one.loaded - found.count,
        skipped=one.skipped + found.count, skips=(*one.skips, (TWICE, found.count)),
    )  # fmt: skip
