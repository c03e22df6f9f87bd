"""Credit notes and returns among orders, amounts that a comma cuts, headings that stand twice."""

from decimal import Decimal

import pytest

from tests.ingest.conftest import Read, rows_of

ROWS = "I1,{sold},2026-09-01,Amy,1000\nC1,{back},2026-09-05,Amy,300\nI2,{sold},2026-09-06,Bo,200\n"
KINDS = [
    ("Type", "Invoice", "Credit Note"), ("Document Type", "Order", "Return Order"),
    ("单据类型", "销售出库单", "销售退货单"), ("红蓝字", "蓝字", "红字"), ("D/C", "D", "C"), ("借贷方向", "借", "贷"),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "sold", "back"), KINDS)
def test_credits_whose_amounts_have_no_minus_are_asked_about(
    read_csv: Read, heading: str, sold: str, back: str
) -> None:
    sheet = f"Document No,{heading},Date,Salesperson,Amount\n{ROWS.format(sold=sold, back=back)}"

    reading = read_csv(sheet)
    taken_off = read_csv(sheet, mapping=(("Amount", "amount:credits-minus"),))
    as_written = read_csv(sheet, mapping=(("Amount", "amount:credits-as-written"),))

    assert [(one.code, one.likely, one.option_flag, one.holds_back) for one in reading.questions] == [
        ("credits-without-minus", "credits-minus", '--map "Amount=amount:credits-minus"', "file")
    ]
    assert rows_of(taken_off, "order_no", "amount") == [("I1", 1000), ("C1", -300), ("I2", 200)]
    assert [(one.code, one.severity) for one in taken_off.problems] == [("credits-taken-off", "notice")]
    assert (taken_off.amount, taken_off.amounts, taken_off.questions) == (Decimal(900), (("USD", Decimal(900)),), ())
    assert (as_written.amount, as_written.questions, as_written.problems) == (Decimal(1500), (), ())


@pytest.mark.parametrize(
    ("headings", "rows", "amount"),
    [
        ("Payment Date,Order No,Transaction type,Received amount",
         "2026-09-01,A1,Payment,100\n2026-09-02,A1,Refund,30\n", 70),
        ("回款日期,合同号,业务类型,回款金额", "2026-09-01,A1,收汇,100\n2026-09-02,A1,退款,30\n", 70),
        ("Expense date,Expense category,Expense amount,Type",
         "2026-09-01,Travel,100,Debit\n2026-09-02,Travel,40,Credit\n", 60),
    ],
)  # fmt: skip
def test_money_that_went_back_is_asked_about_in_receipts_and_costs_as_well(
    read_csv: Read, headings: str, rows: str, amount: int
) -> None:
    asked = read_csv(f"{headings}\n{rows}", name="september.csv")
    (question,) = asked.questions
    heading = question.option_flag.split('"')[1].partition("=")[0]
    decided = ((heading, "amount:credits-minus"),)
    taken_off = read_csv(f"{headings}\n{rows}", name="september.csv", mapping=decided)

    assert (question.code, question.likely) == ("credits-without-minus", "credits-minus")
    assert (taken_off.amount, taken_off.questions) == (Decimal(amount), ())


def test_what_a_bank_calls_a_credit_has_come_in(read_csv: Read) -> None:
    rows = "2026-09-01,A1,Credit,100\n2026-09-02,A2,Credit,30\n"

    headings = "Payment Date,Order No,Transaction type,Received amount"

    reading = read_csv(f"{headings}\n{rows}", name="september.csv")

    assert (reading.dataset, reading.amount, reading.questions) == ("receipts", Decimal(130), ())


def test_the_balance_of_an_account_is_no_payment(read_csv: Read) -> None:
    rows = "2026-09-03,A1,,100,100\n2026-09-04,A1,30,,70\n"

    reading = read_csv(f"Payment Date,Order No,Debit,Credit,Balance\n{rows}", name="receipts.csv")

    assert [(one.code, one.likely) for one in reading.questions] == [("dataset-unclear", "")]


def test_credits_with_a_minus_of_their_own_need_no_question(read_csv: Read) -> None:
    rows = ROWS.format(sold="Invoice", back="Credit Note").replace(",300", ",-300")

    reading = read_csv(f"Document No,Type,Date,Salesperson,Amount\n{rows}")

    assert (reading.amount, reading.questions, reading.problems) == (Decimal(900), (), ())


def test_paying_by_credit_is_no_credit(read_csv: Read) -> None:
    rows = ROWS.format(sold="Cash", back="Credit")

    reading = read_csv(f"Document No,Payment Type,Date,Salesperson,Amount\n{rows}")

    assert (reading.amount, reading.questions) == (Decimal(1500), ())


def test_a_credit_far_below_the_first_rows_is_found(read_csv: Read) -> None:
    many = "".join(f"N{place},Invoice,2026-09-02,Bo,{place + 1}\n" for place in range(100))

    reading = read_csv(f"Document No,Type,Date,Salesperson,Amount\n{many}C1,Credit memo,2026-09-05,Amy,3\n")

    assert [one.code for one in reading.questions] == ["credits-without-minus"]


def test_amounts_that_the_comma_between_cells_cuts_are_not_taken(read_csv: Read) -> None:
    reading = read_csv("Order No,Order Date,Rep,Amount\nA1,2026-09-01,Amy,1,234.50\nA2,2026-09-02,Bo,12,200.00\n")

    assert [(one.code, one.options, one.holds_back) for one in reading.questions] == [("amount-split", (), "file")]


def test_two_columns_of_one_heading_with_other_figures_are_asked_about(read_csv: Read) -> None:
    sheet = "Order No,Order Date,Rep,Amount,Amount\nA1,2026-09-01,Amy,100,{0}\nA2,2026-09-02,Bo,200,{1}\n"

    assert [(one.code, one.options) for one in read_csv(sheet.format(110, 220)).questions] == [
        ("amount-unclear", ("Amount", "Amount (2)"))
    ]
    assert read_csv(sheet.format(100, 200)).questions == ()
