"""Styles of OpenDocument cells that strike their text through."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree

STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
LINES = (f"{STYLE}text-line-through-style", f"{STYLE}text-line-through-type")
MOST_PARENTS = 16


@dataclass(slots=True)
class OdsStyles:
    """By their names; a style says itself whether it strikes, else its parent does."""

    own: dict[str, bool] = field(default_factory=dict)
    parents: dict[str, str] = field(default_factory=dict)

    def add(self, style: ElementTree.Element) -> None:
        """One `style:style` with what stands in it."""
        name = style.get(f"{STYLE}name", "")
        if style.get(f"{STYLE}family") != "table-cell":
            return
        self.parents[name] = style.get(f"{STYLE}parent-style-name", "")
        lines = list(_lines(style.iterfind(f"{STYLE}text-properties")))
        if lines:
            self.own[name] = any(one != "none" for one in lines)

    def is_struck(self, name: str) -> bool:
        for _ in range(MOST_PARENTS):
            if name in self.own or not name:
                break
            name = self.parents.get(name, "")
        return self.own.get(name, False)


def _lines(properties: Iterable[ElementTree.Element]) -> Iterator[str]:
    return (written for one in properties for name in LINES if (written := one.get(name)))
