"""Looks into the XML of one worksheet for what its reader does not tell.

How far it reaches, at which column its cells begin and which formulas have no stored value. Small sheets are
looked through; of large ones only the beginning, so that it costs nothing, and the rest for a few bytes that rarely
stand in it.
"""

import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from itertools import islice
from pathlib import Path
from typing import IO

from sales_analytics.sources.address import column_index
from sales_analytics.sources.faults import too_large, unbroken
from sales_analytics.sources.inflating import inflated
from sales_analytics.sources.marks import Marks, hidden_columns, marks_in, zero_columns
from sales_analytics.sources.merges import merges_in
from sales_analytics.sources.span import Span
from sales_analytics.sources.styles import OddStyles
from sales_analytics.terms.text import text

MOST_CELLS = 30_000_000  # of a sheet's used rectangle; 32 bytes each while it is read
SMALL = 8 * 1024**2  # bytes of a sheet that is looked through
BEGINNING = 1024**2
LONGEST_TAG = 64
MOST_FORMULAS = 10_000  # without a value, that are told
MOST_BEHIND = 4 * 1024**2  # bytes behind the cells: merges, filters, notes

_DIMENSION = re.compile(rb'<(?:\w+:)?dimension [^>]*?ref="\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?"')
_ROW = re.compile(rb'<(?:\w+:)?row [^>]*?\br="(\d+)"')
_COLUMN = re.compile(rb'<(?:\w+:)?c [^>]*?\br="([A-Z]+)\d')
_CELL = re.compile(rb"<(?:\w+:)?c(?=[ >])([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c>)", re.DOTALL)
_ADDRESS = re.compile(rb'\br="([A-Z]+)(\d+)"')
_VALUE = re.compile(rb"<(?:\w+:)?(?:v|t)(?: [^>]*)?>[^<]")
_NO_VALUE = re.compile(
    rb"<(?:\w+:)?f(?:[ ][^>]*)?(?:/>|>([^<]*)</(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*"
    rb"</(?:\w+:)?c>"
)
_FORMULA = (b"<f>", b"<f ", b"<f/", b":f>", b":f ", b":f/")
_HIDDEN = (b' hidden="1"', b' hidden="true"', b' filterMode="1"', b' filterMode="true"')
_OF_HIDDEN = (b"d", b"idden")  # between cells that programs write is no d, which is seen ten times as fast
_OF_ERRORS = b"#"  # every error is written with it: #N/A, #DIV/0!
_END_OF_CELLS = re.compile(rb"</(?:\w+:)?sheetData>")
_CELL_START = re.compile(rb"<(?:\w+:)?c ")


@dataclass(frozen=True, slots=True)
class FirstCell:
    """The first cell with a value; both count from 0."""

    row: int
    column: int


@dataclass(frozen=True, slots=True)
class EmptyFormula:
    """A formula cell whose result nobody stored; `row` as the spreadsheet shows it."""

    column: str
    row: int
    formula: str


@dataclass(frozen=True, slots=True)
class Traces:
    """What the bytes of a sheet may hold."""

    errors: bool
    hidden: bool


