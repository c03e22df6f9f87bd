"""What the formats of numbers show beside or instead of their values: a currency sign, thousands, 万."""

import re
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sales_analytics.sources.address import column_index
from sales_analytics.sources.faults import unbroken

LOOKED_AT = 1 << 18  # bytes of a sheet
TRACE = re.compile(
    rb'formatCode="[^"]*(?:\[\$(?!-)|[0#?],+(?![0#?,])|[0#?](?:!|\\|&quot;)\.|US\$|HK\$|USD|CNY|RMB|EUR|GBP'
    rb"|[0#?_ ](?:&quot;|\\|!)[kKmM]|" + "|".join("€£¥￥万亿千").encode() + b")"
)
IN_BRACKETS = re.compile(r"\[\$([^\]-]*)(?:-([0-9A-Fa-f]+|[A-Za-z-]+))?\]")
QUOTED = re.compile(r'"([^"]*)"|[\\!](.)')
SIGN = re.compile(r"US\$|HK\$|NT\$|[A-Z]{3}(?![A-Za-z])|[€£¥￥$]")
SPACES = re.compile(r"_.|\*.")
"""As wide as a sign, or filled with it."""
SCALE = re.compile(r"[0#?](,+)(?![0#?,])")
SHIFTED = re.compile(r'[0#?](?:[!\\]\.|"\.")(0+)')
UNIT = re.compile(r"[万亿千]|(?<![A-Za-z])[kKmM](?![A-Za-z])")
FACTORS = {"万": 10_000, "千": 1_000, "亿": 100_000_000, "k": 1_000, "m": 1_000_000}
YEN = ("411", "ja-jp")
NO_CODES = frozenset(("YYY", "MMM", "DDD", "RED"))
_CELL = re.compile(rb"<(?:\w+:)?c ([^>]*[^/>])>(?=<(?:\w+:)?[fv][ >])")
_PLACE, _STYLE, _TYPE = re.compile(rb'\br="([A-Z]+)\d'), re.compile(rb'\bs="(\d+)"'), re.compile(rb'\bt="(?!n")')


@dataclass(frozen=True, slots=True)
class Shown:
    """How a number is shown: with a currency sign ("" for none), in units of `factor` (0 where none is named), divided
    by `scale`.
    """

    sign: str = ""
    factor: int = 0
    scale: int = 1


PLAIN = Shown()


def shown_by(code: str) -> Shown:
    """What a format code shows."""
    code = SPACES.sub("", code.partition(";")[0])
    factor = next((FACTORS[one.lower()] for one in UNIT.findall(_literal(code))), 0)
    bare = QUOTED.sub("", IN_BRACKETS.sub("", code))
    commas, shifted = SCALE.search(bare), SHIFTED.search(code)
    scale = 1_000 ** len(commas.group(1)) if commas else 1
    return Shown(_sign(code), factor, scale * 10 ** len(shifted.group(1)) if shifted else scale)


def _literal(code: str) -> str:
    """What stands between the digits as it is."""
    written = " ".join(quoted or escaped for quoted, escaped in QUOTED.findall(IN_BRACKETS.sub("", code)))
    return f"{written} {''.join(one for one in code if one in '万亿千')}"


def _sign(code: str) -> str:
    for sign, where in IN_BRACKETS.findall(code):
        if sign.strip():
            return "JPY" if sign.strip() in ("¥", "￥") and where.lower() in YEN else str(sign.strip())
    outside = QUOTED.sub(lambda found: f" {found[1] or found[2]} ", IN_BRACKETS.sub("", code))
    return next((one for one in SIGN.findall(outside) if one not in NO_CODES), "")


def shown_in(path: Path, part: str, formats: Mapping[bytes, Shown]) -> dict[int, frozenset[Shown]]:
    """Per column how the numbers at the beginning of a worksheet are shown; nothing where all are plain."""
    found: dict[int, set[Shown]] = defaultdict(set)
    if formats:
        for column, style in _numbers(path, part):
            found[column].add(formats.get(style, PLAIN))
    return {column: frozenset(shown) for column, shown in found.items() if shown != {PLAIN}}


def _numbers(path: Path, part: str) -> Iterator[tuple[int, bytes]]:
    """Column and style of cells with numbers."""
    with unbroken(path.name), zipfile.ZipFile(path) as package, package.open(part) as stream:
        head = stream.read(LOOKED_AT)
    for attributes in _CELL.findall(head):
        place, style = _PLACE.search(attributes), _STYLE.search(attributes)
        if place and not _TYPE.search(attributes):
            yield column_index(place[1]), style[1] if style else b"0"
