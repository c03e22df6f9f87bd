"""What the warehouse stores of each dataset: its fact table, key, and the columns that hold names."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stored:
    """`content` are the columns that decide whether a row says the same as before, `measure` is what previews add up.

    `order` is how rows should lie on disk: by the day that questions ask for. `names` are the columns
    of a reading that hold names.
    """

    table: str
    key: str
    content: tuple[str, ...]
    measure: str
    order: str
    names: tuple[str, ...]


STORED: Mapping[str, Stored] = {
    "orders": Stored(
        table="orders",
        key="order_key",
        content=(
            "order_no", "order_date", "confirm_date", "status", "order_type", "salesperson", "company", '"group"',
            "customer", "country", "product", "net_amount", "currency", "fx_rate", "credit_share", "quantity",
        ),
        measure="amount",
        order="effective_on, import, sheet_no, row_no",
        names=("salesperson", "company", '"group"', "customer", "country", "product"),
    ),
    "targets": Stored(
        table="targets",
        key="target_key",
        content=("level", "entity", "metric", "tier", "origin", "starts_on", "ends_before", "target"),
        measure="target",
        order="starts_on, import, sheet_no, row_no",
        names=("entity",),
    ),
    "forecasts": Stored(
        table="forecasts",
        key="forecast_key",
        content=("level", "entity", "starts_on", "ends_before", "submitted_on", "forecast"),
        measure="forecast",
        order="starts_on, import, sheet_no, row_no",
        names=("entity",),
    ),
    "roster": Stored(
        table="roster",
        key="roster_key",
        content=("name", "aliases", "company", '"group"', "manager", "title", "joined_on", "left_on"),
        measure="0",
        order="import, sheet_no, row_no",
        names=("name", "company", '"group"', "manager", "unnest(aliases)"),
    ),
}  # fmt: skip
