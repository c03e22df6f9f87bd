"""Cells that come one after another, with some that span several rows or columns, become a sheet of text."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pyarrow as pa

from sales_analytics.sources.marks import Filled, Marks
from sales_analytics.sources.remarks import marked
from sales_analytics.sources.sheet import RawSheet
from sales_analytics.sources.span import Span

MOST_COLUMNS = 2_000
MOST_CELLS = 5_000_000
MOST_ROWS = 1_048_576


class GridTooLargeError(ValueError):
    """More cells than a sheet is read of this way."""


@dataclass(slots=True)
class Grid:
    """Rows of cells by column; `merges` as the spreadsheet would show them, `marks` what is hidden or struck."""

    rows: list[dict[int, str]] = field(default_factory=list)
    merges: list[Span] = field(default_factory=list)
    marks: Marks = field(default_factory=Marks)
    filled: Filled = field(default_factory=Filled)
    _covered: dict[int, int] = field(default_factory=dict)  # column -> last row that a cell above covers
    _column: int = 0
    _count: int = 0

    @property
    def width(self) -> int:
        return max((max(row, default=-1) for row in self.rows), default=-1) + 1

    def begin_row(self, number: int | None = None) -> None:
        """The next row, or row `number` (from 0) further below."""
        wanted = max(len(self.rows) + 1, 0 if number is None else number + 1)
        if wanted > MOST_ROWS:
            raise GridTooLargeError
        self.rows.extend({} for _ in range(wanted - len(self.rows)))
        self._column = 0

    def add(self, words: str, across: int = 1, down: int = 1, column: int | None = None) -> None:
        """The next cell of the row, or the one in `column` (from 0), over so many columns and rows."""
        if not self.rows:
            self.begin_row()
        row = len(self.rows) - 1
        self._column = self._free(row) if column is None else column
        self._count += 1
        if self._column >= MOST_COLUMNS or self._count > MOST_CELLS:
            raise GridTooLargeError
        if words:
            self.rows[row][self._column] = words
            self.filled.others[row + 1] += 1
        last = self._column + min(max(across, 1), MOST_COLUMNS) - 1
        bottom = row + min(max(down, 1), MOST_ROWS) - 1
        if bottom > row:
            self._covered.update(dict.fromkeys(range(self._column, last + 1), bottom))
        if words and (last > self._column or bottom > row):
            self.merges.append(Span(row, bottom, self._column, last))
        self._column = last + 1

    def hide_row(self) -> None:
        """The row that has begun is not shown."""
        self.marks.hidden_rows.append(len(self.rows))

    def hide_columns(self, first: int, count: int) -> None:
        self.marks.hidden_columns.append((first, min(first + count, MOST_COLUMNS) - 1))

    def strike(self) -> None:
        """The words that were just added are struck through."""
        self.filled.others[len(self.rows)] -= 1
        self.filled.struck[len(self.rows)] += 1

    def _free(self, row: int) -> int:
        column = self._column
        while self._covered.get(column, -1) >= row:
            column += 1
        return column

    def extend(self, other: "Grid") -> None:
        """Put the rows of another below these."""
        below = len(self.rows)
        self.rows.extend(other.rows)
        self.merges.extend(
            Span(one.first_row + below, one.last_row + below, one.first_column, one.last_column) for one in other.merges
        )
        self.marks.hidden_rows += [row + below for row in other.marks.hidden_rows]
        for mine, more in ((self.filled.struck, other.filled.struck), (self.filled.others, other.filled.others)):
            mine.update({row + below: count for row, count in more.items()})

    def sheet(self, name: str, sheet_no: int) -> RawSheet:
        if not self.width:
            return RawSheet(name, sheet_no, False, "empty", None, None)
        columns = [pa.array(self._cells_of(column), pa.string()) for column in range(self.width)]
        cells = pa.table(columns, names=[f"c{index}" for index in range(self.width)])
        self.marks.struck_rows = self.filled.struck_rows()
        found = RawSheet(name, sheet_no, False, "table", cells, None, merges=tuple(sorted(self.merges)))
        return marked(found, self.marks)

    def _cells_of(self, column: int) -> Iterator[str | None]:
        return (row.get(column) for row in self.rows)
