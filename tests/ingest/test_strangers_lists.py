"""What strangers' lists are taken for, and marks in them that nothing reads."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sales_analytics.ingest.known import Known
from tests.ingest.conftest import Read, rows_of
from tests.ingest.grids import Sheet, read, read_book

LEADS = (
    "Lead Owner,First Name,Last Name,Company / Account,Email,Lead Status,Lead Source,Created Date\n"
    "Amy Li,John,Doe,Bosch,j@b.com,Open - Not Contacted,Web,2026-09-01\n"
    "Bo Chen,Jane,Roe,BMW,r@b.com,Closed - Converted,Fair,2026-09-02\n"
)


def test_people_of_customers_are_leads_and_nobody_of_ours(read_csv: Read) -> None:
    reading = read_csv(LEADS, name="report.csv")

    assert reading.dataset == "leads"
    assert rows_of(reading, "customer", "salesperson", "status", "source") == [
        ("Bosch", "Amy Li", "open", "Web"), ("BMW", "Bo Chen", "converted", "Fair"),
    ]  # fmt: skip
    assert (reading.problems, reading.questions) == ((), ())


def test_a_lead_belongs_to_its_new_owner(read_csv: Read) -> None:
    rows = "L1,华茂,退回公海,2026-09-08,张伟,\nL1,华茂,领取,2026-09-09,,李娜\n"

    reading = read_csv(f"线索编号,线索名称,操作,操作时间,原负责人,新负责人\n{rows}")

    assert rows_of(reading, "move", "salesperson") == [("returned", None), ("claimed", "李娜")]
    assert reading.extras == ("原负责人",)


def test_money_that_came_this_month_is_a_list_of_receipts_not_of_customers(tmp_path: Path) -> None:
    drawn = """序号 | 客户名称 | 合同编号 | 合同金额 | 本月回款 | 回款日期 | 累计回款 | 欠款 | 业务员
               1 | 华茂 | HT1 | 10000 | 3000 | @2026-09-05 | 8000 | 2000 | 张伟
               合计 | | | 10000 | 3000 | | 8000 | 2000 |"""

    reading = read(Sheet(drawn), tmp_path)

    assert reading.dataset == "receipts"
    assert rows_of(reading, "order_no", "paid_on", "amount") == [("HT1", date(2026, 9, 5), Decimal(3000))]
    assert (reading.loaded, reading.skipped, reading.questions) == (1, 1, ())


@pytest.mark.parametrize(
    ("heads", "asked"),
    [("Doc Type,Remark,Posting Date,Amount (LCY)", True), ("Customer No,Tel,Last Order Date,Credit Limit", False)],
)
def test_a_list_of_customers_with_days_and_money_is_asked_about(read_csv: Read, heads: str, asked: bool) -> None:
    rows = "Amy,Bosch,Germany,N1,I1,2026-09-01,100\nBo,BMW,Germany,N2,C1,2026-09-02,30\n"

    reading = read_csv(f"Salesperson Code,Customer Name,Country,{heads}\n{rows}", name="export.csv")

    assert reading.dataset == "customers"
    assert [(one.code, one.likely) for one in reading.questions] == ([("dataset-unclear", "")] if asked else [])


def test_a_number_of_an_employee_is_no_name(read_csv: Read) -> None:
    rows = '12,"Li, Amy",Sales Rep,Sales,"Chen, Bo"\n13,"Chen, Bo",Manager,Sales,\n'

    reading = read_csv(f'Employee #,"Last name, First name",Job Title,Department,Reporting to\n{rows}')

    assert rows_of(reading, "name", "aliases", "manager") == [
        ("Li, Amy", ["12"], "Chen, Bo"), ("Chen, Bo", ["13"], None),
    ]  # fmt: skip


def test_refused_expenses_and_leave_are_told(read_csv: Read) -> None:
    rows = "2026-09-01,张伟,差旅费,12,已通过\n2026-09-02,李娜,招待费,8,已驳回\n"
    off = "Amy,Annual,2026-09-01,2026-09-03,Rejected\n"

    costs = read_csv(f"报销日期,报销人,费用类型,金额,审批状态\n{rows}")
    leave = read_csv(f"Employee,Leave Type,From,To,Status\n{off}", name="leave.csv")

    assert [(one.code, one.row, one.found) for one in costs.problems] == [("void-rows-taken", 3, "已驳回")]
    assert [(one.code, one.row, one.found) for one in leave.problems] == [("void-rows-taken", 2, "Rejected")]
    assert (costs.amount, rows_of(leave, "kind")) == (Decimal(20), [("day_off",)])


@pytest.mark.parametrize(
    ("rows", "people", "whose"),
    [
        ("Amy,2026-09-03,2026-09-04,Vacation", (), "salesperson"),
        ("Amy,2026-09-03,2026-09-04,Day off", ("amy",), "salesperson"),
        ("New Year,2026-01-01,2026-01-02,Public holiday", ("amy",), "holiday"),
    ],
)
def test_a_name_beside_leave_is_a_person_and_beside_holidays_that_of_the_day(
    read_csv: Read, rows: str, people: tuple[str, ...], whose: str
) -> None:
    written = f"Name,Start,End,Type\n{rows}\n"

    reading = read_csv(written, name="days off.csv", known=Known(people=frozenset(people)))

    assert (reading.dataset, dict(reading.mapping)["Name"]) == ("calendar", whose)


@pytest.mark.parametrize("paid", ["", "0"])
def test_invoices_of_which_nothing_came_in_are_no_rejects(read_csv: Read, paid: str) -> None:
    rows = f"I1,Acme,2026-08-31,1000,2026-09-02\nI2,Beta,2026-09-05,{paid},\nI3,Beta,2026-09-05,7,\n"

    reading = read_csv(f"Invoice no,Customer,Due date,Amount paid,Paid on\n{rows}", name="receipts.csv")

    assert (reading.loaded, reading.skipped) == (1, 1)
    assert [(one.code, one.row) for one in reading.problems] == [("paid-on-missing", 4)]


def test_costs_of_a_further_column_that_is_left_out_are_told(read_csv: Read) -> None:
    rows = "2026-09-01,100,20,10\n2026-09-02,50,15,30\n"

    parts = read_csv(f"日期,运费,快递费,佣金\n{rows}", name="费用.csv")
    whole = read_csv(f"日期,运费,快递费,费用金额\n{rows}", name="费用.csv")

    assert [(one.code, one.column) for one in parts.problems] == [("figures-left-out", "C")]
    assert (parts.amount, "figures-left-out" in {one.code for one in whole.problems}) == (Decimal(190), False)


@pytest.mark.parametrize("day", ["1-Sep", "01 Sep", "9月1号"])
def test_days_without_a_year_are_dates_below_a_plain_heading(read_csv: Read, day: str) -> None:
    reading = read_csv(f"Date,Category,Amount,Currency\n{day},Travel,12,USD\n", name="expenses 2026-09.csv")

    assert (reading.dataset, rows_of(reading, "spent_on")) == ("costs", [(date(2026, 9, 1),)])


@pytest.mark.parametrize(
    ("heading", "states", "found"),
    [
        ("回款状态", ("已到账", "未到账"), "未到账"),
        ("Payment status", ("Paid", "Unpaid"), "Unpaid"),
        ("是否到账", ("是", "否"), "否"),
        ("Order status", ("Confirmed", "Pending"), None),
    ],
)
def test_payments_that_have_not_come_in_are_told(
    read_csv: Read, heading: str, states: tuple[str, str], found: str | None
) -> None:
    rows = "".join(f"P{place},2026-09-0{place},100,T/T,{state}\n" for place, state in enumerate(states, 1))

    reading = read_csv(f"Order No,Payment date,Received amount,Payment method,{heading}\n{rows}", name="receipts.csv")

    told = [(one.code, one.row, one.found) for one in reading.problems]
    assert told == ([("void-rows-taken", 3, found)] if found else [])
    assert (reading.dataset, reading.loaded) == ("receipts", 2)


@pytest.mark.parametrize(("heading", "state"), [("拜访状态", "计划中"), ("Status", "Planned"), ("是否完成", "否")])
def test_visits_to_come_in_a_list_of_visits_are_told(read_csv: Read, heading: str, state: str) -> None:
    rows = f"2026-09-01,Amy,Acme,meeting,是\n2026-09-02,Amy,Beta,call,{state}\n"

    reading = read_csv(f"Visit date,Visitor,Customer,Visit type,{heading}\n{rows}", name="visits.csv")

    assert [(one.code, one.row, one.found) for one in reading.problems] == [("void-rows-taken", 3, state)]


def test_who_left_on_no_day_that_is_stated_is_told(read_csv: Read) -> None:
    rows = "张伟,北方,,在职\n李娜,北方,2026-06-30,离职\n王强,南方,,离职\n"

    reading = read_csv(f"姓名,公司,离职日期,状态\n{rows}", name="花名册.csv")

    assert [(one.code, one.row, one.found) for one in reading.problems] == [("void-rows-taken", 4, "离职")]
    assert reading.loaded == 3


@pytest.mark.parametrize("heading", ["Refunded Amount", "Amount Refunded", "退款金额"])
def test_money_given_back_in_a_column_of_its_own_is_told(read_csv: Read, heading: str) -> None:
    heads = f"Order No,Order Date,Salesperson,Amount,{heading},Refund Reason"

    reading = read_csv(f"{heads}\nA1,2026-09-01,Amy,100,0.00,\nA2,2026-09-02,Bo,60,10.00,late\n")

    assert [(one.code, one.row, one.found) for one in reading.problems] == [("refunds-not-read", 3, "10.00")]
    assert (reading.amount, reading.questions) == (Decimal(160), ())
    assert read_csv(f"{heads}\nA1,2026-09-01,Amy,100,0.00,\nA2,2026-09-02,Bo,60,,\n").problems == ()


def test_a_discount_of_one_is_all_of_the_price_or_one_piece_of_money(read_csv: Read) -> None:
    reading = read_csv("order_id,line,sku,qty,unit_price,discount\nA1,1,S1,2,10,0\nA1,2,S2,1,5,1\n")

    assert [(one.code, one.options) for one in reading.questions] == [("discount-unclear", ("share", "paid", "amount"))]


def test_a_summary_beside_the_months_that_it_adds_up_is_told_and_left_out(tmp_path: Path) -> None:
    orders = "订单号 | 下单日期 | 业务员 | 金额\nA{0} | @2026-0{0}-01 | 张伟 | 100"
    summary = "业务员 | 7月 | 8月 | 合计\n张伟 | 100 | 100 | 200\n李娜 | 50 | 0 | 50"
    sheets = {"7月": Sheet(orders.format(7)), "8月": Sheet(orders.format(8)), "汇总": Sheet(summary)}

    found = read_book(sheets, tmp_path).sheets

    assert [(one.dataset, one.amount, len(one.questions)) for one in found] == [
        ("orders", Decimal(100), 0), ("orders", Decimal(100), 0), ("", None, 0),
    ]  # fmt: skip
    assert [(one.code, one.sheet) for one in found[2].problems] == [("summary-left-out", "汇总")]
    alone = read(Sheet(summary), tmp_path)
    assert "dataset-unclear" in [one.code for one in alone.questions]


@pytest.mark.parametrize(
    ("name", "sheet"),
    [
        ("报价单", "报价单号 | 报价日期 | 业务员 | 客户 | 报价金额\nQ1 | @2026-09-01 | 张伟 | 华茂 | 1000"),
        ("Sheet1", "Quote No | Quote Date | Sales Rep | Customer | Amount\nQ1 | @2026-09-01 | Amy | Bosch | 1000"),
        ("拜访计划", "业务员 | 计划拜访日期 | 客户 | 目的\n张伟 | @2026-12-01 | 华茂 | 催单"),
    ],
    ids=["quotes", "quotes in English", "visits to come"],
)
def test_what_is_offered_or_planned_is_not_taken_for_what_happened(tmp_path: Path, name: str, sheet: str) -> None:
    reading = read(Sheet(sheet, name=name), tmp_path)

    assert reading.rows is None
    assert any(one.holds_back == "file" for one in reading.questions)
