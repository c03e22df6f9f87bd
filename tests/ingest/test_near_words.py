import pytest

from sales_analytics.datasets.leads import DATASET as LEADS
from sales_analytics.datasets.visits import DATASET as VISITS
from sales_analytics.ingest.near_words import likely_choice


@pytest.mark.parametrize(
    ("word", "choice"),
    [
        ("Meting", "meeting"), ("Dem0", "demo"), ("emial", "email"), ("folow up", "follow_up"),
        ("dem", ""), ("concert", ""), ("拜方", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_slip_of_the_keys_is_likely_the_word_and_another_word_is_none(word: str, choice: str) -> None:
    assert likely_choice(VISITS.field("kind"), word) == choice


def test_a_word_as_near_to_two_is_none() -> None:
    assert likely_choice(LEADS.field("status"), "disqualifed") == "disqualified"
    assert likely_choice(LEADS.field("pool"), "publ1c") == "public"
