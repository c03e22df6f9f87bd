"""The words for the codes that records carry: states, statuses, levels."""

from sales_analytics.terms.text import Text, text


def word(code: str) -> Text:
    """What a person reads for a code such as "not submitted"; the code itself where it is nobody's word.

    Covers Forecast.state and .control, BonusLine.state, order status and type, levels, import states and origins.
    """
    return _words().get(code, Text("{code}", (("code", code),)))


def _words() -> dict[str, Text]:
    return {
        "passed": text("passed"),
        "amber": text("second reading"),
        "inside": text("inside"),
        "second reading": text("second reading"),
        "outside": text("outside"),
        "failed": text("failed"),
        "not submitted": text("not submitted"),
        "controlled win": text("controlled win"),
        "lucky win": text("lucky win"),
        "honest miss": text("honest miss"),
        "blind miss": text("blind miss"),
        "no forecast": text("no forecast"),
        "held": text("held"),
        "leading": text("leading"),
        "eligible": text("eligible"),
        "near": text("near"),
        "reached": text("reached"),
        "not yet": text("not yet"),
        "final": text("final"),
        "claw-back": text("claw-back"),
        "scored": text("scored"),
        "other": text("other reading"),
        "confirmed": text("confirmed"),
        "pending": text("pending"),
        "open": text("open"),
        "cancelled": text("cancelled"),
        "lost": text("lost"),
        "sample": text("sample"),
        "bulk": text("bulk"),
        "salesperson": text("salesperson"),
        "company": text("company"),
        "group": text("group"),
        "total": text("total"),
        "own": text("own figure"),
        "rolled up": text("rolled up"),
        "landed": text("imported"),
        "nothing-new": text("nothing new"),
        "refused": text("refused"),
        "undone": text("undone"),
        "active": text("active"),
        "gone": text("gone"),
        "left": text("left"),
        "region": text("region"),
        "country": text("country"),
        "customer": text("customer"),
    }


def spelled(count: int) -> Text:
    """A small number inside an English sentence: four; figures above ten, and in Chinese."""
    words = [
        text("one"), text("two"), text("three"), text("four"), text("five"),
        text("six"), text("seven"), text("eight"), text("nine"), text("ten"),
    ]  # fmt: skip
    return words[count - 1] if 1 <= count <= len(words) else Text("{count}", (("count", count),))


def spelled_first(count: int) -> Text:
    """A small number at the beginning of an English sentence: Four."""
    words = [
        text("None"), text("One"), text("Two"), text("Three"), text("Four"), text("Five"),
        text("Six"), text("Seven"), text("Eight"), text("Nine"), text("Ten"),
    ]  # fmt: skip
    return words[count] if 0 <= count < len(words) else Text("{count}", (("count", count),))
