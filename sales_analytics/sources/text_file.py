"""Delimited texts: found out, brought to utf-8, left to DuckDB to read."""

from itertools import islice
from pathlib import Path

from sales_analytics.sources.dialect import Dialect, dialect_of, records
from sales_analytics.sources.doubtful_text import doubts
from sales_analytics.sources.encoding import how_written, transcoded
from sales_analytics.sources.faults import SAVE_AS_WORKBOOK, unreadable
from sales_analytics.sources.sheet import Delimited, RawSheet
from sales_analytics.sources.signature import WORKBOOK_NAMES
from sales_analytics.terms.errors import FileUnreadableError
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text

SAMPLE = 1 << 20  # characters
FOUND = 200  # characters of a broken line that are shown
MOST_NOTICES = 200
BROKEN = text("characters that can be read; those that cannot are shown as \ufffd")
EXPORT_AGAIN = text("Export the file again, as CSV UTF-8.")


def read_text(path: Path, scratch: Path) -> list[RawSheet]:
    """The one sheet of a delimited text.

    Raises FileUnreadableError (unknown-encoding, not-a-text; not-a-workbook: plain words under a workbook's name).
    """
    written = how_written(path)
    readable = path if written.is_plain else transcoded(path, written, scratch / f"{path.name}.utf8.csv")
    sample = _sample(readable)
    dialect = dialect_of(sample)
    if dialect.columns < 2 and path.suffix.lower() in WORKBOOK_NAMES:
        raise _no_workbook(path.name, readable)
    found = Delimited(
        readable, "utf-8", dialect.delimiter, dialect.quote, dialect.skip, written.encoding, dialect.columns
    )
    notices = (*(_broken(readable) if written.errors == "replace" else ()), *doubts(sample, written.encoding))
    return [RawSheet("", 1, False, "table" if dialect.columns else "empty", None, found, notices=notices)]


def _broken(readable: Path) -> tuple[Problem, ...]:
    """The first lines that hold bytes which are no characters."""
    with readable.open(encoding="utf-8", newline="\n") as stream:
        lines = ((number, line.strip()[:FOUND]) for number, line in enumerate(stream, start=1) if "\ufffd" in line)
        return tuple(
            Problem("broken-characters", BROKEN, line, number, severity="notice", remedy=EXPORT_AGAIN)
            for number, line in islice(lines, MOST_NOTICES)
        )


def first_records(found: Delimited, most: int) -> list[list[str]]:
    """The first records as lists of fields, for recognition only."""
    dialect = Dialect(found.delimiter, found.quote, found.skip, found.columns, 1.0)
    return records(_sample(found.path), dialect, most)


def _sample(path: Path) -> str:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return stream.read(SAMPLE)


def _no_workbook(name: str, readable: Path) -> FileUnreadableError:
    beginning = _sample(readable).strip()[:60]
    return unreadable(
        "not-a-workbook",
        text(
            "{file} has the name of a workbook but holds plain text: “{beginning}”. {remedy}",
            file=name,
            beginning=beginning,
            remedy=SAVE_AS_WORKBOOK,
        ),
    )
