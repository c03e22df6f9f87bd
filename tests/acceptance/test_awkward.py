"""Every published file that breaks naive importers, with its whole outcome: rows, values, problems or the refusal.

What a file holds is not always an order; then the test says what its columns are, as a person would.
"""

import json
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from sales_analytics.cli import main
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.known import NOTHING_KNOWN
from sales_analytics.ingest.read import read_for_import
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.jobs.preparation import prepare
from sales_analytics.language.speech import speak
from sales_analytics.sources.workbook import RawSheet, preview_rows, read_file
from sales_analytics.terms.errors import FileUnreadableError

Read = Callable[..., list[SheetReading]]
Open = Callable[[str], list[RawSheet]]
UNUSUAL = ("amount-unusual",)


@pytest.fixture
def read(tmp_path: Path, shared_data: Path) -> Read:
    """Reads a file of the folder as an import does, with a person's answers."""

    def reading(name: str, **answers: Any) -> list[SheetReading]:
        path = shared_data / "awkward" / name
        return list(read_for_import(path, tmp_path, answers=Answers(**answers)).sheets)

    return reading


@pytest.fixture
def cells(tmp_path: Path, shared_data: Path) -> Open:
    return lambda name: read_file(shared_data / "awkward" / name, tmp_path)


@pytest.fixture
def expected(shared_data: Path) -> dict[str, Any]:
    return json.loads((shared_data / "expected_totals.json").read_text("utf-8"))


def counts(one: SheetReading) -> tuple[int, int, int, int]:
    return one.rows_read, one.loaded, one.rejected, one.skipped


def skips(one: SheetReading) -> dict[str, int]:
    return {speak(reason, "en"): rows for reason, rows in one.skips}


def said(one: SheetReading, but: Sequence[str] = ()) -> list[tuple[str, int | None, str, str]]:
    return [(p.code, p.row, p.column, p.found) for p in one.problems if p.code not in but]


def asked(one: SheetReading) -> list[tuple[str, str]]:
    return [(question.code, question.likely) for question in one.questions]


def typed(one: SheetReading) -> list[dict[str, Any]]:
    assert one.rows is not None
    return pq.read_table(one.rows).to_pylist()


def values(one: SheetReading, *names: str) -> list[tuple[Any, ...]]:
    return [tuple(row[name] for name in names) for row in typed(one)]


def raw(sheet: RawSheet) -> list[list[str | None]]:
    return preview_rows(sheet, 10_000)


def refusal(tmp_path: Path, path: Path) -> tuple[str, str]:
    """Code and words with which the import, in its process of its own, refuses the file."""
    with pytest.raises(FileUnreadableError) as caught:
        prepare(path, tmp_path, NOTHING_KNOWN)
    return caught.value.code, speak(caught.value.text, "en")


def test_dates_that_mean_as_above_are_offered_to_be_filled(read, expected):
    name, right = "订单_gbk_filldown.csv", expected["awkward"]["订单_gbk_filldown.csv"]
    (asking,) = read(name, without=("order_no", "salesperson"))
    (one,) = read(name, without=("order_no", "salesperson"), filling=(("销售日期", "fill-down"),))

    assert (asked(asking), counts(asking)) == ([("blanks-unclear", "fill-down")], (right["rows"], 5, 15, 0))
    assert counts(one) == (right["rows"], 19, right["rows_without_amount"], 0)
    assert said(one) == [("amount-missing", 21, "F", "")]
    assert one.amount == Decimal(right["amount"])
    by_day: dict[str, Decimal] = defaultdict(Decimal)
    for day, amount in values(one, "order_date", "amount"):
        by_day[day.isoformat()] += amount
    assert by_day == {day: Decimal(amount) for day, amount in right["by_day_after_fill_down"].items()}


