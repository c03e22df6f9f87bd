import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sales_analytics.charts import findings
from sales_analytics.language.speech import speak
from sales_analytics.metrics.amounts import Amount
from sales_analytics.metrics.forecasts import Tolerances
from sales_analytics.metrics.selling_days import SellingDays
from sales_analytics.rules.forecast_outlook import Underway
from sales_analytics.rules.forecast_quality import Quality
from tests.charts.records import attained, bonus, path, placed

TIGER, WOLF, EAGLE = attained("Tiger", 700, 1000), attained("Wolf", 650, 1000), attained("Eagle", 508_800, 1_000_000)
TOTAL = attained("Total", 3_420_000, 5_600_000)


def said(message):
    return speak(message, "en")


def test_some_groups_are_on_pace_and_the_last_needs_so_much_a_day():
    finding = findings.attainment_finding([TIGER, WOLF, EAGLE, attained("Unassigned", 5)], TOTAL)
    assert said(finding) == "Two of three groups are on pace; Eagle needs $61,400 a day to reach its target"


@pytest.mark.parametrize(
    ("groups", "sentence"),
    [
        pytest.param(
            [TIGER, EAGLE], "One of two groups is on pace; Eagle needs $61,400 a day to reach its target", id="one"
        ),
        pytest.param(
            [attained("Fox", 10, 1000), EAGLE],
            "None of two groups is on pace; Fox needs $124 a day to reach its target",
            id="none",
        ),
        pytest.param([TIGER, WOLF], "Both groups are on pace; Tiger leads with 70 % of its target", id="all"),
        pytest.param([TIGER], "The total is behind its pace; it needs $272,500 a day to reach its target", id="single"),
    ],
)
def test_as_many_groups_as_are_on_pace(groups, sentence):
    assert said(findings.attainment_finding(groups, replace(TOTAL, pace=0.96))) == sentence


@pytest.mark.parametrize(
    ("total", "sentence"),
    [
        pytest.param(attained("Total", 500), "$500 is confirmed; nobody has a target for this period", id="no target"),
        pytest.param(attained("Total", 0), "$0 is confirmed; nobody has a target for this period", id="nothing at all"),
        pytest.param(
            attained("Total", 400, 1000),
            "The total is behind its pace; it needs $75 a day to reach its target",
            id="behind",
        ),
        pytest.param(
            attained("Total", 700, 1000),
            "The total is on pace with 70 % of its target; $38 a day are enough",
            id="on pace",
        ),
        pytest.param(attained("Total", 1000, 1000), "The total has reached its target: 100 %", id="reached"),
        pytest.param(
            attained("Total", 999_996, 1_000_000, gone=Decimal(1), left=0),
            "The total ended at 99 % of its target, $4 short",
            id="over",
        ),
        pytest.param(
            replace(attained("Total", 0, 1000), pace=None),
            "The period has not begun; the target is $1,000",
            id="not begun",
        ),
    ],
)
def test_without_groups_the_total_speaks(total, sentence):
    assert said(findings.attainment_finding([], total)) == sentence


def test_a_finished_period_tells_who_reached_the_target():
    ended = [attained(name, amount, 1000, gone=Decimal(1), left=0) for name, amount in (("a", 1000), ("b", 900))]
    total = attained("Total", 1900, 2000, gone=Decimal(1), left=0)
    assert said(findings.attainment_finding(ended, total)) == "One of two groups reached its target; b ended $100 short"
    assert said(findings.attainment_finding([ended[0]] * 3, total)) == "All three groups reached their targets"


def test_the_line_below_tells_where_it_ends():
    assert said(findings.attainment_line(attained("Total", 3_420_000, 5_600_000, gone=Decimal("0.6369")))) == (
        "$3.42 M confirmed against $5.60 M; at this pace it ends at $5.37 M, 4 % short"
    )
    assert said(findings.attainment_line(attained("Total", 900, 1000))).endswith("ends at $1,500, 50 % above")
    assert said(findings.attainment_line(attained("Total", 5))) == "$5 confirmed, without a target to compare with"


