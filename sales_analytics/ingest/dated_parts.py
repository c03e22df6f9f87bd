"""Parts of a payment in one row, each with a day of its own: "定金 | 定金日期 | 尾款 | 尾款日期"."""

from collections.abc import Collection, Iterator

from sales_analytics.datasets.declaration import Dataset, Field
from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.matching import score
from sales_analytics.ingest.plan import Plan, Use

SURELY = 0.9
Condition = tuple[Field, tuple[Use, ...], str]


def is_dated(plan: Plan) -> bool:
    """Whether any figure has a day of its own."""
    return any(use.field.goes_with for use in plan.uses)


def day_of(plan: Plan, measure: Use) -> Use | None:
    """The column of the day of a figure: its own, else the one that is nobody's own."""
    days = {use.field.goes_with: use for use in plan.uses if use.field.stored == _days(plan)}
    return days.get(measure.field.name) or days.get("")


def is_there(plan: Plan, measure: Use) -> str:
    """When a figure of `kept` gives a row: with its day, where figures have days of their own."""
    filled = f'kept."{measure.name}" is not null'
    day = day_of(plan, measure) if is_dated(plan) else None
    return f'{filled} and kept."{day.name}" is not null' if day else filled


def is_empty(plan: Plan, use: Use) -> str:
    """When a cell gives nothing: a figure that is nought, or left blank with its day, needs none."""
    day = day_of(plan, use) if is_dated(plan) and use in plan.measures else None
    if day is None:
        return f'kept."{use.name}" is null'
    nothing = "true" if day.column.index in plan.left_blank else f'kept."{use.name}" = 0'
    return f'(kept."{use.name}" is null or (kept."{day.name}" is null and {nothing}))'


def undated(plan: Plan) -> Iterator[Condition]:
    """When a figure lacks the day that it counts on, and nobody has said that it has not come in yet."""
    for measure in plan.measures if is_dated(plan) else ():
        day = day_of(plan, measure)
        if day and day.column.index not in plan.left_blank:
            yield day.field, (day,), f'(kept."{measure.name}" <> 0 and kept."{day.name}" is null)'


def is_whole(plan: Plan, column: Column) -> bool:
    """Whether a column that is not read is what its parts add up to."""
    wholes = {use.field.unless for use in plan.measures} - {""}
    return any(score(column, plan.dataset.field(one)) > SURELY for one in wholes)


def standing_back(dataset: Dataset, there: Collection[str]) -> set[str]:
    """Fields that are not read beside others: the whole beside its dated parts, parts beside a whole with a day.

    A part is dated where its day has a column. Days of parts that are not read are not read either.
    """
    fields = [one for one in dataset.every_field if one.name in there]
    if not any(one.unless or one.goes_with for one in fields):
        return set()
    dated = {one.goes_with for one in fields if one.goes_with in there} - {""}
    parts = {one.name for one in fields if one.name in dated and one.unless}
    whole = {dataset.field(one).unless for one in parts}
    has_day = any(one.stored == day.stored and not one.goes_with for one in fields for day in fields if day.goes_with)
    back = whole & set(there) if parts and not has_day else set()
    back |= {one.name for one in fields if one.unless and one.unless in set(there) - back}
    return back | {one.name for one in fields if one.goes_with and one.goes_with not in set(there) - back}


def _days(plan: Plan) -> str:
    return next(use.field.stored for use in plan.uses if use.field.goes_with)
