"""What the XML of a worksheet says about rows and cells beyond their values: hidden, struck through, durations."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from sales_analytics.sources.address import column_index
from sales_analytics.sources.span import Span
from sales_analytics.sources.styles import OddStyles

R = TypeVar("R")
MOST_DURATIONS = 500_000
BEGINNING = 100_000  # records
_HIDDEN_ROW = re.compile(rb'<(?:\w+:)?row (?=[^>]*\bhidden="(?:1|true)")[^>]*?\br="(\d+)"')
_HIDDEN_COLUMN = re.compile(rb'<(?:\w+:)?col (?=[^>]*\bhidden="(?:1|true)")[^>]*>')
_FIRST, _LAST = re.compile(rb'\bmin="(\d+)"'), re.compile(rb'\bmax="(\d+)"')
_CELL = re.compile(
    rb'<(?:\w+:)?c (?=[^>]*\br="([A-Z]+)(\d+)")[^>]*?\bs="(\d+)"[^>/]*>'
    rb"(?:<(?:\w+:)?f[^>]*(?:/>|>[^<]*</(?:\w+:)?f>))?(?:<(?:\w+:)?is>)?<(?:\w+:)?[vt](?: [^>]*)?>([^<]+)<"
)
_UNSTYLED = re.compile(rb'<(?:\w+:)?c (?![^>]*\bs=")[^>]*?\br="[A-Z]+(\d+)"[^>/]*><')
_ZERO = re.compile(
    rb'<(?:\w+:)?c [^>]*?\br="([A-Z]+)\d+"[^>]*><(?:\w+:)?f(?: [^>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)'
    rb"<(?:\w+:)?v>([^<]*)</"
)
FEWEST_ZEROS = 3  # formulas of a column, before it is worth a word that all of them are zero


@dataclass(slots=True)
class Marks:
    """Rows as the spreadsheet shows them; `durations` by (row, column) from 0, as the spreadsheet shows them.

    `hidden_columns` are the first and last of each hidden stretch, from 0. `merges` are told here by kinds that
    tell them nowhere else. `counts_from_1904` is said of all sheets of a workbook.
    """

    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    struck_rows: list[int] = field(default_factory=list)
    merges: list[Span] = field(default_factory=list)
    durations: dict[tuple[int, int], str] = field(default_factory=dict)
    counts_from_1904: bool = False


@dataclass(slots=True)
class Filled:
    """How many filled cells of each row are struck through, and how many are not."""

    struck: Counter[int] = field(default_factory=Counter)
    others: Counter[int] = field(default_factory=Counter)

    def struck_rows(self) -> list[int]:
        """Rows most of whose filled cells are."""
        return sorted(row for row, count in self.struck.items() if count > self.others[row])


def worth_reading(records: Iterable[R], found: Marks, struck: Collection[int]) -> Iterator[R]:
    """The records of a sheet; of a large one only the first, where these say of nothing hidden and no style is struck.
    """
    for number, one in enumerate(records):
        if number == BEGINNING and not (struck or found.hidden_rows or found.hidden_columns):
            return
        yield one


def marks_in(pieces: Iterable[bytes], styles: OddStyles) -> Marks:
    """Everything in one pass over the XML, in pieces that end between cells."""
    found = Marks()
    filled = Filled()
    for piece in pieces:
        found.hidden_rows += [int(row) for row in _HIDDEN_ROW.findall(piece)] if b"hidden=" in piece else []
        for letters, row, style, value in _CELL.findall(piece) if styles else ():
            (filled.struck if style in styles.struck else filled.others)[int(row)] += 1
            if style in styles.durations and len(found.durations) < MOST_DURATIONS:
                found.durations.update(_duration(int(row) - 1, column_index(letters), value))
        filled.others.update(int(row) for row in _UNSTYLED.findall(piece) if filled.struck)
    found.struck_rows = filled.struck_rows()
    return found


def hidden_columns(content: bytes) -> list[tuple[int, int]]:
    """First and last of each hidden stretch, from 0; `content` is the beginning of the XML."""
    found = []
    for tag in _HIDDEN_COLUMN.findall(content):
        first, last = _FIRST.search(tag), _LAST.search(tag)
        if first and last:
            found.append((int(first[1]) - 1, int(last[1]) - 1))
    return found


def zero_columns(content: bytes) -> list[str]:
    """Letters of columns whose formulas all have the result zero, as programs store it that cannot calculate."""
    every: Counter[bytes] = Counter()
    zeros: Counter[bytes] = Counter()
    for letters, value in _ZERO.findall(content):
        every[letters] += 1
        zeros[letters] += value == b"0"
    return sorted(one.decode() for one in every if every[one] == zeros[one] >= FEWEST_ZEROS)


def _duration(row: int, column: int, value: bytes) -> Iterator[tuple[tuple[int, int], str]]:
    try:
        seconds = round(float(value) * 86400)
    except (ValueError, OverflowError):
        return
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    yield (row, column), f"{sign}{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
