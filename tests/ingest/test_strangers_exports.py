"""Exports of shops, customer systems and approval forms: whose order it is, in what state, under which number."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sales_analytics.terms.text import Names
from tests.ingest.conftest import Read, rows_of
from tests.ingest.grids import Sheet, read

HEADS = "Order No,Order Date,Salesperson,Amount"


@pytest.mark.parametrize(
    "heading", ["收货人姓名", "收件人", "买家姓名", "客户姓名", "会员姓名", "发起人工号", "Seller Message", "Recipient"]
)
def test_who_receives_or_pays_is_not_who_sold(read_csv: Read, heading: str) -> None:
    rows = "A1,2026-09-01,C1,Ann,5\nA2,2026-09-02,C2,Bea,6\n"

    reading = read_csv(f"Order No,Order Date,Customer No,{heading},Amount\n{rows}")

    assert "salesperson" not in dict(map(reversed, reading.mapping))  # type: ignore[arg-type]
    assert [one.code for one in reading.questions] == ["salesperson-missing"]


@pytest.mark.parametrize(
    ("word", "status"),
    [("Sales Order", "confirmed"), ("Quotation Sent", "pending"), ("BOOKED", "confirmed"), ("Contract sent", "pending"),
     ("Closed Lost to Competition", "lost"), ("Failed", "cancelled"), ("交易成功", "confirmed"),
     ("买家已付款，等待卖家发货", "confirmed"), ("交易关闭", "cancelled"), ("审批中", "pending"), ("已驳回", "lost")],
)  # fmt: skip
def test_states_as_systems_name_them(read_csv: Read, word: str, status: str) -> None:
    reading = read_csv(f'Order No,Order Date,Salesperson,Amount,Status\nA1,2026-09-01,Amy,5,"{word}"\n')

    assert (rows_of(reading, "status"), reading.questions) == ([(status,)], ())


def test_what_was_refused_stays_out_though_its_form_is_complete(read_csv: Read) -> None:
    reading = read_csv(
        "审批状态,审批结果,合同编号,签约日期,业务员,合同金额\n完成,同意,H1,2026-09-01,张伟,10\n完成,拒绝,H2,2026-09-02,李娜,20\n"
        "审批中,,H3,2026-09-03,李娜,30\n"
    )

    assert rows_of(reading, "order_no", "status") == [("H1", "confirmed"), ("H2", "lost"), ("H3", "pending")]
    told = [(one.code, one.row) for one in reading.problems]
    assert told == [("statuses-contradict", None), ("status-contradicted", 3)]


@pytest.mark.parametrize("tail", ["\t", " \t", "\n", "\u200e", "\u00a0", "\u2060", "\u00ad"])
def test_signs_around_a_number_that_nobody_sees_make_no_other_number(read_csv: Read, tail: str) -> None:
    reading = read_csv(f'{HEADS}\n"A1{tail}",2026-09-01,"Amy{tail}",5\n"{tail}A2",2026-09-01,Amy,6\n{tail},,,\n')

    assert rows_of(reading, "order_no", "salesperson", "amount") == [
        ("A1", "Amy", Decimal(5)), ("A2", "Amy", Decimal(6)),
    ]  # fmt: skip
    assert (reading.rows_read, reading.rejected, reading.problems) == (2, 0, ())


def test_dollars_of_taiwan_in_traditional_characters(read_csv: Read) -> None:
    rows = "T1,2026/09/01,張偉,1000,新台幣\nT2,2026/09/02,張偉,20,歐元\n"

    reading = read_csv(f"訂單編號,訂單日期,業務員,金額,幣別\n{rows}")

    assert rows_of(reading, "salesperson", "amount", "currency") == [
        ("張偉", Decimal(1000), "TWD"), ("張偉", Decimal(20), "EUR"),
    ]  # fmt: skip
    assert [one.code for one in reading.problems] == ["not-converted", "not-converted"]


def test_companies_with_subtotals_between_are_likely_ours(tmp_path: Path) -> None:
    drawn = """公司 | 业务员 | 订单号 | 下单日期 | 金额
               捷达 | 张伟 | C1 | @2026-09-01 | 100
               捷达小计 | | | | 100
               远方 | 王强 | C3 | @2026-09-03 | 70
               远方小计 | | | | 70"""

    reading = read(Sheet(drawn), tmp_path)

    assert [(one.code, one.likely) for one in reading.questions] == [("company-unclear", "company")]
    assert dict(reading.questions[0].text.values)["names"] == Names(("捷达", "远方"), 3)


def test_what_a_deal_brought_counts_and_what_was_estimated_does_not(read_csv: Read) -> None:
    heads = "Order No,Owner,Est. Close Date,Actual Close Date,Est. Revenue"
    row = "A1,Amy,2026-08-01,2026-09-05,10000"

    both, only = read_csv(f"{heads},Actual Revenue\n{row},12500\n"), read_csv(f"{heads}\n{row}\n")

    assert rows_of(both, "confirm_date", "amount") == [(date(2026, 9, 5), Decimal(12500))]
    assert (both.questions, [one.code for one in only.questions]) == ((), ["amount-missing"])


def test_what_a_shop_took_off_is_no_company_and_the_total_of_products_no_product(read_csv: Read) -> None:
    reading = read_csv(
        "订单号,下单时间,业务员,店铺Id,店铺名称,产品总额,店铺优惠折扣(元),订单金额\nA1,2026-09-01,张伟,0,旗舰店,100,10,90\n"
    )
    without = read_csv("订单号,下单时间,业务员,店铺优惠折扣(元),订单金额\nA1,2026-09-01,张伟,10,90\n")

    assert rows_of(reading, "company", "product", "amount") == [("旗舰店", None, Decimal(90))]
    assert rows_of(without, "company") == [(None,)]


@pytest.mark.parametrize(("former", "current"), [("原业务员", "现业务员"), ("业务员", "业绩归属人")])
def test_an_order_is_of_whom_it_is_credited_to_now(read_csv: Read, former: str, current: str) -> None:
    heads = f"订单号,下单日期,{former}"

    both = read_csv(f"{heads},{current},金额\nA1,2026-09-01,张伟,李娜,5\n")

    assert (rows_of(both, "salesperson"), both.questions) == ([("李娜",)], ())


def test_who_had_an_order_before_is_asked_about_where_nobody_else_is_named(read_csv: Read) -> None:
    reading = read_csv("订单号,下单日期,原业务员,金额\nA1,2026-09-01,张伟,5\n")

    assert "salesperson" not in dict(reading.mapping).values()
    assert reading.questions != ()
