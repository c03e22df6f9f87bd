"""From staged text to typed values: the view `typed`, one row per source row."""

from collections.abc import Iterator
from contextlib import contextmanager

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.date_styles import DAY_FIRST, UNDECIDED
from sales_analytics.ingest.odd_cells import PER_CENT_ABOVE, POINT, Styles
from sales_analytics.ingest.plan import FIGURES, WORDS, Plan, Use, own_currency
from sales_analytics.ingest.staging import Connection
from sales_analytics.ingest.working_out import expression


def create_typed(connection: Connection, plan: Plan, styles: Styles) -> None:
    """`typed` has each use's value, `<name>__bad` where a filled cell has none, and the cell as written."""
    connection.execute(f"create or replace temp view typed as {typed(plan, styles)}")


@contextmanager
def typed_once(connection: Connection, plan: Plan, styles: Styles) -> Iterator[None]:
    """`typed` as a table while the block lasts: for few rows to type them is quicker than to plan it several times."""
    connection.execute("drop view if exists typed")
    connection.execute(f"create temp table typed as {typed(plan, styles)}")
    try:
        yield
    finally:
        connection.execute("drop table typed")


def typed(plan: Plan, styles: Styles) -> str:
    columns, joins = ["staged.row_no", "staged.first_cell", "staged.beside", "staged.row_hash"], []
    columns += ["staged.cut_at", "staged.cut"] if plan.cuts else []
    for use in plan.uses:
        value, bad, join = _value(use, styles)
        columns += [f'{value} as "{use.name}"', f'{bad} as "{use.name}__bad"']
        columns += [f'staged."{use.odd}"'] if _may_be_odd(use) else []
        joins += [join] if join else []
        if use.field.known_as:
            columns.append(f'"{use.name}__word".value as "{use.name}__level"')
            joins.append(_word_join(use))
    columns += _own_currencies(plan, styles)
    if _has_spans(plan):
        marked = next((use.name for use in plan.uses if use.mark), "")
        columns += ["spans.starts_on", "spans.ends_before"]
        joins.append(f"left join spans on {span_of(plan, marked, 'staged')}")
    return _with_worked_out(plan, f"select {', '.join(columns)} from staged {' '.join(joins)}")


def _with_worked_out(plan: Plan, select: str) -> str:
    """The rows with the measure that is worked out from their other cells."""
    if plan.worked_out is None:
        return select
    return f'select kept.*, {expression(plan)} as "{plan.worked_out.way.field}" from ({select}) as kept'


def _may_be_odd(use: Use) -> bool:
    return use.field.kind is Kind.DATE or use.field.kind in FIGURES


def _value(use: Use, styles: Styles) -> tuple[str, str, str]:
    """The value of a use, whether a filled cell has none, and the join that it needs."""
    staged, kind = f'staged."{use.name}"', use.field.kind
    if kind is Kind.PERIOD:
        return staged, "false", ""
    if kind in WORDS:
        word = f'"{use.name}__word".value'
        return word, f"({staged} is not null and {word} is null)", _word_join(use)
    if not _may_be_odd(use):
        return staged, _is_shortened(use, staged), ""
    value, join = _figure_or_date(use, styles)
    bad = f'(staged."{use.odd}" is not null and {value} is null)' if join else "false"
    if kind is Kind.SHARE:
        bad = f"({_filled(use)} and ({value} is null or {value} not between 0 and 1))"
    if kind is Kind.RATE:
        bad = f"({_filled(use)} and ({value} is null or {value} <= 0))"
    if kind is Kind.MONEY and use.unit.factor != 1:
        bad = f"({_filled(use)} and {value} is null)"
    return value, bad, join


def _is_shortened(use: Use, staged: str) -> str:
    """2.02E+11 is what a spreadsheet makes of an order number in a narrow column: its digits are gone."""
    if use.field.kind is not Kind.CODE:
        return "false"
    return f"(contains({staged}, 'E+') and regexp_full_match({staged}, '\\d(?:[.,]\\d+)?E[+]\\d+'))"


def _word_join(use: Use) -> str:
    word = f'"{use.name}__word"'
    return f"left join words as {word} on {word}.use = '{use.name}' and {word}.raw = staged.\"{use.name}\""


def _filled(use: Use) -> str:
    return f'(staged."{use.name}" is not null or staged."{use.odd}" is not null)'


def _figure_or_date(use: Use, styles: Styles) -> tuple[str, str]:
    staged, odd, join = f'staged."{use.name}"', f'"{use.name}__cell"', ""
    source = "odd_dates" if use.field.kind is Kind.DATE else "odd_numbers"
    if use.name in styles.has_odd:
        join = f'left join {source} as {odd} on {odd}.raw = staged."{use.odd}"'
    if use.field.kind is Kind.DATE:
        style = styles.dates.get(use.name, DAY_FIRST)
        guess = "null" if style == UNDECIDED else f"{odd}.{style}"
        month = "null" if use.name in styles.no_months else f"{odd}.first_of_month"
        return (f"coalesce({staged}, {odd}.sure, {guess}, {month})" if join else staged), join
    value = staged
    if join:
        read = f"{odd}.{styles.numbers.get(use.name, POINT)}"
        if use.field.kind is Kind.SHARE:
            read = f"case when {odd}.is_percent then {read} / 100 else {read} end"
            staged = f"case when {staged} > {PER_CENT_ABOVE} then {staged} / 100 else {staged} end"  # 50 beside 33%
        else:
            read = f"case when not {odd}.is_percent then {read} end"
        value = f"coalesce({staged}, {read})"
    return _scaled(use, styles, value, f"{odd}.has_unit" if join else "false"), join


def _scaled(use: Use, styles: Styles, value: str, has_unit: str) -> str:
    kind = use.field.kind
    if kind is Kind.SHARE:
        return f"try_cast({value}{' / 100' if use.name in styles.per_cent else ''} as decimal(9, 6))"
    if kind is Kind.RATE:
        return f"try_cast({value} as decimal(18, 8))"
    factor = use.unit.factor
    if kind is not Kind.MONEY or factor == 1:
        return value
    # a cell that brings its own unit is not multiplied again
    times = f"try_cast(cast({value} as decimal(28, 6)) * {factor:d} as decimal(18, 6))"
    return times if has_unit == "false" else f"case when coalesce({has_unit}, false) then {value} else {times} end"


def _own_currencies(plan: Plan, styles: Styles) -> list[str]:
    """The currency that each amount's own cell names, where any cell does."""
    prices = plan.prices
    if len(prices) != 1 and not any(one.kind is Kind.CURRENCY for one in plan.dataset.fields):
        return []
    nothing = "cast(null as varchar)"
    cells = (f'"{use.name}__cell".currency' if use.name in styles.has_odd else nothing for use in prices)
    return [f"{cell} as {own_currency(plan, use)}" for cell, use in zip(cells, prices, strict=True)]


def _has_spans(plan: Plan) -> bool:
    return any(one.kind is Kind.PERIOD for one in plan.dataset.fields)


def span_of(plan: Plan, use: str, table: str) -> str:
    pairs = [f"spans.use = '{use}'"]
    for name in ("year", "period"):
        cell = f'{table}."{name}"' if plan.named(name) else "null"
        pairs.append(f"spans.{name} is not distinct from {cell}")
    return " and ".join(pairs)
