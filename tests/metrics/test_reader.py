"""Fetch: SQL and record cannot drift, values are bound, lists are frozen."""

from dataclasses import dataclass, replace
from datetime import date

import pytest

from sales_analytics.terms.errors import ColumnMismatchError
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.reader import Reader
from sales_analytics.warehouse.scope import Question, narrowed
from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import Given

MARCH = Filters(Period.month(2026, 3))


@dataclass(frozen=True, slots=True)
class Pair:
    first: date
    names: tuple[str, ...]


def test_values_are_bound_and_lists_become_tuples(reader: Reader) -> None:
    assert reader.fetch(Pair, "select $starts_on as first, $words as names", MARCH, words=["a", "'; drop"]) == [
        Pair(date(2026, 3, 1), ("a", "'; drop"))
    ]


@pytest.mark.parametrize(
    "sql",
    [
        pytest.param("select $starts_on as first", id="one missing"),
        pytest.param("select $starts_on as first, [] as names, 1 as more", id="one too many"),
        pytest.param("select [] as names, $starts_on as first", id="another order"),
    ],
)
def test_columns_that_are_not_the_fields_are_refused(reader: Reader, sql: str) -> None:
    with pytest.raises(ColumnMismatchError, match="Pair"):
        reader.fetch(Pair, sql, MARCH)


def test_only_relations_that_are_read_are_put_in_front() -> None:
    assert narrowed(Question("select 1 as orders -- from orders")).sql == "select 1 as orders "
    assert "main.targets" not in narrowed(Question("select count(*) from orders")).sql
    assert narrowed(Question("with a as (select 1) select * from a, names where name = $name")).parameters == {"name"}


def test_a_reader_leaves_nothing_open(warehouse: Warehouse, given: Given) -> None:
    reader = warehouse.reader()
    before = reader.change_number
    given(
        "orders",
        """order_no  salesperson  amount
                       o-1       Amira        1""",
    )
    assert reader.as_of(MARCH) == date(2026, 3, 2)
    given(
        "orders",
        """order_no  salesperson  confirm_date
                       o-2       Amira        2026-03-30""",
    )
    assert reader.change_number == before + 2
    assert reader.as_of(MARCH) == date(2026, 3, 30)
    assert reader.as_of(replace(MARCH, as_of=date(2026, 3, 5))) == date(2026, 3, 5)
    warehouse.checkpoint()


def test_a_setting_has_a_default_until_somebody_sets_it(warehouse: Warehouse, reader: Reader) -> None:
    assert reader.setting("unheard_of", "tolerance", 10) == 10
    with warehouse.writing() as cursor:
        cursor.execute("insert into settings values ('unheard_of', 1, '{\"tolerance\": 7.5}', timestamp '2026-01-01')")
    assert str(reader.setting("unheard_of", "tolerance", 10)) == "7.5"
