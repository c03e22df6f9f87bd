"""Two columns that speak of an order's state and do not agree: "Closed Won" beside "Lost"."""

from collections.abc import Iterator
from dataclasses import dataclass

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.cells import source_of
from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.matching import score
from sales_analytics.ingest.plan import Plan, Use
from sales_analytics.ingest.recognition import Recognised
from sales_analytics.ingest.staging import Connection
from sales_analytics.ingest.words import choice_of
from sales_analytics.sources.sheet import RawSheet
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text, texts

MOST = 100
EXACT = 0.9
NOT_COUNTING = ("cancelled", "lost", "")
PAIRS = """
select {other} as said, {own} as counted, count(*) as rows, min(row_no) as first
from {source}
where row_no > $header and {other} is not null and {own} is not null
group by all order by first
"""
ROWS = """
select row_no from {source}
where row_no > $header and {other} = $said and {own} = $counted
order by row_no limit {most:d}
"""


def contradictions(
    connection: Connection, sheet: RawSheet, found: Recognised, made: Plan, answers: Answers
) -> Iterator[Problem]:
    """How many rows have a second state that says otherwise, and which; the state that is read counts.

    A mark that an order is cancelled counts, whatever the state beside it says.
    """
    state, mark = made.named("status"), made.named("cancelled")
    if state and mark:
        yield from _compared(connection, sheet, made, _Pair(mark, state.column, state, answers))
    elif state and (other := _second(found, state, made)):
        yield from _compared(connection, sheet, made, _Pair(state, other, state, answers))


def _compared(connection: Connection, sheet: RawSheet, made: Plan, pair: "_Pair") -> Iterator[Problem]:
    use, other = pair.use, pair.other
    told: list[Problem] = []
    rows = 0
    with source_of(connection, sheet, made.header_row) as source:
        words = {"other": other.raw, "own": use.column.raw, "source": source.sql}
        pairs = connection.execute(PAIRS.format(**words), source.values).fetchall()
        for said, counted, count, _ in pairs:
            if pair.differ(said, counted):
                rows += count
                numbers = connection.execute(
                    ROWS.format(**words, most=MOST), {**source.values, "said": said, "counted": counted}
                ).fetchall()
                told += [_problem(use, other, (said, counted), row) for (row,) in numbers]
    if rows:
        yield _summary(use, other, rows)
        yield from sorted(told, key=lambda one: one.row or 0)[:MOST]


def _second(found: Recognised, use: Use, made: Plan) -> Column | None:
    """A column that nothing reads and whose heading speaks of the state as well."""
    if use.field.kind is not Kind.CHOICE:
        return None
    read = {one.column.index for one in made.uses}
    free = (one for one in found.columns if one.index not in read)
    return next((one for one in free if score(one, use.field) > EXACT), None)


@dataclass(frozen=True, slots=True)
class _Pair:
    """The column that counts, and another that may gainsay it, whose words are those of the use `like`."""

    use: Use
    other: Column
    like: Use
    answers: Answers

    def differ(self, said: str, counted: str) -> bool:
        one, other = choice_of(self.like, said, self.answers), choice_of(self.use, counted, self.answers)
        if self.use is self.like:
            return bool(one and other) and one != other
        return other == "cancelled" and one not in NOT_COUNTING


def _problem(use: Use, other: Column, pair: tuple[str, str], row: int) -> Problem:
    return Problem(
        code="status-contradicted",
        expected=text(
            "“{heading}” to agree with “{other}”, which counts", heading=other.written, other=use.column.written
        ),
        found=f"{pair[0]} | {pair[1]}",
        row=row,
        column=other.letter,
        header=other.written,
        severity="notice",
        remedy=text("Correct one of the two cells."),
    )


def _summary(use: Use, other: Column, rows: int) -> Problem:
    return Problem(
        code="statuses-contradict",
        expected=texts(
            "“{heading}” to agree with “{other}”; in {count} row they contradict each other, and “{other}” counts",
            "“{heading}” to agree with “{other}”; in {count} rows they contradict each other, and “{other}” counts",
            rows,
            heading=other.written,
            other=use.column.written,
        ),
        column=other.letter,
        header=other.written,
        severity="notice",
        remedy=text("Correct one of the two cells."),
    )
