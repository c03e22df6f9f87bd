"""Workbooks and csv files that come out the same, byte for byte, whenever they are written."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import xlsxwriter

Cell = str | int | Decimal | date | None
Row = Sequence[Cell]
WRITTEN_AT = datetime(2026, 9, 18, 18, 0)


class Book:
    """A workbook; a text such as "=SUM(A1:A2) -> 3" is a formula with its stored result."""

    def __init__(self, path: Path) -> None:
        self.book = xlsxwriter.Workbook(path)
        self.book.set_properties({"created": WRITTEN_AT})
        self.bold = self.book.add_format({"bold": True})
        self.day = self.book.add_format({"num_format": "yyyy-mm-dd"})
        self.money = self.book.add_format({"num_format": "#,##0.00"})

    def sheet(self, name: str, rows: Iterable[Row], header_row: int = 1) -> xlsxwriter.worksheet.Worksheet:
        sheet = self.book.add_worksheet(name)
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                self._write(sheet, number, column, value, number == header_row - 1)
        sheet.set_column(0, 14, 14)
        return sheet

    def _write(self, sheet: xlsxwriter.worksheet.Worksheet, row: int, column: int, value: Cell, bold: object) -> None:
        match value:
            case None:
                return
            case date():
                sheet.write_datetime(row, column, value, self.day)
            case Decimal() | int():
                sheet.write_number(row, column, float(value), self.money if isinstance(value, Decimal) else None)
            case str() if value.startswith("="):
                formula, _, stored = value.partition(" -> ")
                sheet.write_formula(row, column, formula, self.money, float(stored))
            case _:
                sheet.write_string(row, column, value, self.bold if bold else None)

    def close(self) -> None:
        self.book.close()


def write_csv(path: Path, rows: Iterable[Row], encoding: str) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))