def test_gbk_without_amount_asks_for_it(read, expected):
    right = expected["awkward"]["data_gbk.csv"]
    (one,) = read("data_gbk.csv", without=("order_no",))
    (units,) = read("data_gbk.csv", without=("order_no",), mapping=(("销售数量", "amount"),))

    assert dict(one.mapping) == {
        "订货日期": "order_date", "商品名称": "product", "客户": "customer", "负责人": "salesperson",
        "销售数量": "quantity",
    }  # fmt: skip
    assert (counts(one), asked(one), said(one)) == ((right["rows"], 13, 0, 0), [("amount-missing", "")], [])
    assert (counts(units), units.amount) == ((13, 13, 0, 0), Decimal(right["units"]))
    first, last = typed(units)[0], typed(units)[-1]
    assert (first["order_date"].isoformat(), first["salesperson"], first["customer"]) == ("2023-09-01", "A", "客户1")
    assert (last["order_date"].isoformat(), last["salesperson"], last["amount"]) == ("2023-09-13", "L", 13000)


def test_windows_1252_is_not_taken_for_gbk(read, cells):
    (sheet,) = cells("spanish_chars_latin1.csv")
    mapping = (("SF", "entity"), ("Gasto total 2011", "target"), ("Descripción", ""))
    (one,) = read("spanish_chars_latin1.csv", dataset="targets", mapping=mapping)

    assert (sheet.delimited.found_encoding, len(raw(sheet))) == ("cp1252", 117)
    assert raw(sheet)[0] == ["GF_ID", "FN_ID", "SF_ID", "GF", "F", "SF", "Gasto total 2011", "Descripción"]
    assert raw(sheet)[1][6] == "229,932.50"
    assert {"Legislación", "Población", "Tesorería", "Política Interior"} <= {row[5] for row in raw(sheet)}
    assert one.rows_read == 116
    assert skips(one) == {"blank row": 1, "remark below the data": 1}
    assert not [problem for problem in one.problems if problem.code == "amount-not-a-number"]


def test_utf16_big_endian_keeps_its_accents(read):
    mapping = (("première", "name"), ("troisième", "title"))
    (one,) = read("premiere.utf16bebom.csv", dataset="roster", mapping=mapping)

    assert (counts(one), said(one), one.extras) == ((1, 1, 0, 0), [], ("second",))
    assert values(one, "name", "title", "row_no") == [("Quatrième", "sixième", 2)]


def test_day_first_is_decided_from_the_whole_column_and_said(read, expected):
    right = expected["maven_crm"]["won_by_month"]
    (one,) = read("sales_pipeline_ddmmyy.csv")
    won: dict[str, list[Decimal]] = defaultdict(list)
    for day, amount, status in values(one, "confirm_date", "amount", "status"):
        if status == "confirmed":
            won[day.isoformat()[:7]].append(amount)

    assert (counts(one), one.questions) == ((8800, 8800, 0, 0), ())
    assert {month: (len(amounts), sum(amounts)) for month, amounts in won.items()} == {
        month: (found["deals"], Decimal(found["amount"])) for month, found in right.items()
    }
    assert said(one, UNUSUAL) == [("date-order-decided", None, "F", ""), ("date-order-decided", None, "G", "")]
    notice = next(problem for problem in one.problems if problem.code == "date-order-decided")
    assert "day first" in speak(notice.expected, "en").replace("the day stands first", "day first")


def test_repeated_headings_and_blank_rows_inside_the_data_are_skipped_and_said(read, expected):
    right = expected["awkward"]["Sales_January_2019.csv"]
    (one,) = read("Sales_January_2019.csv", without=("salesperson",))
    by_month: dict[str, Decimal] = defaultdict(Decimal)
    for day, amount in values(one, "order_date", "amount"):
        by_month[day.isoformat()[:7]] += amount

    assert counts(one) == (right["lines_after_header"], right["valid_rows"], 0, 42)
    assert skips(one) == {
        "blank row": right["blank_rows"], "heading repeated inside the data": right["repeated_header_rows"]
    }  # fmt: skip
    assert one.amount == Decimal(right["amount"])
    assert by_month == {month: Decimal(amount) for month, amount in right["by_month"].items()}
    assert len({order for (order,) in values(one, "order_no")}) == right["distinct_orders"]
    (alike,) = [problem for problem in one.problems if problem.code == "rows-identical"]
    assert (alike.severity, alike.found) == ("notice", str(right["exact_duplicate_rows"]))


