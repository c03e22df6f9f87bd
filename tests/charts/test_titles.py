from datetime import date
from decimal import Decimal

import pytest

from sales_analytics.charts import titles
from sales_analytics.language.speech import speak
from sales_analytics.metrics.amounts import AmountByCountry, AmountByPeriod, AmountByType
from sales_analytics.metrics.forecasts import Tolerances
from sales_analytics.metrics.growth import Growth
from sales_analytics.rules.forecast_outlook import Underway
from sales_analytics.rules.order_outcomes import Outcome
from tests.charts.records import attained, bonus, placed, promised


def said(message):
    return speak(message, "en")


def test_the_bars_to_the_target_count_who_is_on_pace():
    on, close, behind = attained("a", 70, 100), attained("b", 55, 100), attained("c", 10, 100)
    assert said(titles.attainment_title([on, close, behind])) == "1 of 3 are on pace, 1 behind"
    assert said(titles.attainment_title([on, close])) == "1 of 2 are on pace, none is behind"
    assert said(titles.attainment_title([attained("d", 5)])) == "Amount against target"
    assert said(titles.attainment_title([])) == "Amount against target"


@pytest.mark.parametrize(
    ("places", "by", "title"),
    [
        pytest.param([(name, 10) for name in "abcd"], "amount", "The order of the leaderboard", id="all equal"),
        pytest.param(
            [("a", 40), ("b", 30), ("c", 20), ("d", 10)], "amount", "The first 3 hold 90 % of the amount", id="amount"
        ),
        pytest.param(
            [("a", 4), ("b", 3), ("c", 2), ("d", 1)], "orders", "The first 3 hold 90 % of all orders", id="orders"
        ),
        pytest.param([("a", 4), ("b", 3)], "amount", "The order of the leaderboard", id="too few"),
        pytest.param(
            [("a", "1.1"), ("b", "1.0"), ("c", "0.9")], "attainment", "2 have reached their targets", id="attainment"
        ),
        pytest.param([], "amount", "The order of the leaderboard", id="empty"),
    ],
)
def test_the_leaderboard_tells_how_much_the_first_hold(places, by, title):
    assert said(titles.leaderboard_title(placed(*places, by=by), by)) == title


TEN = Tolerances(Decimal(10), Decimal(20))


def test_the_bands_count_their_dots():
    states = ["passed", "passed", "amber", "failed", "not submitted"]
    results = [promised(str(place), 1, 1, state) for place, state in enumerate(states)]
    assert said(titles.forecast_title(results, TEN)) == "2 within ±10 %, 1 more within ±20 %, 1 further off"


def test_a_running_period_counts_where_the_dots_would_land():
    endings = ["inside", "second reading", "outside", "outside", "not submitted"]
    some = [
        Underway("a", "", "", Decimal(1), Decimal(1), Decimal(1), one, None, False, None, None, "controlled win")
        for one in endings
    ]
    assert said(titles.landing_title(some, TEN)) == (
        "At this pace 1 end within ±10 %, 1 more within ±20 %, 2 further off"
    )
    assert said(titles.expected_control_title(some)) == "At this pace 5 would hit their target, 5 of them as foreseen"
    assert said(titles.expected_control_title([])) == "At this pace nobody with a forecast hits the target"


def test_the_control_matrix_tells_who_had_foreseen_it():
    results = [promised("a", 1, 1, "passed", "controlled win"), promised("b", 1, 9, "failed", "lucky win")]
    assert said(titles.control_title(results)) == "1 of 2 who hit their target had foreseen it"
    assert said(titles.control_title([])) == "Nobody with a forecast has hit the target"


def test_the_best_day_week_or_month_is_named():
    records = [AmountByPeriod(date(2026, 9, day), "Total", "", "", Decimal(day * 1000), 9 - day) for day in (1, 2, 3)]
    assert said(titles.over_time_title(records, "day", "amount")) == "The best day was 3 Sep 2026 with $3,000"
    assert said(titles.over_time_title(records, "week", "orders")) == "The best week began on 1 Sep 2026 with 8 orders"
    assert said(titles.over_time_title([], "day", "amount")) == "No order was confirmed in this period"


def test_the_largest_part_is_named():
    types = [
        AmountByType("sample", "Total", "", "", Decimal(25), 9),
        AmountByType("bulk", "Total", "", "", Decimal(75), 1),
    ]
    assert said(titles.orders_by_title(types, "type")) == "Bulk orders bring 75 % of the amount"
    countries = [AmountByCountry(name, "Total", "", "", Decimal(part), 1) for name, part in (("Chile", 2), ("Peru", 6))]
    assert said(titles.orders_by_title(countries, "country")) == "Peru brings most, 75 % of the amount"
    alone = [AmountByCountry("Chile", "Total", "", "", Decimal(25), 9)]
    assert said(titles.orders_by_title(alone, "country")) == "Where the amount comes from"
    assert speak(titles.orders_by_title(types, "type"), "zh").startswith("大单")


@pytest.mark.parametrize(
    ("counts", "title"),
    [
        pytest.param((4238, 2089, 2473, 0), "4,238 of 8,800 orders are confirmed, 2,473 were lost", id="lost most"),
        pytest.param((5, 1, 0, 0), "5 of 6 orders are confirmed, 1 is still open", id="one open"),
        pytest.param((5, 1, 0, 2), "5 of 8 orders are confirmed, 2 were cancelled", id="cancelled"),
        pytest.param((5, 0, 0, 0), "All 5 orders are confirmed", id="confirmed only"),
    ],
)
def test_the_outcomes_are_counted(counts, title):
    names = ("confirmed", "open", "lost", "cancelled")
    results = [Outcome(name, count, None) for name, count in zip(names, counts, strict=True)]
    assert said(titles.outcome_title(results)) == title


def grown(name, amount, before):
    share = (amount - before) / before if before else None
    return Growth(name, "", "", Decimal(amount), Decimal(before), share, not before)


@pytest.mark.parametrize(
    ("results", "title"),
    [
        pytest.param(
            [grown("a", 150, 100), grown("b", 90, 100), grown("c", 9, 0)],
            "1 of 2 have sold more than a year before; a grew most, by 50 %",
            id="some",
        ),
        pytest.param(
            [grown("a", 150, 100), grown("b", 101, 100)],
            "All 2 have sold more than a year before; a grew most, by 50 %",
            id="all",
        ),
        pytest.param([grown("a", 90, 100), grown("b", 9, 0)], "Nobody has sold more than a year before", id="none"),
        pytest.param([grown("a", 9, 0)], "Nobody sold anything in these days a year before", id="all new"),
        pytest.param([grown("a", 150, 100)], "50 % more than a year before", id="one"),
    ],
)
def test_growth_names_who_grew_most(results, title):
    assert said(titles.growth_title(results)) == title


def test_the_bars_to_the_bonus_count_who_has_passed_the_line():
    lines = [bonus("a", 160_001), bonus("b", 160_000), bonus("c", 144_000), bonus("d", 143_999)]
    assert said(titles.eligibility_title(lines)) == "1 have passed the line, 2 are near it"
