"""Who moves on the leaderboard because of a file."""

from datetime import date
from decimal import Decimal

from sales_analytics.metrics.moves import ImportSpan, Move, board_period, import_span, moved_by, moves
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.rehearsing import rehearsing
from sales_analytics.warehouse.undo import undo
from tests.given import reading_of

STORED = """order_no  salesperson  confirm_date  amount
            o-1       Amira        2026-03-02    10
            o-2       Bo           2026-03-03    20
            o-3       Chen         2026-03-03    5"""
COMING = """order_no  salesperson  confirm_date  amount
            o-1       Amira        2026-03-02    15
            o-4       Amira        2026-03-05    15
            o-5       Dina         2026-03-04    7"""


def test_a_rehearsed_file_says_who_climbs_and_who_falls(warehouse, given, tmp_path):
    given("orders", STORED)
    coming = reading_of("orders", COMING, tmp_path / "coming.parquet", "coming.xlsx")

    with rehearsing(warehouse) as as_if:
        number = land(as_if, coming).import_no
        span = import_span(as_if.reader(), number)
        filters = board_period(as_if.reader(), span.last_day)
        found = moves(warehouse.reader(), as_if.reader(), filters)

    assert span == ImportSpan(date(2026, 3, 2), date(2026, 3, 5))
    assert filters.period == Period.month(2026, 3) or filters.campaign
    shown = [
        (one.name, one.rank_before, one.rank_after, one.climbed, one.amount_before, one.amount_after) for one in found
    ]
    assert shown == [
        ("Amira", 2, 1, 1, Decimal(10), Decimal(30)),
        ("Dina", None, 3, None, Decimal(0), Decimal(7)),
        ("Bo", 1, 2, -1, Decimal(20), Decimal(20)),
        ("Chen", 3, 4, -1, Decimal(5), Decimal(5)),
    ]


def test_who_has_no_amount_has_no_place_to_fall_from(warehouse, given, tmp_path):
    given("roster", """name   company  group
                       Amira  North    East
                       Bo     North    East
                       Chen   North    East""")
    drawn = """order_no  salesperson  confirm_date  amount
               o-1       Amira        2026-03-02    10"""
    coming = reading_of("orders", drawn, tmp_path / "coming.parquet", "coming.xlsx")

    with rehearsing(warehouse) as as_if:
        land(as_if, coming)
        found = moves(warehouse.reader(), as_if.reader(), board_period(as_if.reader(), date(2026, 3, 2)))

    assert [(one.name, one.rank_before, one.rank_after) for one in found] == [("Amira", None, 1)]


def test_nobody_moves_when_nothing_changes(warehouse, given):
    given("orders", STORED)
    reader = warehouse.reader()

    assert moves(reader, reader, board_period(reader, date(2026, 3, 2))) == []


def test_a_move_without_a_place_on_one_side_climbs_nowhere():
    assert Move("Dina", "", "", None, 3, Decimal(0), Decimal(7)).climbed is None


def test_what_an_undo_would_move_is_said_of_the_days_that_the_import_gives(warehouse, given):
    given("orders", STORED)
    given("orders", COMING)

    found = moved_by(warehouse, lambda as_if: undo(as_if, 2).import_no)

    assert (found.before, found.after) == (Decimal(62), Decimal(35))
    assert [(one.name, one.rank_before, one.rank_after) for one in found.moves] == [
        ("Amira", 1, 2),
        ("Dina", 3, None),
        ("Bo", 2, 1),
        ("Chen", 4, 3),
    ]


def test_a_refused_change_moves_nobody(warehouse, given):
    given("orders", STORED)

    assert moved_by(warehouse, lambda as_if: None) is None
