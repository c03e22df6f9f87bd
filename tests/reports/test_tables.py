import csv
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales_analytics.reports.tables import Column, csv_bytes, harmless, xlsx_bytes
from sales_analytics.terms.text import Text

TITLES = {name: Text(name) for name in ("Name", "Amount", "Share", "Orders", "Day", "State", "Passed")}


@dataclass(frozen=True, slots=True)
class Line:
    name: str
    amount: Decimal | None = None
    share: float | None = None
    orders: int = 0
    day: date | None = None
    state: str = "passed"
    passed: bool | None = None


COLUMNS = [
    Column("name", TITLES["Name"], "unit"),
    Column("amount", TITLES["Amount"], "money"),
    Column("share", TITLES["Share"], "share"),
    Column("orders", TITLES["Orders"], "count"),
    Column("day", TITLES["Day"], "date"),
    Column("state", TITLES["State"], "word"),
    Column("passed", TITLES["Passed"]),
]
LINE = Line("王艳", Decimal("-3420000.5"), 0.78125, 412, date(2026, 9, 18), "not submitted", passed=False)


def read_csv(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))


def read_xlsx(content: bytes) -> list[list[object]]:
    return [list(row) for row in openpyxl.load_workbook(BytesIO(content)).active.values]


def test_csv_has_a_byte_order_mark_and_money_to_the_cent():
    content = csv_bytes([LINE], COLUMNS, "en")
    assert content.startswith(b"\xef\xbb\xbf")
    assert read_csv(content) == [
        ["Name", "Amount", "Share", "Orders", "Day", "State", "Passed"],
        ["王艳", "-3420000.50", "0.78125", "412", "2026-09-18", "not submitted", "no"],
    ]


def test_what_is_missing_stays_empty():
    assert read_csv(csv_bytes([Line("Bo")], COLUMNS, "en"))[1] == ["Bo", "", "", "0", "", "passed", ""]
    assert read_xlsx(xlsx_bytes([Line("Bo")], COLUMNS, "en"))[1] == ["Bo", None, None, 0, None, "passed", None]


def test_xlsx_keeps_numbers_as_numbers_with_their_formats():
    book = openpyxl.load_workbook(BytesIO(xlsx_bytes([LINE], COLUMNS, "en")))
    row = next(iter(book.active.iter_rows(min_row=2)))
    assert [cell.value for cell in row[:4]] == ["王艳", -3420000.5, 0.78125, 412]
    assert [cell.number_format for cell in row[1:5]] == ["#,##0.00", "0.0%", "#,##0", "yyyy-mm-dd"]
    assert row[4].value.date() == date(2026, 9, 18)
    assert book.active.freeze_panes == "A2"


def test_the_order_of_the_records_is_kept_and_unassigned_is_translated():
    names = [row[0] for row in read_csv(csv_bytes([Line("b"), Line("a"), Line("Unassigned")], COLUMNS, "zh"))[1:]]
    assert names == ["b", "a", "未归属"]


@pytest.mark.parametrize("start", list("=+-@\t\r＝＋－＠"), ids=repr)
def test_a_text_that_starts_a_formula_is_made_harmless(start):
    assert harmless(f"{start}cmd|' /C calc'!A0") == f"'{start}cmd|' /C calc'!A0"


@pytest.mark.parametrize("plain", ["-5", "-12.50", "+8613800000", "王艳", "a=b", "x@y.com", "2026-09-18", ""])
def test_numbers_and_ordinary_texts_are_left_alone(plain):
    assert harmless(plain) == plain


printable = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Cn", "Co")), min_size=1, max_size=40)
dangerous = st.builds(lambda start, rest: start + rest, st.sampled_from("=+-@\t\r"), printable)


@given(dangerous | printable)
def test_no_csv_cell_of_text_starts_a_formula(name):
    cell = read_csv(csv_bytes([Line(name)], [Column("name", TITLES["Name"])], "en"))[1][0]
    number = cell.lstrip("+-").replace(".", "", 1).isdigit()
    assert number or cell.lstrip()[:1] not in {"=", "+", "-", "@", "\t", "\r"}
    assert cell in (name, "'" + name)


@given(printable)
def test_xlsx_texts_are_texts_and_come_back_as_they_were(name):
    content = xlsx_bytes([Line(name)], [Column("name", TITLES["Name"])], "en")
    cell = openpyxl.load_workbook(BytesIO(content)).active["A2"]
    assert cell.data_type != "f"
    assert (cell.value or "") == name


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2))
def test_money_comes_back_to_the_cent(amount):
    columns = [Column("amount", TITLES["Amount"], "money")]
    assert Decimal(read_csv(csv_bytes([Line("a", amount)], columns, "en"))[1][0]) == amount
    assert round(Decimal(str(read_xlsx(xlsx_bytes([Line("a", amount)], columns, "en"))[1][0])), 2) == amount


def test_control_characters_do_not_break_a_workbook():
    assert read_xlsx(xlsx_bytes([Line("a\x00b\x0bc")], COLUMNS[:1], "en"))[1] == ["abc"]
