"""M3 to M7, M17: amount against target."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sales_analytics.metrics.attainment import Attainment, attainment, cumulative
from sales_analytics.metrics.selling_days import SellingDays, selling_days
from sales_analytics.terms.filters import Filters, Viewer
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.reader import Reader
from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import Given

MARCH = Filters(Period.month(2026, 3))  # 22 selling days, the 2nd to the 31st


def one_named(found: list[Attainment], name: str) -> Attainment:
    return next(one for one in found if one.name == name)


def test_best_first_without_target_next_unassigned_last(reader: Reader, two_companies: Given) -> None:
    two_companies(
        "targets",
        """entity  target
                                Amira   1000
                                Bo      1000""",
    )
    two_companies(
        "orders",
        """order_no  salesperson  confirm_date  amount
                               o-1       Amira        2026-03-31    1100
                               o-2       Chen         2026-03-31    5000
                               o-3       -            2026-03-31    9000""",
    )

    found = attainment(reader, MARCH)

    assert [(one.name, one.attainment, one.rank) for one in found] == [
        ("Amira", 1.1, 1), ("Bo", 0.0, 2), ("Chen", None, None), ("Unassigned", None, None),
    ]  # fmt: skip


def test_ahead_is_positive(reader: Reader, two_companies: Given) -> None:
    two_companies(
        "targets",
        """entity  target
                                Amira   1000
                                Bo      1000""",
    )
    two_companies(
        "orders",
        """order_no  salesperson  confirm_date  amount
                               o-1       Amira        2026-03-31    1250
                               o-2       Bo           2026-03-31    750""",
    )

    found = attainment(reader, MARCH)

    assert [(one.variance, one.variance_share) for one in found[:2]] == [
        (Decimal("250.00"), 0.25), (Decimal("-250.00"), -0.25),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("target", "shown"), [pytest.param("", None, id="none"), pytest.param("Amira   0", Decimal("0.00"), id="of 0")]
)
def test_without_target_nothing_is_divided_by_it(
    reader: Reader, two_companies: Given, target: str, shown: Decimal | None
) -> None:
    two_companies(
        "targets",
        f"""entity  target
                                 {target}""",
    )
    two_companies(
        "orders",
        """order_no  salesperson  confirm_date  amount
                               o-1       Amira        2026-03-31    220""",
    )

    amira = one_named(attainment(reader, MARCH), "Amira")

    assert amira.target == shown
    assert (amira.attainment, amira.variance, amira.variance_share, amira.rank, amira.band) == (None,) * 5
    assert (amira.expected, amira.pace, amira.needed_per_day) == (None,) * 3
    assert amira.landing == Decimal("220.00")


@pytest.mark.parametrize(
    ("amount", "band"),
    [
        pytest.param("120.00", "120", id="at 120"),
        pytest.param("119.99", "100", id="below 120"),
        pytest.param("100.00", "100", id="at 100"),
        pytest.param("99.99", "80", id="below 100"),
        pytest.param("80.00", "80", id="at 80"),
        pytest.param("60.00", "60", id="at 60"),
        pytest.param("59.99", "below", id="below 60"),
    ],
)
def test_a_band_begins_at_its_bound(reader: Reader, two_companies: Given, amount: str, band: str) -> None:
    two_companies(
        "targets",
        """entity  target
                                Amira   100""",
    )
    two_companies(
        "orders",
        f"""order_no  salesperson  amount
                                o-1       Amira        {amount}""",
    )

    assert one_named(attainment(reader, MARCH), "Amira").band == band


@pytest.mark.parametrize(
    ("as_of", "days", "expected", "pace", "needed", "landing"),
    [
        pytest.param("2026-03-01", (0, 22), "0.00", None, "99.55", None, id="before day 1"),
        pytest.param("2026-03-02", (1, 21), "100.00", 0.1, "104.29", None, id="day 1"),
        pytest.param("2026-03-05", (4, 18), "400.00", 0.025, "121.67", None, id="below 0.2"),
        pytest.param("2026-03-06", (5, 17), "500.00", 0.02, "128.82", "44.00", id="from 0.2"),
        pytest.param("2026-03-08", (5, 17), "500.00", 0.02, "128.82", "44.00", id="a Sunday"),
        pytest.param("2026-03-31", (22, 0), "2200.00", 10 / 2200, None, "10.00", id="the last day"),
        pytest.param("2026-05-31", (22, 0), "2200.00", 10 / 2200, None, "10.00", id="long after"),
    ],
)
def test_pace_goes_by_selling_days(
    reader: Reader, two_companies: Given, as_of: str, days: tuple[int, int], expected: str,
    pace: float | None, needed: str | None, landing: str | None,
) -> None:  # fmt: skip
    two_companies(
        "targets",
        """entity  target
                                Amira   2200""",
    )
    two_companies(
        "orders",
        """order_no  salesperson  confirm_date  amount
                               o-1       Amira        2026-03-01    10""",
    )
    filters = replace(MARCH, as_of=date.fromisoformat(as_of))

    amira = one_named(attainment(reader, filters), "Amira")

    assert selling_days(reader, filters) == SellingDays(date.fromisoformat(as_of), 22, *days)
    assert str(amira.expected) == expected
    assert amira.pace == pytest.approx(pace)
    assert (amira.needed_per_day, amira.landing) == tuple(
        None if one is None else Decimal(one) for one in (needed, landing)
    )


def test_the_numbers_stand_at_the_latest_effective_day_that_is_not_to_come(reader: Reader, given: Given) -> None:
    given(
        "orders",
        """order_no  salesperson  confirm_date  status     amount
                       o-1       Amira        2026-03-18    confirmed  1
                       o-2       Amira        2026-03-19    pending    1
                       o-3       Amira        2026-04-01    confirmed  1""",
    )  # today is 31 March

    assert selling_days(reader, MARCH) == SellingDays(date(2026, 3, 18), 22, 13, 9)
    assert selling_days(reader, replace(MARCH, salespeople=("Nobody",))).as_of == date(2026, 3, 18)


def test_before_any_order_nothing_has_gone(reader: Reader) -> None:
    assert selling_days(reader, MARCH) == SellingDays(None, 22, 0, 22)


@pytest.mark.parametrize(
    ("period", "targets", "expected"),
    [
        pytest.param(
            Period.month(2026, 3), [("2026-03-01", "2026-04-01", 5), ("2026-03-01", "2026-03-16", 9)], 5,
            id="exactly the period wins",
        ),
        pytest.param(
            Period.quarter(2026, 1), [("2026-01-01", "2026-04-01", 9), ("2026-01-01", "2026-02-01", 5)], 9,
            id="the quarter's own, not its months",
        ),
        pytest.param(
            Period.quarter(2026, 1),
            [("2026-01-01", "2026-02-01", 1), ("2026-02-01", "2026-03-01", 2), ("2026-03-01", "2026-04-01", 4)], 7,
            id="sum of the months",
        ),
        pytest.param(
            Period.months(2026, 1, 6),
            [("2026-01-01", "2026-04-01", 10), ("2026-04-01", "2026-07-01", 20), ("2026-01-01", "2026-02-01", 1)], 30,
            id="the quarters cover more days than the month",
        ),
        pytest.param(
            Period.months(2026, 1, 6),
            [("2026-01-01", "2026-04-01", 10), ("2026-01-01", "2026-02-01", 1), ("2026-02-01", "2026-03-01", 2),
             ("2026-03-01", "2026-04-01", 4)], 10,
            id="in a longer period too the quarter's own, not its months",
        ),
        pytest.param(
            Period.year(2026),
            [("2026-01-01", "2026-04-01", 10), ("2026-03-01", "2026-04-01", 4), ("2026-04-01", "2026-05-01", 1),
             ("2026-05-01", "2026-06-01", 2)], 13,
            id="quarters where there are some, months elsewhere",
        ),
        pytest.param(
            Period.year(2026),
            [("2026-01-01", "2027-01-01", 100), ("2026-01-01", "2026-04-01", 10), ("2026-01-01", "2026-02-01", 1)], 100,
            id="the year's own",
        ),
        pytest.param(
            Period.quarter(2026, 1),
            [("2026-01-01", "2027-01-01", 100), ("2026-01-01", "2026-02-01", 1), ("2026-02-01", "2026-03-01", 2)], 3,
            id="beside a year's the sum of the months",
        ),
        pytest.param(
            Period.months(2026, 1, 24),
            [("2026-01-01", "2027-01-01", 100), ("2026-01-01", "2026-04-01", 10), ("2027-01-01", "2027-04-01", 30)],
            130,
            id="a year's own and the quarters of another",
        ),
        pytest.param(
            Period.quarter(2026, 1), [("2026-01-15", "2026-03-20", 9), ("2026-02-01", "2026-03-01", 5)], 9,
            id="a span of its own that covers more days than the month",
        ),
        pytest.param(Period.month(2026, 3), [("2026-01-01", "2027-01-01", 12)], None, id="a year says no month"),
        pytest.param(
            Period.year(2026), [("2026-03-01", "2026-04-01", 3), ("2025-12-01", "2026-01-01", 100)], 3,
            id="only what lies inside",
        ),
    ],
)  # fmt: skip
def test_the_target_of_a_period(
    reader: Reader, two_companies: Given, period: Period, targets: list[tuple[str, str, int]], expected: int | None
) -> None:
    rows = "\n".join(f"Amira  {starts}  {ends}  {target}" for starts, ends, target in targets)
    two_companies("targets", "entity  starts_on  ends_before  target\n" + rows)

    assert one_named(attainment(reader, Filters(period)), "Amira").target == expected


@pytest.mark.parametrize(
    ("column", "value"),
    [("metric", "orders"), ("tier", "stretch"), ("tier", "challenge")],
)
def test_only_the_plain_target_for_the_amount_counts(
    reader: Reader, two_companies: Given, column: str, value: str
) -> None:
    two_companies(
        "targets",
        f"""entity  {column}  target
                                 Amira   {value}   9""",
    )

    assert one_named(attainment(reader, MARCH), "Amira").target is None


def test_the_given_target_counts_before_the_self_set_one(reader: Reader, two_companies: Given) -> None:
    two_companies(
        "targets",
        """entity  origin  target
                                Amira   self    9
                                Amira   given   5
                                Bo      self    7""",
    )

    found = attainment(reader, MARCH)

    assert {one.name: one.target for one in found} == {"Amira": 5, "Bo": 7, "Chen": None}


def test_an_own_target_wins_over_the_sum_below(reader: Reader, two_companies: Given) -> None:
    two_companies(
        "targets",
        """level        entity  target
                                salesperson  Amira   1
                                salesperson  b-1     2
                                salesperson  Chen    4
                                company      North   100""",
    )

    def seen(level: str) -> list[tuple[str, object, object]]:
        found = attainment(reader, replace(MARCH, level=level))  # type: ignore[arg-type]
        return sorted((one.name, one.target, one.target_origin) for one in found)

    assert seen("salesperson") == [("Amira", 1, "own"), ("Bo", 2, "own"), ("Chen", 4, "own")]
    assert seen("company") == [("North", 100, "own"), ("South", 4, "rolled up")]
    assert seen("group") == [("East", 100, "rolled up"), ("West", 4, "rolled up")]
    assert seen("total") == [("Total", 104, "rolled up")]
    two_companies(
        "targets",
        """level  entity  target
                                group  West    50
                                total  -       1000""",
    )
    assert seen("group") == [("East", 100, "rolled up"), ("West", 50, "own")]
    assert seen("total") == [("Total", 1000, "own")]


def test_a_year_of_a_level_is_its_own_or_the_sum_below_and_says_which(reader: Reader, two_companies: Given) -> None:
    two_companies(
        "targets",
        """level        entity  starts_on   ends_before  target
                                company      North   2026-01-01  2027-01-01   1000
                                company      North   2026-01-01  2026-04-01   100
                                salesperson  Amira   2026-01-01  2027-01-01   600
                                salesperson  Amira   2026-01-01  2026-02-01   50
                                salesperson  Chen    2026-01-01  2026-02-01   5
                                salesperson  Chen    2026-02-01  2026-03-01   6""",
    )

    def seen(period: Period, level: str) -> list[tuple[str, object, object]]:
        found = attainment(reader, Filters(period, level))  # type: ignore[arg-type]
        return sorted((one.name, one.target, one.target_origin) for one in found if one.target is not None)

    year, quarter, month = Period.year(2026), Period.quarter(2026, 1), Period.month(2026, 1)
    assert seen(year, "salesperson") == [("Amira", 600, "own"), ("Chen", 11, "own")]
    assert seen(year, "company") == [("North", 1000, "own"), ("South", 11, "rolled up")]
    assert seen(year, "total") == [("Total", 1011, "rolled up")]
    assert seen(quarter, "company") == [("North", 100, "own"), ("South", 11, "rolled up")]
    assert seen(month, "company") == [("North", 50, "rolled up"), ("South", 5, "rolled up")]


def test_the_target_of_a_whole_is_not_held_against_a_part_of_it(
    reader: Reader, warehouse: Warehouse, two_companies: Given
) -> None:
    two_companies(
        "targets",
        """level        entity  target
                                salesperson  Amira   1
                                salesperson  Chen    4
                                company      North   100
                                group        East    200
                                total        -       900""",
    )
    total = replace(MARCH, level="total")
    north = warehouse.reader(Viewer(companies=("North",)))

    assert attainment(reader, replace(total, groups=("East",)))[0].target == 200
    assert attainment(reader, replace(total, companies=("North",)))[0].target == 100
    assert attainment(reader, replace(total, salespeople=("Amira",)))[0].target == 1
    assert attainment(north, total)[0].target == 100


def test_equal_shares_are_equal_ranks(reader: Reader, two_companies: Given) -> None:
    two_companies(
        "targets",
        """entity  target
                                Amira   0.60
                                Bo      0.20
                                Chen    0.20""",
    )
    two_companies(
        "orders",
        """order_no  salesperson  amount
                               o-1       Amira        0.30
                               o-2       Bo           0.10
                               o-3       Chen         0.05""",
    )

    assert [(one.name, one.rank) for one in attainment(reader, MARCH)] == [("Amira", 1), ("Bo", 1), ("Chen", 3)]


def test_cumulative_follows_the_days_and_stops_at_the_as_of_date(reader: Reader, two_companies: Given) -> None:
    two_companies(
        "targets",
        """entity  target
                                Chen    2200""",
    )
    two_companies(
        "orders",
        """order_no  salesperson  confirm_date  amount
                               o-1       Chen         2026-03-02    100
                               o-2       Amira        2026-03-04    40
                               o-3       Chen         2026-03-04    10.555""",
    )

    days = cumulative(reader, replace(MARCH, level="total"))

    assert len(days) == 31
    assert [(one.day.day, one.amount, one.cumulative, one.expected) for one in days[:5]] == [
        (1, 0, 0, 0),
        (2, 100, 100, 100),
        (3, 0, 100, 200),
        (4, Decimal("50.56"), Decimal("150.56"), 300),
        (5, None, None, 400),
    ]
    assert days[-1].expected == 2200
