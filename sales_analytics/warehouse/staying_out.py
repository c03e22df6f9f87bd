"""Rows of a file that stay out: which stored entries they may be about, which a complete file then keeps."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

import duckdb

from sales_analytics.datasets.registry import every_dataset
from sales_analytics.ingest.order_numbers import PARTS, bases
from sales_analytics.ingest.reading import FileReading, SheetReading
from sales_analytics.terms.folding import fold
from sales_analytics.terms.problem import Problem
from sales_analytics.warehouse.columns import insert_few
from sales_analytics.warehouse.numbers import odd_numbers
from sales_analytics.warehouse.stored import STORED

MADE = "create table if not exists stayed_out (dataset varchar, part varchar, said varchar, import integer)"
"""What such rows of complete files say of their keys, so that it is known when an import before them is undone."""
COLUMNS = {"dataset": "varchar", "part": "varchar", "said": "varchar", "import": "integer"}
NUMBER, SALESPERSON, COMPANY, NOTHING = "order_no", "salesperson", "company", ""
"""By which part of its key a row that stays out tells what it is about; by the first of these that can be read."""
UNREAD = frozenset({"number-shortened", "cell-error"})
"""Codes of cells that do not say their number."""
FILL = """
insert into held_back
select distinct $dataset, {key}
from (select * from {table} union all by name select * from {table}_superseded)
where {about}
"""
FORGOTTEN = """
select distinct sheets.dataset
from problems
join import_sheets as sheets on sheets.import = problems.import and sheets.sheet_no = problems.sheet_no
where
    problems.import = $import and problems.severity = 'reject'
    and sheets.dataset not in (select dataset from stayed_out where import = $import)
"""
ABOUT = {
    NUMBER: "lower(trim(order_no)) in (select unnest($numbers)) or order_no in (select unnest($odd))",
    SALESPERSON: "{column} in (select unnest($people))",
    COMPANY: "{column} in (select unnest($companies))",
}
KNOWN = """
select count(distinct folded)
from (select folded from names union all select folded from staged_names)
where folded in (select unnest($folded))
"""
PEOPLE = """
with
    named as (
        select names.name_id
        from names
        join (select unnest($folded) as folded) as said
            on names.folded = said.folded or starts_with(names.folded, said.folded || ' (')
    ),
    meant as (
        select name_id from named
        union
        select salesperson from standing where alias in (select name_id from named)
        union
        select salesperson from namesakes where alias in (select name_id from named)
    )
select name_id from meant
union
select alias from standing where salesperson in (select name_id from meant)
"""
"""Everybody whom these names may stand for, under every name that they have; Amy may be Amy (North)."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a row that stays out says of its key, folded: of which part, "" where it says nothing for certain."""

    dataset: str
    part: str
    said: str


def told(reading: FileReading) -> set[Told]:
    """What the rows of a reading that stay out say of their keys."""
    return {one for sheet in reading.sheets if sheet.dataset in STORED for one in _of_sheet(sheet)}


def keep(cursor: duckdb.DuckDBPyConnection, rows: Collection[Told], import_no: int) -> None:
    """Remember it with a complete import."""
    insert_few(cursor, "stayed_out", COLUMNS, [(one.dataset, one.part, one.said, import_no) for one in rows])


def kept(cursor: duckdb.DuckDBPyConnection, import_no: int) -> set[Told]:
    """What was remembered with a complete import; of one before it was, that a row may be about anything."""
    cursor.execute("select dataset, part, said from stayed_out where import = $import", {"import": import_no})
    rows = {Told(*one) for one in cursor.fetchall()}
    return rows | {Told(dataset, NOTHING, "") for dataset in forgotten(cursor, import_no)}


def forgotten(cursor: duckdb.DuckDBPyConnection, import_no: int) -> set[str]:
    """Datasets of which rows of an import stayed out, and nobody remembers what they said."""
    return {dataset for (dataset,) in cursor.execute(FORGOTTEN, {"import": import_no}).fetchall()} & {*STORED}


