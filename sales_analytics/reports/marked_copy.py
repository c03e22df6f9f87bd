"""The person's own file, back again with its problems marked: as a workbook, whatever it was."""

import tempfile
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from sales_analytics.language.numbers import Language
from sales_analytics.reports.marked_book import marked_book
from sales_analytics.reports.marked_sheets import Copied, marked_sheets
from sales_analytics.reports.problem_notes import Findings, notes
from sales_analytics.sources.rows import all_rows
from sales_analytics.sources.sheet import RawSheet
from sales_analytics.sources.signature import file_kind
from sales_analytics.sources.workbook import read_file
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text

MOST_TO_CHANGE = 25 * 1024**2  # bytes of a workbook when unpacked: some 40,000 rows of 12 columns, half a minute
MOST_CELLS = 1_000_000  # that are copied into a new workbook
MOST_NOTES = 5_000  # that are marked and listed


def marked_copy(source: Path | bytes, problems: Sequence[Problem], language: Language) -> bytes:
    """A workbook with every bad cell coloured, what was expected as its comment, and a list that links to the cells.

    An xlsx or xlsm workbook keeps formats, formulas and merged cells; of any other kind the text of its sheets is
    copied into a new one. Of a very large file only the list comes, and it says so.
    Raises FileUnreadableError where the file itself cannot be read.
    """
    with tempfile.TemporaryDirectory(prefix="sales_analytics_marked_") as folder:
        path = source if isinstance(source, Path) else _stored(source, Path(folder))
        return _marked(path, problems, language, Path(folder))


def write_marked_copy(
    source: Path, problems: Sequence[Problem], language: Language, target: Path, *, progress: object = None
) -> Path:
    """`marked_copy` into a file, for a process of its own."""
    target.write_bytes(marked_copy(source, problems, language))
    return target


def _stored(content: bytes, folder: Path) -> Path:
    path = folder / "file"
    path.write_bytes(content)
    return path


def _marked(path: Path, problems: Sequence[Problem], language: Language, folder: Path) -> bytes:
    found = notes(problems, language)
    remark = None
    if len(found) > MOST_NOTES:
        remark = text(
            "Of {every} problems the first {count} are marked and listed.", every=len(found), count=MOST_NOTES
        )
    findings = Findings(found[:MOST_NOTES], language, remark)
    if file_kind(path) == "xlsx" and _unpacked(path) <= MOST_TO_CHANGE:
        changed = marked_book(path, findings)
        if changed is not None:
            return changed
    return _anew(path, findings, folder)


def _unpacked(path: Path) -> int:
    with zipfile.ZipFile(path) as package:
        return sum(part.file_size for part in package.infolist())


def _anew(path: Path, found: Findings, folder: Path) -> bytes:
    copied = _copied(read_file(path, folder))
    if copied is None:
        remark = text("The file is too large to be copied here; its problems are listed.")
        return marked_sheets([], replace(found, remark=remark))
    return marked_sheets(copied, found)


def _copied(sheets: Sequence[RawSheet]) -> list[Copied] | None:
    """None where there are more cells than a workbook is written of."""
    left = MOST_CELLS
    copied = []
    for sheet in sheets:
        rows: list[list[str | None]] = []
        for row in all_rows(sheet) if not sheet.hidden else ():
            rows.append(row)
            left -= len(row)
            if left < 0:
                return None
        copied.append(Copied(sheet.name, rows))
    return copied
