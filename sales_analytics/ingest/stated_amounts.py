"""Amounts that a sheet states beside quantity and unit price: rows in which they are something else are told, once.

Nothing is changed. Where most rows disagree the columns mean something else: an amount with tax, of the whole order, in
another currency.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from sales_analytics.datasets.declaration import Dataset
from sales_analytics.ingest.cells import source_of
from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.matching import OTHER, match
from sales_analytics.ingest.plan import Plan, Use
from sales_analytics.ingest.staging import Connection
from sales_analytics.sources.sheet import RawSheet
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text, texts

QUANTITY, PRICE, DISCOUNT = "quantity", "unit_price", "discount"
MOSTLY = 2 / 3
"""So large a share of the rows must agree before others are doubted."""
AT_LEAST = 2
SIGNS = r"^(?:us\$|usd|cny|rmb|eur|[$€£¥￥])\s*|\s*(?:usd|cny|rmb|eur|元)$"
PARTED = r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?"
WAYS: Mapping[str, tuple[str, str]] = {
    "plain": ("price * quantity", "{quantity} × {price}"),
    "share": ("price * quantity * (1 - coalesce(less, 0))", "{quantity} × {price} × (1 - {less})"),
    "per cent": ("price * quantity * (1 - coalesce(less, 0) / 100)", "{quantity} × {price} × (1 - {less})"),
    "paid": ("price * quantity * coalesce(less, 1)", "{quantity} × {price} × {less}"),
    "tenths": ("price * quantity * coalesce(less, 10) / 10", "{quantity} × {price} × {less}"),
    "money": ("price * quantity - coalesce(less, 0)", "{quantity} × {price} - {less}"),
}
"""Ways to the amount, as SQL and as people read them; all but the first need a discount."""
FIGURES = """
select
    row_no, {amount_cell} as cell, {quantity} as quantity, {price} as price, {amount} as amount, {less} as less,
    -- what was rounded away: of a price with cents half of its last place, of an amount in whole units half of one
    greatest(
        0.011,
        case when {amount} = trunc({amount}) then 0.5 else 0 end,
        case
            when regexp_matches({price_cell}, '[.]\\d\\d') then abs({quantity}) * 0.5
                / pow(10, length(regexp_extract({price_cell}, '[.](\\d+)', 1)))
            else 0
        end
    ) as rounded
from {source}
where row_no > $header
"""


def stated_amounts(connection: Connection, sheet: RawSheet, made: Plan) -> Iterator[Problem]:
    """One notice, at the first row that differs, where the sheet has the columns and most of its rows agree."""
    quantity, amount, price = made.named(QUANTITY), made.named("amount"), _column_of(made, PRICE)
    if quantity is None or amount is None or price is None or len(made.measures) != 1 or amount.unit.factor != 1:
        return
    less = _column_of(made, DISCOUNT) or _column_of(made, "discount_amount")
    ways = WAYS if less else {"plain": WAYS["plain"]}
    counts = ", ".join(_counts(worked) for worked, _ in ways.values())
    figures = FIGURES.format(
        amount_cell=amount.column.raw, price_cell=price.raw, quantity=_figure(quantity.column), price=_figure(price),
        amount=_figure(amount.column), less=_figure(less) if less else "null", source="{source}",
    )  # fmt: skip
    with source_of(connection, sheet, made.header_row) as source:
        query = f"""select {counts} from ({figures.replace("{source}", source.sql)})
                    where amount is not null and quantity is not null and price is not null"""
        (row,) = connection.execute(query, source.values).fetchall()
    found = dict(zip(ways, zip(*[iter(row)] * 5, strict=True), strict=True))
    best = max(found, key=lambda name: found[name][0])
    agreeing, differing, first, cell, worked = found[best]
    if differing and agreeing >= max(AT_LEAST, MOSTLY * (agreeing + differing)):
        names = {"quantity": quantity.column.written, "price": price.written, "less": less.written if less else ""}
        yield _problem(amount, ways[best][1].format(**names), (differing, first, cell, f"{worked:.2f}"))


def _counts(worked: str) -> str:
    """How many rows agree and differ, and of the first that differs its number, its cell and what it would be."""
    differs = f"abs(amount - ({worked})) > rounded"
    return (
        f"count(*) filter (where not {differs}), count(*) filter (where {differs}), "
        f"min(row_no) filter (where {differs}), min_by(cell, row_no) filter (where {differs}), "
        f"min_by({worked}, row_no) filter (where {differs})"
    )


def _figure(column: Column) -> str:
    """A cell as a number; null for what is not plainly one."""
    bare = f"regexp_replace(lower(trim({column.raw})), '{SIGNS}', '', 'g')"
    parted = f"case when regexp_full_match({bare}, '{PARTED}') then replace({bare}, ',', '') else {bare} end"
    share = f"case when suffix({column.raw}, '%') then try_cast(rtrim({column.raw}, '% ') as double) / 100 end"
    return f"coalesce(try_cast({column.raw} as double), try_cast({parted} as double), {share})"


def _column_of(made: Plan, name: str) -> Column | None:
    """The column that is read as the field, else one that nothing reads and whose heading is that of the field."""
    use = made.named(name)
    parts = tuple(one for one in made.dataset.parts if one.name == name)
    if use or not parts:
        return use.column if use else None
    looked_at = {one.index: one for one in made.unread}
    found = match(Dataset(name, made.dataset.title, parts, made.dataset.key),
                  [replace(one, sample=()) for one in looked_at.values()])  # fmt: skip
    return next((looked_at[one.column.index] for one in found if one.field != OTHER), None)


def _problem(amount: Use, formula: str, first: tuple[int, int, str, str]) -> Problem:
    count, row, cell, worked = first
    return Problem(
        "amount-differs",
        texts("“{heading}” to be {formula}; in {count} row it is not, and in row {row} that is {worked}",
              "“{heading}” to be {formula}; in {count} rows it is not, and in row {row}, the first of them, that is "
              "{worked}", count, heading=amount.column.written, formula=formula, row=row, worked=worked),
        cell, row, amount.column.letter, amount.column.written, severity="notice",
        remedy=text("The amount counts as it is stated. Correct the cell of the row that is wrong, if any is."),
    )  # fmt: skip
