"""Names of a roster with a word about the person behind them: "李娜（离职）" is 李娜, and goes by both."""

from collections import Counter
from dataclasses import replace
from functools import partial

from sales_analytics.ingest.listed import listed
from sales_analytics.ingest.one_person import without_remark
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.ingest.staging import Connection
from sales_analytics.ingest.words import fill
from sales_analytics.ingest.written_rows import WrittenRows, has_column
from sales_analytics.terms.folding import fold
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text

NAMES = "select name, min(row_no) from read_parquet($path) where name is not null group by name order by 2, 1"
PLAINLY = """
copy (
    select rows.* replace (
        coalesce(plain.person, rows.name) as name,
        case when plain.person is null then aliases else list_append(aliases, rows.name) end as aliases
    )
    from read_parquet($path) as rows left join plain_names as plain on plain.raw = rows.name
    order by row_no
) to $new (format parquet, compression uncompressed)
"""


def named_plainly(
    connection: Connection, reading: SheetReading, written: WrittenRows
) -> tuple[SheetReading, WrittenRows, list[Problem]]:
    """The rows with the names alone; a name that stands in the sheet as well may be another person and is only told."""
    if not has_column(written.plan, "aliases") or not written.plan.stored_in("name"):
        return reading, written, []
    first: dict[str, int] = dict(connection.execute(NAMES, {"path": str(written.path)}).fetchall())
    plain = {name: person for name in first if (person := without_remark(name))}
    if not plain:
        return reading, written, []
    standing = Counter(fold(plain.get(name, name)) for name in first)
    once = {name: person for name, person in plain.items() if standing[fold(person)] == 1}
    new = written.path.with_stem(f"{written.path.stem}-named")
    fill(connection, "plain_names", {"raw": "varchar", "person": "varchar"}, list(once.items()))
    connection.execute(PLAINLY, {"path": str(written.path), "new": str(new)})
    written.path.unlink()
    said = listed(
        [(first[name], name, person, name in once) for name, person in plain.items()], partial(_said, written)
    )
    return replace(reading, rows=new), replace(written, path=new), said


def _said(written: WrittenRows, row: int, name: str, person: str, is_taken: object) -> Problem:
    use = written.plan.stored_in("name")[0]
    if is_taken:
        code, expected = "name-read-as", text("a name alone; {person} was taken, the cell is another name of theirs",
                                              person=person)  # fmt: skip
        remedy = text("Correct the cell if it is meant otherwise.")
    else:
        code, expected = "name-maybe-twice", text("one row per person; {person} stands in the sheet as well",
                                                  person=person)  # fmt: skip
        remedy = text("Both are loaded as they stand. If they are one person, delete one of the rows.")
    return Problem(code, expected, name, row, use.column.letter, use.column.written, severity="notice", remedy=remedy)
