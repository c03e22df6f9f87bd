"""What the key figures of the bonus page are made of: who has a bonus, and the orders that brought it."""

from collections.abc import Sequence
from dataclasses import replace

from sales_analytics.metrics.order_list import Part, largest_order
from sales_analytics.rules.bonus import BonusLine
from sales_analytics.rules.bonus_standing import competing
from sales_analytics.terms.filters import Filters
from sales_analytics.widgets.asking import ask
from sales_analytics.widgets.bonus import RuleResult, bonus_columns, won
from sales_analytics.widgets.figure_parts import Parts, of_units, orders_of, orders_part, units_part
from sales_analytics.widgets.figure_row import Door
from sales_analytics.widgets.passport import Behind, narrowed
from sales_analytics.widgets.switches import LEVEL_WORDS
from sales_analytics.widgets.table import Sheet

SOME = 5
"""Co-winners whose orders have a list each."""


def bonus_doors(results: Sequence[RuleResult], filters: Filters) -> dict[str, Door]:
    """Each rule's figure: of whom it speaks, and their orders."""
    return {result.rule.key: Door(_parts(result, filters)) for result in results}


def _parts(result: RuleResult, filters: Filters) -> Parts:
    rule, lines = result.rule, won(result)
    everybody = replace(competing(filters), level=rule.scope)
    sheet = Sheet(f"figure_{rule.key}", lines, bonus_columns(rule))
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
