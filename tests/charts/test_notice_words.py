"""The sentences about what is not in the numbers."""

from decimal import Decimal

from sales_analytics.charts.notice_words import notice_text
from sales_analytics.language.speech import speak
from sales_analytics.metrics.notices import Notice

UNREAD = Notice("rejects-accepted", "march.csv", 2, None)
NOTHING = Notice("rejects-accepted", "march.csv", 1, Decimal(0))


def test_an_amount_that_could_not_be_read_is_no_zero() -> None:
    assert speak(notice_text(UNREAD), "en") == (
        "2 rows of march.csv, whose amounts could not be read, are not in these numbers"
    )
    assert speak(notice_text(UNREAD), "zh") == "march.csv 中有 2 行未计入以上数字，金额无法读出"
    assert speak(notice_text(NOTHING), "en") == "1 row of march.csv, $0.00, is not in these numbers"
