"""A process that is killed while it imports leaves all of the import, or nothing of it."""

import subprocess
import sys
import time
from decimal import Decimal
from pathlib import Path

import pytest

from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import reading_of
from tests.jobs.importer import FIRST, SECOND

ROOT = Path(__file__).parents[2]
BEFORE = (1, 1000, Decimal(1000))
AFTER = (2, 6_000, Decimal(500 + 5_500 * 2))


@pytest.fixture
def importer(tmp_path):
    """Starts the process and waits until its first reading is stored."""
    running = []

    def start(stop_before: int = 0) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "tests.jobs.importer",
                str(tmp_path / "kill.duckdb"),
                str(tmp_path),
                str(stop_before),
            ],
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


def stored(warehouse):
    """Imports, rows and amount; every row of a number of one import, every import with its sheet."""
    with warehouse.cursor() as cursor:
        (imports,) = cursor.execute("select count(*) from imports").fetchone()
        (sheets,) = cursor.execute("select count(*) from import_sheets").fetchone()
        (changes,) = cursor.execute("select number from changes").fetchone()
        rows, numbers, amount = cursor.execute(
            "select count(*), count(distinct order_key), sum(amount) from orders"
        ).fetchone()
    assert imports == sheets == changes
    assert rows == numbers
    return imports, rows, amount


def goes_on(path: Path, folder: Path, *allowed: tuple[int, int, Decimal]) -> tuple[int, int, Decimal]:
    """What is stored after a kill, once an import of the same again was found to work."""
    with Warehouse.open(path) as warehouse:
        assert list(warehouse.scratch.iterdir()) == []
        found = stored(warehouse)
        assert found in allowed
        again = land(warehouse, reading_of("orders", SECOND, folder / "again.parquet", "second.csv"))
        assert again.state == ("nothing-new" if found == AFTER else "landed")
        assert stored(warehouse) == AFTER
    return found


def test_killed_anywhere_in_the_transaction_nothing_is_left(importer, tmp_path):
    whole = importer()
    count = int(whole.stdout.readline().removeprefix("landed "))
    assert whole.wait() == 0
    assert count > 10

    for statement in sorted({1, count // 3, count * 2 // 3, count - 2, count - 1, count}):
        (tmp_path / "kill.duckdb").unlink()
        process = importer(statement)
        assert process.stdout.readline() == "there\n"
        process.kill()
        process.wait()
        goes_on(tmp_path / "kill.duckdb", tmp_path, BEFORE)


def test_killed_at_any_moment_all_is_there_or_nothing(importer, tmp_path):
    whole = importer()
    began = time.monotonic()
    assert whole.stdout.readline().startswith("landed ")
    lasts = time.monotonic() - began
    assert whole.wait() == 0
    found = [goes_on(tmp_path / "kill.duckdb", tmp_path, AFTER)]

    for part in range(8):
        (tmp_path / "kill.duckdb").unlink()
        process = importer()
        time.sleep(lasts * part / 7)
        process.kill()
        process.wait()
        found.append(goes_on(tmp_path / "kill.duckdb", tmp_path, BEFORE, AFTER))

    assert BEFORE in found, "the first kill falls before the commit"


def test_the_first_reading_is_what_the_figures_above_say(tmp_path):
    with Warehouse.open(":memory:") as warehouse:
        land(warehouse, reading_of("orders", FIRST, tmp_path / "first.parquet", "first.csv"))
        assert stored(warehouse) == BEFORE
