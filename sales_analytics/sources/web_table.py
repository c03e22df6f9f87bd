"""Tables in a web page, as many programs export them under the name of a workbook."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from sales_analytics.sources.grid import Grid
from sales_analytics.sources.web_styles import STRIKING, Attributes, is_struck, is_unseen, struck_classes

SILENT = frozenset(("script", "style", "title", "xml", "head"))
PARTS = frozenset(("br", "p", "div", "li"))
_WORKSHEET = re.compile(r"<x:Name>([^<]{1,100})</x:Name>")
_NUMBER = re.compile(r"[\s$€£¥￥()+\-]*[\d.,' ]+[\s$€£¥￥()%\-]*")
_PLAIN = re.compile(r"-?\d+(\.\d+)?(E[+-]?\d+)?", re.IGNORECASE)


@dataclass(slots=True)
class _Cell:
    across: int
    down: int
    number: str
    is_struck: bool
    words: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Table:
    grid: Grid = field(default_factory=Grid)
    cell: _Cell | None = None
    has_tables: bool = False
    columns: int = 0
    row: Attributes = field(default_factory=dict)


class TableReader(HTMLParser):
    """Feed it a page, piece by piece; `tables` are those that hold no other table, as far as they are closed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[Grid] = []
        self.sheet_names: list[str] = []
        self._open: list[_Table] = []
        self._silent = 0
        self._css: list[str] = []
        self._struck: set[str] = set()
        self._striking = 0

    def handle_comment(self, data: str) -> None:
        self.sheet_names += _WORKSHEET.findall(data)

    def unknown_decl(self, data: str) -> None:
        """A conditional section of an older Office; there is nothing in it to show."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SILENT:
            self._silent += 1
        elif tag == "table":
            for one in self._open:
                one.has_tables = True
            self._open.append(_Table())
        elif self._open and tag == "tr":
            self._begin_row(dict(attrs))
        elif self._open and tag in ("td", "th"):
            self._end_cell()
            self._open[-1].cell = self._cell(dict(attrs))
        elif self._open and tag == "col":
            _add_columns(self._open[-1], dict(attrs))
        elif tag in STRIKING:
            self._striking += 1
        elif tag in PARTS:
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT:
            self._silent = max(0, self._silent - 1)
            self._struck |= struck_classes("".join(self._css))
            self._css.clear()
        elif tag in STRIKING:
            self._striking = max(0, self._striking - 1)
        elif tag == "table" and self._open:
            self._end_table()
        elif tag in ("td", "th", "tr"):
            self._end_cell()

    def handle_data(self, data: str) -> None:
        if self._silent:
            self._css += [data] if self.cdata_elem == "style" else []
        elif self._open and (cell := self._open[-1].cell) is not None:
            cell.words.append(data)
            cell.is_struck |= bool(self._striking and data.strip())

    def close(self) -> None:
        """A page that was cut off still gives what came."""
        super().close()
        while self._open:
            self._end_table()

    def _begin_row(self, attributes: Attributes) -> None:
        self._end_cell()
        self._open[-1].row = attributes
        self._open[-1].grid.begin_row()
        if is_unseen(attributes):
            self._open[-1].grid.hide_row()

    def _cell(self, attributes: Attributes) -> _Cell:
        struck = is_struck(attributes, self._struck) or is_struck(self._open[-1].row, self._struck)
        number = attributes.get("x:num") or ""
        return _Cell(_span(attributes.get("colspan")), _span(attributes.get("rowspan")), number, struck)

    def _end_cell(self) -> None:
        cell = self._open[-1].cell if self._open else None
        if cell is not None:
            words, self._open[-1].cell = _words(cell), None
            self._open[-1].grid.add(words, cell.across, cell.down)
            if words and cell.is_struck:
                self._open[-1].grid.strike()

    def _end_table(self) -> None:
        self._end_cell()
        table = self._open.pop()
        if not table.has_tables:
            self.tables.append(table.grid)


def _add_columns(table: _Table, attributes: Attributes) -> None:
    count = _span(attributes.get("span"))
    if is_unseen(attributes):
        table.grid.hide_columns(table.columns, count)
    table.columns += count


def _span(written: str | None) -> int:
    return int(written) if written and written.strip().isdecimal() and len(written) < 6 else 1


def _words(cell: _Cell) -> str:
    """The number that Excel noted beside a number that is shown rounded, else what is shown."""
    shown = " ".join("".join(cell.words).split())
    return cell.number if _PLAIN.fullmatch(cell.number) and _NUMBER.fullmatch(shown) else shown
