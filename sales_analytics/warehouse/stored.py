"""What the warehouse stores of each dataset: its fact table, key, and the columns that hold names."""

from collections.abc import Mapping

from sales_analytics.datasets.registry import every_dataset
from sales_analytics.warehouse.declared import stored_form
from sales_analytics.warehouse.statements import statement
from sales_analytics.warehouse.stored_form import Stored

TOLD_APART = """
case
    when level = 'salesperson'
        and min(within) over (partition by {key}) <> max(within) over (partition by {key})
    then entity || ' (' || within || ')'
end
"""
"""How somebody is named whose name one file gives to people of several companies."""
NAMESAKES = {
    "targets": TOLD_APART.format(key="entity, metric, tier, origin, starts_on, ends_before"),
    "forecasts": TOLD_APART.format(key="entity, starts_on, ends_before, submitted_on"),
}

PROMISE_KEYS = {
    "targets": """md5_number_lower(concat_ws(
        '|', {rows}.level, {folded}, {rows}.metric, {rows}.tier, {rows}.origin, {rows}.starts_on, {rows}.ends_before
    ))""",
    "forecasts": """md5_number_lower(concat_ws(
        '|', {rows}.level, {folded}, {rows}.starts_on, {rows}.ends_before,
        coalesce(cast({rows}.submitted_on as varchar), '')
    ))""",
}
"""One key is one promise: of whom, about what, for which span."""
WHOSE = "coalesce(meant.folded, entities.folded, '')"


def _promises(dataset: str) -> str:
    key = PROMISE_KEYS[dataset].format(rows="rows", folded=WHOSE)
    return statement(f"stage_{dataset}").format(told_apart=NAMESAKES[dataset], key=key)


BY_HAND: Mapping[str, Stored] = {
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
        stage=statement("stage_orders"),
        place=statement("place_orders"),
        people="salesperson",
    ),
    "targets": Stored(
        table="targets",
        key="target_key",
        content=("level", "entity", "metric", "tier", "origin", "starts_on", "ends_before", "target"),
        measure="target",
        order="starts_on, import, sheet_no, row_no",
        names=("entity", "within", NAMESAKES["targets"]),
        stage=_promises("targets"),
        place=statement("place_targets"),
        people="entity",
        where="level = 'salesperson'",
    ),
    "forecasts": Stored(
        table="forecasts",
        key="forecast_key",
        content=("level", "entity", "starts_on", "ends_before", "submitted_on", "forecast"),
        measure="forecast",
        order="starts_on, import, sheet_no, row_no",
        names=("entity", "within", NAMESAKES["forecasts"]),
        stage=_promises("forecasts"),
        place=statement("place_forecasts"),
        people="entity",
        where="level = 'salesperson'",
    ),
    "roster": Stored(
        table="roster",
        key="roster_key",
        content=("name", "aliases", "company", '"group"', "manager", "title", "joined_on", "left_on"),
        measure="0",
        order="import, sheet_no, row_no",
        names=("name", "company", '"group"', "manager", "unnest(aliases)"),
        stage=statement("stage_roster"),
        place=statement("place_roster"),
    ),
}  # fmt: skip
"""Datasets with tables in schema.sql."""
DECLARED: Mapping[str, Stored] = {
    name: stored_form(one) for name, one in every_dataset().items() if name not in BY_HAND
}
"""All others: a new declaration is enough."""
STORED: Mapping[str, Stored] = {**BY_HAND, **DECLARED}
