"""From typed values to the columns of a reading, as the dataset declares them."""

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.dated_parts import day_of, is_there
from sales_analytics.ingest.further_people import PEOPLE, SHARE, further, joined_names, share_of_row
from sales_analytics.ingest.plan import Plan, Use, own_currency
from sales_analytics.ingest.said_above import SUBMITTED_ON
from sales_analytics.ingest.typed_view import span_of

SQL_TYPE = {
    Kind.MONEY: "decimal(18, 6)", Kind.NUMBER: "decimal(18, 6)", Kind.RATE: "decimal(18, 8)",
    Kind.SHARE: "decimal(9, 6)", Kind.DATE: "date", Kind.YES_NO: "boolean",
}  # fmt: skip


def shaped(plan: Plan) -> str:
    """A select over `kept` (rows of `typed` that are loaded); a row with several measures becomes several."""
    measures = plan.measures
    if not plan.has_many_measures:
        return _one(plan, measures[0] if measures else None)
    return " union all ".join(f"{_one(plan, use)} where {is_there(plan, use)}" for use in measures)


def _one(plan: Plan, measure: Use | None) -> str:
    columns = [f'{expression} as "{name}"' for name, expression in _columns(plan, measure).items()]
    columns += [f"cast({plan.sheet_no:d} as integer) as sheet_no", "kept.row_no"]
    join = ""
    if measure and measure.mark:
        join = f" left join spans on {span_of(plan, measure.name, 'kept')}"
    return f"select {', '.join(columns)} from kept{join}"


def _columns(plan: Plan, measure: Use | None) -> dict[str, str]:
    """Column of the reading to its expression, in the order of the declaration."""
    found: dict[str, str] = {}
    for field in plan.dataset.fields:
        if field.kind is Kind.PERIOD:
            source = "spans" if measure and measure.mark else "kept"
            found |= {"starts_on": f"{source}.starts_on", "ends_before": f"{source}.ends_before"}
        elif field.stored not in found:
            found[field.stored] = column_expression(plan, field.stored, field.kind, measure)
        if plan.dataset.sorted_by and field.can_do_without and field.kind is Kind.CODE:
            found["occurrence_key"] = "cast(null as varchar)" if plan.named(field.name) else occurrence_key(plan)
    if plan.dataset.told_apart_by:
        beside = plan.named(plan.dataset.told_apart_by)
        found["within"] = f'kept."{beside.name}"' if beside else "cast(null as varchar)"
    for field in plan.dataset.beside:
        if plan.named(field.name):
            found[field.stored] = column_expression(plan, field.stored, field.kind, measure)
    return found


def column_expression(plan: Plan, name: str, kind: Kind, measure: Use | None) -> str:
    if name == plan.dataset.spread and measure:
        return f'kept."{measure.name}"'
    if plan.worked_out and name == plan.worked_out.way.field:
        return f'kept."{name}"'
    if plan.day and name in plan.dataset.sorted_by[-1:]:
        return f"date '{plan.day.isoformat()}'"
    if len(plan.submitted) == 1 and name == SUBMITTED_ON:
        return f"date '{plan.submitted[0].isoformat()}'"
    uses = plan.stored_in(name)
    if measure and any(use.field.goes_with for use in uses):
        uses = [day for day in [day_of(plan, measure)] if day]
    if name == PEOPLE and further(plan):
        return joined_names(plan)
    if name == SHARE and further(plan):
        return share_of_row(plan)
    if kind is Kind.NAMES:
        cells = ", ".join(f'kept."{use.name}"' for use in uses)
        return (
            f"list_distinct(list_filter([{cells}], lambda one: one is not null))" if uses else "cast([] as varchar[])"
        )
    parts = [_cell(use) for use in uses]
    parts += _said(plan, name, kind, measure)
    if kind is Kind.CURRENCY:
        parts = _currencies(plan, measure, parts)
    parts += _fallbacks(plan, name)
    if not parts:
        return f"cast(null as {SQL_TYPE.get(kind, 'varchar')})"
    return f"coalesce({', '.join(parts)})" if len(parts) > 1 else parts[0]


def _cell(use: Use) -> str:
    """The value of a use; null where its choice says nothing."""
    return f"""nullif(kept."{use.name}", '{use.field.silent}')""" if use.field.silent else f'kept."{use.name}"'


def _said(plan: Plan, name: str, kind: Kind, measure: Use | None) -> list[str]:
    """What the filling of other columns says about this one: a company's cell, that the level is company.

    Where several are filled the first field of the declaration says it, as it gives the name.
    """
    cases = []
    for use in plan.by_field():
        says = dict(use.field.says)
        if use.field.stored == plan.dataset.spread:
            if use is measure and name in says:
                return [f"cast('{says[name]}' as {SQL_TYPE.get(kind, 'varchar')})"]
        elif name in says:
            cases.append(f"""when kept."{use.name}" is not null then '{says[name]}'""")
        elif use.field.known_as == name:
            cases.append(f'when kept."{use.name}" is not null then kept."{use.name}__level"')
    return [f"case {' '.join(cases)} end"] if cases else []


def _currencies(plan: Plan, measure: Use | None, column: list[str]) -> list[str]:
    """A cell's own sign, then the column, then the heading's unit."""
    price = measure if measure in plan.prices else plan.prices[0] if plan.prices else None
    own = [f"kept.{own_currency(plan, price)}"] if price else []
    heading = [f"'{price.unit.currency}'"] if price and price.unit.currency else []
    return own + column + heading


def _fallbacks(plan: Plan, name: str) -> list[str]:
    found = []
    for use in plan.stored_in(name):
        if use.field.if_blank:
            column, filled, empty = use.field.if_blank
            others = [f'kept."{one.name}" is not null' for one in plan.stored_in(column)] or ["false"]
            found.append(f"case when {' or '.join(others)} then '{filled}' else '{empty}' end")
    return found + [f"'{value}'" for column, value in plan.dataset.defaults if column == name]


def occurrence_key(plan: Plan) -> str:
    """What a row without a number is known by: its content, and the how-manieth of its like it is."""
    cells = ", ".join(f"""coalesce(cast(kept."{use.name}" as varchar), '')""" for use in plan.uses)
    content = f"md5(concat_ws('|', {cells}))"
    return f"{content} || '-' || cast(row_number() over (partition by {content} order by kept.row_no) as varchar)"
