"""On the data health page a name that the roster does not know is taken for somebody whom it knows."""

import re
from datetime import date
from pathlib import Path

import pytest

from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import given_into
from tests.pages.conftest import OpenPage, shown


@pytest.fixture
def slipped(filled: Path, tmp_path: Path) -> Path:
    """Two more orders of Amira under a name that nobody has, and one of somebody whom nobody is like."""
    with Warehouse.open(filled, today=lambda: date(2026, 3, 20)) as warehouse:
        given_into(warehouse, tmp_path)(
            "orders",
            """order_no  order_date  confirm_date  salesperson  amount
               S-1       2026-03-09  2026-03-09    Amria        1000
               S-2       2026-03-09  2026-03-09    Amria        2000
               S-3       2026-03-09  2026-03-09    Zoltan       10""",
        )
    return filled


def test_a_suggestion_is_taken_up_and_the_rows_count_for_the_person(slipped: Path, open_page: OpenPage) -> None:
    at = open_page("health")
    assert list(at.selectbox(key="unknown_name").options) == ["Amria", "Zoltan"]

    at.selectbox(key="unknown_name").select("Amria").run()
    assert at.selectbox(key="person_of_Amria").value == "Amira"
    assert "$163,120.50" not in shown(open_page("leaderboard"))
    assert re.search(r"Amira</span></td>.*?\$161,120\.50.*?\$164,120\.50", shown(at))
    at.button(key="accept").click().run()

    assert [one.message for one in at.exception] == []
    said = shown(at)
    assert "“Amria” now counts as Amira: 2 rows" in said
    assert "It is import 5, which can be undone like any other" not in said
    assert "It is import 6, which can be undone like any other" in said
    assert "Amria = Amira: import 6 of" in said
    assert list(at.selectbox(key="unknown_name").options) == ["Zoltan"]
    assert "$164,121" in shown(open_page("leaderboard"))


def test_nothing_is_said_of_whom_an_unlike_name_means_until_somebody_is_chosen(
    slipped: Path, open_page: OpenPage
) -> None:
    at = open_page("health")
    at.selectbox(key="unknown_name").select("Zoltan").run()

    assert at.selectbox(key="person_of_Zoltan").value is None
    assert [one.key for one in at.button if one.key == "accept"] == []


def test_the_import_of_a_name_is_looked_into_and_undone(slipped: Path, open_page: OpenPage) -> None:
    at = open_page("health")
    at.selectbox(key="unknown_name").select("Amria").run()
    at.button(key="accept").click().run()

    history = open_page("imports")
    assert history.dataframe[0].value["file"].iloc[0] == "Amria = Amira"
    assert history.dataframe[0].value["holds"].iloc[0] == "Accepted names"
    history.session_state["undo_6"] = True
    history.run()
    history.button(key="undo").click().run()

    assert "Import 6, Amria = Amira, was undone" in shown(history)
    assert list(open_page("health").selectbox(key="unknown_name").options) == ["Amria", "Zoltan"]


def test_the_address_names_the_import_to_look_into(slipped: Path, open_page: OpenPage) -> None:
    assert open_page("imports").selectbox(key="import").value == 5
    assert open_page("imports", **{"import": "2"}).selectbox(key="import").value == 2
    assert open_page("imports", **{"import": "99"}).selectbox(key="import").value == 5
