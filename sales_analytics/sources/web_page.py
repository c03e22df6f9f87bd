"""A web page under any name: the tables in it are its sheets."""

from pathlib import Path

from sales_analytics.sources.encoding import Written, how_written
from sales_analytics.sources.faults import SAVE_AS_WORKBOOK, too_large, unreadable
from sales_analytics.sources.grid import Grid, GridTooLargeError
from sales_analytics.sources.sheet import RawSheet
from sales_analytics.sources.web_table import TableReader
from sales_analytics.terms.errors import FileUnreadableError
from sales_analytics.terms.text import text

MOST_BYTES = 128 * 1024**2
PIECE = 1 << 20
FEWEST_ROWS, FEWEST_COLUMNS = 2, 2


def read_page(path: Path) -> list[RawSheet]:
    """One sheet per table; tables of the same width that follow one another are one.

    Raises FileUnreadableError (web-page: it has no table of two rows and two columns; too-large).
    """
    if path.stat().st_size > MOST_BYTES:
        raise too_large(path.name, text("{megabytes} MB of a web page", megabytes=path.stat().st_size // 1024**2))
    reader = _read(path, how_written(path))
    grids = [one for one in _joined(reader.tables) if len(one.rows) >= FEWEST_ROWS and one.width >= FEWEST_COLUMNS]
    if not grids:
        raise _only_a_page(path.name)
    names = reader.sheet_names if len(reader.sheet_names) == len(grids) else _numbered(len(grids))
    return [grid.sheet(name, number) for number, (grid, name) in enumerate(zip(grids, names, strict=True), start=1)]


def _read(path: Path, written: Written) -> TableReader:
    reader = TableReader()
    try:
        with path.open(encoding=written.encoding, errors="replace") as stream:
            while piece := stream.read(PIECE):
                reader.feed(piece)
        reader.close()
    except GridTooLargeError as error:
        raise too_large(path.name, text("its table has too many cells")) from error
    return reader


def _joined(tables: list[Grid]) -> list[Grid]:
    """Some exports put the headings into a table of their own."""
    joined: list[Grid] = []
    for one in tables:
        if joined and one.width > 1 and joined[-1].width == one.width:
            joined[-1].extend(one)
        elif one.width:
            joined.append(one)
    return joined


def _numbered(count: int) -> list[str]:
    return [""] if count == 1 else [str(number) for number in range(1, count + 1)]


def _only_a_page(name: str) -> FileUnreadableError:
    return unreadable(
        "web-page",
        text("{file} is a web page without a table, not a workbook. {remedy}", file=name, remedy=SAVE_AS_WORKBOOK),
    )
