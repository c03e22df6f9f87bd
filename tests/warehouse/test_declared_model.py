"""Receipts come in and go again in whatever order: what counts is what a naive model says."""

from collections import Counter
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from sales_analytics.warehouse.invariants import check
from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.undo import undo
from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import reading_of

HEADING = "order_no  paid_on  amount  salesperson"
COUNTING = """
select facts.order_no, cast(facts.paid_on as varchar), facts.amount, names.name
from receipts as facts
join names on names.name_id = facts.salesperson
"""

Line = tuple[str, str, Decimal, str]
Key = tuple[str, str, Decimal, int]

lines = st.tuples(
    st.sampled_from(["o-1", "o-2"]),
    st.sampled_from(["2026-02-28", "2026-03-01", "2026-03-31"]),
    st.sampled_from([Decimal(10), Decimal("12.50")]),
    st.sampled_from(["Amy", "Bo"]),
)
files = st.lists(lines, min_size=1, max_size=5)


def keyed(found: list[Line]) -> dict[Key, Line]:
    """A receipt is an order, a day, an amount, and which of its like it is in the file."""
    like: Counter[tuple[str, str, Decimal]] = Counter()
    keys: dict[Key, Line] = {}
    for line in found:
        like[line[:3]] += 1
        keys[(*line[:3], like[line[:3]])] = line
    return keys


def left_out(before: dict[Key, Line], new: dict[Key, Line], months: set[str]) -> set[Key]:
    """What a complete file of these months does not have."""
    return {key for key, line in before.items() if key not in new and line[1][:7] in months}


class History(RuleBasedStateMachine):
    """Imports by number, in a list; the newest active one that contains a key gives the key's row."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.warehouse = Warehouse.open(":memory:")
        self.imports: list[tuple[dict[Key, Line], set[str]]] = []
        """Its lines, and the months of which it says that these are all."""
        self.undone: set[int] = set()

    def teardown(self) -> None:
        assert [one for one in check(self.warehouse) if not one.holds] == []
        self.warehouse.close()
        self.folder.cleanup()

    @rule(found=files)
    def bring(self, found: list[Line]) -> None:
        before, new = self.current(), keyed(found)
        landed = land(self.warehouse, self.reading(found))
        assert landed.added == len(new.keys() - before.keys())
        assert landed.unchanged == sum(before[key] == line for key, line in new.items() if key in before)
        self.imports.append((new, set()))

    @rule(found=files)
    def bring_complete(self, found: list[Line]) -> None:
        """No roster, so that all stand in one company: what a file leaves out of its months is gone."""
        before, new = self.current(), keyed(found)
        months = {line[1][:7] for line in found}
        landed = land(self.warehouse, self.reading(found), complete="complete")
        assert landed.retired == len(left_out(before, new, months))
        self.imports.append((new, months))

    @precondition(lambda self: len(self.undone) < len(self.imports))
    @rule(choice=st.randoms(use_true_random=False))
    def take_back(self, choice) -> None:
        number = choice.choice([one for one in range(1, len(self.imports) + 1) if one not in self.undone])
        undo(self.warehouse, number)
        self.undone.add(number)

    @invariant()
    def counts_what_the_model_says(self) -> None:
        with self.warehouse.cursor() as cursor:
            assert Counter(cursor.execute(COUNTING).fetchall()) == Counter(self.current().values())

    def current(self) -> dict[Key, Line]:
        """As if the imports that are not undone had come one after the other, and no others."""
        found: dict[Key, Line] = {}
        for number, (keys, months) in enumerate(self.imports, 1):
            if number not in self.undone:
                for key in left_out(found, keys, months):
                    del found[key]
                found.update(keys)
        return found

    def reading(self, found: list[Line]):
        number = len(self.imports) + 1
        rows = "\n".join("  ".join(map(str, line)) for line in found)
        path = Path(self.folder.name) / f"{number}.parquet"
        return reading_of("receipts", f"{HEADING}\n{rows}", path, f"file{number}.xlsx")


History.TestCase.settings = settings(
    max_examples=8, stateful_step_count=10, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
TestHistory = History.TestCase
