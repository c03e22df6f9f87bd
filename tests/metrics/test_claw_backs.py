"""M18: what imports after the close of a campaign take away from it."""

from dataclasses import replace
from decimal import Decimal

from sales_analytics.metrics.claw_backs import ClawBack, claw_backs
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.reader import Reader
from sales_analytics.warehouse.undo import undo
from tests.given import Given

MARCH = Filters(Period.month(2026, 3), campaign="march-2026")
ORDERS = """order_no  salesperson  confirm_date  status     amount
            o-1       Amira        2026-03-03    confirmed  100
            o-2       Amira        2026-03-04    confirmed  200
            o-3       Bo           2026-03-05    confirmed  300
            o-4       Chen         2026-03-31    confirmed  400"""


def found(reader: Reader, filters: Filters = MARCH) -> list[tuple[str, str, str, bool, str, int]]:
    return [
        (one.name, one.order_no, str(one.amount), one.is_order_gone, one.reason, one.import_no)
        for one in claw_backs(reader, filters)
    ]


def test_nothing_is_taken_back_where_nothing_was_replaced(reader: Reader, two_companies: Given) -> None:
    two_companies("orders", ORDERS)

    assert claw_backs(reader, MARCH) == []


def test_a_cancelled_order_is_taken_back_by_the_import_that_cancelled_it(reader: Reader, two_companies: Given) -> None:
    two_companies("orders", ORDERS)
    two_companies(
        "orders",
        """order_no  salesperson  confirm_date  status     amount
                               o-2       Amira        2026-03-04    cancelled  200""",
        file="storno.xlsx",
    )

    assert claw_backs(reader, MARCH) == [
        ClawBack(
            "salesperson", "Amira", "North", "East", "o-2", "bulk", Decimal("200.00"),
            is_order_gone=True, reason="cancelled", import_no=3, file="storno.xlsx", sheet="Sheet1", row=2,
        )
    ]  # fmt: skip
    undo(reader.warehouse, 3)
    assert claw_backs(reader, MARCH) == []


def test_every_way_to_lose_an_order_is_told(reader: Reader, two_companies: Given) -> None:
    two_companies("orders", ORDERS)
    two_companies(
        "orders",
        """order_no  salesperson  confirm_date  status     amount
                               o-1       Amira        2026-03-03    confirmed  70
                               o-2       Bo           2026-03-04    confirmed  200
                               o-4       Chen         2026-04-01    confirmed  400""",
    )
    two_companies(
        "orders",
        """order_no  salesperson  confirm_date  status     amount
                               o-1       Amira        2026-03-03    confirmed  70
                               o-2       Bo           2026-03-04    confirmed  200""",
        complete="complete",
    )

    assert found(reader) == [
        ("Amira", "o-1", "30.00", False, "reduced", 3),
        ("Amira", "o-2", "200.00", True, "given away", 3),
        ("Bo", "o-3", "300.00", True, "left out", 4),
        ("Chen", "o-4", "400.00", True, "moved", 3),
    ]
    assert [(one.order_no, one.sheet, one.row) for one in claw_backs(reader, MARCH)] == [
        ("o-1", "Sheet1", 2), ("o-2", "Sheet1", 3), ("o-3", "", None), ("o-4", "Sheet1", 4)
    ]  # fmt: skip
    assert found(reader, replace(MARCH, level="company")) == [
        ("North", "o-1", "30.00", False, "reduced", 3),
        ("North", "o-3", "300.00", True, "left out", 4),
        ("South", "o-4", "400.00", True, "moved", 3),
    ]


def test_an_order_sent_again_unchanged_leaves_the_import_that_lowered_it(reader: Reader, two_companies: Given) -> None:
    two_companies("orders", ORDERS)
    for name in ("lower", "again"):
        two_companies("orders", "order_no  salesperson  confirm_date  amount\no-1  Amira  2026-03-03  70", file=name)

    assert found(reader) == [("Amira", "o-1", "30.00", False, "reduced", 3)]


def test_what_is_given_back_or_raised_is_not_taken(reader: Reader, two_companies: Given) -> None:
    two_companies("orders", ORDERS)
    for amount in (70, 100, 120):
        two_companies("orders", f"order_no  salesperson  confirm_date  amount\no-1  Amira  2026-03-03  {amount}")

    assert claw_backs(reader, MARCH) == []


def test_what_changed_before_the_close_is_no_claw_back(reader: Reader, two_companies: Given) -> None:
    two_companies("orders", ORDERS)
    two_companies("orders", "order_no  salesperson  confirm_date  amount\no-1  Amira  2026-03-03  70")
    with reader.warehouse.writing() as cursor:  # somebody closes the festival only now
        cursor.execute("update settings set set_at = timestamp '2100-01-01' where name = 'campaigns'")
        cursor.execute("update changes set number = number + 1")
    assert claw_backs(reader, MARCH) == []

    with reader.warehouse.writing() as cursor:
        cursor.execute("""update settings set set_at = (select max(imported_at) from imports)
                          where name = 'campaigns'""")
        cursor.execute("update changes set number = number + 1")
    two_companies(
        "orders",
        """order_no  salesperson  confirm_date  status  amount
                               o-1       Amira        2026-03-03    lost    70""",
    )
    assert found(reader) == [("Amira", "o-1", "70.00", True, "lost", 4)]


def test_a_campaign_that_a_sheet_closes_is_closed_from_its_import_on(reader: Reader, two_companies: Given) -> None:
    may_days = Filters(Period.month(2026, 5), campaign="may-days")
    order = "order_no  salesperson  confirm_date  amount\no-1       Amira        2026-05-03    {0}"
    campaign = "campaign  first_day   last_day    closed\nMay Days  2026-05-01  2026-05-31  {0}"
    two_companies("orders", order.format(100))
    two_companies("campaigns", campaign.format("no"))
    two_companies("orders", order.format(90))
    two_companies("campaigns", campaign.format("yes"))
    assert found(reader, may_days) == []

    two_companies("orders", order.format(80))

    two_companies("campaigns", campaign.format("yes").replace("-31", "-30"))
    assert found(reader, may_days) == [("Amira", "o-1", "10.00", False, "reduced", 6)]