def test_lines_that_are_identical_count_once_where_a_person_says_so(read, expected):
    right = expected["awkward"]["Sales_January_2019.csv"]
    once = (("Order ID", "order_no:one-line"),)
    (one,) = read("Sales_January_2019.csv", without=("salesperson",), mapping=once)

    assert counts(one) == (right["lines_after_header"], right["valid_rows"] - 10, 0, 52)
    assert skips(one)["identical to another row"] == right["exact_duplicate_rows"]


def test_money_and_ids_as_text_are_read_and_a_malformed_amount_is_refused(read):
    mapping = (("Customer Number", "entity"), ("2016", "target"), ("2017", "target"))
    (one,) = read("sales_data_types.csv", dataset="targets", mapping=mapping)

    assert counts(one) == (5, 4, 1, 0)
    assert said(one) == [("amount-not-a-number", 3, "D", "$101,2000.00")]
    assert [(name, day.year, amount) for name, day, amount in values(one, "entity", "starts_on", "target")] == [
        ("10002", 2016, Decimal(125000)), ("10002", 2017, Decimal(162500)),
        ("23477", 2016, Decimal(50000)), ("23477", 2017, Decimal(62500)),
        ("24900", 2016, Decimal(350000)), ("24900", 2017, Decimal(490000)),
        ("651029", 2016, Decimal(15000)), ("651029", 2017, Decimal(12750)),
    ]  # fmt: skip


def test_numbers_and_money_as_text_in_one_column_add_up(read, expected):
    right = expected["awkward"]["sales_cleanup.xlsx"]
    (one,) = read("sales_cleanup.xlsx", dataset="targets", mapping=(("Customer", "entity"), ("Sales", "target")))

    assert (counts(one), one.amount, said(one)) == ((right["rows"], 6, 0, 0), Decimal(right["amount"]), [])
    assert [code for code, _ in asked(one)] == ["period-missing"]


def test_german_numbers_are_never_read_as_english_ones(read, tmp_path, shared_data):
    first, *lines = (shared_data / "awkward" / "NumberFormatTest.de.csv").read_text().splitlines()
    headed = tmp_path / "costs 2026.csv"
    headed.write_text("\n".join(['"Company","Note","Cost"', first, *lines]))
    (bare,) = read("NumberFormatTest.de.csv")
    answers = Answers(dataset="targets", mapping=(("Company", "entity"), ("Cost", "target"), ("Note", "")))
    (one,) = read_for_import(headed, tmp_path, answers=answers).sheets

    assert [code for code, _ in asked(bare)] == ["dataset-unclear"]
    assert said(bare) == [("not-recognised", None, "", "-123 | 1.234 | 12.345,67")]
    assert one.amount == Decimal("12345.67")


def test_semicolons_and_a_decimal_comma_give_three_columns(read, cells):
    (sheet,) = cells("semicolon_separated.csv")
    mapping = (("This", "entity"), ("Headers", "target"))
    (one,) = read("semicolon_separated.csv", dataset="targets", mapping=mapping)

    assert raw(sheet) == [
        ["This", "Are", "Headers"],
        ["Cell A2", "Number with comma", "25,5"],
        ["Two colons and a comma", "B|3", ":,:"],
    ]
    assert (counts(one), one.amount) == ((2, 1, 1, 0), Decimal("25.5"))
    assert said(one, ("decimal-comma",)) == [("amount-not-a-number", 3, "C", ":,:")]


def test_the_line_that_names_the_delimiter_is_no_row(read, cells):
    (sheet,) = cells("sep.csv")
    (one,) = read("sep.csv", dataset="roster", mapping=(("A", "name"),))

    assert raw(sheet) == [["A", "1"], ["2", "3"]]
    assert (counts(one), values(one, "name")) == ((1, 1, 0, 0), [("2",)])


def test_line_breaks_inside_quotes_end_no_row(read, cells):
    (sheet,) = cells("line_break_in_enclosure.csv")
    mapping = (("Name", "name"), ("Copy", "title"))
    (one,) = read("line_break_in_enclosure.csv", dataset="roster", mapping=mapping)

    assert [len(row) for row in raw(sheet)] == [3] * 6
    assert (counts(one), skips(one)) == ((5, 2, 0, 3), {"identical to another row": 3})
    assert {title for (title,) in values(one, "title")} == {
        "This is a test", "This is a test\r\nwith line breaks\r\nthat breaks the\r\ndelimiters"
    }  # fmt: skip


