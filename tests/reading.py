"""Files read as an import reads them, without what takes longer than reading a few rows.

That an import reads them in a process of its own, with a database of its own, is shown by the tests of `jobs`, the
browser and the README.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pytest

from sales_analytics.ingest import read
from sales_analytics.ingest.answers import NO_ANSWERS, Answers
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.read import Progress, read_for_import
from sales_analytics.ingest.reading import FileReading
from sales_analytics.jobs.cancelling import Cancel


def read_here(
    path: Path,
    scratch: Path,
    known: Known,
    answers: Answers = NO_ANSWERS,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> FileReading:
    """In place of `prepare`; what is being read is read to its end."""
    return read_for_import(path, scratch, known, answers, progress)


@contextmanager
def one_database(scratch: Path) -> Iterator[None]:
    """Files are read in one database, each over a connection, and with temporary tables, of its own.

    Nothing of one reading is there for the next.
    """
    with read.in_memory(scratch) as opened, pytest.MonkeyPatch.context() as patch:
        patch.setattr(read, "in_memory", lambda *_: opened.cursor())
        yield
        assert opened.execute("select table_name from duckdb_tables()").fetchall() == []


@cache
def _looking() -> duckdb.DuckDBPyConnection:
    return duckdb.connect()


def asked_of(rows: Path | None, select: str) -> list[tuple[Any, ...]]:
    """What a select from `typed`, the rows that a reading left, says."""
    query = f"with typed as (select * from read_parquet($path)) {select}"
    return _looking().execute(query, {"path": str(rows)}).fetchall()
