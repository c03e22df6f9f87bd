"""One piece of work in a process of its own: what it cost in CPU time and memory, libraries apart."""

import importlib
import multiprocessing
import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from sales_analytics.jobs.settling import settle
from sales_analytics.warehouse.warehouse import Warehouse

LIBRARIES = (
    "duckdb",
    "fastexcel",
    "openpyxl",
    "pandas",
    "pyarrow.parquet",
    "sales_analytics.ingest.read",
    "sales_analytics.jobs.preparation",
    "sales_analytics.warehouse.landing",
    "sales_analytics.warehouse.memory",
)
MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds of all threads, and the highest memory in MiB above the loaded libraries."""

    cpu: float
    peak: float
    result: Any = None


def cost(work: Callable[..., Any], *arguments: object, database: Path | None = None) -> Cost:
    """Do `work` in a fresh process. Raises RuntimeError when it dies or fails there.

    With `database` the work begins with the warehouse of that file as its first argument, open as in the running
    app; it is for the work to close it.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    child = context.Process(target=_measure, args=(theirs, work, arguments, database))
    child.start()
    theirs.close()
    try:
        found = ours.recv()
    except EOFError as end:
        raise RuntimeError(f"{work.__name__} died") from end
    finally:
        child.join()
    return Cost(*found)


def _measure(
    answer: Connection, work: Callable[..., Any], arguments: tuple[object, ...], database: Path | None
) -> None:
    for name in LIBRARIES:
        importlib.import_module(name)
    settle()
    opened = [Warehouse.open(database)] if database else []
    before, started = _resident(), time.process_time()
    result = work(*opened, *arguments)
    cpu = time.process_time() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    answer.send((cpu, peak - before, result))


def _resident() -> float:
    """MiB in memory now."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / MIB
