"""A process that lands two readings in a warehouse file, to be killed while it does.

Arguments: the warehouse, a folder, and before which statement of the second reading's transaction it stops and
waits for its end (0 for none). Says "ready" when the first reading is stored, "there" when it waits, and
"landed" with the number of statements of the second transaction.
"""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import reading_of

FIRST = "order_no  salesperson  amount\n" + "\n".join(f"o-{row}  P{row % 50}  1" for row in range(1000))
SECOND = "order_no  salesperson  amount\n" + "\n".join(f"o-{row}  P{row % 70}  2" for row in range(500, 6_000))


def say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


class Counted:
    """A cursor that counts its statements and stops before one of them."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection, stop_before: int) -> None:
        self._cursor, self._stop_before, self.count = cursor, stop_before, 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._cursor, name)

    def execute(self, *values: Any) -> Any:
        self.count += 1
        if self.count == self._stop_before:
            say("there")
            time.sleep(600)
        return self._cursor.execute(*values)


def main(path: Path, folder: Path, stop_before: int) -> None:
    with Warehouse.open(path) as warehouse:
        land(warehouse, reading_of("orders", FIRST, folder / "first.parquet", "first.csv"))
        second = reading_of("orders", SECOND, folder / "second.parquet", "second.csv")
        counted: list[Counted] = []
        writing = warehouse.writing

        @contextmanager
        def counting() -> Iterator[Counted]:
            with writing() as cursor:
                counted.append(Counted(cursor, stop_before))
                yield counted[-1]

        warehouse.writing = counting  # type: ignore[method-assign, assignment]
        say("ready")
        land(warehouse, second)
        say(f"landed {counted[0].count}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
