from datetime import date
from decimal import Decimal

import pytest

from sales_analytics.language.speech import join, speak, unit_name
from sales_analytics.terms.filters import TOTAL, UNASSIGNED
from sales_analytics.terms.text import Money, Names, Share, Text, text, texts


def message(pattern: str, **values):
    """A sentence that is not in the catalogue, so that only its values are under test."""
    return Text(pattern, tuple(sorted(values.items())))


@pytest.mark.parametrize(
    ("value", "english", "chinese"),
    [
        pytest.param(57851, "57,851", "57,851", id="count"),
        pytest.param("2026", "2026", "2026", id="text is verbatim"),
        pytest.param(Decimal("12.50"), "12.50", "12.50", id="decimal keeps its digits"),
        pytest.param(0.957, "0.96", "0.96", id="float"),
        pytest.param(date(2026, 9, 1), "1 Sep 2026", "2026年9月1日", id="day"),
        pytest.param(Money(Decimal(61400)), "$61,400.00", "61,400.00 美元", id="money"),
        pytest.param(Money(Decimal(61400), brief=True), "$61,400", "6.14 万美元", id="brief money"),
        pytest.param(Share(0.5), "50 %", "50%", id="share"),
        pytest.param(None, "–", "–", id="nothing"),
        pytest.param(text("Unassigned"), "Unassigned", "未归属", id="a sentence in a sentence"),
    ],
)
def test_values_are_written_in_the_readers_language(value, english, chinese):
    assert speak(message("{it}", it=value), "en") == english
    assert speak(message("{it}", it=value), "zh") == chinese


def test_names_are_joined_as_the_language_joins_them():
    assert join(Names(("Tiger", "Wolf")), "en") == "Tiger and Wolf"
    assert join(Names(("Tiger", "Wolf", "Eagle")), "en") == "Tiger, Wolf and Eagle"
    assert join(Names(("Tiger", "Wolf", "Eagle")), "zh") == "Tiger、Wolf、Eagle"
    assert join(Names(("a", "b", "c", "d", "e")), "en") == "a, b, c and 2 more"
    assert join(Names(()), "en") == ""


def test_counted_sentences_choose_their_form():
    said = [speak(texts("{names} and {count} more", "{names} and {count} more", n, names="a"), "zh") for n in (1, 2)]
    assert said == ["a（另有 1 个）", "a（另有 2 个）"]
    assert speak(Text("{count} row", (("count", 1),), "{count} rows", 1), "en") == "1 row"
    assert speak(Text("{count} row", (("count", 0),), "{count} rows", 0), "en") == "0 rows"


def test_the_products_own_unit_names_are_translated_and_people_are_not():
    assert unit_name(UNASSIGNED, "zh") == "未归属"
    assert unit_name(TOTAL, "zh") == "合计"
    assert unit_name(TOTAL, "en") == "Total"
    assert unit_name("王艳", "en") == "王艳"
    assert join(Names((UNASSIGNED, "Bo")), "zh") == "未归属、Bo"


def test_chinese_and_latin_are_set_apart_at_the_edge_of_a_value():
    assert speak(message("{name}领先", name="Tiger"), "zh") == "Tiger 领先"
    assert speak(message("{name}领先", name="王艳"), "zh") == "王艳领先"
    assert speak(message("还差{money}。", money=Money(Decimal(61400), brief=True)), "zh") == "还差 6.14 万美元。"


def test_braces_in_a_value_stay_as_they_are():
    assert speak(message("found {it}", it="{name}"), "en") == "found {name}"


def test_a_sentence_without_its_value_is_a_mistake():
    with pytest.raises(KeyError):
        speak(message("{name} leads"), "en")
