"""A marked-up copy, written in a process of its own: changing a large workbook takes much memory and time."""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from sales_analytics.jobs.preparation import run_apart
from sales_analytics.jobs.request import Limits, Request
from sales_analytics.terms.problem import Problem

WRITE_MARKED_COPY = "sales_analytics.reports.marked_copy:write_marked_copy"
LIMITS = Limits(memory=4 * 1024**3, cpu_seconds=180, seconds=300.0)


def marked_copy_apart(source: Path, problems: Sequence[Problem], language: Literal["en", "zh"]) -> bytes:
    """The bytes of the workbook. Raises FileUnreadableError, also where it takes too much memory or time."""
    with tempfile.TemporaryDirectory(prefix="sales_analytics_marked_") as folder:
        target = Path(folder) / "marked.xlsx"
        values = (source, tuple(problems), language, target)
        run_apart(Request(WRITE_MARKED_COPY, values, Path(folder), LIMITS), source.name)
        return target.read_bytes()
