"""A reader that dies of every second copy, and finds nothing in the others."""

import os
from collections.abc import Sequence
from pathlib import Path

from sales_analytics.ingest.known import Known
from sales_analytics.ingest.read import Progress
from sales_analytics.terms.text import text
from tests.fuzz.reading import Outcome


def read_all(paths: Sequence[Path], scratch: Path, known: Known, progress: Progress) -> list[Outcome]:
    if any(int(path.name.partition("-")[0]) % 2 for path in paths):
        os._exit(7)
    return [Outcome(0.0, None, "unknown", text("No column is recognised")) for _ in paths]
