"""Styles of a workbook that change what a cell says: struck through, a duration instead of a day, another unit."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from sales_analytics.sources.faults import unbroken
from sales_analytics.sources.number_formats import PLAIN as PLAINLY
from sales_analytics.sources.number_formats import TRACE, Shown, shown_by

PART = "xl/styles.xml"
MOST_BYTES = 16 * 1024**2
BUILT_IN_DURATION = 46  # [h]:mm:ss
_DURATION = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
_TRACE = re.compile(rb'\[(?:h+|m+|s+)\]|<(?:\w+:)?strike|numFmtId="46"', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OddStyles:
    """Numbers of cell styles, as the `s` of a cell writes them; `formats` are no reason to look at every cell."""

    struck: frozenset[bytes] = frozenset()
    durations: frozenset[bytes] = frozenset()
    formats: Mapping[bytes, Shown] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.struck or self.durations)


PLAIN = OddStyles()


def odd_styles(path: Path) -> OddStyles:
    """Nothing where the styles hold no trace of any."""
    with unbroken(path.name), zipfile.ZipFile(path) as package:
        if PART not in package.namelist() or package.getinfo(PART).file_size > MOST_BYTES:
            return PLAIN
        content = package.read(PART)
        return _odd(ElementTree.fromstring(content)) if _TRACE.search(content) or TRACE.search(content) else PLAIN


def _odd(styles: ElementTree.Element) -> OddStyles:
    struck_fonts = {number for number, font in enumerate(_children(styles, "fonts")) if _is_struck(font)}
    formats = {_number(one, "numFmtId") for one in _children(styles, "numFmts") if _is_duration(one)}
    codes = {_number(one, "numFmtId"): one.get("formatCode", "") for one in _children(styles, "numFmts")}
    shown = {number: found for number, code in codes.items() if (found := shown_by(code)) != PLAINLY}
    cells = list(_children(styles, "cellXfs"))
    durations = formats | {BUILT_IN_DURATION}
    return OddStyles(
        frozenset(str(n).encode() for n, one in enumerate(cells) if _number(one, "fontId") in struck_fonts),
        frozenset(str(n).encode() for n, one in enumerate(cells) if _number(one, "numFmtId") in durations),
        {str(n).encode(): shown[of] for n, one in enumerate(cells) if (of := _number(one, "numFmtId")) in shown},
    )


def _children(styles: ElementTree.Element, name: str) -> Iterator[ElementTree.Element]:
    for one in styles:
        if one.tag.rpartition("}")[2] == name:
            yield from one


def _is_struck(font: ElementTree.Element) -> bool:
    return any(one.tag.rpartition("}")[2] == "strike" and one.get("val") not in ("0", "false") for one in font)


def _is_duration(one: ElementTree.Element) -> bool:
    return bool(_DURATION.search(one.get("formatCode", "")))


def _number(one: ElementTree.Element, name: str) -> int:
    written = one.get(name, "")
    return int(written) if written.isdecimal() else -1
