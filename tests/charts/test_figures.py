import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sales_analytics.charts.attainment_bars import attainment_bars, attainment_scale
from sales_analytics.charts.control_matrix import control_matrix
from sales_analytics.charts.cumulative_line import cumulative_line, in_focus
from sales_analytics.charts.eligibility_bars import eligibility_bars
from sales_analytics.charts.forecast_bands import forecast_bands, landing_bands
from sales_analytics.charts.growth_bars import growth_bars
from sales_analytics.charts.leaderboard_bars import leaderboard_bars
from sales_analytics.charts.orders_by import orders_by
from sales_analytics.charts.orders_over_time import orders_over_time
from sales_analytics.charts.outcome_bars import outcome_bars
from sales_analytics.charts.rows import MOST
from sales_analytics.charts.theme import DARK, LIGHT, Look
from sales_analytics.metrics.amounts import AmountByCustomer, AmountByPeriod, AmountByType
from sales_analytics.metrics.forecasts import Tolerances
from sales_analytics.metrics.growth import Growth
from sales_analytics.rules.forecast_outlook import Underway
from sales_analytics.rules.order_outcomes import Outcome
from tests.charts.records import attained, bonus, path, placed, promised

TEN = Tolerances(Decimal(10), Decimal(20))
EN, ZH, PHONE = Look(), Look("zh", DARK), Look("en", LIGHT, "narrow")
TEAMS = [attained("Tiger", 412_000, 400_000), attained("Eagle", 161_000, 310_000), attained("Paper", 92_000)]


def words(figure):
    """What stands in the figure, without markup; a figure and the note beside it are one."""
    said = []
    for part in figure.layout.annotations:
        plain = re.sub("<[^>]*>", "", part.text)
        if part.x == 1 and part.xanchor == "left":
            said[-1] += f" {plain}"
        else:
            said.append(plain)
    return said


def trace(figure, name):
    return next(part for part in figure.data if part.name == name)


def test_attainment_bars_run_to_their_targets():
    figure = attainment_bars(TEAMS, EN)
    assert list(trace(figure, "amount").x) == [412_000, 161_000, 92_000]
    assert list(trace(figure, "target").x) == [400_000, 310_000]
    assert list(trace(figure, "expected").x) == [240_000, 186_000]
    assert list(trace(figure, "amount").marker.color) == [LIGHT.ahead, LIGHT.close, LIGHT.missing]
    assert words(figure) == [
        "Tiger", "103 % 412 of 400", "Eagle", "52 % 161 of 310", "Paper", "no target · 92",
    ]  # fmt: skip
    assert attainment_scale(TEAMS, EN).unit == "USD thousand"


def test_attainment_bars_in_chinese():
    figure = attainment_bars(TEAMS, ZH)
    assert words(figure)[1].startswith("103%")
    assert attainment_scale(TEAMS, ZH).unit == "万美元"
    assert trace(figure, "amount").marker.color[0] == DARK.ahead


def test_a_share_that_misses_its_target_by_a_hair_is_not_shown_as_the_whole():
    assert words(attainment_bars([attained("Tiger", 399_990, 400_000)], EN))[1].startswith("99 %")


@pytest.mark.parametrize(
    "draw",
    [
        lambda look: attainment_bars([], look),
        lambda look: leaderboard_bars([], "amount", look),
        lambda look: eligibility_bars([], look),
        lambda look: forecast_bands([], TEN, look),
        lambda look: control_matrix([], look),
        lambda look: cumulative_line([], [], look),
        lambda look: orders_over_time([], "day", "amount", look),
        lambda look: orders_by([], "customer", look),
    ],
    ids=["attainment", "leaderboard", "eligibility", "forecasts", "control", "cumulative", "over time", "by"],
)
@pytest.mark.parametrize("look", [EN, ZH, PHONE], ids=["en", "zh", "phone"])
def test_nothing_can_be_drawn(draw, look):
    assert draw(look).layout.height > 0


