"""The problems of a file that waits, on a phone: few enough that its buttons are near."""

from sales_analytics.widgets.problems import MOST_AT_ONCE
from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import dropped, opened

BAD = 12
ORDERS = "Order No,Order Date,Salesperson,Amount\n" + "".join(
    f"A-{number},2026-03-02,Amira,{number}{' apples' if number <= BAD else ''}\n" for number in range(1, 5 * BAD)
)


def test_a_phone_shows_some_problems_and_the_others_when_asked(open_page: OpenPage) -> None:
    at = open_page("import")
    at.session_state["window"] = {"width": "narrow"}
    at = dropped(at, "march.csv", ORDERS.encode())

    said = shown(at)
    assert [f"{number} apples" in said for number in range(1, BAD + 1)] == [True] * MOST_AT_ONCE + [False] * 7
    assert [one.label for one in at.expander if "more" in one.label] == ["7 more entries"]

    said = shown(opened(at, "more_problems_job_1"))
    assert all(f"{number} apples" in said for number in range(1, BAD + 1))


def test_a_desk_shows_all_of_them(open_page: OpenPage) -> None:
    at = dropped(open_page("import"), "march.csv", ORDERS.encode())

    (problems,) = [one.value for one in at.dataframe if "remedy" in one.value.columns]
    assert len(problems) == BAD
    assert [one.label for one in at.expander if "more" in one.label] == []
