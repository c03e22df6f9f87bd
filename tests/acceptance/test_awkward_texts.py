"""Published texts that break naive importers, with their whole outcome: rows, values, problems.

What a file holds is not always an order; then the test says what its columns are, as a person would.
"""

from collections import defaultdict
from decimal import Decimal

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.read import read_for_import
from sales_analytics.language.speech import speak
from tests.acceptance.awkward import asked, counts, raw, said, skips, typed, values

UNUSUAL = ("amount-unusual",)



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