@pytest.mark.parametrize("look", [EN, PHONE], ids=["wide", "narrow"])
def test_figures_grow_with_their_rows_and_say_what_they_leave_out(look):
    many = [attained(f"Unit {place}", 100, 200) for place in range(60)]
    figure, less = attainment_bars(many, look), attainment_bars(many[:10], look)
    assert len(trace(figure, "amount").x) == MOST[look.width]
    assert figure.layout.height > less.layout.height
    assert words(figure)[-1] == f"{60 - MOST[look.width]} more rows in the table below"


def test_names_are_neither_cut_nor_taken_for_markup():
    figure = attainment_bars([attained("Blue <b>Lagoon</b> & a very long name of a company", 1, 2)], EN)
    shown = figure.layout.annotations[0].text.replace("<br>", " ")
    assert shown == "Blue &lt;b&gt;Lagoon&lt;/b&gt; &amp; a very long name of a company"


def test_figures_end_at_one_place_beside_the_bars_and_notes_begin_at_one():
    figure = leaderboard_bars(placed(("a", 500), ("b", 400), ("c", 400), ("d", 100)), "amount", EN)
    labels = [part for part in figure.layout.annotations if part.x == 1]
    assert len({part.xshift for part in labels if part.xanchor == "right"}) == 1
    assert len({part.xshift for part in labels if part.xanchor == "left"}) == 1
    above = leaderboard_bars(placed(("a", 500), ("b", 400)), "amount", PHONE)
    assert {part.xanchor for part in above.layout.annotations if part.x == 1} == {"right"}


def test_every_label_is_large_enough_and_upright():
    for figure in (attainment_bars(TEAMS, EN), cumulative_line(path("Tiger", [1, 2], 10), TEAMS[:1], PHONE)):
        sizes = [part.font.size for part in figure.layout.annotations if part.font.size]
        spans = [float(size) for size in re.findall(r"font-size:([\d.]+)px", figure.to_json())]
        assert min([*sizes, *spans, figure.layout.font.size]) >= 12
        assert figure.layout.xaxis.tickangle == 0


def test_the_leaderboard_has_gold_for_three_ranks_and_says_the_gap():
    figure = leaderboard_bars(placed(("a", 500), ("b", 400), ("c", 400), ("d", 100), ("Unassigned", 900)), "amount", EN)
    gold, blue, grey = LIGHT.gold, LIGHT.accent, LIGHT.missing
    assert list(trace(figure, "value").marker.color) == [gold, gold, gold, blue, grey]
    said = words(figure)
    assert said[:6] == ["1", "a", "500 leads by 100", "2", "b", "400 tied"]
    assert said[9:] == ["4", "d", "100 300 behind", "–", "Unassigned", "900"]


def test_ranks_that_differ_by_cents_look_different():
    figure = leaderboard_bars(placed(("a", "160000.00"), ("b", "159999.60")), "amount", EN)
    assert words(figure) == ["1", "a", "160,000.00 leads by 0.40", "2", "b", "159,999.60 0.40 behind"]


def test_ties_share_a_rank_and_say_so():
    assert words(leaderboard_bars(placed(("a", 5), ("b", 5)), "orders", EN)) == ["1", "a", "3 tied", "1", "b", "3 tied"]


def test_attainment_race_has_a_line_at_the_whole():
    figure = leaderboard_bars(placed(("a", "1.2"), by="attainment"), "attainment", EN)
    assert [(line.x0, line.x1) for line in figure.layout.shapes] == [(1, 1)]
    assert words(figure)[2].startswith("120.0 %")


def test_eligibility_is_strict_to_the_cent():
    lines = [bonus("a", "160000.01"), bonus("b", "160000.00"), bonus("c", "159999.60"), bonus("d", "100000")]
    figure = eligibility_bars(lines, EN)
    assert list(trace(figure, "value").marker.color) == [LIGHT.gold, LIGHT.close, LIGHT.close, LIGHT.accent]
    assert words(figure) == [
        "a", "160,000.01 reached", "b", "160,000 exactly at the line, not above it",
        "c", "159,999.60 0.41 short", "d", "100,000 60,000 short", "160,000",
    ]  # fmt: skip
    assert figure.layout.shapes[0].x0 == 160_000


