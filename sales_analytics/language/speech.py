"""A `Text` in the reader's language, with its values as that language writes them."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from string import Formatter
from typing import Any

from sales_analytics.language import numbers
from sales_analytics.language.catalogue import translations
from sales_analytics.language.numbers import Language
from sales_analytics.terms.filters import TOTAL, UNASSIGNED
from sales_analytics.terms.text import Linked, Money, Names, Share, Sums, Text, Title, Value, text, texts

_FORMATTER = Formatter()
_HAN = re.compile("[㐀-鿿]")
_LATIN = re.compile("[0-9A-Za-z%À-ɏ]")


Run = tuple[str, str]
"""Some words of a sentence, and the figure that they lead to, or ""."""


def speak(message: Text, language: Language) -> str:
    """The sentence in `language`; in English where the catalogue does not know it.

    Counts get their thousands, so pass a year as text. A `str` is shown verbatim; a unit's name goes in as `Names`.
    Raises KeyError when the sentence names a value that was not given.
    """
    return "".join(words for words, _ in runs(message, language))


def runs(message: Text, language: Language) -> list[Run]:
    """As `speak`, in parts: each `Linked` value is one of its own, and says where it leads."""
    known = translations(language)
    if message.plural:
        pattern = known.ngettext(message.singular, message.plural, message.count)
    else:
        pattern = known.gettext(message.singular) if message.singular else ""
    return _filled(pattern, dict(message.values), language)


def unit_name(name: str, language: Language) -> str:
    """The name of a person, company or group; the two names that are the product's own are translated."""
    own = {UNASSIGNED: text("Unassigned"), TOTAL: text("Total")}
    return speak(own[name], language) if name in own else name


def join(names: Names, language: Language) -> str:
    """A, B and C; after `most` names it says how many more there are."""
    shown = [unit_name(name, language) for name in names.names[: names.most]]
    hidden = len(names.names) - len(shown)
    if hidden:
        listed = (", " if language == "en" else "、").join(shown)
        return speak(texts("{names} and {count} more", "{names} and {count} more", hidden, names=listed), language)
    if language == "zh" or len(shown) < 2:
        return "、".join(shown)
    return ", ".join(shown[:-1]) + " and " + shown[-1]


def spoken(value: Value, language: Language) -> str:
    """One value of a sentence in `language`; a dash where there is none."""
    if value is None:
        return numbers.NOTHING
    write = next(_WRITERS[kind] for kind in type(value).__mro__ if kind in _WRITERS)
    return write(value, language)


def _filled(pattern: str, values: dict[str, Value], language: Language) -> list[Run]:
    parts: list[Run] = []
    for literal, name, _, _ in _FORMATTER.parse(pattern):
        parts.append((literal, ""))
        if name is not None:
            parts += _runs_of(values[name], language)
    return parts if language == "en" else _spaced(parts)


def _runs_of(value: Value, language: Language) -> list[Run]:
    match value:
        case Text():
            return runs(value, language)
        case Linked():
            return [(spoken(value.value, language), value.figure)]
        case _:
            return [(spoken(value, language), "")]


def _spaced(parts: list[Run]) -> list[Run]:
    """With the thin space of Chinese typesetting where Han and Latin meet at a value's edge."""
    spaced: list[Run] = []
    for words, figure in parts:
        if words and spaced and _meets(spaced[-1][0][-1], words[0]):
            spaced.append((" ", ""))
        if words:
            spaced.append((words, figure))
    return spaced


def _meets(left: str, right: str) -> bool:
    return bool((_HAN.match(left) and _LATIN.match(right)) or (_LATIN.match(left) and _HAN.match(right)))


def _verbatim(value: str, _language: Language) -> str:
    return value


def _money(value: Money, language: Language) -> str:
    write = numbers.brief_money if value.brief else numbers.money
    return write(value.amount, value.currency, language)


def _sums(value: Sums, language: Language) -> str:
    return " + ".join(_in_currency(currency, amount, language) for currency, amount in value.parts)


def _in_currency(currency: str, amount: Decimal, language: Language) -> str:
    if currency:
        return numbers.money(amount, currency, language)
    return speak(text("{amount} in a currency that is not named", amount=numbers.amount(amount, language)), language)


def _title(value: Title, language: Language) -> str:
    return value.zh if language == "zh" else value.en


def _share(value: Share, language: Language) -> str:
    return numbers.share(value.share, language, value.digits)


def _linked(value: Linked, language: Language) -> str:
    return spoken(value.value, language)


def _decimal(value: Decimal, language: Language) -> str:
    return numbers.number(value, language, max(0, -int(value.as_tuple().exponent)))


_WRITERS: dict[type, Callable[[Any, Language], str]] = {
    str: _verbatim,
    Text: speak,
    Names: join,
    Money: _money,
    Sums: _sums,
    Share: _share,
    Title: _title,
    Linked: _linked,
    int: numbers.count,
    Decimal: _decimal,
    float: numbers.number,
    date: numbers.day,
}
