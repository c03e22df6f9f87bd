"""Sentences that are shown later, in the language of whoever reads them."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Money:
    """An amount with its currency; `brief` asks for 3.42 M (342 万) instead of every digit."""

    amount: Decimal
    currency: str = "USD"
    brief: bool = False


InCurrencies = tuple[tuple[str, Decimal], ...]
"""Currency and amount; "" is a currency that nobody names."""


@dataclass(frozen=True, slots=True)
class Sums:
    """Amounts of several currencies beside each other, for they never add up: $300.00 + €100.00."""

    parts: InCurrencies


@dataclass(frozen=True, slots=True)
class Share:
    """A ratio, 1.0 is the whole; shown as per cent with `digits` decimals."""

    share: float
    digits: int = 0


@dataclass(frozen=True, slots=True)
class Names:
    """A list of names, joined as the language joins them; after `most` it says how many more."""

    names: tuple[str, ...]
    most: int = 3


@dataclass(frozen=True, slots=True)
class Title:
    """What somebody called a thing in both languages: data, such as a rule's title, and not in the catalogue."""

    en: str
    zh: str


@dataclass(frozen=True, slots=True)
class Linked:
    """A value that leads to what it is made of, where a page has a list of that name; else it is only said."""

    value: "Value"
    figure: str


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence and its values. `singular`/`plural` are message ids of the catalogue, in English.

    `plural` is "" unless the sentence counts something; then `count` chooses the form.
    """

    singular: str
    values: tuple[tuple[str, "Value"], ...] = ()
    plural: str = ""
    count: int = 1


Value = str | int | float | Decimal | date | Money | Sums | Share | Names | Text | Title | Linked | None


def text(message: str, **values: Value) -> Text:
    """Mark a message for the catalogue and bind its values: text("{name} leads", name=...)."""
    return Text(message, tuple(sorted(values.items())))


def texts(singular: str, plural: str, count: int, **values: Value) -> Text:
    """As `text`, with one form for one and one for many; {count} is bound."""
    return Text(singular, tuple(sorted({**values, "count": count}.items())), plural, count)


def linked(message: Text, **figures: str) -> Text:
    """The message with some of its values leading to what they are made of: linked(message, amount="pace")."""
    values = ((name, Linked(value, figures[name]) if name in figures else value) for name, value in message.values)
    return replace(message, values=tuple(values))
