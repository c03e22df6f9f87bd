"""Records as metrics and rules give them, in one line each."""

from datetime import date, timedelta
from decimal import Decimal

from sales_analytics.metrics.attainment import Attainment, CumulativeDay
from sales_analytics.metrics.forecasts import Forecast
from sales_analytics.metrics.leaderboard import Place
from sales_analytics.rules.bonus import BonusLine
from sales_analytics.terms.text import text

GONE, LEFT = Decimal("0.6"), 8


def attained(name, amount, target=None, gone=GONE, left=LEFT):
    """One unit when `gone` of the selling days are over and `left` are to come."""
    amount, goal = Decimal(amount), Decimal(target) if target else None
    expected = goal * gone if goal else None
    return Attainment(
        name=name,
        company="",
        group="",
        amount=amount,
        orders=1,
        target=goal,
        target_origin="own" if goal else None,
        attainment=float(amount / goal) if goal else None,
        variance=amount - goal if goal else None,
        variance_share=float(amount / goal - 1) if goal else None,
        expected=expected,
        pace=float(amount / expected) if expected else None,
        needed_per_day=max(goal - amount, Decimal(0)) / left if goal and left else None,
        landing=amount / gone if gone else None,
        rank=1 if goal else None,
        band=None,
    )


def path(name, sums, target, days=10):
    """Day by day from 1 September; `sums` as far as the data go, on an even way to `target`."""
    return [
        CumulativeDay(
            name=name,
            day=date(2026, 9, 1) + timedelta(days=place),
            amount=Decimal(0) if place < len(sums) else None,
            cumulative=Decimal(sums[place]) if place < len(sums) else None,
            expected=Decimal(target) * (place + 1) / days if target else None,
        )
        for place in range(days)
    ]


def placed(*scores, by="amount"):
    """Places by amount (or orders, attainment) as the leaderboard ranks them."""
    values = [Decimal(str(score)) for name, score in scores if name != "Unassigned"]
    return [_place(name, Decimal(str(score)), values, by) for name, score in scores]


def _place(name, value, values, by):
    better = [one for one in values if one > value]
    is_ranked = name != "Unassigned"
    return Place(
        rank=1 + len(better) if is_ranked else None,
        name=name,
        company="",
        group="",
        amount=value if by == "amount" else Decimal(1000),
        orders=int(value) if by == "orders" else 3,
        target=Decimal(1000),
        attainment=float(value) if by == "attainment" else float(value / 1000),
        gap_to_next=(min(better) - value if is_ranked else None) if better else None,
        tied=values.count(value) > 1,
    )


def promised(name, amount, forecast, state, control=None):
    said = None if forecast is None else Decimal(forecast)
    return Forecast(
        name=name,
        company="",
        group="",
        amount=Decimal(amount),
        orders=1,
        forecast=said,
        forecast_origin=None,
        error=None if said is None else said - Decimal(amount),
        error_share=None,
        passed=None if said is None else state == "passed",
        state=state,
        submitted_on=None,
        revision=None,
        target=None,
        attainment=None,
        control=control,
        is_expected=True,
    )


def bonus(name, value, threshold=Decimal(160000)):
    value = Decimal(value)
    state = "eligible" if value > threshold else "near" if value * 10 >= threshold * 9 else "not yet"
    return BonusLine(
        rule="over",
        rule_version=1,
        reading="scored",
        name=name,
        company="",
        group="",
        amount=value,
        orders=1,
        value=value,
        threshold=threshold,
        missing=None if state == "eligible" else threshold - value + Decimal("0.01"),
        state=state,
        rank=1,
        reward=None,
        explanation=text("{name} leads", name=name),
        order_nos=(),
        largest_order=None,
    )
