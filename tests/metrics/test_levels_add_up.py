"""M20: salespeople, companies, groups and total are the same money and the same orders, whatever the data."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sales_analytics.metrics.amounts import BYS, amounts, amounts_by
from sales_analytics.metrics.attainment import attainment
from sales_analytics.metrics.forecasts import forecasts
from sales_analytics.metrics.growth import growth
from sales_analytics.metrics.order_list import order_list
from sales_analytics.metrics.order_states import order_states
from sales_analytics.terms.filters import LEVELS, Filters
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import given_into

MARCH = Filters(Period.month(2026, 3))
NAMES = st.sampled_from(["Amy", "Bo", "Chen", "Zoe", "-"])
COMPANIES = st.sampled_from(["North", "South", "-"])
GROUPS = st.sampled_from(["East", "West", "-"])
DAYS = st.sampled_from(["2025-03-04", "2026-02-28", "2026-03-01", "2026-03-15", "2026-03-31", "2026-04-01"])
MONEY = st.decimals("-1000", "1000", places=6)
ORDERS = st.lists(
    st.tuples(st.sampled_from(["o-1", "o-2", "o-3", "o-4"]), NAMES, COMPANIES, DAYS, MONEY,
              st.sampled_from(["confirmed", "confirmed", "pending"]), st.sampled_from(["sample", "bulk"]),
              st.sampled_from(["1", "0.5"])),
    min_size=1, max_size=12,
)  # fmt: skip
MEMBERS = st.lists(
    st.tuples(st.sampled_from(["Amy", "Bo", "Chen"]), COMPANIES, GROUPS, st.sampled_from(["-", "2026-03-10"])),
    max_size=4, unique_by=lambda row: row[0],
)  # fmt: skip
PLANS = st.lists(
    st.tuples(st.sampled_from(["Amy", "Bo", "Chen", "Zoe"]), st.integers(0, 1000)),
    max_size=4, unique_by=lambda row: row[0],
)  # fmt: skip


def table(heading: str, rows: list[tuple[object, ...]]) -> str:
    return "\n".join(["  ".join(heading.split()), *("  ".join(str(cell) for cell in row) for row in rows)])


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(orders=ORDERS, members=MEMBERS, plans=PLANS)
@example(orders=[("o-1", "Amy", "-", "2026-03-01", Decimal("0.005"), "confirmed", "bulk", "1"),
                 ("o-2", "Bo", "-", "2026-03-01", Decimal("0.005"), "confirmed", "bulk", "1")],
         members=[], plans=[])  # fmt: skip
def test_every_level_is_the_same_money(
    orders: list[tuple[object, ...]], members: list[tuple[object, ...]], plans: list[tuple[object, ...]]
) -> None:
    with TemporaryDirectory() as folder, Warehouse.open(":memory:", today=lambda: date(2026, 3, 31)) as warehouse:
        put = given_into(warehouse, Path(folder))
        if members:
            put("roster", table("name company group joined_on", members))
        put("orders", table("order_no salesperson company confirm_date amount status order_type credit_share", orders))
        if plans:
            put("targets", table("entity target", plans))
            put("forecasts", table("entity forecast", plans))
        reader = warehouse.reader()

        exact = sum((one.amount or Decimal(0) for one in order_list(reader, MARCH)), Decimal(0))
        planned = sum((Decimal(str(one[1])) for one in plans), Decimal(0))
        (total,) = amounts(reader, replace(MARCH, level="total"))

        assert abs(total.amount - exact) <= Decimal("0.005")
        for level in LEVELS:
            filters = replace(MARCH, level=level)
            found = amounts(reader, filters)
            assert abs(sum(one.amount for one in found) - exact) <= Decimal("0.005") * len(found)
            assert sum(one.orders for one in found) == total.orders
            assert all(one.sample_orders + one.bulk_orders == one.orders for one in found)
            assert len({(one.name, one.company, one.group) for one in found}) == len(found)
            whole = {one.name: one.amount for one in attainment(reader, filters)}
            assert set(whole) == {one.name for one in found}
            for name, amount in whole.items():
                parts = [one.amount for one in found if one.name == name]
                assert abs(sum(parts) - amount) <= Decimal("0.005") * (len(parts) - 1) * 2
            assert sum(one.target or 0 for one in attainment(reader, filters)) == planned
            assert sum(one.forecast or 0 for one in forecasts(reader, filters)) == planned
            assert sum(one.amount for one in growth(reader, filters)) == sum(whole.values())
        companies = {one.name: one for one in amounts(reader, replace(MARCH, level="company"))}
        for name, company in companies.items():
            people = [one for one in amounts(reader, MARCH) if one.company == name]
            assert abs(sum(one.amount for one in people) - company.amount) <= Decimal("0.005") * (len(people) + 1)
            assert sum(one.orders for one in people) == company.orders
            states = [one for one in order_states(reader, MARCH) if one.company == name]
            assert sum(one.amount for one in states) == sum(one.amount for one in people)
        for by in BYS:
            parts = amounts_by(reader, replace(MARCH, level="total"), by)
            assert abs(sum(one.amount for one in parts) - exact) <= Decimal("0.005") * max(len(parts), 1)
