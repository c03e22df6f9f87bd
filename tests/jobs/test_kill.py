"""A process that is killed while it imports leaves all of the import, or nothing of it."""

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from sales_analytics.ingest.reading import FileReading
from sales_analytics.jobs.preparation import prepare
from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.memory import known
from sales_analytics.warehouse.warehouse import Warehouse
from tests.jobs.importer import import_file

ROOT = Path(__file__).parents[2]
HEADINGS = "Order No,Order Date,Salesperson,Amount"
FIRST = [f"SO-{row:05},2026-03-02,Person {row % 50},1.00" for row in range(1000)]
SECOND = [f"SO-{row:05},2026-03-03,Person {row % 70},2.00" for row in range(500, 6_000)]

Stored = tuple[int, int, Decimal]
BEFORE: Stored = (1, 1000, Decimal(1000))
AFTER: Stored = (2, 6_000, Decimal(500 + 5_500 * 2))


@dataclass(frozen=True)
class Setting:
    """A warehouse with the first file in it, the second file, and that file as read."""

    start: Path
    second: Path
    reading: FileReading


@pytest.fixture(scope="module")
def setting(tmp_path_factory) -> Setting:
    folder = tmp_path_factory.mktemp("kill")
    for name, rows in (("first", FIRST), ("second", SECOND)):
        (folder / f"{name}.csv").write_text("\n".join([HEADINGS, *rows]))
    with Warehouse.open(folder / "start.duckdb") as warehouse:
        import_file(warehouse, folder / "first.csv")
        assert stored(warehouse) == BEFORE
        reading = prepare(folder / "second.csv", folder, known(warehouse))
    return Setting(folder / "start.duckdb", folder / "second.csv", reading)


@pytest.fixture
def importer(setting, tmp_path) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts the process on a fresh copy of the warehouse and waits until that is open."""
    running = []

    def start(stop_before: int = 0) -> subprocess.Popen[str]:
        shutil.copyfile(setting.start, tmp_path / "kill.duckdb")
        (tmp_path / "kill.duckdb.wal").unlink(missing_ok=True)
        arguments = [tmp_path / "kill.duckdb", setting.second, stop_before]
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.jobs.importer", *map(str, arguments)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        running.append(process)
        assert process.stdout.readline() == "ready\n"
        return process

    yield start
    for process in running:
        process.kill()
        process.communicate()


def stored(warehouse: Warehouse) -> Stored:
    """Imports, rows and amount, once they agree with one another."""
    with warehouse.cursor() as cursor:
        (imports,) = cursor.execute("select count(*) from imports").fetchone()
        (sheets,) = cursor.execute("select count(*) from import_sheets").fetchone()
        (changes,) = cursor.execute("select number from changes").fetchone()
        rows, keys, amount = cursor.execute(
            "select count(*), count(distinct order_key), sum(amount) from orders"
        ).fetchone()
    assert imports == sheets == changes
    assert rows == keys
    return imports, rows, amount


def found_after(path: Path, setting: Setting) -> Stored:
    """What is stored after a kill, once importing the same file again was found to work."""
    with Warehouse.open(path) as warehouse:
        assert list(warehouse.scratch.iterdir()) == []
        found = stored(warehouse)
        again = land(warehouse, setting.reading)
        assert again.state == ("nothing-new" if found == AFTER else "landed")
        assert stored(warehouse) == AFTER
    return found


def test_killed_anywhere_in_the_transaction_nothing_is_left(importer, setting, tmp_path):
    whole = importer()
    count = int(whole.stdout.readline().removeprefix("landed "))
    assert whole.wait() == 0
    assert count > 10

    for statement in (1, count // 2, count - 1, count):
        process = importer(statement)
        assert process.stdout.readline() == "there\n"
        process.kill()
        process.wait()
        assert found_after(tmp_path / "kill.duckdb", setting) == BEFORE


def test_killed_at_any_moment_all_is_there_or_nothing(importer, setting, tmp_path):
    whole = importer()
    began = time.monotonic()
    assert whole.stdout.readline().startswith("landed ")
    lasts = time.monotonic() - began
    assert whole.wait() == 0
    found = [found_after(tmp_path / "kill.duckdb", setting)]

    for moment in (0.0, 0.4, 0.7, 0.85, 0.95, 1.0):
        process = importer()
        time.sleep(lasts * moment)
        process.kill()
        process.wait()
        found.append(found_after(tmp_path / "kill.duckdb", setting))

    assert (found[0], found[1]) == (AFTER, BEFORE)
    assert set(found) == {BEFORE, AFTER}
