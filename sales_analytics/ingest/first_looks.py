"""What was recognised, told before all rows are checked: left in a file beside the rows, one for each sheet."""

import pickle
from collections.abc import Callable
from pathlib import Path

from sales_analytics.ingest.reading import SheetReading

LOOK = "look"
"""The step that says that one more first look has been left; its number stands where other steps have rows."""
Look = Callable[[SheetReading], None]


def leaving(scratch: Path, tell: Callable[[str, int], None] | None) -> Look:
    """Leaves each first look it is given, and tells; does nothing where nobody asked to be told."""
    if tell is None:
        return no_look
    left = 0

    def leave(reading: SheetReading) -> None:
        nonlocal left
        left += 1
        _path(scratch, left).write_bytes(pickle.dumps(reading))
        tell(LOOK, left)

    return leave


def no_look(_reading: SheetReading) -> None:
    """Nobody wants to see anything before the end."""


def first_look(scratch: Path, number: int) -> SheetReading:
    """What was recognised of one sheet: its columns and first rows, neither counts nor problems of rows yet."""
    found = pickle.loads(_path(scratch, number).read_bytes())
    assert isinstance(found, SheetReading)
    return found


def _path(scratch: Path, number: int) -> Path:
    return scratch / f"look-{number}.pickle"
