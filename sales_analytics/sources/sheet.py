"""What a file turns into: sheets of raw text, without meaning."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pyarrow as pa

from sales_analytics.sources.number_formats import Shown
from sales_analytics.sources.span import Span
from sales_analytics.terms.problem import Problem

SheetKind = Literal["table", "chart", "empty"]


@dataclass(frozen=True, slots=True)
class Delimited:
    """Where a delimited text lies and how it is written; DuckDB reads it, never Python.

    `path` is the file itself when that is utf-8 already, else a copy in the scratch folder.
    `skip` counts lines in front of the records (Excel's `sep=;`). `columns` is how many fields most
    records of the first megabyte have. `found_encoding` is what the file itself was written in.
    """

    path: Path
    encoding: str
    delimiter: str
    quote: str
    skip: int
    found_encoding: str
    columns: int


@dataclass(frozen=True, slots=True)
class LongLine:
    """A line of a text with more cells than the headings of its table, which are `columns`."""

    row: int
    cells: tuple[str | None, ...]
    columns: int


@dataclass(frozen=True, slots=True)
class RawSheet:
    """One sheet as it lies in the file.

    `name` is "" for a delimited text, `sheet_no` counts from 1. Row i of `cells` is spreadsheet row
    `first_row + i`, column `c0` is spreadsheet column A, every cell is text or null. Error cells
    stand in `cells` as Excel shows them ("#REF!") and in `notices`. Of merged cells only the top left one
    has a value. `area` names the cells ("B14:E20") of a sheet that is one of several tables. `struck`
    are the spreadsheet rows that are struck through. `titles` stand above the first of several tables. `shown`
    says of columns, from 0, how formats show their numbers, where not as they are. `counts_from_1904`: a number that
    stands for a day counts from the first of January 1904, as in workbooks of an old Mac, and not from 1900. Of one of
    several tables in a text, `parted_by` is the sign that parts its cells; `long_lines` are no rows of it.
    """

    name: str
    sheet_no: int
    hidden: bool
    kind: SheetKind
    cells: pa.Table | None
    delimited: Delimited | None
    first_row: int = 1
    notices: tuple[Problem, ...] = ()
    merges: tuple[Span, ...] = ()
    area: str = ""
    struck: tuple[int, ...] = ()
    titles: tuple[str, ...] = ()
    shown: Mapping[int, frozenset[Shown]] = field(default_factory=dict)
    counts_from_1904: bool = False
    parted_by: str = ""
    long_lines: tuple[LongLine, ...] = ()

    @property
    def delimiter(self) -> str:
        """What parts the cells of a text; "" in a workbook."""
        return self.delimited.delimiter if self.delimited is not None else self.parted_by


def columns_of(sheet: RawSheet) -> int:
    """How many columns it has."""
    if sheet.cells is not None:
        return int(sheet.cells.num_columns)
    return sheet.delimited.columns if sheet.delimited is not None else 0
