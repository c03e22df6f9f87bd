"""Whatever is imported and undone in whatever order: what counts is what a naive model says."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from sales_analytics.warehouse.invariants import check
from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.undo import undo
from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import reading_of

HEADING = "order_no  salesperson  company  confirm_date  amount"
COMPANY_OF = {"Amy": "north", "Bo": "north", "Cid": "south", "-": "-"}

Line = tuple[str, str, str, Decimal]

lines = st.tuples(
    st.sampled_from([f"o-{number}" for number in range(3)]),
    st.sampled_from(sorted(COMPANY_OF)),
    st.sampled_from(["2026-02-28", "2026-03-01", "2026-03-31"]),
    st.integers(-300, 300).map(lambda cents: Decimal(cents) / 100),
)
files = st.lists(lines, min_size=1, max_size=5)


@dataclass
class Kept:
    """One import as the model remembers it."""

    lines: list[Line]
    is_complete: bool = False
    is_active: bool = True

    @property
    def keys(self) -> set[tuple[str, str]]:
        return {key_of(line) for line in self.lines}

    def left_out(self, stored: Mapping[tuple[str, str], Counter[Line]]) -> set[tuple[str, str]]:
        """What is stored and gone by the word of a complete file: of its months and companies, and not in it."""
        covered = {place_of(line) for line in self.lines if self.is_complete}
        return {key for key, rows in stored.items() if key not in self.keys and covered & set(map(place_of, rows))}


def key_of(line: Line) -> tuple[str, str]:
    """An order is its number in the company that the row states."""
    return line[0], COMPANY_OF[line[1]]


def place_of(line: Line) -> tuple[str, str]:
    return line[2][:7], COMPANY_OF[line[1]]


class History(RuleBasedStateMachine):
    """Imports by number, in a list; the newest active one that contains a key gives the key's rows."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.warehouse = Warehouse.open(":memory:")
        self.imports: list[Kept] = []

    def teardown(self) -> None:
        assert [one for one in check(self.warehouse) if not one.holds] == []
        self.warehouse.close()
        self.folder.cleanup()

    @initialize()
    def roster(self) -> None:
        rows = "\n".join(f"{name}  {company}  G" for name, company in COMPANY_OF.items() if name not in ("-", "Cid"))
        land(self.warehouse, self.reading("roster", f"name  company  group\n{rows}"))
        self.imports.append(Kept([]))

    @rule(lines=files)
    def bring(self, lines: list[Line]) -> None:
        landed = land(self.warehouse, self.orders(lines))
        assert landed.state == "landed"
        assert landed.import_no == len(self.imports) + 1
        before, new = self.current(), Kept(lines)
        assert landed.added == len(new.keys - before.keys())
        assert landed.unchanged == sum(
            before[key] == Counter(line for line in lines if key_of(line) == key) for key in new.keys & before.keys()
        )
        self.imports.append(new)

    @rule(lines=files)
    def bring_complete(self, lines: list[Line]) -> None:
        before, new = self.current(), Kept(lines, is_complete=True)
        landed = land(self.warehouse, self.orders(lines), complete="complete")
        assert landed.retired == len(new.left_out(before))
        self.imports.append(new)

    @precondition(lambda self: any(one.is_active for one in self.imports[1:]))
    @rule(choice=st.randoms(use_true_random=False))
    def take_back(self, choice) -> None:
        number, chosen = choice.choice([(n, one) for n, one in enumerate(self.imports, 1) if n > 1 and one.is_active])
        undo(self.warehouse, number)
        chosen.is_active = False

    def current(self) -> dict[tuple[str, str], Counter[Line]]:
        """By the definition: as if the imports that are active had come one after the other, and no others."""
        found: dict[tuple[str, str], Counter[Line]] = {}
        for one in self.imports:
            if one.is_active:
                for key in one.left_out(found):
                    del found[key]
                found.update({key: Counter(line for line in one.lines if key_of(line) == key) for key in one.keys})
        return found

    @invariant()
    def what_counts_is_what_the_model_says(self) -> None:
        expected = sum(self.current().values(), Counter())
        with self.warehouse.cursor() as cursor:
            cursor.execute(
                """select orders.order_no, coalesce(nullif(names.name, 'Unassigned'), '-'),
                          cast(confirm_date as varchar), cast(amount as decimal(18, 2)), count(*)
                   from orders join names on names.name_id = orders.salesperson
                   group by all"""
            )
            found = Counter({row[:4]: row[4] for row in cursor.fetchall()})
        assert found == expected

    @invariant()
    def no_row_is_lost(self) -> None:
        brought = sum(len(one.lines) for one in self.imports)
        with self.warehouse.cursor() as cursor:
            cursor.execute("select (select count(*) from orders) + (select count(*) from orders_superseded)")
            assert cursor.fetchone() == (brought,)

    def orders(self, lines: list[Line]):
        rows = "\n".join(
            f"{number}  {person}  {COMPANY_OF[person]}  {day}  {amount}" for number, person, day, amount in lines
        )
        return self.reading("orders", f"{HEADING}\n{rows}")

    def reading(self, dataset: str, table: str):
        number = len(self.imports) + 1
        return reading_of(dataset, table, Path(self.folder.name) / f"{number}.parquet", f"file{number}.xlsx")


History.TestCase.settings = settings(
    max_examples=12, stateful_step_count=14, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
TestHistory = History.TestCase
