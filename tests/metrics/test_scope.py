"""A viewer of one company gets nothing else from any question."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

import sales_analytics.metrics
from sales_analytics.metrics.amounts import BYS, amounts, amounts_by
from sales_analytics.metrics.attainment import attainment, cumulative
from sales_analytics.metrics.bonus import bonus_candidates
from sales_analytics.metrics.choices import choices
from sales_analytics.metrics.claw_backs import claw_backs
from sales_analytics.metrics.forecasts import forecasts
from sales_analytics.metrics.growth import growth
from sales_analytics.metrics.health import (
    LINE_CHECKS,
    health_flags,
    health_names,
    health_places,
    health_rejects,
    health_rows,
    health_sent,
    roster_names,
)
from sales_analytics.metrics.leaderboard import RACES, leaderboard
from sales_analytics.metrics.moves import import_span
from sales_analytics.metrics.notice_lines import notice_count, notice_lines
from sales_analytics.metrics.notices import Notice, NoticeCode, notices
from sales_analytics.metrics.order_list import largest_order, order_count, order_list
from sales_analytics.metrics.order_states import order_states
from sales_analytics.metrics.rates_used import rates_used
from sales_analytics.metrics.selling_days import selling_day_list, selling_days
from sales_analytics.metrics.stated_rows import stated_rows
from sales_analytics.terms.filters import LEVELS, Filters, Level, Viewer
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.reader import Reader
from sales_analytics.warehouse.scope import RELATIONS
from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import Given, given_into

MARCH = Period.month(2026, 3)
FOLDER = Path(sales_analytics.metrics.__file__).parent
OPEN_TO_ALL = {"names", "calendar", "campaigns"}

ABOUT = [Notice(code, file, 0, None) for code in get_args(NoticeCode) for file in ("north.xlsx", "other orders.xlsx")]
QUESTIONS: dict[str, Callable[[Reader, Filters], object]] = {
    "amounts": amounts,
    "amounts_of_people": lambda reader, filters: amounts(reader, replace(filters, level="salesperson")),
    **{f"amounts_by_{by}": lambda reader, filters, by=by: amounts_by(reader, filters, by) for by in BYS},
    "attainment": attainment,
    "bonus_candidates": bonus_candidates,
    "choices": lambda reader, _: choices(reader),
    "clawed_back": claw_backs,
    "cumulative": cumulative,
    "forecasts": forecasts,
    "growth": growth,
    "health_flags": health_flags,
    "health_names": lambda reader, filters: [health_names(reader, filters), roster_names(reader, filters)],
    "health_places": health_places,
    "health_rejects": lambda reader, filters: [health_rejects(reader, filters), amounts(reader, filters)],
    "health_rows": lambda reader, filters: [health_rows(reader, filters, check) for check in LINE_CHECKS],
    "health_sent": health_sent,
    "import_span": lambda reader, _: {span for one in range(1, 20) if (span := import_span(reader, one)).first_day},
    "largest_order": largest_order,
    **{f"leaderboard_by_{by}": lambda reader, filters, by=by: leaderboard(reader, filters, by) for by in RACES},
    "notice_count": lambda reader, filters: [notice_count(reader, filters, one) for one in ABOUT],
    "notice_lines": lambda reader, filters: [notice_lines(reader, filters, one) for one in ABOUT],
    "notices": notices,
    "order_count": order_count,
    "order_list": lambda reader, filters: order_list(reader, filters, which="every"),
    "order_states": order_states,
    "rates_used": rates_used,
    "roster_names": roster_names,
    "selling_day_list": selling_day_list,
    "selling_days": selling_days,
    "stated_rows": lambda reader, filters: [stated_rows(reader, filters, one) for one in ("target", "forecast")],
}
NORTH = """order_no  salesperson  confirm_date  amount  customer  country  status
           o-1       Amira        2026-03-02    111     Acme      US       confirmed
           o-2       Amira        2025-03-02    112     Acme      US       confirmed"""
OTHERS = """order_no  salesperson  company  confirm_date  amount  customer  country  currency  status     fx_rate
            x-1       Chen         South    2026-03-18    777     Secret    XX       USD       confirmed  -
            x-2       Chen         South    2025-03-18    777     Secret    XX       USD       confirmed  -
            x-3       Xavier       South    2026-03-18    777     Secret    XX       EUR       confirmed  -
            x-4       Xenia        -        2026-03-18    777     Secret    XX       EUR       confirmed  -
            x-5       -            -        2026-03-18    777     Secret    XX       EUR       confirmed  -
            x-6       Chen         South    2026-03-18    777     Secret    XX       USD       lost       -
            x-7       Chen         South    2026-03-18    777     Secret    XX       CHF       confirmed  2"""


def put_north(given: Given) -> None:
    given(
        "roster",
        """name   company  group
                       Amira  North    East""",
        file="north roster.xlsx",
    )
    given("orders", NORTH, file="north.xlsx")
    given(
        "targets",
        """level        entity  target
                        salesperson  Amira   100
                        company      North   120""",
        file="north targets.xlsx",
    )
    given(
        "forecasts",
        """entity  forecast
                          Amira   100""",
        file="north forecasts.xlsx",
    )


def put_others(given: Given) -> None:
    given(
        "roster",
        """name    company  group
                       Chen    South    East
                       Xu      South    West""",
        file="other roster.xlsx",
    )
    given("orders", OTHERS, file="other orders.xlsx")
    given(
        "orders",
        """order_no  salesperson  company  confirm_date  amount  status
                       x-9       Chen         South    2026-03-18    777     confirmed""",
        file="other month.xlsx",
    )
    given(
        "orders",
        """order_no  salesperson  company  confirm_date  amount  status
                       x-9       Chen         South    2026-03-18    777     lost""",
        file="other losses.xlsx",
    )
    given(
        "targets",
        """level        entity  target
                        salesperson  Chen    777
                        company      South   777
                        group        East    777
                        total        -       777""",
        file="other targets.xlsx",
    )
    given(
        "forecasts",
        """level        entity  forecast
                          salesperson  Xu      777
                          group        East    777""",
        file="other forecasts.xlsx",
    )
    given("territories", "salesperson  region\nChen  Secret zone\nXu  Secret zone", file="other territories.xlsx")


@pytest.fixture(scope="module")
def north_alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warehouse]:
    with Warehouse.open(":memory:", today=lambda: date(2026, 3, 31)) as opened:
        put_north(given_into(opened, tmp_path_factory.mktemp("north")))
        yield opened


@pytest.fixture(scope="module")
def everybody(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warehouse]:
    with Warehouse.open(":memory:", today=lambda: date(2026, 3, 31)) as opened:
        given = given_into(opened, tmp_path_factory.mktemp("everybody"))
        put_others(given)
        put_north(given)
        yield opened


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_others_change_nothing_for_a_viewer_of_one_company(
    north_alone: Warehouse, everybody: Warehouse, question: Callable[[Reader, Filters], object], level: Level
) -> None:
    filters, viewer = Filters(MARCH, level), Viewer("north", ("North",))

    found = question(everybody.reader(viewer), filters)

    assert found == question(north_alone.reader(viewer), filters)
    assert found != question(everybody.reader(), filters)


@pytest.mark.parametrize("companies", [(), ("Nowhere",), ("Unassigned",)], ids=["none", "unknown", "unassigned"])
def test_a_viewer_without_companies_sees_no_unit_and_no_order(everybody: Warehouse, companies: tuple[str, ...]) -> None:
    reader = everybody.reader(Viewer("nobody", companies))

    assert amounts(reader, Filters(MARCH)) == []
    assert order_list(reader, Filters(MARCH), which="every") == []
    assert choices(reader).companies == []
    assert selling_days(reader, Filters(MARCH)).as_of is None


def test_every_question_is_in_the_list_above() -> None:
    files = {path.stem for path in FOLDER.glob("*.sql")}
    assert {name for name in files if not name.startswith("choices_")} == set(QUESTIONS) - {"choices", "notice_lines"}


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.sql")), ids=lambda path: path.stem)
def test_a_question_reads_nothing_that_is_not_narrowed(path: Path) -> None:
    sql = re.sub(r"--[^\n]*", "", path.read_text("utf-8"))
    clauses = set(re.findall(r"\b(\w+) as \(", sql))
    parts = {part.stem for part in (FOLDER / "parts").glob("*.sql")}
    read = set(re.findall(r"\b(?:from|join)\s+([\w.]+)", sql))
    assert read - clauses - parts - RELATIONS - OPEN_TO_ALL == set()