@pytest.mark.parametrize(("value", "said"), [
    ("96480.50", "96,480 63,520 short"),
    ("152300.00", "152,300 7,700 short"),
    ("143999.99", "143,999.99 16,000.02 short"),
    ("160000.70", "160,000.70 reached"),
    ("166905.90", "166,905 reached"),
])  # fmt: skip
def test_a_figure_and_what_it_is_short_of_add_up_to_the_line(value, said):
    assert words(eligibility_bars([bonus("a", value)], EN))[1] == said


def test_forecast_bands_show_promise_and_amount():
    results = [
        promised("a", 550_000, 500_000, "passed"),
        promised("b", 550_001, 500_000, "amber"),
        promised("c", 900_000, 500_000, "failed"),
        promised("d", 100, None, "not submitted"),
        promised("e", 100, 0, "failed"),
    ]
    figure = forecast_bands(results, TEN, EN)
    dots = trace(figure, "amount")
    assert list(dots.x)[:2] == [1.1, pytest.approx(1.100002)]
    assert list(dots.marker.symbol) == ["circle", "diamond", "triangle-right"]
    assert list(dots.marker.color) == [LIGHT.ahead, LIGHT.close, LIGHT.behind]
    assert (trace(figure, "±10%").base[0], trace(figure, "±10%").x[0]) == (pytest.approx(0.9), pytest.approx(0.2))
    assert len(trace(figure, "±20%").x) == 3
    said = words(figure)
    assert said[1] == "110 % passed · 550 of 500"
    assert said[3].startswith("110.0 % second reading")
    assert said[7] == "not submitted · 0"


def test_bands_of_a_running_period_are_hollow_and_say_where_it_lands():
    some = [
        expected("a", 500_000, 260_000, "inside"),
        expected("b", None, 9_000, "not submitted"),
    ]
    figure = landing_bands(some, TEN, EN)
    dots = trace(figure, "amount")
    assert list(dots.x) == [1.04]
    assert (dots.marker.color[0], dots.marker.line.color[0]) == (LIGHT.paper, LIGHT.ahead)
    assert words(figure)[1] == "104 % lands at 520 of 500"
    assert words(figure)[3] == "not submitted · 9 so far"


def expected(name, forecast, amount, ending):
    said = None if forecast is None else Decimal(forecast)
    landing = Decimal(amount) * 2
    return Underway(name, "", "", said, Decimal(amount), landing, ending, None, False, None, None, None)


def test_the_width_of_the_band_is_the_setting():
    figure = forecast_bands([promised("a", 1, 1, "passed")], Tolerances(Decimal(5), Decimal(15)), EN)
    assert (trace(figure, "±5%").base[0], trace(figure, "±15%").base[0]) == (pytest.approx(0.95), pytest.approx(0.85))
    assert list(figure.layout.xaxis.ticktext) == ["85", "95", "100", "105", "115 %"]


def test_the_control_matrix_names_its_people():
    results = [
        promised("Amy", 1, 1, "passed", "controlled win"),
        promised("Bo", 1, 1, "passed", "controlled win"),
        promised("Cy", 1, 9, "failed", "blind miss"),
        promised("Di", 1, None, "not submitted", "no forecast"),
        promised("Ed", 1, 1, "passed"),
    ]
    said = words(control_matrix(results, EN))
    assert said[0].startswith("Controlled win · 2")
    assert said[1] == "Amy · Bo"
    assert said[6].startswith("Blind miss · 1")
    assert "Ed" not in " ".join(said)


def test_a_full_field_counts_those_it_cannot_name():
    results = [promised(f"Person number {place}", 1, 1, "passed", "honest miss") for place in range(60)]
    names = control_matrix(results, EN).layout.annotations[5].text
    shown = names.count("Person")
    assert names.endswith(f"and {60 - shown} more")
    assert shown >= 6


def test_the_cumulative_line_is_about_whoever_is_furthest_behind():
    teams = [attained("Tiger", 900, 1000), attained("Eagle", 300, 1000)]
    days = [*path("Tiger", [300, 600, 900], 1000), *path("Eagle", [100, 200, 300], 1000)]
    assert in_focus(teams).name == "Eagle"
    figure = cumulative_line(days, teams, EN)
    assert list(trace(figure, "Eagle").y) == [100, 200, 300]
    assert list(trace(figure, "Tiger").y) == [300, 600, 900]
    assert trace(figure, "expected").y[-1] == 1000
    assert list(trace(figure, "landing").y) == [300, 500]
    assert words(figure) == ["Tiger", "Eagle 300", "target 1,000", "lands 500"]


