"""What only a person can say is asked, with the likely answer chosen; the answer is remembered for such sheets."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.language.speech import speak
from sales_analytics.terms.period import Period
from tests.ingest.grids import Sheet, outcome, read, said, typed

AMOUNTS = """
订单号 | 下单日期 | 业务员 | 订单金额 | 成交金额
A1 | 2026-09-01 | 王艳 | 100 | 90
A2 | 2026-09-02 | 李雷 | 200 | 190
"""
COMPANIES = """
订单号 | 下单日期 | 业务员 | 公司 | 订单金额
A1 | 2026-09-01 | 王艳 | 蓝海 | 100
A2 | 2026-09-02 | 李雷 | 红海 | 200
"""


def asked(reading: SheetReading) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.code, one.likely, one.flags) for one in reading.questions]


def test_which_of_two_amounts_counts(tmp_path: Path) -> None:
    first = read(Sheet(AMOUNTS), tmp_path)
    answer = Answers(mapping=(("成交金额", "amount"),))
    told = read(Sheet(AMOUNTS, answers={"mapping": answer.mapping}), tmp_path)
    again = read(Sheet(AMOUNTS, known=Known(remembered={first.fingerprint: answer})), tmp_path)

    assert asked(first) == [
        ("amount-unclear", "订单金额", ('--map "订单金额=amount"', '--map "成交金额=amount"')),
    ]  # fmt: skip
    assert speak(first.questions[0].text, "en") == (
        "Both could be the amount: “订单金额” and “成交金额”. Their first cells are 100 and 90. Which one counts?"
    )
    assert first.rows is None
    assert typed(told, "amount") == typed(again, "amount") == [("90",), ("190",)]
    assert (told.questions, again.questions, told.extras) == ((), (), ("订单金额",))


def test_of_two_amounts_under_unusual_headings_neither_counts_by_itself(tmp_path: Path) -> None:
    heads, row = "订单号 | 下单日期 | 业务员", "A1 | 2026-09-01 | 王艳"

    open_ones = read(Sheet(f"{heads} | 结算总价 | 到手总价\n{row} | 100 | 90"), tmp_path)
    actual = read(Sheet(f"{heads} | 标价金额 | 优惠金额 | 实际金额\n{row} | 100 | 10 | 90"), tmp_path)
    changed = read(Sheet(f"{heads} | 原订单金额 | 变更后金额 | 取消金额\n{row} | 100 | 90 | 10"), tmp_path)

    assert asked(open_ones) == [
        ("amount-unclear", "结算总价", ('--map "结算总价=amount"', '--map "到手总价=amount"')),
    ]  # fmt: skip
    assert [(typed(one, "amount"), one.questions) for one in (actual, changed)] == [([("90",)], ())] * 2


def test_amounts_that_are_the_same_or_in_two_currencies_are_not_asked_about(tmp_path: Path) -> None:
    same = "订单号 | 下单日期 | 业务员 | 订单金额 | 成交金额\nA1 | 2026-09-01 | 王艳 | 100 | 100"
    currencies = "订单号 | 下单日期 | 业务员 | 订单金额(CNY) | 订单金额(USD)\nA1 | 2026-09-01 | 王艳 | 700 | 100"

    assert read(Sheet(same), tmp_path).questions == ()
    assert read(Sheet(currencies), tmp_path).questions == ()
    assert typed(read(Sheet(currencies), tmp_path), "amount", "currency") == [("100", "USD")]


def test_whose_company_it_is(tmp_path: Path) -> None:
    first = read(Sheet(COMPANIES), tmp_path)
    ours = read(Sheet(COMPANIES, answers={"mapping": (("公司", "company"),)}), tmp_path)
    theirs = read(Sheet(COMPANIES, answers={"mapping": (("公司", "customer"),)}), tmp_path)
    known = read(Sheet(COMPANIES, known=Known(companies=frozenset(("蓝海", "红海")))), tmp_path)

    assert asked(first) == [
        ("company-unclear", "customer", ('--map "公司=customer"', '--map "公司=company"')),
    ]  # fmt: skip
    assert typed(ours, "company", "customer") == [("蓝海", None), ("红海", None)]
    assert typed(theirs, "company", "customer") == [(None, "蓝海"), (None, "红海")]
    assert (known.questions, typed(known, "company")) == ((), [("蓝海",), ("红海",)])


def test_to_do_without_a_person_is_not_likely_while_a_column_may_name_one(tmp_path: Path) -> None:
    drawn = "Order No | Order Date | Amount | Who\no-1 | @2026-09-01 | 5 | Amy\no-2 | @2026-09-01 | 6 | Bo"
    nobody = "Order No | Order Date | Amount\no-1 | @2026-09-01 | 5\no-2 | @2026-09-01 | 6"

    assert asked(read(Sheet(drawn), tmp_path)) == [
        ("salesperson-missing", "", ('--map "Who=salesperson"', "--without salesperson")),
    ]  # fmt: skip
    assert asked(read(Sheet(nobody), tmp_path)) == [
        ("salesperson-missing", "none", ("--without salesperson",)),
    ]  # fmt: skip


def test_a_renamed_column_is_suggested_from_the_last_time(tmp_path: Path) -> None:
    known = Known(remembered={"x": Answers(mapping=(("Who sold it", "salesperson"),))})
    drawn = "Order No | Order Date | Amount | Colour | Who sold\no-1 | @2026-09-01 | 5 | red | Amy"

    reading = read(Sheet(drawn, known=known), tmp_path)

    assert [(one.code, one.likely, one.option_flag) for one in reading.questions] == [
        ("salesperson-missing", "Who sold", '--map "Who sold=salesperson"')
    ]
    assert speak(reading.questions[0].text, "en") == (
        "No column for “Salesperson” was found. Last time it was “Who sold it”; is it “Who sold” now?"
    )


def test_what_cannot_be_it_is_not_suggested_from_the_last_time(tmp_path: Path) -> None:
    known = Known(remembered={"x": Answers(mapping=(("Info", "order_no"), ("Day", "order_date")))})
    drawn = "Salesperson | Quantity | Listing | Amount\nAmy | 2 | 178 | 300\nBo | 3 | 178 | 500\nAmy | 1 | 178 | 170"

    reading = read(Sheet(drawn, known=known), tmp_path)

    assert [one.code for one in reading.questions if "Last time" in speak(one.text, "en")] == []


def test_addresses_are_not_suggested_as_people(tmp_path: Path) -> None:
    known = Known(remembered={"x": Answers(mapping=(("Brand", "salesperson"),))})
    drawn = "Order No | Order Date | Amount | Sent to\no-1 | @2026-09-01 | 5 | 7 High St\no-2 | @2026-09-02 | 6 | 9 Row"

    reading = read(Sheet(drawn, known=known), tmp_path)

    assert [(one.code, one.likely) for one in reading.questions] == [("salesperson-missing", "none")]


def test_columns_moved_and_added_are_the_same_sheet_with_extras(tmp_path: Path) -> None:
    first = read(Sheet("Order No | Order Date | Seller? | Amount\no-1 | @2026-09-01 | Amy | 5"), tmp_path)
    known = Known(remembered={first.fingerprint: Answers(mapping=(("Seller?", "salesperson"),))})

    moved = read(Sheet("Amount | Seller? | Order No | Order Date\n5 | Amy | o-1 | @2026-09-01", known=known), tmp_path)
    added = read(
        Sheet("Order No | Order Date | Salesperson | Amount | Colour\no-1 | @2026-09-01 | Amy | 5 | red"), tmp_path
    )

    assert typed(moved, "order_no", "salesperson", "amount") == [("o-1", "Amy", "5")]
    assert (moved.questions, added.questions, added.extras, added.loaded) == ((), (), ("Colour",), 1)


def test_the_words_that_are_expected_are_those_of_the_reader(tmp_path: Path) -> None:
    drawn = "Order No | Order Date | Salesperson | Amount | Status\no-1 | @2026-09-01 | Amy | 5 | frobnicated"

    (problem,) = read(Sheet(drawn), tmp_path).problems

    assert speak(problem.expected, "en") == "one of confirmed, pending, cancelled, lost"
    assert speak(problem.expected, "zh") == "已确认、待确认、已取消、丢单之一"


def test_a_sheet_of_headings_alone_is_told(tmp_path: Path) -> None:
    reading = read(Sheet("订单号 | 下单日期 | 业务员 | 订单金额"), tmp_path)

    assert outcome(reading) == said(
        """orders under row 1, in ones
        订单号 = order_no
        下单日期 = order_date
        业务员 = salesperson
        订单金额 = amount
        read 0: 0 + 0 + 0
        notice 1 no-rows"""
    )
    assert speak(reading.problems[0].expected, "en") == "rows below the headings in row 1; there are none"


def test_months_without_a_year_are_asked_about_and_never_of_this_year(tmp_path: Path) -> None:
    drawn = "姓名 | 1月 | 2月\n王艳 | 1 | 2"

    assert [one.code for one in read(Sheet(drawn, file="目标.xlsx"), tmp_path).questions] == ["year-missing"]
    for sheet in (
        Sheet(drawn, file="目标2025.xlsx"),
        Sheet(drawn, file="目标.xlsx", name="2025年"),
        Sheet(f"2025年度目标\n{drawn}", file="目标.xlsx"),
        Sheet(drawn.replace("1月 | 2月", "2025年1月 | 2025年2月"), file="目标.xlsx"),
    ):
        assert [day for (day,) in typed(read(sheet, tmp_path), "starts_on")] == ["2025-01-01", "2025-02-01"]


def test_the_year_of_months_can_be_said(tmp_path: Path) -> None:
    drawn = Sheet("姓名 | 1月 | 2月\n王艳 | 1 | 2", file="目标.xlsx")
    known = Known(campaigns={"2026-09": Period.month(2026, 9)}, today=date(2026, 11, 22))

    (question,) = read(replace(drawn, known=known), tmp_path).questions
    assert (question.options, question.likely) == (("2024", "2025", "2026", "2027"), "2026")
    assert question.flag_for("2025") == "--year 2025"

    told = read(replace(drawn, answers={"year": 2025}), tmp_path)
    assert (told.questions, [day for (day,) in typed(told, "starts_on")]) == ((), ["2025-01-01", "2025-02-01"])


def test_remarks_below_the_data_are_skipped_and_counted(tmp_path: Path) -> None:
    drawn = """
订单号 | 下单日期 | 业务员 | 订单金额
A1 | 2026-09-01 | 王艳 | 100

A2 | 2026-09-02 | 李雷 | 200
订单号 | 下单日期 | 业务员 | 订单金额
A3 | 2026-09-02 | 李雷 | 50
合计 | | | 350
制表人：韩梅梅 | | 审核：张三 |
截至2026-09-30 | | |
备注：以上为含税金额 | | |
"""
    assert outcome(read(Sheet(drawn), tmp_path)) == said(
        """orders under row 1, in ones
        订单号 = order_no
        下单日期 = order_date
        业务员 = salesperson
        订单金额 = amount
        read 9: 3 + 0 + 6
        skipped 1 blank row
        skipped 1 heading repeated inside the data
        skipped 3 remark below the data
        skipped 1 total of the rows above, and they add up to it"""
    )
