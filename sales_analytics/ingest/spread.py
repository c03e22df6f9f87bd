"""Typed rows whose order number or name says more than one: older versions go, what is shared becomes several rows."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.order_numbers import LOOKS_ODD, Numbers, bases, latest, numbers_in
from sales_analytics.ingest.people import People, people_in, person_column
from sales_analytics.ingest.plan import Plan
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.ingest.staging import Connection, one_row
from sales_analytics.ingest.words import fill
from sales_analytics.ingest.written_rows import WrittenRows, has_column
from sales_analytics.terms.text import text

MOST_ODD = 20_000
FEW = 2_000
NUMBERS = {"raw": "varchar", "number": "varchar", "place": "integer", "parts": "integer"}
PEOPLE = {"raw": "varchar", "person": "varchar", "share": "decimal(9, 6)", "place": "integer"}
OLDER = text("older version of an order")


@dataclass(frozen=True, slots=True)
class Meanings:
    """What the distinct order numbers and names of a sheet mean."""

    numbers: Numbers = field(default_factory=Numbers)
    people: People = field(default_factory=People)

    @property
    def changes_rows(self) -> bool:
        return self.numbers.changes_rows or self.people.changes_rows

    @property
    def older(self) -> list[str]:
        """Order numbers, as written, of which a later version stands in the sheet."""
        counting = latest(self.numbers.versions)
        written = set(self.numbers.versions) - set(counting.values())
        return sorted(written | set(counting))


def meanings(connection: Connection, written: WrittenRows, known: Known, answers: Answers) -> Meanings:
    """Look through the distinct numbers and names of typed rows.

    Of many numbers that are all equally long none is a version of another, and none is a list.
    """
    plan, path = written.plan, written.path
    numbers, people = Numbers(), People()
    if plan.named("order_no") and (written.clues.has_lengths or written.clues.rows < FEW):
        numbers = _numbers(connection, path)
    if column := person_column(plan):
        names = f"select distinct {column} from read_parquet($path) where {column} is not null order by 1"
        found = [name for (name,) in connection.execute(names, {"path": str(path)}).fetchall()]
        people = people_in(found, plan, known, answers)
    return Meanings(numbers, people)


def _numbers(connection: Connection, path: Path) -> Numbers:
    query = f"select distinct order_no from read_parquet($path) where regexp_matches(order_no, $odd) limit {MOST_ODD:d}"
    odd = [one for (one,) in connection.execute(query, {"path": str(path), "odd": LOOKS_ODD}).fetchall()]
    if not odd or len(odd) == MOST_ODD:
        return Numbers()
    others = connection.execute(
        "select distinct order_no from read_parquet($path) where order_no in (select unnest($bases))",
        {"path": str(path), "bases": sorted(bases(odd))},
    ).fetchall()
    (count,) = one_row(connection, "select count(distinct order_no) from read_parquet($path)", path=str(path))
    return numbers_in(odd, frozenset(one for (one,) in others), count)


def spread(connection: Connection, plan: Plan, reading: SheetReading, meant: Meanings) -> SheetReading:
    """The reading with its rows written anew; older versions are skipped. `reading.rows` is another file afterwards."""
    assert reading.rows is not None
    old, new = reading.rows, reading.rows.with_stem(f"{reading.rows.stem}-spread")
    _fill(connection, meant)
    values = {"path": str(old), "older": meant.older}
    is_older = "coalesce(list_contains($older, order_no), false)" if plan.named("order_no") else "$older is null"
    connection.execute(
        f"copy ({_select(plan, is_older)}) to $new (format parquet, compression uncompressed)",
        {**values, "new": str(new)},
    )
    measure = f'sum("{plan.dataset.measure}")' if plan.dataset.measure else "null"
    dropped, amount = one_row(
        connection,
        f"""select count(distinct row_no) filter (where {is_older}),
                   cast({measure} filter (where not {is_older}) as decimal(38, 6)) from read_parquet($path)""",
        **values,
    )
    (typed_rows,) = one_row(connection, "select count(*) from read_parquet($path)", path=str(new))
    old.unlink()
    return replace(
        reading,
        rows=new,
        typed_rows=typed_rows,
        amount=amount,
        loaded=reading.loaded - dropped,
        skipped=reading.skipped + dropped,
        skips=(*reading.skips, *([(OLDER, dropped)] if dropped else [])),
    )


def _fill(connection: Connection, meant: Meanings) -> None:
    versions = [(raw, base, 1, 1) for raw, (base, _) in meant.numbers.versions.items()]
    lists = [
        (raw, part, place, len(parts))
        for raw, parts in meant.numbers.lists.items()
        for place, part in enumerate(parts, start=1)
    ]
    renamed: list[tuple[object, ...]] = [(raw, person, None, 1) for raw, person in meant.people.renamed.items()]
    shared = [
        (raw, one.person, one.share, place)
        for raw, several in meant.people.shared.items()
        for place, one in enumerate(several.credits, start=1)
    ]
    fill(connection, "numbers_meant", NUMBERS, [*versions, *lists])
    fill(connection, "people_meant", PEOPLE, [*renamed, *shared])


def _select(plan: Plan, is_older: str) -> str:
    """Every row as often as it is shared: amounts and quantities among its numbers, credit among its people."""
    changed: list[str] = []
    joins: list[str] = []
    order = ["row_no"]
    if plan.named("order_no"):
        changed.append("coalesce(numbers.number, rows.order_no) as order_no")
        changed += [f"{_parted(name)} as {name}" for name in ("amount", "quantity") if has_column(plan, name)]
        joins.append("left join numbers_meant as numbers on numbers.raw = rows.order_no")
        order.append("numbers.place")
    if column := person_column(plan):
        changed.append(f"coalesce(people.person, rows.{column}) as {column}")
        joins.append(f"left join people_meant as people on people.raw = rows.{column}")
        order += ["people.place", *(f'rows."{name}"' for name in plan.dataset.key if plan.has_many_measures)]
        if has_column(plan, "credit_share"):
            share = "cast(coalesce(rows.credit_share, 1) * people.share as decimal(9, 6))"
            changed.append(f"case when people.share is null then rows.credit_share else {share} end as credit_share")
    return f"""select rows.* replace ({", ".join(changed)})
               from (select * from read_parquet($path) where not {is_older}) as rows {" ".join(joins)}
               order by {", ".join(order)}"""


def _parted(name: str) -> str:
    """An equal part in whole cents; the last takes what is left."""
    part = f"cast(cast(trunc(rows.{name} * 100) as hugeint) // numbers.parts as decimal(18, 6)) * 0.01"
    rest = f"rows.{name} - ({part}) * (numbers.parts - 1)"
    return (
        f"cast(case when coalesce(numbers.parts, 1) = 1 then rows.{name} "
        f"when numbers.place = numbers.parts then {rest} else {part} end as decimal(18, 6))"
    )
