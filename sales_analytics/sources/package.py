"""The zip package of a workbook: how much it would unpack to, and where its sheets lie."""

import zipfile
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree

from sales_analytics.sources.faults import too_large, unbroken
from sales_analytics.terms.text import text

MOST_INFLATED = 2 * 1024**3  # bytes of all parts together
LARGE = 256 * 1024**2
MOST_TIMES = 300  # that a large package may be longer than it is packed; sheets of people come to fifty
MOST_PARTS = 10_000
MOST_OF_INDEX = 16 * 1024**2  # bytes of the list of sheets


@dataclass(frozen=True, slots=True)
class Part:
    """One sheet of the package: `path` inside the zip, None when it is no worksheet; whether its workbook counts days
    from 1904.
    """

    name: str
    is_chart: bool
    path: str | None
    is_hidden: bool = False
    counts_from_1904: bool = False


def check_size(path: Path) -> None:
    """Refuse a package that would fill the memory, before anything of it is inflated.

    Raises FileUnreadableError(code="too-large").
    """
    with unbroken(path.name), zipfile.ZipFile(path) as package:
        parts = package.infolist()
    inflated = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    is_bomb = inflated > LARGE and inflated > MOST_TIMES * packed
    if is_bomb or inflated > MOST_INFLATED or len(parts) > MOST_PARTS:
        found = text("{megabytes} MB when unpacked", megabytes=inflated // 1024**2)
        raise too_large(path.name, found)


def sheets(path: Path) -> list[Part]:
    """The sheets of an xlsx workbook in their order. Raises FileUnreadableError(code="damaged")."""
    with unbroken(path.name), zipfile.ZipFile(path) as package:
        workbook = _xml(package, "xl/workbook.xml")
        relations = {one.get("Id"): one for one in _xml(package, "xl/_rels/workbook.xml.rels")}
        names = set(package.namelist())
    from_1904 = _counts_from_1904(workbook)
    return [
        replace(_part(one, relations.get(_relation(one)), names), counts_from_1904=from_1904)
        for one in workbook.iter()
        if one.tag.rpartition("}")[2] == "sheet"
    ]


def has_chart_sheet(path: Path) -> bool:
    """True if an xlsb workbook has a sheet that is a chart."""
    with unbroken(path.name), zipfile.ZipFile(path) as package:
        return any(name.startswith("xl/chartsheets/") for name in package.namelist())


def _xml(package: zipfile.ZipFile, name: str) -> ElementTree.Element:
    if package.getinfo(name).file_size > MOST_OF_INDEX:
        raise KeyError(name)
    return ElementTree.fromstring(package.read(name))


def _counts_from_1904(workbook: ElementTree.Element) -> bool:
    stated = (one.get("date1904") for one in workbook if one.tag.rpartition("}")[2] == "workbookPr")
    return any(one in ("1", "true") for one in stated)


def _relation(sheet: ElementTree.Element) -> str | None:
    """The id of its relation, in whichever of two namespaces."""
    return next((value for key, value in sheet.items() if key.endswith("}id")), None)


def _part(sheet: ElementTree.Element, relation: ElementTree.Element | None, names: set[str]) -> Part:
    name = sheet.get("name", "")
    if relation is None:
        return Part(name, False, None)
    target = relation.get("Target", "")
    path = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    is_chart = relation.get("Type", "").endswith("/chartsheet")
    is_hidden = sheet.get("state", "visible") != "visible"
    return Part(name, is_chart, path if path in names and not is_chart else None, is_hidden)
