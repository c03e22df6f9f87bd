"""Sentences as JSON, so that a stored problem can still be said in any language."""

import json
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from sales_analytics.terms.text import Money, Names, Share, Text, Title, Value

RECORDS: dict[str, Callable[..., Value]] = {one.__name__: one for one in (Money, Share, Names, Text, Title)}


@lru_cache(maxsize=4096)
def to_json(sentence: Text) -> str:
    """The sentence with its values; Decimals and dates keep their type."""
    return json.dumps(_plain(sentence), ensure_ascii=False)


def from_json(stored: str) -> Text:
    """What `to_json` wrote."""
    found = _value(json.loads(stored))
    if not isinstance(found, Text):
        raise TypeError(f"not a sentence: {stored}")
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if type(value).__name__ in RECORDS:
        return {"is": type(value).__name__, **{one.name: _plain(getattr(value, one.name)) for one in fields(value)}}
    if isinstance(value, Decimal):
        return {"is": "Decimal", "value": str(value)}
    if isinstance(value, date):
        return {"is": "date", "value": value.isoformat()}
    return value


def _value(plain: Any) -> Value | tuple[Any, ...]:
    if isinstance(plain, list):
        return tuple(_value(one) for one in plain)
    if not isinstance(plain, dict):
        found: Value = plain
        return found
    match plain["is"]:
        case "Decimal":
            return Decimal(plain["value"])
        case "date":
            return date.fromisoformat(plain["value"])
        case kind:
            return RECORDS[kind](**{name: _value(one) for name, one in plain.items() if name != "is"})
