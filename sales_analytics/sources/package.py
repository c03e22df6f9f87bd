"""Looks into the zip package of an xlsx workbook for what its reader does not tell.

Which sheets are charts, how far a sheet reaches, at which column its cells begin and which formulas have
no stored value. Small sheets are looked through; of large ones only the beginning, so that it costs nothing.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from xml.etree import ElementTree

from sales_analytics.sources.signature import damaged, too_large
from sales_analytics.terms.text import text

MOST_INFLATED = 2 * 1024**3  # bytes of all parts together
MOST_PARTS = 10_000
MOST_CELLS = 30_000_000  # of a sheet's used rectangle; 32 bytes each while it is read
SMALL = 8 * 1024**2  # bytes of a sheet that is looked through
BEGINNING = 1024**2

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
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
_CELL_START = re.compile(rb"<(?:\w+:)?c ")


@dataclass(frozen=True, slots=True)
class Part:
    """One sheet of the package: `path` inside the zip, None when it is no worksheet."""

    name: str
    is_chart: bool
    path: str | None


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


def check_size(path: Path) -> None:
    """Refuse a package that would fill the memory, before anything of it is inflated.

    Raises FileUnreadableError(code="too-large").
    """
    with zipfile.ZipFile(path) as package:
        parts = package.infolist()
    inflated = sum(part.file_size for part in parts)
    if inflated > MOST_INFLATED or len(parts) > MOST_PARTS:
        found = text("{megabytes} MB when unpacked", megabytes=inflated // 1024**2)
        raise too_large(path.name, found)


def sheets(path: Path) -> list[Part]:
    """The sheets of an xlsx workbook in their order. Raises FileUnreadableError(code="damaged")."""
    try:
        with zipfile.ZipFile(path) as package:
            workbook = _xml(package, "xl/workbook.xml")
            relations = {one.get("Id"): one for one in _xml(package, "xl/_rels/workbook.xml.rels")}
            names = set(package.namelist())
    except (ElementTree.ParseError, KeyError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise damaged(path.name) from error
    return [
        _part(one, relations.get(one.get(_RELATION)), names)
        for one in workbook.iter()
        if one.tag.rpartition("}")[2] == "sheet"
    ]


def has_chart_sheet(path: Path) -> bool:
    """True if an xlsb workbook has a sheet that is a chart."""
    with zipfile.ZipFile(path) as package:
        return any(name.startswith("xl/chartsheets/") for name in package.namelist())


def _xml(package: zipfile.ZipFile, name: str) -> ElementTree.Element:
    if package.getinfo(name).file_size > SMALL:
        raise KeyError(name)
    return ElementTree.fromstring(package.read(name))


def _part(sheet: ElementTree.Element, relation: ElementTree.Element | None, names: set[str]) -> Part:
    name = sheet.get("name", "")
    if relation is None:
        return Part(name, False, None)
    target = relation.get("Target", "")
    path = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    is_chart = relation.get("Type", "").endswith("/chartsheet")
    return Part(name, is_chart, path if path in names and not is_chart else None)


class SheetPart:
    """The XML of one worksheet, read as bytes."""

    def __init__(self, path: Path, part: str) -> None:
        self._path, self._part = path, part
        with zipfile.ZipFile(path) as package:
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

    def first_cell(self) -> FirstCell | None:
        """None when the beginning of the sheet holds no value."""
        return next(_filled(self._head), None)

    def empty_formulas(self) -> list[EmptyFormula]:
        """Formulas without a stored value, as libraries write them that cannot calculate."""
        content = self._head
        if self._size > len(content):
            if not _NO_VALUE.search(content):
                return []
            with zipfile.ZipFile(self._path) as package:
                content = package.read(self._part)
        return [_empty_formula(content, found) for found in _NO_VALUE.finditer(content)]

    def _rough_reach(self) -> int:
        """Cells of the declared rectangle; of a small sheet those of the cells that are there."""
        if self._size <= SMALL:
            last = max((int(row) for row in _ROW.findall(self._head)), default=0)
            columns = [column_index(one) for one in set(_COLUMN.findall(self._head))]
            return last * (max(columns) - min(columns) + 1) if columns else 0
        declared = _DIMENSION.search(self._head)
        if declared is None or declared[3] is None:
            return 0
        left, _, right, bottom = declared.groups()
        return (column_index(right) - column_index(left) + 1) * int(bottom)

    def _exact_reach(self) -> int:
        top = left = 1 << 30
        bottom = right = -1
        with zipfile.ZipFile(self._path) as package, package.open(self._part) as stream:
            for piece in _pieces(stream):
                for cell in _filled(piece):
                    top, bottom = min(top, cell.row), max(bottom, cell.row)
                    left, right = min(left, cell.column), max(right, cell.column)
        return max(0, bottom - top + 1) * max(0, right - left + 1)


def column_index(letters: bytes | str) -> int:
    """A is 0, Z is 25, AA is 26."""
    index = 0
    for letter in letters.encode() if isinstance(letters, str) else letters:
        index = index * 26 + letter - 64
    return index - 1


def column_letters(index: int) -> str:
    """0 is A, 25 is Z, 26 is AA."""
    letters = ""
    while index >= 0:
        letters = chr(65 + index % 26) + letters
        index = index // 26 - 1
    return letters


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
    return EmptyFormula(column.decode(), int(row), "=" + (found[1] or b"").decode("utf-8", "replace"))
