"""M17: places, ties and the gap to the next better one."""

from dataclasses import replace
from decimal import Decimal

import pytest

from sales_analytics.metrics.leaderboard import leaderboard
from sales_analytics.terms.errors import CommandError
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.reader import Reader
from tests.given import Given

MARCH = Filters(Period.month(2026, 3))


@pytest.fixture
def raced(two_companies: Given) -> Given:
    two_companies(
        "targets",
        """entity  target
                                Amira   100
                                Bo      50""",
    )
    two_companies(
        "orders",
        """order_no  salesperson  amount
                               o-1       Amira        60
                               o-2       Bo           30
                               o-3       Bo           30
                               o-4       Chen         10
                               o-5       -            500""",
    )
    return two_companies


@pytest.mark.usefixtures("raced")
@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("amount", [(1, "Amira", None, True), (1, "Bo", None, True), (3, "Chen", Decimal("50.00"), False)]),
        ("orders", [(1, "Bo", None, False), (2, "Amira", 1, True), (2, "Chen", 1, True)]),
        ("attainment", [(1, "Bo", None, False), (2, "Amira", pytest.approx(0.6), False), (None, "Chen", None, False)]),
    ],
)
def test_equals_share_a_rank_and_the_next_is_skipped(
    reader: Reader, by: str, expected: list[tuple[object, ...]]
) -> None:
    found = leaderboard(reader, MARCH, by)  # type: ignore[arg-type]

    assert [(one.rank, one.name, one.gap_to_next, one.tied) for one in found[:-1]] == expected
    assert (found[-1].name, found[-1].rank, found[-1].tied) == ("Unassigned", None, False)


@pytest.mark.usefixtures("raced")
def test_companies_race_too(reader: Reader) -> None:
    found = leaderboard(reader, replace(MARCH, level="company"), "amount")

    assert [(one.rank, one.name, one.gap_to_next) for one in found] == [
        (1, "North", None), (2, "South", 110), (None, "Unassigned", None),
    ]  # fmt: skip


def test_an_unknown_race_is_the_callers_mistake(reader: Reader) -> None:
    with pytest.raises(CommandError, match="beauty"):
        leaderboard(reader, MARCH, "beauty")  # type: ignore[arg-type]