def test_rows_that_do_not_fit_the_headings_are_reported_by_line(read):
    (one,) = read("structure-errors.csv", dataset="roster", mapping=(("name", "name"),))

    assert values(one, "name", "row_no") == [("John", 2), ("Julie", 3)]
    assert counts(one) == (4, 2, 1, 1)
    assert said(one) == [("too-many-cells", 5, "", "1,2,3,4,5,6")]
    assert skips(one) == {"blank row": 1}


def test_headings_that_are_equal_blank_or_odd_get_names_of_their_own(read):
    (one,) = read("names-need-repair-xlsx.xlsx", dataset="roster", mapping=(("a b", "name"),))

    assert [heading for heading, _ in one.mapping] + list(one.extras) == ["a b", "a b (2)", "C", "c%&$"]
    assert (counts(one), values(one, "name")) == ((2, 2, 0, 0), [("1",), ("2",)])


@pytest.mark.parametrize(
    "mapping", [(), (("Name", "name"), ("Date of death", "left_on"))], ids=["unsaid", "columns named"]
)
def test_chatter_above_and_below_is_no_data(read, mapping):
    arts, other = read("deaths.xlsx", dataset="roster", mapping=mapping)

    assert [(one.header_row, counts(one)[1:]) for one in (arts, other)] == [(5, (10, 0, 4)), (5, (10, 0, 4))]
    assert [name for (name,) in values(arts, "name")] == [
        "David Bowie", "Carrie Fisher", "Chuck Berry", "Bill Paxton", "Prince", "Alan Rickman", "Florence Henderson",
        "Harper Lee", "Zsa Zsa Gábor", "George Michael",
    ]  # fmt: skip
    assert [name for (name,) in values(other, "name")][:2] == ["Vera Rubin", "Mohamed Ali"]
    assert len(typed(other)) == 10


def test_headings_over_five_merged_rows_give_one_name_per_column(read):
    (one,) = read("multiline-headers.xlsx", dataset="roster", mapping=(("Region", "name"),))

    names = [heading for heading, _ in one.mapping] + list(one.extras)
    assert len(set(names)) == len(names) == 4
    assert [name.split()[0] for name in names[:2]] == ["Region", "Caloric"]
    assert [name.endswith(end) for name, end in zip(names[2:], ("from previous quarter", "from baseline (%)"),
                                                    strict=True)] == [True, True]  # fmt: skip
    assert (counts(one), values(one, "name", "row_no")) == ((1, 1, 0, 0), [("A", 6)])


def test_a_table_that_begins_in_b2_with_notes_beside_it_is_nine_orders(read):
    sales, *rates = read("shipping_tables.xlsx", without=("salesperson",), mapping=(("state", ""),))

    assert (sales.dataset, sales.header_row, counts(sales)) == ("orders", 2, (9, 9, 0, 0))
    assert dict(sales.mapping) == {"order id": "order_no", "order date": "order_date"}
    assert "Notes" in sales.extras
    assert asked(sales) == [("amount-missing", "")]
    assert {(one.sheet, one.dataset) for one in rates} == {("shipping_rates", "")}
    assert [problem.severity for one in rates for problem in one.problems] == ["notice"] * len(rates)


@pytest.mark.parametrize("name", ["any_sheets.xlsx", "any_sheets.xlsb"])
def test_hidden_sheets_are_said_and_a_chart_sheet_fails_nothing(read, name):
    visible, chart = read(name)

    assert [(one.code, one.found) for one in visible.problems if one.code == "sheet-hidden"] == [
        ("sheet-hidden", "Hidden"), ("sheet-hidden", "VeryHidden")
    ]  # fmt: skip
    assert [code for code, _ in asked(visible)] == ["dataset-unclear"]
    assert (visible.sheet, chart.sheet, speak(chart.reason, "en")) == ("Visible", "Chart", "a chart, no table")


def test_open_document_is_read(read):
    (one,) = read("table.ods", dataset="roster", mapping=(("name", "name"), ("id", "")))

    assert (one.sheet, counts(one), said(one)) == ("Лист1", (2, 2, 0, 0), [])
    assert values(one, "name") == [("english",), ("中国人",)]


