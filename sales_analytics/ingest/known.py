"""What is known already and helps to recognise a sheet; handed in, never looked up."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sales_analytics.ingest.answers import Answers
from sales_analytics.terms.period import Period


@dataclass(frozen=True, slots=True)
class Known:
    """Folded names of the roster, periods of campaigns by key, answers by fingerprint of the headings.

    `owned` are folded names of customers, regions and countries that a person is named for, `orders_with_lines`
    numbers of orders whose lines are stored, `converted` currencies that have exchange rates. `credited` are numbers of
    orders above zero, stored or in a file beside it, of which the sheet to be read was seen to have only amounts below.
    `spelled` gives every folded name, number and address of a person on the roster the person's name as written.
    `today` tells which campaign somebody is likely to mean; None: the last one.
    """

    people: frozenset[str] = frozenset()
    companies: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    owned: frozenset[str] = frozenset()
    orders_with_lines: frozenset[str] = frozenset()
    converted: frozenset[str] = frozenset()
    credited: frozenset[str] = frozenset()
    campaigns: Mapping[str, Period] = field(default_factory=dict)
    remembered: Mapping[str, Answers] = field(default_factory=dict)
    currency: str = "USD"
    today: date | None = None
    spelled: Mapping[str, str] = field(default_factory=dict)


NOTHING_KNOWN = Known()
