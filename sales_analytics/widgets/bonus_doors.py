"""What the key figures of the bonus page are made of: who has a bonus, and the orders that brought it."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from sales_analytics.charts.findings import WON, nearest
from sales_analytics.metrics.order_list import Part, largest_order
from sales_analytics.rules.bonus import BonusLine
from sales_analytics.rules.bonus_standing import competing
from sales_analytics.terms.filters import Filters
from sales_analytics.terms.text import Money, Names, Text, Value, text, texts
from sales_analytics.widgets.asking import ask
from sales_analytics.widgets.bonus import RuleResult, bonus_sheet, won
from sales_analytics.widgets.figure_parts import Parts, of_units, orders_of, orders_part, units_part
from sales_analytics.widgets.figure_row import Door
from sales_analytics.widgets.passport import Behind, narrowed
from sales_analytics.widgets.switches import LEVEL_WORDS
from sales_analytics.widgets.viewing import CURRENCY

SOME = 5
"""Co-winners whose orders have a list each."""


def bonus_doors(results: Sequence[RuleResult], filters: Filters) -> dict[str, Door]:
    """Each rule's figure: of whom it speaks, and their orders."""
    return {result.rule.key: Door(_parts(result, filters)) for result in results}


def bonus_told(result: RuleResult, filters: Filters) -> dict[str, Door]:
    """Of the rule that the page's sentence is about: who is nearest to its line, and who is near it."""
    rule = result.rule
    everybody = replace(competing(filters), level=rule.scope)
    near = bonus_sheet("figure_near", [one for one in result.scored if one.state == "near"], rule)
    doors = {"near": Door(units_part(LEVEL_WORDS[rule.scope], near, everybody), None, text("Who is near"))}
    if first := nearest(result.scored):
        title = text("How far {name} is", name=Names((first.name,)))
        doors["nearest"] = Door(_of_winners(result, everybody, [first]), _missing(first), title)
    return doors


def near_doors(result: RuleResult, filters: Filters) -> dict[str, Door]:
    """Of the list of those who are near the rule's line: their orders."""
    everybody = replace(competing(filters), level=result.rule.scope)
    near = [one for one in result.scored if one.state == "near"]
    sheet = bonus_sheet("figure_near_people", near, result.rule)
    return {"near_people": Door(units_part(text("Who is near"), sheet, everybody), None, text("Who is near"))}


def line_doors(result: RuleResult, filters: Filters) -> dict[str, Door]:
    """Of the figure's title: who has passed the rule's line, and who is near it."""
    rule = result.rule
    everybody = replace(competing(filters), level=rule.scope)
    lists = {
        "passed_line": (text("Who has passed it"), [one for one in result.scored if one.state in WON]),
        "near_line": (text("Who is near"), [one for one in result.scored if one.state == "near"]),
    }
    sheets = {name: bonus_sheet(f"figure_{name}", lines, rule) for name, (_, lines) in lists.items()}
    return {name: Door(units_part(title, sheets[name], everybody), None, title) for name, (title, _) in lists.items()}


def _missing(line: BonusLine) -> Text:
    return text(
        "{value} so far; {missing} more passes {line}",
        value=_exactly(line.value),
        missing=_exactly(line.missing or 0),
        line=_exactly(line.threshold or 0),
    )


def _exactly(value: Decimal | int) -> Value:
    if isinstance(value, int):
        return texts("{count} order", "{count} orders", value)
    return Money(value, CURRENCY)


def _parts(result: RuleResult, filters: Filters) -> Parts:
    rule, lines = result.rule, won(result)
    everybody = replace(competing(filters), level=rule.scope)
    sheet = bonus_sheet(f"figure_{rule.key}", lines, rule)
    people = units_part(LEVEL_WORDS[rule.scope], sheet, everybody)
    if rule.kind == "threshold" or not lines:
        return people
    if rule.kind == "per_unit":
        return (
            orders_part(Behind(_counted(result, of_units(everybody, [one.name for one in lines]))), rule.key) | people
        )
    return _of_winners(result, everybody, lines) | people


def _of_winners(result: RuleResult, everybody: Filters, lines: Sequence[BonusLine]) -> Parts:
    parts: Parts = {}
    for place, line in enumerate(lines[:SOME]):
        filters = _counted(result, narrowed(everybody, line))
        behind = Behind(filters)
        if result.rule.measure.metric == "largest_order":
            found = ask(largest_order, replace(filters, level="total"))
            behind = Behind(filters, Part(order_key=found[0].order_key if found else None))
        parts |= orders_of(behind, f"{result.rule.key}_{place}", line.name)
    return parts


def _counted(result: RuleResult, filters: Filters) -> Filters:
    counted = result.rule.measure.counted
    return filters if counted == "every" else replace(filters, order_types=(counted,))
