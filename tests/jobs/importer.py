"""A process that imports a file into a warehouse file, to be killed while it does.

Arguments: the warehouse, the file, and before which statement of the import's transaction it stops and waits
for its end (0 for none). Says "ready" when it has opened the warehouse, "there" when it waits, and "landed"
with the number of statements of the transaction.
"""

import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

from sales_analytics.jobs.preparation import prepare
from sales_analytics.warehouse.landing import Landed, land
from sales_analytics.warehouse.memory import known
from sales_analytics.warehouse.warehouse import Warehouse


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


def import_file(warehouse: Warehouse, file: Path) -> Landed:
    """As a job does it: read in a child process, then land."""
    scratch = warehouse.scratch / file.stem
    scratch.mkdir()
    landed = land(warehouse, prepare(file, scratch, known(warehouse)))
    shutil.rmtree(scratch)
    return landed


def main(path: Path, file: Path, stop_before: int) -> None:
    with Warehouse.open(path) as warehouse:
        counted: list[Counted] = []
        writing = warehouse.writing

        @contextmanager
        def counting(**how: bool) -> Iterator[Counted]:
            with writing(**how) as cursor:
                counted.append(Counted(cursor, stop_before))
                yield counted[-1]

        warehouse.writing = counting  # type: ignore[method-assign, assignment]
        say("ready")
        import_file(warehouse, file)
        say(f"landed {counted[0].count}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
