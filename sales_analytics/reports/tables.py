"""A table as a file: the columns, order and values of the screen, as CSV and XLSX that run no formula."""

import csv
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from io import BytesIO, StringIO
from typing import Any, Literal

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from sales_analytics.language.numbers import Language
from sales_analytics.language.speech import speak, unit_name
from sales_analytics.language.words import word
from sales_analytics.terms.text import Text, text

Form = Literal["text", "unit", "word", "money", "share", "count", "number", "date", "sums"]
"""How a column is written: `unit` is a person, company or group, `word` a code such as "not submitted", `sums` amounts
of several currencies with their signs."""

_FORMATS: dict[Form, str] = {
    "money": "#,##0.00",
    "share": "0.0%",
    "count": "#,##0",
    "number": "0.00",
    "date": "yyyy-mm-dd",
}
_DANGEROUS = re.compile(r"^\s*[=+\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"^[+-]?\d+(\.\d+)?$")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f￾￿\ud800-\udfff]")
_LONGEST_CELL = 32_767
_SHEET = "data"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the record's field, its title, and how it is written."""

    field: str
    title: Text
    form: Form = "text"


def csv_bytes(records: Sequence[object], columns: Sequence[Column], language: Language) -> bytes:
    """The records as CSV in UTF-8 with a byte order mark, so that Excel reads Chinese.

    Money has two decimals, shares are ratios, nothing is rounded to how it looks. A text that a spreadsheet would
    take for a formula starts with an apostrophe; negative numbers stay numbers.
    """
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([harmless(speak(column.title, language)) for column in columns])
    writer.writerows([_csv_cell(_value(one, column, language)) for column in columns] for one in records)
    return out.getvalue().encode("utf-8-sig", errors="replace")


def xlsx_bytes(records: Sequence[object], columns: Sequence[Column], language: Language) -> bytes:
    """The records as a workbook with one sheet: numbers as numbers, texts as plain texts, headings frozen."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet(_SHEET)
        formats = {form: book.add_format({"num_format": pattern}) for form, pattern in _FORMATS.items()}
        _headings(sheet, columns, language, book.add_format({"bold": True, "bottom": 1}))
        for row, one in enumerate(records, start=1):
            for place, column in enumerate(columns):
                _put(sheet, (row, place), _value(one, column, language), formats.get(column.form))
        sheet.freeze_panes(1, 0)
    return out.getvalue()


def harmless(words: str) -> str:
    """A text that no spreadsheet runs: what would start a formula gets an apostrophe in front."""
    if _DANGEROUS.match(words) and not _NUMBER.match(words):
        return "'" + words
    return words


def _value(record: object, column: Column, language: Language) -> str | Decimal | float | int | date | None:
    found = getattr(record, column.field)
    if isinstance(found, Decimal) and column.form == "money":
        return found.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    if found is None or isinstance(found, Decimal | date):
        return found
    if isinstance(found, bool):
        return speak(text("yes") if found else text("no"), language)
    if isinstance(found, int | float):
        return found
    return _words(found, column.form, language)


def _words(found: Any, form: Form, language: Language) -> str:
    if isinstance(found, tuple | list):
        return ", ".join(_words(one, form, language) for one in found)
    if isinstance(found, Text):
        return speak(found, language)
    if form == "unit":
        return unit_name(str(found), language)
    return speak(word(str(found)), language) if form == "word" else str(found)


def _csv_cell(value: str | Decimal | float | date | None) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:f}"
    return harmless(value) if isinstance(value, str) else str(value)


def _headings(sheet: Worksheet, columns: Sequence[Column], language: Language, bold: Format) -> None:
    for place, column in enumerate(columns):
        title = speak(column.title, language)
        sheet.write_string(0, place, title, bold)
        sheet.set_column(place, place, max(12, min(40, len(title.encode("gb18030")) + 2)))


def _put(
    sheet: Worksheet, cell: tuple[int, int], value: str | Decimal | float | date | None, shape: Format | None
) -> None:
    """One cell by its type; a text is written as a text, whatever it starts with."""
    if value is None:
        return
    write: Callable[..., Any] = sheet.write_number
    if isinstance(value, str):
        write, value = sheet.write_string, _UNPRINTABLE.sub("", value)[:_LONGEST_CELL]
    elif isinstance(value, date):
        write = sheet.write_datetime
    write(*cell, value, shape)