@pytest.mark.parametrize(
    ("sums", "sentence"),
    [
        pytest.param([150, 250, 250, 250], "Eagle fell behind after 2 Sep 2026", id="fell behind"),
        pytest.param([10, 20, 30], "Eagle has been behind its path from the first day", id="always behind"),
        pytest.param([10, 20, 330], "Eagle is ahead of its path since 3 Sep 2026", id="caught up"),
        pytest.param([100, 200, 300], "Eagle has been ahead of its path from the first day", id="never behind"),
    ],
)
def test_the_cumulative_figure_tells_when_it_turned(sums, sentence):
    eagle = attained("Eagle", sums[-1], 1000)
    assert said(findings.cumulative_finding(path("Eagle", sums, 1000), [eagle])) == sentence


def test_without_target_there_is_no_path():
    assert said(findings.cumulative_finding(path("a", [1], None), [attained("a", 1)])) == "How the amount grew"
    assert said(findings.cumulative_finding([], [])) == "How the amount grew"


@pytest.mark.parametrize(
    ("places", "by", "sentence"),
    [
        pytest.param(
            [("Amy", 171_400), ("Bo", 164_850)], "amount", "Amy leads with $171,400, $6,550 ahead of Bo", id="amount"
        ),
        pytest.param(
            [("Amy", "160000"), ("Bo", "159999.6")], "amount", "Amy leads with $160,000, $0.40 ahead of Bo", id="cents"
        ),
        pytest.param([("Amy", 12), ("Bo", 11)], "orders", "Amy leads with 12 orders, 1 order ahead of Bo", id="orders"),
        pytest.param(
            [("Amy", "1.2"), ("Bo", "1.1")],
            "attainment",
            "Amy leads with 120.0 %, 10.0 percentage points ahead of Bo",
            id="attainment",
        ),
        pytest.param([("Amy", 5), ("Bo", 5)], "amount", "Amy and Bo share the lead with $5", id="tie"),
        pytest.param(
            [(name, 5) for name in "abcde"], "amount", "a, b, c and 2 more share the lead with $5", id="all equal"
        ),
        pytest.param([("Amy", 5)], "amount", "Amy leads with $5, without anybody behind", id="one"),
        pytest.param([], "amount", "Nobody leads yet", id="empty"),
        pytest.param([("Unassigned", 5)], "amount", "Nobody leads yet", id="unassigned only"),
    ],
)
def test_the_leaderboard_says_who_leads(places, by, sentence):
    assert said(findings.leaderboard_finding(placed(*places, by=by), by)) == sentence


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        pytest.param(["170000", "158200"], "1 person has passed $160,000; b is $1,800 short", id="one, one near"),
        pytest.param(
            ["160000", "1"], "0 people have passed $160,000; a is exactly at it, not above", id="exactly at the line"
        ),
        pytest.param(["142091.91"], "Nobody has passed $160,000 yet; a is $17,909 short", id="as the bar: 142,091"),
        pytest.param(["159999.60"], "Nobody has passed $160,000 yet; a is $0.41 short", id="by cents"),
        pytest.param(["170000", "180000"], "2 people have passed $160,000", id="all"),
        pytest.param([], "0 people have earned this bonus", id="empty"),
    ],
)
def test_the_bonus_says_who_has_passed_the_line_and_who_is_next(values, sentence):
    lines = [bonus(name, value) for name, value in zip("abcdef", values, strict=False)]
    assert said(findings.bonus_finding(lines)) == sentence


TEN = Tolerances(Decimal(10), Decimal(20))


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        (["170000", "1"], "a has it; 0 people are at 90 % or more of it"),
        (["170000", "180000"], "a and b have it; 0 people are at 90 % or more of it"),
    ],
)
def test_the_bonus_says_who_has_it(values, sentence):
    assert said(findings.bonus_line([bonus(name, value) for name, value in zip("ab", values, strict=True)])) == sentence


def quality(passed, submitted, expected, bias=0.04, wape=0.12):
    return Quality(submitted, expected, passed, None, None, wape if submitted else None, bias if submitted else None)


