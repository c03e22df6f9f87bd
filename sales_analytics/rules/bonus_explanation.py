"""Why a bonus line says what it says: what was counted, how it compares, by which rule and version."""

from decimal import Decimal

from sales_analytics.rules.bonus_rules import BonusRule
from sales_analytics.rules.bonus_scores import Score
from sales_analytics.terms.text import Money, Names, Text, text, texts


def explanation(rule: BonusRule, score: Score) -> Text:
    """Such as "Amira: 3 confirmed orders, 2 sample and 1 bulk; rank 1; rule “Most orders”, version 1"."""
    return text(
        "{facts}; {verdict}; rule “{rule}”, version {version}",
        facts=_facts(rule, score),
        verdict=_verdict(rule, score),
        rule=rule.title,
        version=rule.version,
    )


def _facts(rule: BonusRule, score: Score) -> Text:
    one, measure = score.candidate, score.measure
    name = Names((one.name,))
    if one.orders == 0 and not score.value:
        return text("{name}: no confirmed order", name=name)
    if measure.metric == "largest_order":
        return text("{name}: largest order {order_no} with {amount}", name=name, order_no=one.largest_order_no,
                    amount=_value(rule, score.value))  # fmt: skip
    if measure.metric == "orders":
        return _counted(score, name)
    return texts("{name}: {amount} in {count} confirmed order", "{name}: {amount} in {count} confirmed orders",
                 one.orders, name=name, amount=_value(rule, score.value))  # fmt: skip


def _counted(score: Score, name: Names) -> Text:
    count, one = int(score.value), score.candidate
    if score.measure.counted == "sample":
        return texts(
            "{name}: {count} confirmed sample order", "{name}: {count} confirmed sample orders", count, name=name
        )
    if score.measure.counted == "bulk":
        return texts("{name}: {count} confirmed bulk order", "{name}: {count} confirmed bulk orders", count, name=name)
    return texts(
        "{name}: {count} confirmed order, {samples} sample and {bulk} bulk",
        "{name}: {count} confirmed orders, {samples} sample and {bulk} bulk",
        count,
        name=name,
        samples=one.sample_orders,
        bulk=one.bulk_orders,
    )


def _verdict(rule: BonusRule, score: Score) -> Text:
    if rule.kind == "threshold":
        return _against_threshold(rule, score)
    if rule.kind == "top_n":
        return _against_others(rule, score)
    if score.is_won:
        return text("every one of them counts")
    return text("the first one would count")


def _against_threshold(rule: BonusRule, score: Score) -> Text:
    threshold = _value(rule, score.bar)
    if score.is_won:
        if rule.bound == "strict":
            return text("more than {threshold}", threshold=threshold)
        return text("at least {threshold}", threshold=threshold)
    if score.value == score.bar:
        return text("exactly {threshold}, and it has to be more", threshold=threshold)
    missing = _value(rule, score.missing)
    if rule.bound == "strict":
        return text("{missing} more would exceed {threshold}", missing=missing, threshold=threshold)
    return text("{missing} short of {threshold}, which has to be reached", missing=missing, threshold=threshold)


def _against_others(rule: BonusRule, score: Score) -> Text:
    if score.is_won and score.sharing:
        return text("rank {rank}, shared with {names}", rank=score.rank, names=Names(score.sharing))
    if score.is_won:
        return text("rank {rank}", rank=score.rank)
    return text("rank {rank}, {missing} short of winning", rank=score.rank, missing=_value(rule, score.missing))


def _value(rule: BonusRule, value: Decimal | int | None) -> Money | Text:
    if isinstance(value, Decimal):
        return Money(value, rule.currency)
    return texts("{count} order", "{count} orders", value or 0)
