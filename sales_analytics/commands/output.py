"""Records as JSON, CSV or a table for people."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Literal

from tabulate import tabulate

from sales_analytics.language.speech import speak
from sales_analytics.reports.tables import harmless
from sales_analytics.terms.text import InCurrencies, Text

Format = Literal["table", "csv", "json"]
FORMATS: tuple[Format, ...] = ("table", "csv", "json")


def cents(value: Decimal) -> str:
    """Rounded half up, as every amount of the product is (product.md, M1)."""
    return str(value.quantize(Decimal("0.01"), ROUND_HALF_UP))


def plain(value: object) -> Any:
    """A value as JSON takes it: money as text with two decimals, days as ISO, texts in English."""
    if isinstance(value, Text):
        return speak(value, "en")
    if isinstance(value, Decimal):
        return cents(value)
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    return value


def by_currency(sums: InCurrencies) -> list[dict[str, object]]:
    """Amounts as records; a currency that nobody names is null."""
    return [{"currency": currency or None, "amount": amount} for currency, amount in sums]


def as_json(value: object) -> str:
    return json.dumps(plain(value), ensure_ascii=False, indent=2)


def show(records: Sequence[object], form: Format) -> str:
    """Records of one kind, in their own order, under the names of their fields."""
    rows = [plain(one) for one in records]
    if form == "json":
        return json.dumps(rows, ensure_ascii=False, indent=2)
    cells = [{name: _flat(value) for name, value in row.items()} for row in rows]
    return _csv(cells) if form == "csv" else _table(cells)


def _flat(value: object) -> object:
    if isinstance(value, (list, tuple)):
        return " ".join(str(one) for one in value)
    return "" if value is None else value


def _csv(rows: Sequence[Mapping[str, object]]) -> str:
    out = io.StringIO()
    if rows:
        writer = csv.DictWriter(out, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(
            {name: harmless(value) if isinstance(value, str) else value for name, value in row.items()} for row in rows
        )
    return out.getvalue().rstrip("\n")


def _table(rows: Sequence[Mapping[str, object]]) -> str:
    if not rows:
        return "no rows"
    names = list(rows[0])
    shown = [[f"{one:.4f}" if isinstance(one, float) else one for one in row.values()] for row in rows]
    aligned = ["right" if any(_is_number(row[name]) for row in rows) else "left" for name in names]
    return str(tabulate(shown, headers=names, tablefmt="simple", colalign=aligned, disable_numparse=True))


def _is_number(value: object) -> bool:
    if isinstance(value, str):
        return value.replace("-", "", 1).replace(".", "", 1).isdigit()
    return isinstance(value, (int, float)) and not isinstance(value, bool)