def test_no_words_at_the_end_of_a_line_stand_on_the_axis_or_on_each_other():
    teams = [attained("Eagle", 300, 1000), attained("Unassigned", 1, 0), attained("Tiny", 2, 0)]
    days = [*path("Eagle", [100, 200, 300], 1000), *path("Unassigned", [0, 0, 1], 0), *path("Tiny", [0, 0, 2], 0)]

    figure = cumulative_line(days, teams, EN)

    pixel = figure.layout.yaxis.range[1] / (320 - 16 - 28)
    heights = {one.text: one.y / pixel for one in figure.layout.annotations if one.text in ("Unassigned", "Tiny")}
    assert heights == {"Unassigned": pytest.approx(8.5), "Tiny": pytest.approx(25.5)}


def test_a_finished_period_has_no_landing():
    over = attained("Eagle", 900, 1000, gone=Decimal(1), left=0)
    figure = cumulative_line(path("Eagle", [100] * 9 + [900], 1000), [over], EN)
    assert len(trace(figure, "landing").y or ()) == 0
    assert [part for part in words(figure) if part.startswith("lands")] == []


def test_orders_over_time_label_few_bars_and_the_highest_of_many():
    few = [AmountByPeriod(date(2026, 9, day), "Total", "", "", Decimal(day * 100), day) for day in range(1, 6)]
    many = [AmountByPeriod(date(2026, 9, day), "Total", "", "", Decimal(day % 7), day % 7) for day in range(1, 31)]
    assert list(orders_over_time(few, "day", "orders", EN).data[0].text) == ["1", "2", "3", "4", "5"]
    assert list(orders_over_time(few, "day", "amount", EN).data[0].y) == [100, 200, 300, 400, 500]
    assert [label for label in orders_over_time(many, "day", "orders", EN).data[0].text if label] == ["6", "2"]
    fallen = [*many[:-2], replace(many[-2], orders=4), many[-1]]
    assert [label for label in orders_over_time(fallen, "day", "orders", EN).data[0].text if label] == ["6"]


def test_orders_by_type_speak_the_readers_language():
    records = [
        AmountByType("bulk", "Total", "", "", Decimal(3000), 2),
        AmountByType("sample", "Total", "", "", Decimal(10), 1),
    ]
    assert words(orders_by(records, "type", EN)) == ["Bulk orders", "3,000 2 orders", "Samples", "10 1 order"]
    unknown = [AmountByCustomer("Unassigned", "Total", "", "", Decimal(10), 1)]
    figure = orders_by(unknown, "customer", ZH)
    assert words(figure)[0] == "未归属"
    assert figure.data[0].marker.color[0] == DARK.missing


def test_growth_is_a_bar_to_the_line_of_the_year_before():
    results = [
        Growth("Tiger", "", "", Decimal(1500), Decimal(1000), 0.5, is_new=False),
        Growth("Eagle", "", "", Decimal(900), Decimal(1000), -0.1, is_new=False),
        Growth("Paper", "", "", Decimal(7), Decimal(0), None, is_new=True),
    ]
    figure = growth_bars(results, EN)
    assert list(trace(figure, "year before").x) == [1000, 1000]
    assert list(trace(figure, "amount").marker.color) == [LIGHT.ahead, LIGHT.behind, LIGHT.missing]
    assert words(figure)[1::2] == ["+50 % 1,500 after 1,000", "-10 % 900 after 1,000", "new 7"]


def test_outcomes_stand_with_their_shares():
    results = [Outcome("confirmed", 3, 0.75), Outcome("open", 1, 0.25), Outcome("lost", 0, 0.0)]
    assert words(outcome_bars(results, EN)) == ["Confirmed", "3 75 %", "Open", "1 25 %", "Lost", "0 0 %"]
    assert words(outcome_bars(results, ZH))[::2] == ["已确认", "待确认", "丢单"]
