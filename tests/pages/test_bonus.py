"""The bonus page: one line for each rule says what somebody is missing."""

from pathlib import Path

import pytest

from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import given_into
from tests.pages.conftest import TODAY, OpenPage, shown


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["$10,000.01 short: $769.24 on each of the 13 selling days that are left", "Orders over USD 160,000"]),
        ("zh", ["还差 10,000.01 美元：剩余 13 个销售日每天 769.24 美元", "订单金额超过 16 万美元"]),
    ],
)
def test_a_link_shows_what_one_person_is_missing(
    language: str, said: list[str], filled: Path, open_page: OpenPage
) -> None:
    seen = shown(open_page("bonus", lang=language, person="Chen"))

    for one in said:
        assert one in seen
    assert "over-160000" not in seen, "people read a rule's title, not its key"


def test_choosing_a_person_shows_their_lines(filled: Path, open_page: OpenPage) -> None:
    at = open_page("bonus")
    assert "to the next rank" not in shown(at)

    at.selectbox(key="person on bonus").set_value("Bo").run()

    assert "$130,000.01 short" in shown(at)
    assert "to the next rank, Chen" in shown(at)


def test_the_lines_of_a_person_open_to_the_orders_that_they_count(filled: Path, open_page: OpenPage) -> None:
    at = open_page("bonus", person="Amira")
    at.session_state["person_orders"] = True
    at.run()

    assert [one.message for one in at.exception] == []
    assert "$161,120.50 in all: 2 orders in 2 lines" in shown(at)


def test_near_misses_are_listed_with_what_is_missing(filled: Path, open_page: OpenPage) -> None:
    seen = shown(open_page("bonus"))

    assert "1 person is near" in seen
    assert "Chen" in seen[seen.index("1 person is near") :]


def test_who_leads_does_not_depend_on_the_company_that_is_shown(filled: Path, open_page: OpenPage) -> None:
    seen = shown(open_page("bonus", company="South", person="Chen"))

    assert "$11,120.50 short" in seen, "Amira of North leads"


def test_no_money_is_invented_where_no_rate_is_set(filled: Path, open_page: OpenPage) -> None:
    seen = shown(open_page("bonus"))

    assert "The rewards of 4 rules are not set; no money is worked out for them" in seen
    assert "Reward, USD" not in seen


def test_what_was_taken_back_after_the_close_is_listed(filled: Path, tmp_path: Path, open_page: OpenPage) -> None:
    with Warehouse.open(filled, today=lambda: TODAY) as warehouse:
        given_into(warehouse, tmp_path)(
            "orders",
            """order_no  order_date  confirm_date  salesperson  order_type  status     amount
               PI-2      2026-03-05  2026-03-06    Amira        sample      cancelled  120.00""",
            file="storno.xlsx",
        )

    at = open_page("bonus", campaign="march-2026")

    assert "Claw-backs" in shown(at)
    assert "Claw-backs" not in shown(open_page("bonus", span="month")), "a month is never closed"
    (taken,) = [one.value for one in at.dataframe if "import_no" in one.value.columns]
    assert taken[["name", "order_no", "amount", "why", "file", "sheet", "row"]].to_numpy().tolist() == [
        ["Amira", "PI-2", 120.0, "cancelled", "storno.xlsx", "Sheet1", 2]
    ]
    assert taken["rules"][0].startswith("Every confirmed order, Most orders, Highest order amount")
