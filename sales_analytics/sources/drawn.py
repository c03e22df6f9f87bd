"""What lies on a sheet beside its cells: pivot tables, pictures and charts."""

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from xml.etree import ElementTree

from sales_analytics.sources.faults import unbroken

MOST_BYTES = 1024**2
Thing = Literal["pivot", "picture", "chart"]
_KINDS: dict[str, Thing] = {"pivotTable": "pivot", "image": "picture", "chart": "chart", "chartEx": "chart"}
_ON_THE_WAY = frozenset(("drawing", "pivotCacheDefinition"))


@dataclass(frozen=True, slots=True)
class Drawn:
    """`things` on the sheet; `source` is the sheet that its pivot table is made of, where it says."""

    things: frozenset[Thing] = frozenset()
    source: str = ""


def drawn_on(path: Path, part: str) -> Drawn:
    """By the relations of the worksheet's part."""
    with unbroken(path.name), zipfile.ZipFile(path) as package:
        names = frozenset(package.namelist())
        if _relations(part) not in names:
            return Drawn()
        found = list(_reached(package, names, part, 3))
        sources = [_source(package, target) for kind, target in found if kind == "pivotCacheDefinition"]
    things = frozenset(_KINDS[kind] for kind, _ in found if kind in _KINDS)
    return Drawn(things, next(filter(None, sources), ""))


def _relations(part: str) -> str:
    folder, name = posixpath.split(part)
    return f"{folder}/_rels/{name}.rels"


def _reached(package: zipfile.ZipFile, names: frozenset[str], part: str, depth: int) -> Iterator[tuple[str, str]]:
    """Kind and place of what a part refers to, and what drawings and pivot tables refer to in turn."""
    relations = _relations(part)
    if not depth or relations not in names or package.getinfo(relations).file_size > MOST_BYTES:
        return
    for one in ElementTree.fromstring(package.read(relations)):
        kind, target = one.get("Type", "").rpartition("/")[2], one.get("Target", "")
        place = target.lstrip("/") if target.startswith("/") else posixpath.normpath(
            posixpath.join(posixpath.dirname(part), target)
        )  # fmt: skip
        yield kind, place
        if kind in _KINDS or kind in _ON_THE_WAY:
            yield from _reached(package, names, place, depth - 1)


def _source(package: zipfile.ZipFile, target: str) -> str:
    if target not in package.namelist():
        return ""
    with package.open(target) as stream:
        for _, element in ElementTree.iterparse(stream, events=("start",)):
            if element.tag.rpartition("}")[2] == "worksheetSource":
                return str(element.get("sheet", ""))
    return ""
