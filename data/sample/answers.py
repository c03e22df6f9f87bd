"""The right answers to the sample festival, from what happened and not from the files or the product."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from data.sample.people import GROUP_OF, Person
from data.sample.records import CENT, Festival, Line, Order, selling_days

LINE = Decimal(160_000)
CUT_OFF = 3  # selling days


def cents(amount: Decimal) -> str:
    return str(amount.quantize(CENT, ROUND_HALF_UP))


def answers(festival: Festival, people: Iterable[Person]) -> dict[str, Any]:
    """Everything that is asked about one festival; money as text with two decimals."""
    counted = [
        (order, line)
        for order in festival.orders
        for line in order.lines
        if order.status == "confirmed" and festival.plan.starts_on <= order.effective_on < festival.plan.ends_before
    ]
    company_of = {one.name: one.company for one in people}
    person_targets = festival.targets
    salespeople = _levels(counted, lambda order, line: line.person)
    for person in festival.people:
        salespeople.setdefault(person.name, _nothing())
    companies = _levels(counted, lambda order, _: order.company)
    groups = _levels(counted, lambda order, _: GROUP_OF[order.company])
    company_targets = _rolled_up(person_targets, company_of) | _own(festival, set(GROUP_OF))
    group_targets = _rolled_up(company_targets, GROUP_OF) | _own(festival, set(GROUP_OF.values()))
    total = _levels(counted, lambda order, line: "Total")["Total"]
    return {
        "total": _said(total, sum(group_targets.values(), Decimal(0))),
        "groups": {name: _said(found, group_targets.get(name)) for name, found in groups.items()},
        "companies": {name: _said(found, company_targets.get(name)) for name, found in companies.items()},
        "salespeople": _ranked({name: _said(one, person_targets.get(name)) for name, one in salespeople.items()}),
        "forecasts": _forecasts(festival, salespeople),
        "bonus": _bonus(salespeople),
    }


def _nothing() -> dict[str, Any]:
    return {"amount": Decimal(0), "orders": set(), "samples": set(), "by_order": defaultdict(Decimal)}


def _levels(counted: list[tuple[Order, Line]], unit: Callable[[Order, Line], str]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = defaultdict(_nothing)
    for order, line in counted:
        one, key = found[unit(order, line)], (order.number, order.company)
        money = line.amount * order.rate * line.share
        one["amount"] += money
        one["by_order"][key] += money
        is_primary = line.share == max(other.share for other in order.lines)
        if is_primary or unit(order, line) != line.person:
            one["orders"].add(key)
            if order.kind == "sample":
                one["samples"].add(key)
    return dict(found)


def _rolled_up(targets: Mapping[str, Decimal], parent: Mapping[str, str]) -> dict[str, Decimal]:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for name, target in targets.items():
        sums[parent[name]] += target
    return dict(sums)


def _own(festival: Festival, names: set[str]) -> dict[str, Decimal]:
    return {name: Decimal(target) for name, target in festival.plan.own_targets.items() if name in names}


def _said(one: Mapping[str, Any], target: Decimal | None) -> dict[str, Any]:
    amount = one["amount"].quantize(CENT, ROUND_HALF_UP)
    return {
        "amount": cents(amount),
        "orders": len(one["orders"]),
        "sample_orders": len(one["samples"]),
        "target": None if target is None else cents(target),
        "attainment": None if not target else round(float(amount / target), 6),
    }


def _ranked(units: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Equals share a rank and the next is skipped (1, 1, 3)."""
    amounts = [Decimal(one["amount"]) for one in units.values()]
    return {
        name: {**one, "rank": 1 + sum(other > Decimal(one["amount"]) for other in amounts)}
        for name, one in sorted(units.items())
    }


def _forecasts(festival: Festival, salespeople: Mapping[str, Any]) -> dict[str, Any]:
    """The last forecast up to the third selling day counts; it passes within 10 % of itself, ends included."""
    first = festival.plan.starts_on
    cut_off = selling_days(first, first + timedelta(days=10))[CUT_OFF - 1]
    found: dict[str, Any] = {}
    for person in sorted(one.name for one in festival.people):
        mine = [one for one in festival.forecasts if one.person == person]
        scored = [one for one in mine if one.submitted_on <= cut_off]
        if not scored:
            found[person] = {"forecast": None, "passed": None, "revision": None}
            continue
        promise = max(scored, key=lambda one: one.submitted_on).amount
        later = [one for one in mine if one.submitted_on > cut_off]
        actual = salespeople[person]["amount"].quantize(CENT, ROUND_HALF_UP)
        found[person] = {
            "forecast": cents(promise),
            "passed": abs(actual - promise) * 100 <= 10 * abs(promise),
            "revision": cents(max(later, key=lambda one: one.submitted_on).amount) if later else None,
        }
    return found


def _bonus(salespeople: Mapping[str, Any]) -> dict[str, Any]:
    """Rules 2 to 4 with both readings of 2 and 3; near is 90 % of the line."""
    amounts = {name: one["amount"].quantize(CENT, ROUND_HALF_UP) for name, one in salespeople.items()}
    largest = {name: max(one["by_order"].values(), default=Decimal(0)) for name, one in salespeople.items()}
    return {
        "most_orders": _first({name: len(one["orders"]) for name, one in salespeople.items()}),
        "most_bulk_orders": _first({name: len(one["orders"] - one["samples"]) for name, one in salespeople.items()}),
        "highest_total": _first(amounts),
        "largest_single_order": _first(largest),
        "above_160000": sorted(name for name, amount in amounts.items() if amount > LINE),
        "near_160000": {
            name: cents(LINE - amount + CENT)
            for name, amount in sorted(amounts.items())
            if LINE * 9 / 10 <= amount <= LINE
        },
    }


def _first(scores: Mapping[str, Any]) -> list[str]:
    best = max(scores.values())
    return sorted(name for name, score in scores.items() if score == best)
