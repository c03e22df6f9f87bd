"""A heading in any dress is the heading: whatever is hung on a declared one, it folds to the same."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sales_analytics.datasets.registry import datasets
from sales_analytics.ingest.headings import fold_heading
from sales_analytics.ingest.unit_words import NO_UNIT, Unit

PATIENT = settings(deadline=None, max_examples=150)
DECLARED = sorted({one for dataset in datasets().values() for field in dataset.fields for one in field.headings})
MONEY = sorted({one for one in datasets()["orders"].field("amount").headings if fold_heading(one).unit == NO_UNIT})
UNITS = {
    "(USD)": Unit(1, "USD"), "（万元）": Unit(10_000), "[RMB]": Unit(1, "CNY"), "【万】": Unit(10_000),
    " (k$)": Unit(1_000, "USD"), "（万美元）": Unit(10_000, "USD"), "(€)": Unit(1, "EUR"), "（千）": Unit(1_000),
}  # fmt: skip
WIDE = {ord(char): chr(ord(char) + 0xFEE0) for char in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"}


def spaced(heading: str, gap: str) -> str:
    return heading.replace(" ", gap)


DRESSES = st.sampled_from([
    str.upper, str.title, str.lower, lambda one: one.translate(WIDE), lambda one: f" {one}　", lambda one: f"*{one}",
    lambda one: f"{one}：", lambda one: f"{one}(必填)", lambda one: f"{one} (required)", lambda one: f"#{one}*",
    lambda one: spaced(one, "_"), lambda one: spaced(one, "\n"), lambda one: spaced(one, "-"),
    lambda one: spaced(one, "  "),
])  # fmt: skip


@PATIENT
@given(heading=st.sampled_from(DECLARED), dresses=st.lists(DRESSES, max_size=3))
def test_a_declared_heading_is_known_in_any_dress(heading: str, dresses: list[object]) -> None:
    worn = heading
    for dress in dresses:
        worn = dress(worn)  # type: ignore[operator]

    assert fold_heading(worn).compact == fold_heading(heading).compact


@PATIENT
@given(heading=st.sampled_from(MONEY), unit=st.sampled_from(sorted(UNITS)), dress=DRESSES)
def test_a_unit_in_brackets_is_cut_off_and_kept(heading: str, unit: str, dress: object) -> None:
    found = fold_heading(dress(heading) + unit)  # type: ignore[operator]

    assert (found.compact, found.unit) == (fold_heading(heading).compact, UNITS[unit])


@PATIENT
@given(written=st.text(max_size=60))
def test_any_text_folds_to_words_one_space_apart(written: str) -> None:
    once = fold_heading(written)

    assert " ".join(once.words.split()) == once.words
    assert once.words.replace(" ", "") == once.compact


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("Amount (EUR) 金额", Unit(1, "EUR")), ("金额(EUR) Amount", Unit(1, "EUR")), ("(万元)金额", Unit(10_000)),
        ("订单金额（万元，含税）", Unit(10_000)), ("订单金额（含税，万元）", Unit(10_000)), ("金额（百元）", Unit(100)),
        ("Drive (W) amount", NO_UNIT), ("Amount (k) of goods", NO_UNIT), ("金额（含税）合计", NO_UNIT),
    ],
)  # fmt: skip
def test_a_unit_in_brackets_is_kept_wherever_these_stand(written: str, unit: Unit) -> None:
    assert fold_heading(written).unit == unit
