"""The sums that a sheet's own totals may stand for: of the rows around them, and of the rows that they name."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.plan import Plan
from sales_analytics.ingest.staging import Connection
from sales_analytics.ingest.total_words import TotalRow

NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the rows that are taken: how many, and their sum per measure."""

    rows: int
    sums: Sequence[Decimal | None]


@dataclass(frozen=True, slots=True)
class Sums:
    """`between`: the rows above the first total, between it and the second, …, below the last. `named`: by the word
    that stands in a column of theirs.
    """

    between: Sequence[Part]
    named: Mapping[str, Sequence[Part]]

    def above(self, place: int, measure: int) -> list[Decimal]:
        """Of the rows since the total above, since the one above that, …, since the first row."""
        return list(accumulate(_figures(reversed(self.between[: place + 1]), measure)))

    def below(self, place: int, measure: int) -> list[Decimal]:
        """Of the rows down to the next total, to the one below that, …, to the last row."""
        return list(accumulate(_figures(self.between[place + 1 :], measure)))

    def of_names(self, total: TotalRow) -> list[Part]:
        """The rows that the total may name, the fewest first, of equals what it names first."""
        return sorted((one for name in total.names for one in self.named.get(name, ())), key=lambda one: one.rows)


def _figures(parts: Iterable[Part], measure: int) -> list[Decimal]:
    return [one.sums[measure] or NOTHING for one in parts]


def sums_of(connection: Connection, plan: Plan, totals: Sequence[TotalRow]) -> Sums:
    return Sums(_between(connection, plan, totals), _named(connection, plan, totals))


def _between(connection: Connection, plan: Plan, totals: Sequence[TotalRow]) -> list[Part]:
    found = connection.execute(
        f"""select totals.row_no, count(*), {_added(plan)}
            from (select * from typed where row_no not in (select row_no from left_out)) as kept
            asof left join (select unnest(cast($rows as bigint[])) as row_no) as totals on totals.row_no > kept.row_no
            group by totals.row_no""",
        {"rows": [one.row for one in totals]},
    ).fetchall()
    parts = {row: Part(count, sums) for row, count, *sums in found}
    nothing = Part(0, [None] * len(plan.measures))
    return [parts.get(row, nothing) for row in (*(one.row for one in totals), None)]


def _named(connection: Connection, plan: Plan, totals: Sequence[TotalRow]) -> dict[str, list[Part]]:
    names = sorted({name for one in totals for name in one.names})
    cells = [f'lower(trim("{use.name}"))' for use in plan.of_kind(Kind.NAME, Kind.TEXT)]
    if not names or not cells:
        return {}
    found = connection.execute(
        f"""select name, count(*), {_added(plan)}
            from (
                select *, unnest([{", ".join(cells)}]) as name, unnest(range({len(cells):d})) as place from typed
                where row_no not in (select row_no from left_out)
            ) as kept
            where list_contains($names, name) group by name, place order by name, place""",
        {"names": names},
    ).fetchall()
    parts: dict[str, list[Part]] = {}
    for name, count, *sums in found:
        parts.setdefault(name, []).append(Part(count, sums))
    return parts


def _added(plan: Plan) -> str:
    return ", ".join(f'sum(kept."{use.name}")' for use in plan.measures)
