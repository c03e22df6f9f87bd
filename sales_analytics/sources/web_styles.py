"""Styles of a web page that hide a row or column, or strike a cell through."""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

STRIKING = frozenset(("s", "strike", "del"))
"""Tags whose words are struck through."""
LONGEST = 10_000  # characters of a rule that are read
_HIDDEN = re.compile(r"\bdisplay\s*:\s*none|\bvisibility\s*:\s*(?:hidden|collapse)", re.IGNORECASE)
_STRUCK = re.compile(r"\btext-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)
_CLASS = re.compile(r"\.([\w-]+)")

Attributes = Mapping[str, str | None]


def is_unseen(attributes: Attributes) -> bool:
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style") or ""))


def is_struck(attributes: Attributes, struck_classes: AbstractSet[str]) -> bool:
    style = attributes.get("style")
    if style and _STRUCK.search(style):
        return True
    return bool(struck_classes) and not struck_classes.isdisjoint((attributes.get("class") or "").split())


def struck_classes(css: str) -> set[str]:
    """The classes whose cells a style sheet strikes through."""
    rules = (part.rpartition("{") for part in css.split("}"))
    return {name for names, _, rule in rules if _STRUCK.search(rule[:LONGEST]) for name in _CLASS.findall(names)}
