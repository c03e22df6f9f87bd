"""What changes in entries that are stored already, value by value; and which entries vanish."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest
from typing import Any

import duckdb

from sales_analytics.terms.text import InCurrencies
from sales_analytics.warehouse.entry import Line, Value, label, lines, spoken_columns
from sales_analytics.warehouse.statements import statement
from sales_analytics.warehouse.stored import STORED

MOST = 50
FIELDS = {"net_amount": "amount", "credit_share": "credit_pct"}
"""Columns that are called otherwise than the fields of the declaration that fill them."""
LINE = "line"
"""Instead of a field: the whole line is new in its entry, or not in the file any more."""
FIRST_CHANGED = """
select compared.key
from compared join (select {key} as key, min((sheet_no, row_no)) as place from staged_{table} group by {key}) as placed
    on placed.key = compared.key
where compared.is_changed and not compared.is_new
order by placed.place, compared.key
limit $most
"""
FIRST_VANISHED = """
select key, list(struct_pack(currency := coalesce(currency, $currency), amount := amount) order by currency)
from vanished
group by key
order by key
limit $most
"""


@dataclass(frozen=True, slots=True)
class Change:
    """One value of one stored entry that the file says differently; `row` is the file's, None where it has none.

    `field` is one of the dataset, or `LINE`: a line that the entry gains (`before` None) or loses.
    """

    dataset: str
    entry: str
    field: str
    before: Value
    after: Value
    sheet_no: int | None
    row: int | None


@dataclass(frozen=True, slots=True)
class Vanished:
    """A stored entry that the file should contain and does not; where it stands, in the import that gave it.

    `amount` is None without one, or where it is in several currencies; `amounts` has it by currency.
    """

    dataset: str
    entry: str
    amount: Decimal | None
    import_no: int
    row: int
    amounts: InCurrencies


def changes_of(cursor: duckdb.DuckDBPyConnection, dataset: str, most: int = MOST) -> list[Change]:
    """What differs in the first changed entries, in the order of the file. After `find_keys` of comparing.py."""
    stored = STORED[dataset]
    words = {"table": stored.table, "key": stored.key, "content": ", ".join(stored.content)}
    cursor.execute(statement("compare").format(**words))
    cursor.execute(FIRST_CHANGED.format(**words), {"most": most})
    keys = [key for (key,) in cursor.fetchall()]
    if not keys:
        return []
    after = _by_key(lines(cursor, stored, f"staged_{stored.table}", keys))
    before = _by_key(lines(cursor, stored, f"stored_{stored.table}", keys))
    spoken = spoken_columns(stored)
    return [one for key in keys for one in _compared(dataset, before.get(key, []), after.get(key, []), spoken)]


def vanished_of(cursor: duckdb.DuckDBPyConnection, dataset: str, currency: str, most: int = MOST) -> list[Vanished]:
    """The first entries of `vanished`; amounts that name no currency are in this one. After `find_vanished`."""
    stored = STORED[dataset]
    cursor.execute(FIRST_VANISHED, {"most": most, "currency": currency})
    amounts = dict(cursor.fetchall())
    if not amounts:
        return []
    first = {one.key: one for one in reversed(lines(cursor, stored, f"stored_{stored.table}", list(amounts)))}
    spoken = spoken_columns(stored)
    return [_vanished(dataset, label(first[key].values, spoken), first[key], parts) for key, parts in amounts.items()]


def _vanished(dataset: str, entry: str, first: Line, parts: Iterable[Mapping[str, Any]]) -> Vanished:
    amounts = tuple((one["currency"], one["amount"]) for one in parts if one["amount"] is not None)
    alone = amounts[0][1] if len(amounts) == 1 else None
    return Vanished(dataset, entry, alone, first.import_no, first.row, amounts)


def _by_key(found: Sequence[Line]) -> dict[int, list[Line]]:
    grouped: dict[int, list[Line]] = {}
    for one in found:
        grouped.setdefault(one.key, []).append(one)
    return grouped


def _compared(dataset: str, before: Sequence[Line], after: Sequence[Line], spoken: Sequence[str]) -> Iterator[Change]:
    """Lines that say the same are passed over, the others are held against each other in their order."""
    entry = label((after or before)[0].values, spoken)
    for old, new in zip_longest(_without(before, after), _without(after, before)):
        if old is None or new is None:
            yield _whole_line(dataset, entry, old, new)
            continue
        for name, value in new.values.items():
            if value != old.values[name]:
                yield Change(dataset, entry, FIELDS.get(name, name), old.values[name], value, new.sheet_no, new.row)


def _without(some: Sequence[Line], others: Sequence[Line]) -> list[Line]:
    there = Counter(tuple(one.values.items()) for one in others)
    left = []
    for one in some:
        content = tuple(one.values.items())
        if there[content]:
            there[content] -= 1
        else:
            left.append(one)
    return left


def _whole_line(dataset: str, entry: str, old: Line | None, new: Line | None) -> Change:
    """Told by its last figure, which is what it brings."""
    return Change(
        dataset,
        entry,
        LINE,
        _figure(old) if old else None,
        _figure(new) if new else None,
        new.sheet_no if new else None,
        new.row if new else None,
    )


def _figure(line: Line) -> Value:
    figures = [line.values.get(name) for name in ("net_amount", "amount", "target", "forecast")]
    return next((one for one in figures if one is not None), label(line.values, ()))
