"""`import --preview`: what a file would change, value by value, and who would move on the leaderboard."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sales_analytics.commands.output import by_currency, cents, plain
from sales_analytics.ingest.reading import FileReading
from sales_analytics.metrics.moves import Move, Movement, moved_by
from sales_analytics.warehouse.differences import Change, Vanished
from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.preview import Preview, preview
from sales_analytics.warehouse.settings import reporting_currency
from sales_analytics.warehouse.warehouse import Warehouse

MOST_CHANGES, MOST_MOVES = 10, 10
"""Lines for people; the JSON tells more."""


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """What a file would change, and who would move because of it; None where nobody could."""

    preview: Preview
    movement: Movement | None
    currency: str = "USD"


def rehearse(warehouse: Warehouse, reading: FileReading) -> Rehearsed:
    """Nothing is stored. Rows that are rejected are taken to stay out."""
    found = preview(warehouse, reading)
    movement = moved_by(warehouse, lambda as_if: land(as_if, reading, keep="accept-rejects").import_no)
    with warehouse.cursor() as cursor:
        return Rehearsed(found, movement, reporting_currency(cursor))


def as_record(found: Rehearsed, dataset: str) -> dict[str, Any]:
    """What a sheet of that dataset shares with the others of its file."""
    mine = [one for one in found.preview.datasets if one.dataset == dataset]
    moves = found.movement.moves if found.movement else ()
    return {
        "changes": [one for part in mine for one in part.changes],
        "gone": [_gone(one) for part in mine for one in part.gone],
        "companies": [one for part in mine for one in part.companies],
        "board": _board(found.movement),
        "moves": moves,
    }


def _gone(one: Vanished) -> dict[str, Any]:
    return {**plain(one), "amounts": by_currency(one.amounts)}


def _board(movement: Movement | None) -> dict[str, Any] | None:
    if movement is None:
        return None
    period = movement.filters.period
    return {"campaign": movement.filters.campaign, "first_day": period.starts_on, "last_day": period.last_day}


def told(found: Rehearsed) -> Iterator[str]:
    """The same in a few lines."""
    total = found.preview
    counts = f"{total.added} new, {total.changed} changed, {total.unchanged} unchanged, {total.vanished} vanished"
    yield f"  preview: {counts}; nothing was stored"
    yield from held_back(sum(one.held_back for one in total.datasets))
    changes = [one for part in total.datasets for one in part.changes]
    yield from (f"    {_change(one)}" for one in changes[:MOST_CHANGES])
    if len(changes) > MOST_CHANGES:
        yield f"    and {len(changes) - MOST_CHANGES} more changed values"
    if found.movement and found.movement.moves:
        period = found.movement.filters.period
        yield f"  leaderboard {period.starts_on} to {period.last_day}:"
        yield from (f"    {_move(one, found.currency)}" for one in found.movement.moves[:MOST_MOVES])


def held_back(count: int) -> Iterator[str]:
    """A line on stored entries that are not in a file and do not vanish, if there are any."""
    if count:
        entries, them = ("entry stays as it is", "it") if count == 1 else ("entries stay as they are", "them")
        yield f"  {count} stored {entries}: rows that are left out may be about {them}"


def _change(one: Change) -> str:
    place = f" (row {one.row})" if one.row else ""
    return f"{one.entry}, {one.field}: {_shown(one.before)} -> {_shown(one.after)}{place}"


def _shown(value: object) -> str:
    if isinstance(value, Decimal):
        return cents(value) if value == round(value, 2) else str(value)
    return "nothing" if value is None else str(value)


def _move(one: Move, currency: str) -> str:
    ranks = f"rank {_shown(one.rank_before)} -> {_shown(one.rank_after)}"
    return f"{one.name}: {ranks}, amount {cents(one.amount_before)} -> {cents(one.amount_after)} {currency}"
