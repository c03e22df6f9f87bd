"""M18: a claw-back line for each rule that counted what was taken back."""

from dataclasses import replace
from decimal import Decimal

from sales_analytics.language.speech import speak
from sales_analytics.metrics.claw_backs import ClawBack
from sales_analytics.rules.bonus_rules import Reward, bonus_rules
from sales_analytics.rules.claw_back_lines import claw_back_lines

GONE = ClawBack(
    "salesperson", "Amira", "North", "East", "o-2", "bulk", Decimal("200.00"),
    is_order_gone=True, reason="cancelled", import_no=3, file="storno.xlsx",
)  # fmt: skip
REDUCED = replace(GONE, order_no="o-1", amount=Decimal("30.00"), is_order_gone=False, reason="reduced")


def test_an_order_that_is_gone_is_a_line_of_every_rule() -> None:
    lines = claw_back_lines(bonus_rules(), [GONE])

    assert [(one.rule, one.value, one.amount, one.orders) for one in lines] == [
        ("per-order", 1, Decimal("200.00"), 1),
        ("most-orders", 1, Decimal("200.00"), 1),
        ("highest-amount", Decimal("200.00"), Decimal("200.00"), 1),
        ("over-160000", Decimal("200.00"), Decimal("200.00"), 1),
    ]
    assert {(one.state, one.name, one.order_nos, one.import_no, one.file) for one in lines} == {
        ("claw-back", "Amira", ("o-2",), 3, "storno.xlsx")
    }


def test_a_reduced_order_still_counts_as_an_order() -> None:
    assert [one.rule for one in claw_back_lines(bonus_rules(), [REDUCED])] == ["highest-amount", "over-160000"]


def test_a_rule_about_samples_loses_no_bulk_order_and_one_about_companies_no_persons() -> None:
    per_order = bonus_rules()[0]
    samples = replace(per_order, measure=replace(per_order.measure, counted="sample"))

    assert claw_back_lines([samples, replace(per_order, scope="company")], [GONE]) == []


def test_what_was_paid_for_an_order_goes_back() -> None:
    paid = replace(bonus_rules()[0], reward=Reward("cash", Decimal("25.00")))

    assert [one.reward for one in claw_back_lines([paid], [GONE])] == [Decimal("-25.00")]


def test_the_sentence_is_told_in_both_languages() -> None:
    line = claw_back_lines(bonus_rules(), [GONE])[-1]

    assert speak(line.explanation, "en") == (
        "Amira: order o-2, $200.00 taken back after the close; cancelled by import 3 (storno.xlsx); "
        "rule “Orders over USD 160,000”, version 1"
    )
    assert speak(line.explanation, "zh") == (
        "Amira：订单 o-2 在结算后追回 200.00 美元；已取消（导入 3，storno.xlsx）；规则“订单金额超过 16 万美元”第 1 版"
    )
