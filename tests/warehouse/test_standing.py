"""Who an alias stands for: ids, names and e-mails of one person; people who move, leave or share a name."""

from datetime import date

import pytest

from sales_analytics.warehouse.persons import Member, people
from sales_analytics.warehouse.standing import END_OF_DAYS, FIRST_DAY, pieces, span
from sales_analytics.warehouse.undo import undo
from tests.warehouse.looking import number, standing

ALWAYS = ("0001-01-01", "9999-12-31")


@pytest.mark.parametrize("alias", ["Amira", "274", "E-99", "amira@x.com"])
def test_ids_names_and_mails_of_one_person_are_one_person(warehouse, given, alias):
    given(
        "roster",
        """name   aliases               company  group
                       Amira  274,E-99,amira@x.com  north    Eagles""",
    )

    assert standing(warehouse, alias) == [(*ALWAYS, "Amira", "north", "Eagles", True)]


def test_a_person_whom_the_roster_does_not_know_keeps_the_own_name_without_company(warehouse, given):
    given(
        "orders",
        """order_no  salesperson  amount
                       o-1       Zed          1""",
    )
    given(
        "roster",
        """name   company
                       Amira  north""",
    )

    assert standing(warehouse, "Zed") == [(*ALWAYS, "Zed", "Unassigned", "Unassigned", False)]


def test_an_id_that_orders_used_first_becomes_the_person_when_the_roster_comes(warehouse, given):
    given(
        "orders",
        """order_no  salesperson  amount
                       o-1       274          1""",
    )
    assert standing(warehouse, "274") == [(*ALWAYS, "274", "Unassigned", "Unassigned", False)]

    given(
        "roster",
        """name   aliases  company  group
                       Amira  274      north    Eagles""",
    )
    assert standing(warehouse, "274") == [(*ALWAYS, "Amira", "north", "Eagles", True)]

    undo(warehouse, 2)
    assert standing(warehouse, "274") == [(*ALWAYS, "274", "Unassigned", "Unassigned", False)]


def test_a_name_is_shown_as_the_roster_writes_it(warehouse, given):
    given("orders", "order_no  salesperson  amount\no-1  AMIRA  1")
    given("roster", "name  company\nAmira  north")

    assert standing(warehouse, "Amira") == [(*ALWAYS, "Amira", "north", "Unassigned", True)]


def test_the_manager_takes_the_place_of_the_company(warehouse, given):
    given(
        "roster",
        """name   manager  group
                       Amira  Dustin   Central""",
    )

    assert standing(warehouse, "Amira") == [(*ALWAYS, "Amira", "Dustin", "Central", True)]


def test_joined_and_left_bound_a_membership_and_the_last_day_belongs_to_it(warehouse, given):
    given(
        "roster",
        """name   company  group   joined_on   left_on
                       Amira  north    Eagles  2025-01-01  2026-03-15""",
    )

    assert standing(warehouse, "Amira") == [
        ("0001-01-01", "2025-01-01", "Amira", "Unassigned", "Unassigned", False),
        ("2025-01-01", "2026-03-16", "Amira", "north", "Eagles", True),
        ("2026-03-16", "9999-12-31", "Amira", "Unassigned", "Unassigned", False),
    ]


def test_somebody_who_moved_is_one_person_in_two_companies(warehouse, given):
    given(
        "roster",
        """name   company  group   joined_on   left_on
                       Amira  north    Eagles  -           2026-03-15
                       Amira  south    Lions   2026-03-16  -""",
    )

    assert standing(warehouse, "Amira") == [
        ("0001-01-01", "2026-03-16", "Amira", "north", "Eagles", True),
        ("2026-03-16", "9999-12-31", "Amira", "south", "Lions", True),
    ]


def test_namesakes_stay_two_people_and_their_bare_name_is_nobody(warehouse, given):
    given(
        "roster",
        """name  aliases  company  group
                       Amy   7        north    Eagles
                       AMY   8        south    Lions""",
    )

    assert standing(warehouse, "7") == [(*ALWAYS, "Amy (north)", "north", "Eagles", True)]
    assert standing(warehouse, "8") == [(*ALWAYS, "Amy (south)", "south", "Lions", True)]
    assert standing(warehouse, "Amy (south)") == standing(warehouse, "8")
    assert standing(warehouse, "Amy") == [(*ALWAYS, "Amy", "Unassigned", "Unassigned", False)]


def test_a_name_that_is_somebody_elses_alias_is_told_apart(warehouse, given):
    given(
        "roster",
        """name  aliases  company  group
                       Amy   7        north    Eagles
                       王艳  Amy,8    south    Lions""",
    )

    assert standing(warehouse, "7") == [(*ALWAYS, "Amy (north)", "north", "Eagles", True)]
    assert standing(warehouse, "8") == [(*ALWAYS, "王艳", "south", "Lions", True)]
    assert standing(warehouse, "Amy") == [(*ALWAYS, "Amy", "Unassigned", "Unassigned", False)]


def test_a_group_that_only_one_row_of_a_company_states_is_the_companys(warehouse, given):
    given(
        "roster",
        """name   company  group
                       Amira  north    Eagles
                       Bo     north    -""",
    )

    assert standing(warehouse, "Bo") == [(*ALWAYS, "Bo", "north", "Eagles", True)]
    assert number(warehouse, "select count(*) from companies") == 1


def member(name=1, aliases=(), company=10, since=None, until=None, order=0):
    return Member(name, tuple(aliases), company, 20, *span(since, until), order)


def test_of_two_memberships_at_once_the_later_one_counts():
    (person,) = people([member(aliases=[5]), member(aliases=[5], company=11, since=date(2026, 3, 1), order=1)])

    found = [(one.starts_on, one.ends_before, one.company) for one in pieces([person], {}) if one.alias == 5]

    assert found == [(FIRST_DAY, date(2026, 3, 1), 10), (date(2026, 3, 1), END_OF_DAYS, 11)]


def test_rows_that_only_a_third_row_connects_are_one_person():
    rows = [member(aliases=[5]), member(aliases=[6], company=11), member(aliases=[5, 6], company=12)]

    assert len(people(rows)) == 1
