"""A sheet for each salesperson: whose orders they are, its name says, where the roster knows that name."""

from dataclasses import replace

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.plan import Plan
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.ingest.staging import Connection
from sales_analytics.ingest.written_rows import WrittenRows
from sales_analytics.terms.folding import fold
from sales_analytics.terms.problem import Offer, Problem
from sales_analytics.terms.text import text

FIELD = "salesperson"
NAMED = """
copy (select * replace (cast($person as varchar) as salesperson) from read_parquet($path) order by file_row_number)
to $new (format parquet, compression uncompressed)
"""


def person_of(sheet: str, made: Plan, known: Known, answers: Answers) -> str:
    """Who the sheet is called after, as the roster writes it; "" where a column names salespeople, or nobody knows."""
    is_open = made.dataset.name == "orders" and not made.stored_in(FIELD) and FIELD not in answers.without
    name = fold(sheet)
    return known.spelled.get(name, sheet.strip()) if is_open and name and name in known.people else ""


def named_by_sheet(
    connection: Connection, reading: SheetReading, written: WrittenRows, person: str
) -> tuple[SheetReading, WrittenRows]:
    """The reading with this salesperson in every row."""
    new = written.path.with_stem(f"{written.path.stem}-named")
    connection.execute(NAMED, {"person": person, "path": str(written.path), "new": str(new)})
    written.path.unlink()
    said = Problem(
        "salesperson-by-sheet",
        text("a column of salespeople; the sheet is called {person}, and all its orders are theirs", person=person),
        person,
        sheet=reading.sheet,
        severity="notice",
        remedy=text("Say which column names the salespeople if it should be another."),
        offer=Offer('--map "…=salesperson"'),
    )
    return replace(reading, rows=new, problems=(*reading.problems, said)), replace(written, path=new)
