"""The line below the finding of the data's health says what the key figures count."""

import pytest

from sales_analytics.charts.health_words import health_line
from sales_analytics.language.speech import speak
from sales_analytics.rules.data_health import Check, CheckTotal


@pytest.mark.parametrize(
    ("counts", "english", "chinese"),
    [
        (
            {"not-sent": 3, "unknown-name": 1, "no-confirm-date": 18, "outlier": 2},
            "3 monthly sheets were not sent; 1 row under a name that the roster does not know; 20 findings to look at",
            "3 份月度表格未交；1 行的姓名不在花名册中；20 处待核对",
        ),
        ({"reject-open": 2}, "2 rows left out", "2 行未计入"),
        ({"reject-open": 2, "outlier": 1}, "1 finding to look at; 2 rows left out", "1 处待核对；2 行未计入"),
        ({"place-twice": 2}, "2 places that several people have", "2 个区域、国家或客户同时归多人"),
    ],
    ids=["several", "one", "two", "places"],
)
def test_only_what_is_not_nothing_is_counted(counts: dict[Check, int], english: str, chinese: str) -> None:
    line = health_line([CheckTotal(check, count, None) for check, count in counts.items()])

    assert line is not None
    assert (speak(line, "en"), speak(line, "zh")) == (english, chinese)


def test_healthy_data_need_no_line() -> None:
    assert health_line([]) is None


def test_what_the_finding_says_is_not_said_again() -> None:
    assert health_line([CheckTotal("outlier", 2, None), CheckTotal("no-confirm-date", 3, None)]) is None
