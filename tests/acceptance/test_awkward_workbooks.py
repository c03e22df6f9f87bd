"""Published workbooks that break naive importers, with their whole outcome: rows, values, problems.

What a file holds is not always an order; then the test says what its columns are, as a person would.
"""

from decimal import Decimal

import pytest

from sales_analytics.language.speech import speak
from tests.acceptance.awkward import asked, counts, raw, said, typed, values


def test_numbers_and_money_as_text_in_one_column_add_up(read, expected):
    right = expected["awkward"]["sales_cleanup.xlsx"]
    (one,) = read("sales_cleanup.xlsx", dataset="targets", mapping=(("Customer", "entity"), ("Sales", "target")))

    assert (counts(one), one.amount, said(one)) == ((right["rows"], 6, 0, 0), Decimal(right["amount"]), [])
    assert [code for code, _ in asked(one)] == ["period-missing"]


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


def test_an_old_xls_named_xlsx_is_read_by_its_content(read):
    mapping = (("Date", "order_date"), ("Sum", "amount"), ("Comment", "product"))
    one, *others = read("ole_named.xlsx", dataset="orders", mapping=mapping, without=("order_no", "salesperson"))

    assert (one.header_row, one.loaded, one.rejected) == (3, 10, 0)
    assert values(one, "order_date", "amount", "product")[0][1:] == (Decimal(1), "Task 1")
    assert {other.dataset for other in others} == {""}
