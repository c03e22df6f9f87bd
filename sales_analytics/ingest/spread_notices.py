"""What is said of order numbers and names that were taken for more, or for something else, than they are written."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from sales_analytics.ingest.listed import listed
from sales_analytics.ingest.order_numbers import latest
from sales_analytics.ingest.people import People, person_column
from sales_analytics.ingest.plan import Plan
from sales_analytics.ingest.spread import Meanings
from sales_analytics.ingest.staging import Connection
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import Names, Text, text, texts


def spread_notices(connection: Connection, plan: Plan, path: Path, meant: Meanings) -> Iterator[Problem]:
    """One notice per number and per name, at the first row that has it; `path` holds the rows as they were."""
    counting = latest(meant.numbers.versions)
    versions = {raw: _version(base, raw) for base, raw in counting.items()}
    yield from _notices(connection, plan, path, ("order_no", "order-version", versions))
    lists = {
        raw: text("one order number; the amount is parted equally among {numbers}", numbers=Names(parts, 5))
        for raw, parts in meant.numbers.lists.items()
    }
    yield from _notices(connection, plan, path, ("order_no", "order-numbers-in-one-cell", lists))
    shared = {
        raw: text("one salesperson; no shares are stated, {people} share equally",
                  people=Names(tuple(one.person for one in several.credits), 5))
        for raw, several in meant.people.shared.items() if not several.is_stated
    }  # fmt: skip
    yield from _notices(connection, plan, path, (person_column(plan), "credit-shared-equally", shared))
    renamed = {raw: text("a name as on the roster; {person} was taken", person=person)
               for raw, person in meant.people.renamed.items()}  # fmt: skip
    yield from _notices(connection, plan, path, (person_column(plan), "name-read-as", renamed))


def uneven_notices(connection: Connection, plan: Plan, path: Path, people: People) -> Sequence[Problem]:
    """One notice per cell whose shares are not the whole: nobody of it is credited, the cell stands as a name."""
    expected = {
        raw: text("shares that add up to 100 %; these add up to {sum} %, and the row is credited to nobody of them",
                  sum=Decimal(f"{added.normalize():f}")) for raw, added in people.uneven.items()
    }  # fmt: skip
    return _notices(connection, plan, path, (person_column(plan), "credit-shares-uneven", expected))


def _version(base: str, raw: str) -> Text:
    return text("one version of order {order}; {version} is the latest and counts", order=base, version=raw)


def _notices(
    connection: Connection, plan: Plan, path: Path, told: tuple[str, str, Mapping[str, Text]]
) -> Sequence[Problem]:
    column, code, expected = told
    if not expected:
        return ()
    use = plan.stored_in(column)[0]
    rows = connection.execute(
        f"""select "{column}", min(row_no), count(distinct row_no) from read_parquet($path)
            where list_contains($words, "{column}") group by all order by min(row_no), 1""",
        {"path": str(path), "words": list(expected)},
    ).fetchall()
    return listed(rows, lambda raw, row, count: Problem(
        code, expected[raw], raw, row, use.column.letter, use.column.written, severity="notice",
        remedy=texts("In {count} row. Correct the cell if it is meant otherwise.",
                     "In {count} rows. Correct the cells if they are meant otherwise.", count),
    ))  # fmt: skip
