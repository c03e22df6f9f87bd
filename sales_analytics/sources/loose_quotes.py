"""Texts whose lines end in two ways, or whose quotes lead nowhere, written anew so that every line keeps its cells."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from sales_analytics.sources.sheet import Delimited, RawSheet
from sales_analytics.sources.swallowed import holds_records
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text

LONGEST = 30
"""Lines that one cell may have."""
MOST_NOTICES = 200
FOUND = 200  # characters of a line that are shown

Record = tuple[int, bool, list[str]]
"""Number, whether its quotes were taken for ordinary signs, cells."""


def tidied(sheet: RawSheet, found: Delimited, scratch: Path) -> RawSheet:
    """The same sheet, its text in a new file in `scratch` with quotes only where they are needed.

    A line whose quotes make no sense is read as if quotes were ordinary signs, and said in a notice.
    """
    target = scratch / f"{found.path.name}.tidy.csv"
    notices = []
    with target.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, delimiter=found.delimiter, quotechar=found.quote, lineterminator="\n")
        for number, is_loose, cells in _records(_lines(found), found):
            writer.writerow(cells)
            if is_loose:
                notices.append(_notice(number, found.delimiter.join(cells)))
    tidy = replace(found, path=target, skip=0)
    return replace(sheet, delimited=tidy, notices=(*sheet.notices, *notices[:MOST_NOTICES]))


def _lines(found: Delimited) -> list[str]:
    """Without the lines in front of the records."""
    content = found.path.read_text(encoding="utf-8-sig", errors="replace").replace("\x00", "")
    content = content.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    return content.split("\n")[found.skip :]


def _records(lines: Sequence[str], found: Delimited) -> Iterator[Record]:
    at, number = 0, 0
    while at < len(lines):
        count, rows = _closed(lines[at : at + LONGEST], found)
        is_loose = not count
        for cells in rows or [_unquoted(lines[at], found)]:
            number += 1
            yield number, is_loose, cells
        at += count or 1


def _closed(lines: Sequence[str], found: Delimited) -> tuple[int, list[list[str]]]:
    """How many lines belong together by their quotes, and their records; none where quotes lead nowhere."""
    quotes = 0
    for count, line in enumerate(lines, start=1):
        quotes += line.count(found.quote)
        if quotes % 2 == 0:
            rows = _parsed(lines[:count], found)
            is_right = count == 1 or (
                all(len(cells) == found.columns for cells in rows) and not holds_records(list(lines[:count]), found)
            )
            return (count, rows) if is_right and rows else (0, [])
    return 0, []


def _parsed(lines: Sequence[str], found: Delimited) -> list[list[str]]:
    try:
        return list(csv.reader([f"{line}\n" for line in lines], delimiter=found.delimiter, quotechar=found.quote))
    except csv.Error:
        return []


def _unquoted(line: str, found: Delimited) -> list[str]:
    return line.split(found.delimiter)


def _notice(number: int, line: str) -> Problem:
    return Problem(
        "stray-quote",
        text("quotes that open and close a cell; here they were read as ordinary signs"),
        line[:FOUND],
        number,
        severity="notice",
        remedy=text("Look at this line, and correct its quotes if its cells were read wrongly."),
    )