def test_forecasts_are_counted():
    assert said(findings.forecast_finding(quality(6, 9, 10), TEN)) == "6 of 9 forecasts are within ±10 %; 1 is missing"
    assert said(findings.forecast_finding(quality(6, 9, 9), TEN)).endswith("everybody has submitted one")
    assert said(findings.forecast_finding(quality(0, 0, 9), TEN)) == "Nobody has submitted a forecast for this period"
    assert said(findings.forecast_line(quality(6, 9, 9))) == "Average error 12.0 %; together they are 4.0 % too high"
    assert said(findings.forecast_line(quality(6, 9, 9, bias=-0.04))).endswith("4.0 % too low")
    assert findings.forecast_line(quality(0, 0, 9)) is None


def test_the_tolerance_in_a_finding_is_the_setting():
    finding = findings.forecast_finding(quality(6, 9, 10), Tolerances(Decimal("7.50"), Decimal(15)))
    assert said(finding) == "6 of 9 forecasts are within ±7.5 %; 1 is missing"
    assert speak(finding, "zh") == "9 份预测中有 6 份在 ±7.5% 以内；还有 1 份没交"


def test_a_running_period_is_no_verdict():
    some = [ending("inside"), ending("inside", above=True), ending("outside", above=True), ending("not submitted")]
    now = findings.running_finding(quality(12, 156, 169), TEN, 8)
    assert said(now) == "12 of 156 forecasts are within ±10 % so far; 8 selling days are left"
    assert said(findings.running_finding(quality(1, 2, 2), TEN, 1)).endswith("1 selling day is left")
    assert said(findings.running_line(some, TEN)) == "At this pace 2 would end within ±10 %; 2 are above it already"
    assert speak(now, "zh") == "156 份预测中，目前有 12 份在 ±10% 以内；还剩 8 个销售日"
    assert speak(findings.running_line(some, TEN), "zh") == "按目前进度，最终会有 2 份在 ±10% 以内；2 份已经超出"


def test_before_a_pace_says_anything_promises_are_counted():
    begun, to_come = SellingDays(date(2026, 9, 2), 22, 2, 20), SellingDays(date(2026, 8, 30), 22, 0, 22)
    assert said(findings.early_finding(quality(0, 9, 10), begun)) == (
        "9 forecasts are submitted; it is too early to judge them, 20 selling days are left"
    )
    assert said(findings.early_finding(quality(0, 1, 10), to_come)) == (
        "1 forecast is submitted; the period has not begun"
    )
    assert said(findings.missing_line(quality(0, 9, 10))) == "1 is missing"
    assert said(findings.missing_line(quality(0, 9, 9))) == "Everybody has submitted one"


def ending(where, above=False):
    return Underway("Amy", "", "", Decimal(1), Decimal(1), Decimal(1), where, None, above, None, None, None)


def test_orders_are_counted():
    total = Amount("Total", "", "", Decimal(3_420_000), 412, 128, 284, Decimal(42_300), None)
    assert said(findings.orders_finding(total)) == "412 orders brought $3.42 M"
    assert said(findings.orders_line(total)) == "128 samples, 284 bulk orders; the largest brought $42,300"
    assert said(findings.orders_line(replace(total, sample_orders=0))) == "284 bulk orders; the largest brought $42,300"
    assert said(findings.orders_finding(replace(total, orders=0))) == "No order was confirmed in this period"


def test_findings_speak_chinese():
    for message in (
        findings.attainment_finding([TIGER, WOLF, EAGLE], TOTAL),
        findings.attainment_line(TOTAL),
        findings.leaderboard_finding(placed(("王艳", 171_400), ("陈伟", 164_850)), "amount"),
        findings.bonus_finding([bonus("王艳", 171_400), bonus("陈伟", 158_200)]),
        findings.forecast_finding(quality(6, 9, 10), TEN),
    ):
        assert re.search("[一-鿿]", speak(message, "zh").replace("王艳", "").replace("陈伟", ""))
