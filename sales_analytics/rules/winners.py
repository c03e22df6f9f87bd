"""Who wins a rule, by each of its readings."""

from collections.abc import Iterable

from sales_analytics.rules.bonus import BonusLine, Reading


def winners(lines: Iterable[BonusLine], rule: str, reading: Reading = "scored") -> tuple[str, ...]:
    """The names that win (or lead) `rule`, best first, co-winners by name."""
    won = ("leading", "eligible", "final")
    return tuple(one.name for one in lines if one.rule == rule and one.reading == reading and one.state in won)


def readings_differ(lines: Iterable[BonusLine], rule: str) -> bool:
    """Whether the two readings of `rule` name different winners. False where it has one reading only."""
    found = [one for one in lines if one.rule == rule]
    if not any(one.reading == "other" for one in found):
        return False
    return set(winners(found, rule)) != set(winners(found, rule, "other"))