def hold_back(cursor: duckdb.DuckDBPyConnection, rows: Iterable[Told]) -> None:
    """Fill `held_back` (dataset, key): stored entries that such rows may be about. These are not left out.

    Where a row does not say for certain what it is about, that is every entry of its dataset.
    """
    cursor.execute("create or replace temp table held_back (dataset varchar, key ubigint)")
    by_dataset: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for one in rows:
        by_dataset[one.dataset][one.part].add(one.said)
    for dataset, parts in by_dataset.items():
        _fill(cursor, dataset, parts)


def is_any_held_back(cursor: duckdb.DuckDBPyConnection, dataset: str) -> bool:
    cursor.execute("select 1 from held_back where dataset = $dataset limit 1", {"dataset": dataset})
    return cursor.fetchone() is not None


def parts_of(dataset: str) -> tuple[str, ...]:
    """By which parts of its key a row of the dataset may be told, the surest first."""
    declared = every_dataset()[dataset]
    if "entity" in declared.key:
        return (SALESPERSON, COMPANY)
    return tuple(one for one in (NUMBER, SALESPERSON, COMPANY) if one in declared.key)


def _of_sheet(sheet: SheetReading) -> Iterator[Told]:
    fields = dict(sheet.mapping)
    rows: dict[int | None, list[Problem]] = defaultdict(list)
    for one in sheet.problems:
        if one.severity == "reject":
            rows[one.row].append(one)
    for problems in rows.values():
        unsure = {field for one in problems if _is_unsure(field := fields.get(one.header, ""), one)}
        yield from _of_row(sheet.dataset, problems, unsure)


def _is_unsure(field: str, problem: Problem) -> bool:
    """Whether the cell itself is what keeps its row out; a number that waits for an answer is the number."""
    return field != NUMBER or problem.code in UNREAD or problem.code.endswith("-missing")


def _of_row(dataset: str, problems: list[Problem], unsure: set[str]) -> Iterator[Told]:
    for part in parts_of(dataset):
        said = {getattr(one, part) for one in problems} - {""}
        if said and part not in unsure:
            yield from (Told(dataset, part, one) for one in sorted(_folded(part, said)))
            return
    yield Told(dataset, NOTHING, "")


def _folded(part: str, said: set[str]) -> set[str]:
    """A cell with several numbers, or with a later version of one, is about these as well."""
    if part == NUMBER:
        said = {*said, *bases(said), *(number for one in said for number in PARTS.split(one) if number)}
    return {fold(one) for one in said}


def _fill(cursor: duckdb.DuckDBPyConnection, dataset: str, parts: Mapping[str, set[str]]) -> None:
    stored = STORED[dataset]
    about, values = list[str](), dict[str, object]()
    if numbers := parts.get(NUMBER):
        about.append(ABOUT[NUMBER])
        written = odd_numbers(cursor, (stored.table, f"{stored.table}_superseded"))
        odd = [raw for raw, folded in written.items() if folded in numbers]
        values |= {"numbers": sorted(numbers), "odd": odd}
    for part, value in ((SALESPERSON, "people"), (COMPANY, "companies")):
        if named := parts.get(part):
            about.append(ABOUT[part].format(column=_column(dataset, part)))
            values[value] = _numbers_of(cursor, named)
    if known_by := every_dataset()[dataset].known_by:
        about.append(f'"{known_by}" is not null')  # told by a number of its own, which no problem names
    if NOTHING in parts or [] in (values.get("people"), values.get("companies")):
        about, values = ["true"], {}
    where = " or ".join(about)
    cursor.execute(FILL.format(key=stored.key, table=stored.table, about=where), {"dataset": dataset} | values)


def _column(dataset: str, part: str) -> str:
    """Where the names stand that a row of this dataset is told by."""
    return "entity" if "entity" in every_dataset()[dataset].key else part


def _numbers_of(cursor: duckdb.DuckDBPyConnection, folded: set[str]) -> list[int]:
    """Those of the names, and of everybody for whom they stand; [] where one of them, such as two in one cell, is
    nobody's, and may be anybody's.
    """
    cursor.execute(KNOWN, {"folded": sorted(folded)})
    (known,) = cursor.fetchone() or (0,)
    if known < len(folded):
        return []
    return [0, *(number for (number,) in cursor.execute(PEOPLE, {"folded": sorted(folded)}).fetchall())]
