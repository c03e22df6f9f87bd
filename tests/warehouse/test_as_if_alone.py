"""Whatever is imported and undone: what is stored is what the files that stay would say, had they come alone."""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from sales_analytics.warehouse.invariants import check
from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.undo import undo
from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import reading_of

NAMES = ("Amy", "Bo", "North", "South", "DE", "FR", "Acme", "Beta", "Amy (North)", "Amy (South)")
HEADINGS = {
    "orders": "order_no  salesperson  company  order_date  customer  country  amount",
    "targets": "entity  within  target",
    "forecasts": "entity  within  forecast",
    "visits": "visited_on  salesperson  customer",
    "roster": "name  company",
    "returns": "order_no  company  returned_on  amount",
}
companies = st.sampled_from(["North", "South", "-"])
people = st.sampled_from(["Amy", "Bo"])
LINES = {
    "orders": st.tuples(
        st.sampled_from(["A1", "Ａ1", "A2"]), st.sampled_from(["Amy", "Amy", "Bo", "-"]), companies,
        st.sampled_from(["2026-03-01", "2026-03-02", "2026-02-10"]), st.sampled_from(["Acme", "Beta", "-"]),
        st.sampled_from(["DE", "FR", "-"]), st.sampled_from(["10", "20", "-5"]),
    ),
    "targets": st.tuples(people, companies, st.sampled_from(["1", "2"])),
    "forecasts": st.tuples(people, companies, st.sampled_from(["1", "2"])),
    "visits": st.tuples(st.sampled_from(["2026-03-01", "2026-03-02"]), people, st.sampled_from(["Acme", "Beta"])),
    "roster": st.tuples(people, st.sampled_from(["North", "South"])),
    "returns": st.tuples(
        st.sampled_from(["A1", "A2"]), companies, st.sampled_from(["2026-03-05", "2026-03-06"]),
        st.sampled_from(["3", "4"]),
    ),
}  # fmt: skip
File = tuple[str, list[tuple[str, ...]], str]
files = st.sampled_from(["orders", "orders", "orders", *LINES]).flatmap(
    lambda dataset: st.tuples(
        st.just(dataset),
        st.lists(LINES[dataset], min_size=1, max_size=4, unique=True),
        st.sampled_from(["partial", "partial", "complete"]),
    )
)
steps = st.lists(st.one_of(files, files, st.integers(0, 9)), min_size=3, max_size=9)
"""A file that comes, or the place of one that is undone."""
TABLES = {"orders", "counted_orders", "targets", "forecasts", "visits", "roster", "namesakes", "companies"}


def opened() -> Warehouse:
    """With all names, so that their numbers are the same everywhere."""
    warehouse = Warehouse.open(":memory:")
    with warehouse.writing() as cursor:
        for number, name in enumerate(NAMES, 1):
            cursor.execute("insert into names values (?, ?, ?)", [number, name, name.casefold()])
    return warehouse


def come(warehouse: Warehouse, folder: Path, number: int, file: File) -> None:
    dataset, lines, complete = file
    table = "\n".join((HEADINGS[dataset], *("  ".join(line) for line in lines)))
    reading = reading_of(dataset, table, folder / f"{number}.parquet", f"{number}.xlsx")
    assert land(warehouse, reading, complete=complete).state == "landed"  # type: ignore[arg-type]


def stored(warehouse: Warehouse, imports: Iterable[int]) -> dict[str, list[str]]:
    """Every row that counts, whole; an import by its place among those that stay."""
    places = {number: place for place, number in enumerate(imports)}
    found = {}
    with warehouse.cursor() as cursor:
        for table in sorted(TABLES):
            rows = cursor.execute(f"from {table}").fetchall()
            columns = [name for name, *_ in cursor.description or ()]
            at = columns.index("import") if "import" in columns else None
            found[table] = sorted(
                str([places[value] if place == at else value for place, value in enumerate(row)]) for row in rows
            )
    return found


@settings(max_examples=12, deadline=None)
@given(steps=steps)
def test_an_undo_leaves_what_the_other_files_would_say_alone(steps: list[File | int]) -> None:
    with TemporaryDirectory() as name, opened() as warehouse:
        folder, kept, count = Path(name), dict[int, File](), 0
        for step in steps:
            if not isinstance(step, int):
                count += 1
                come(warehouse, folder, count, step)
                kept[count] = step
            elif kept:
                number = sorted(kept)[step % len(kept)]
                undo(warehouse, number)
                del kept[number]
        assert [one for one in check(warehouse) if not one.holds] == []
        with opened() as alone:
            for number, file in sorted(kept.items()):
                come(alone, folder, number, file)
            assert stored(warehouse, sorted(kept)) == stored(alone, range(1, len(kept) + 1))