class Worksheet:
    """The XML of one worksheet, read as bytes."""

    def __init__(self, path: Path, part: str) -> None:
        self._path, self._part = path, part
        self._found: dict[tuple[bytes, ...], bool] = {}
        with unbroken(path.name), zipfile.ZipFile(path) as package:
            self._size = package.getinfo(part).file_size
            with package.open(part) as stream:
                self._head = stream.read(SMALL if self._size <= SMALL else BEGINNING)

    def check_reach(self) -> None:
        """Refuse a sheet whose used rectangle would not fit. Raises FileUnreadableError(code="too-large")."""
        if self._rough_reach() <= MOST_CELLS:
            return
        cells = self._exact_reach()
        if cells > MOST_CELLS:
            raise too_large(self._path.name, text("{cells} cells in one sheet", cells=cells))

    def may_hold_errors(self) -> bool:
        """Whether any cell may be an error, such as #N/A."""
        return self._traces.errors

    def first_cell(self) -> FirstCell | None:
        """None when the beginning of the sheet holds no value."""
        return next(_filled(self._head), None)

    def empty_formulas(self) -> list[EmptyFormula]:
        """Formulas without a stored value, as libraries write them that cannot calculate."""
        if not self._has(_FORMULA) or (self._is_large and not _NO_VALUE.search(self._head)):
            return []
        found = (_empty_formula(piece, match) for piece in self._whole() for match in _NO_VALUE.finditer(piece))
        return list(islice(found, MOST_FORMULAS))

    def zero_columns(self) -> list[str]:
        """Columns whose formulas all have the result zero, as far as the beginning of a large sheet tells."""
        return zero_columns(self._head) if self._has(_FORMULA) else []

    def marks(self, styles: OddStyles) -> Marks:
        """What is hidden or struck, and durations; a large sheet is looked through only where it has any."""
        if not styles and not self._traces.hidden:
            return Marks()
        found = marks_in(self._whole(), styles)
        found.hidden_columns = hidden_columns(self._head) if self._has(_HIDDEN) else []
        return found

    def merges(self, looks_merged: Callable[[], bool]) -> tuple[Span, ...]:
        """Merged cells. A large sheet is read to its end for them only where it `looks_merged`."""
        if not self._is_large:
            return merges_in(self._head)
        return merges_in(self._behind_cells()) if looks_merged() else ()

    def _has(self, traces: tuple[bytes, ...]) -> bool:
        """Whether the beginning holds any of these; bytes are found ten times as fast as a pattern, once for all."""
        if traces not in self._found:
            self._found[traces] = any(trace in self._head for trace in traces)
        return self._found[traces]

    @cached_property
    def _traces(self) -> Traces:
        """Of a large sheet all bytes are looked at, once."""
        if not self._is_large:
            return Traces(_OF_ERRORS in self._head, self._has(_HIDDEN))
        with unbroken(self._path.name):
            return traces(inflated(self._path, self._part))

    @property
    def _is_large(self) -> bool:
        return self._size > len(self._head)

    def _whole(self) -> Iterator[bytes]:
        """All of the XML, in pieces that end between two cells."""
        if not self._is_large:
            yield self._head
            return
        with unbroken(self._path.name), zipfile.ZipFile(self._path) as package, package.open(self._part) as stream:
            yield from _pieces(stream)

    def _behind_cells(self) -> bytes:
        found = rest = b""
        with unbroken(self._path.name), zipfile.ZipFile(self._path) as package, package.open(self._part) as stream:
            while len(found) < MOST_BEHIND and (piece := stream.read(BEGINNING)):
                if found:
                    found += piece
                elif end := _END_OF_CELLS.search(rest + piece):
                    found = (rest + piece)[end.start() :]
                rest = piece[-LONGEST_TAG:]
        return found

    def _rough_reach(self) -> int:
        """Cells of the declared rectangle; where none, or only one cell, is declared, of a small sheet's cells."""
        declared = _DIMENSION.search(self._head)
        if declared is not None and declared[3] is not None:
            left, _, right, bottom = declared.groups()
            return (column_index(right) - column_index(left) + 1) * int(bottom)
        last = max((int(row) for row in _ROW.findall(self._head)), default=0)
        columns = [column_index(one) for one in set(_COLUMN.findall(self._head))]
        return last * (max(columns) - min(columns) + 1) if columns else 0

    def _exact_reach(self) -> int:
        top = left = 1 << 30
        bottom = right = -1
        for piece in self._whole():
            for cell in _filled(piece):
                top, bottom = min(top, cell.row), max(bottom, cell.row)
                left, right = min(left, cell.column), max(right, cell.column)
        return max(0, bottom - top + 1) * max(0, right - left + 1)


def traces(pieces: Iterable[bytes]) -> Traces:
    """What any of the pieces holds, or two of them where they meet."""
    errors = hidden = False
    rest = b""
    for piece in pieces:
        errors = errors or _OF_ERRORS in piece
        seam = rest + piece[:LONGEST_TAG]
        hidden = hidden or _holds_hidden(seam) or _holds_hidden(piece)
        rest = piece[-LONGEST_TAG:]
    return Traces(errors, hidden)


def _holds_hidden(piece: bytes) -> bool:
    return all(trace in piece for trace in _OF_HIDDEN) and any(trace in piece for trace in _HIDDEN)


def _pieces(stream: IO[bytes]) -> Iterator[bytes]:
    """The stream in pieces that end between two cells."""
    rest = b""
    while piece := stream.read(BEGINNING):
        starts = [found.start() for found in _CELL_START.finditer(rest + piece)]
        cut = starts[-1] if starts else len(rest + piece)
        whole, rest = (rest + piece)[:cut], (rest + piece)[cut:]
        yield whole
    yield rest


def _filled(content: bytes) -> Iterator[FirstCell]:
    for found in _CELL.finditer(content):
        address = _ADDRESS.search(found[1])
        if address and found[2] and _VALUE.search(found[2]):
            yield FirstCell(int(address[2]) - 1, column_index(address[1]))


def _empty_formula(content: bytes, found: re.Match[bytes]) -> EmptyFormula:
    before = content[max(0, found.start() - 400) : found.start()]
    addresses = _ADDRESS.findall(before)
    column, row = addresses[-1] if addresses else (b"", b"0")
    return EmptyFormula(column.decode(), int(row), "=" + unescape((found[1] or b"").decode("utf-8", "replace")))