def test_the_1904_date_system_gives_the_days_that_excel_shows_and_a_duration_is_no_day(cells):
    (sheet,) = cells("date_1904.xlsx")

    assert raw(sheet) == [["2021-01-01 00:00:00", "15"], ["2021-01-02 00:00:00", "16"], ["255:10:10", "17"]]


def test_error_cells_are_shown_never_zero_or_blank(read, cells):
    errors = ["#DIV/0!", "#NAME?", "#VALUE!", "#NULL!", "#REF!", "#NUM!", "#N/A"]
    first, *_ = cells("errors.xlsx")
    one, *others = read("errors.xlsx")

    assert raw(first) == [[error] for error in errors]
    assert said(one) == [
        *(("cell-error", row, "A", error) for row, error in enumerate(errors, start=1)),
        ("not-recognised", None, "", "#DIV/0!"),
    ]
    assert [counts(other) for other in others] == [(0, 0, 0, 0)] * 2


def test_formulas_without_a_stored_result_are_blank_and_said(read, cells):
    (sheet,) = cells("formulas_without_cached_values.xlsx")
    (one,) = read("formulas_without_cached_values.xlsx")
    empty = [problem for problem in one.problems if problem.code == "formula-without-result"]

    assert len(empty) == 64
    assert {speak(problem.remedy, "en") for problem in empty} == {
        "Open the file in Excel, save it and import it again."
    }
    assert {raw(sheet)[problem.row - 1][ord(problem.column) - 65] for problem in empty} <= {None, ""}


def test_a_value_in_the_very_last_cell_is_answered_quickly(tmp_path, shared_data):
    began = time.monotonic()
    reading = prepare(shared_data / "awkward" / "xfd1048576.xlsx", tmp_path, NOTHING_KNOWN)

    assert time.monotonic() - began < 10
    assert said(reading.sheets[0]) == [("starts-far-right", None, "XFD", "XFD"), ("not-recognised", None, "", "")]
    assert [counts(one) for one in reading.sheets] == [(0, 0, 0, 0)] * 3


def test_an_old_xls_named_xlsx_is_read_by_its_content(read):
    mapping = (("Date", "order_date"), ("Sum", "amount"), ("Comment", "product"))
    one, *others = read("ole_named.xlsx", dataset="orders", mapping=mapping, without=("order_no", "salesperson"))

    assert (one.header_row, one.loaded, one.rejected) == (3, 10, 0)
    assert values(one, "order_date", "amount", "product")[0][1:] == (Decimal(1), "Task 1")
    assert {other.dataset for other in others} == {""}


@pytest.mark.parametrize(
    ("name", "code", "words"),
    [
        ("pass_protected.xlsx", "password-protected", "is protected by a password"),
        ("xlsx-corrupted.xlsx", "damaged", "is damaged: its inside cannot be read"),
        ("html_page_named.xlsx", "web-page", "is a web page without a table, not a workbook"),
        ("too_small.xls", "not-a-workbook", "has the name of a workbook but holds plain text"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_it_is(tmp_path, shared_data, name, code, words):
    found, message = refusal(tmp_path, shared_data / "awkward" / name)

    assert found == code
    assert message.startswith(f"{name} {words}")


def test_a_refused_file_leaves_what_was_imported_before(tmp_path, shared_data, capsys):
    warehouse = ("--warehouse", str(tmp_path / "sales.duckdb"))
    good = tmp_path / "orders.csv"
    good.write_text("Order No,Order Date,Salesperson,Amount\no-1,2026-03-01,Amira,10\n")
    assert main(["import", str(good), *warehouse]) == 0
    assert main(["import", str(shared_data / "awkward" / "xlsx-corrupted.xlsx"), *warehouse]) == 2
    capsys.readouterr()
    assert main(["ask", "totals", "--format", "json", *warehouse]) == 0

    (total,) = json.loads(capsys.readouterr().out)
    assert (total["orders"], total["amount"]) == (1, "10.00")


def test_every_file_of_the_folder_is_tested_here(shared_data):
    here = Path(__file__).read_text("utf-8")

    assert [path.name for path in (shared_data / "awkward").iterdir() if f'"{path.name}"' not in here] == []
