"""All findings about the data as one list: what, whose, how many, how much."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, get_args

from sales_analytics.metrics.health import (
    LINE_CHECKS,
    Flag,
    Health,
    OpenReject,
    Sent,
    UnknownName,
)
from sales_analytics.rules.name_suggestions import suggestion

Check = Literal[
    "not-sent", "unknown-name", "no-salesperson", "no-confirm-date", "future-date", "outlier", "slip",
    "not-converted", "no-amount", "place-twice", "reject-open",
]  # fmt: skip
CHECKS: tuple[Check, ...] = get_args(Check)


@dataclass(frozen=True, slots=True)
class HealthFinding:
    """One thing to look at.

    `name` is the salesperson, of not-sent the dataset, of place-twice the region,
    country or customer, of reject-open the file; `suggestion` the person on the
    roster that an unknown name is like, "" where none is. `count` are rows, of not-sent nothing but the month.
    """

    check: Check
    name: str
    company: str
    month: date | None
    count: int
    amount: Decimal | None
    suggestion: str = ""


@dataclass(frozen=True, slots=True)
class CheckTotal:
    """One kind of finding over all names and companies."""

    check: Check
    count: int
    amount: Decimal | None


def data_health(health: Health) -> list[HealthFinding]:
    """Everything to look at, in the order of `CHECKS`."""
    known = sorted({one.name for one in health.roster})
    found = [
        *(_not_sent(one) for one in health.sent if one.is_missing),
        *(_unknown(one, known) for one in health.names),
        *(_flagged(one) for one in health.flags),
        *(HealthFinding("place-twice", one.place, "", None, 1, None) for one in health.places),
        *_rejected(health.rejects),
    ]
    return sorted(found, key=lambda one: CHECKS.index(one.check))


def totals(found: Sequence[HealthFinding]) -> list[CheckTotal]:
    """One line for each kind that there is."""
    kinds = [check for check in CHECKS if any(one.check == check for one in found)]
    return [_total(check, [one for one in found if one.check == check]) for check in kinds]


def _total(check: Check, found: Sequence[HealthFinding]) -> CheckTotal:
    amounts = [one.amount for one in found if one.amount is not None]
    count = len(found) if check == "not-sent" else sum(one.count for one in found)
    return CheckTotal(check, count, sum(amounts, Decimal(0)) if amounts else None)


def _not_sent(one: Sent) -> HealthFinding:
    return HealthFinding("not-sent", one.dataset, one.company, one.month, 0, None)


def _unknown(one: UnknownName, known: Sequence[str]) -> HealthFinding:
    return HealthFinding(
        "unknown-name", one.name, one.company, None, one.count, one.amount, suggestion(one.name, known)
    )


def _flagged(one: Flag) -> HealthFinding:
    assert one.check in LINE_CHECKS
    return HealthFinding(one.check, one.name, one.company, None, one.count, one.amount)


def _rejected(found: Sequence[OpenReject]) -> list[HealthFinding]:
    files = list(dict.fromkeys(one.file for one in found))
    return [_reject_of(file, [one for one in found if one.file == file]) for file in files]


def _reject_of(file: str, found: Sequence[OpenReject]) -> HealthFinding:
    amounts = [one.amount for one in found if one.amount is not None]
    amount = sum(amounts, Decimal(0)) if amounts else None
    return HealthFinding("reject-open", file, "", None, len(found), amount)
