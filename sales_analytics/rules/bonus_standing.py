"""All compete for a bonus, whoever a page or a command asks about."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from sales_analytics.terms.filters import Filters

L = TypeVar("L")
THEN = " → "
"""Between the companies of somebody who changed them."""


def competing(filters: Filters) -> Filters:
    """The same period for everybody and every order.

    Who is first, and by how much, does not depend on whom somebody wants to see, nor on the type of order that
    they look at: a rule says itself which orders count. `of_filters` narrows the lines afterwards.
    """
    return replace(filters, groups=(), companies=(), salespeople=(), order_types=())


def of_filters(lines: Iterable[L], filters: Filters) -> list[L]:
    """The lines of the groups, companies and people that the filters name; all where they name none.

    A line has the fields group, company and name. Somebody who changed company is of each that it names.
    """
    asked = (("group", filters.groups), ("company", filters.companies), ("name", filters.salespeople))
    return [
        one
        for one in lines
        if all(not names or not {*getattr(one, field).split(THEN)}.isdisjoint(names) for field, names in asked)
    ]
