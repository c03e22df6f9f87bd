"""Cells that are no plain value: read again with patience, each distinct text once, and how a column writes them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.date_styles import Order, date_orders
from sales_analytics.ingest.lone_months import FIRST, Months, months_in
from sales_analytics.ingest.plan import FIGURES, Plan, Use
from sales_analytics.ingest.staging import Connection, one_row
from sales_analytics.ingest.statements import statement

POINT, COMMA = "with_point", "with_comma"
PER_CENT_ABOVE = 1.5
"""A column of shares that goes above this is per cent."""

DOTTED = """
select count(*) from staged
where "{name}" <> trunc("{name}") and "{name}" * 100 = trunc("{name}" * 100)
"""
PARTED = frozenset((Kind.MONEY, Kind.NUMBER))
"""Kinds of figures that people write with thousands parted; shares and rates have decimals."""
COMMAS = r"""
select count(*) filter (where is_open), min_by(raw, row_no) filter (where is_open),
       count(*) filter (where is_decimal), count(*) filter (where is_decimal and contains(raw, '.'))
from (
    select raw, row_no, with_point is null and with_comma is not null as is_decimal,
           with_point <> with_comma and regexp_matches(raw, '^\D*[1-9]\d{{0,2}},\d{{3}}\D*$') as is_open
    from staged join odd_numbers on odd_numbers.raw = staged."{odd}"
)
"""


@dataclass(frozen=True, slots=True)
class OpenCommas:
    """How many cells of a column have a comma that parts three digits, the first of them, and how many have a comma
    that can only be the decimal sign."""

    count: int
    example: str
    decimal: int


@dataclass(frozen=True, slots=True)
class Styles:
    """Per staged column: how it writes dates or decimals, and whether its shares are per cent.

    `orders` tells why its dates are read so, where any cell leaves a doubt, `months` what is to be asked of its months
    without a day, which are read in no column of `no_months`. `commas`: columns of decimal commas in which a comma may
    part thousands as well. `mixed`: those of decimal points in which a comma can only be the decimal sign.
    """

    dates: Mapping[str, str]
    numbers: Mapping[str, str]
    per_cent: frozenset[str]
    has_odd: frozenset[str]
    orders: Mapping[str, Order] = field(default_factory=dict)
    months: Mapping[str, Months] = field(default_factory=dict)
    no_months: frozenset[str] = frozenset()
    commas: Mapping[str, OpenCommas] = field(default_factory=dict)
    mixed: frozenset[str] = frozenset()


def read_odd_cells(connection: Connection, plan: Plan) -> Styles:
    """Fill `odd_numbers` and `odd_dates`, and decide each column's style by its own cells.

    A date column that its cells leave open is decided by another of the sheet, else UNDECIDED.
    """
    figures, dates = list(plan.of_kind(*FIGURES)), list(plan.of_kind(Kind.DATE))
    odd_figures, odd_dates = _with_odd(connection, figures), _with_odd(connection, dates)
    if odd_figures:
        _gather(connection, odd_figures)
        connection.execute(statement("read_numbers"), {"is_yen": _is_yen(plan)})
    if odd_dates:
        _gather(connection, odd_dates)
        connection.execute(statement("read_dates"), {"year": plan.year, "near": plan.near, "day_zero": plan.day_zero})
    written = {use.name: _decimal_sign(connection, use) for use in odd_figures}
    signs = {name: sign for name, (sign, _) in written.items()}
    doubtful = odd_dates if odd_dates and _is_any_day_in_doubt(connection) else []
    orders, months = date_orders(connection, doubtful), months_in(connection, plan, doubtful)
    return Styles(
        {name: one.style for name, one in orders.items()},
        signs,
        frozenset(use.name for use in plan.of_kind(Kind.SHARE) if _is_per_cent(connection, use, use in odd_figures)),
        frozenset(use.name for use in (*odd_figures, *odd_dates)),
        orders,
        months,
        frozenset(name for name in months if plan.months.get(name) != FIRST),
        _open_commas(connection, [use for use in odd_figures if signs[use.name] == COMMA]),
        frozenset(name for name, (sign, is_mixed) in written.items() if sign == POINT and is_mixed),
    )


def _is_any_day_in_doubt(connection: Connection) -> bool:
    """Whether any cell may be a day in several ways, or be a month. Most cells that are no plain days are none at all:
    then nothing more is to be asked of their columns.
    """
    readings = "day_first, month_first, year_first, first_of_month, since_1970"
    return bool(one_row(connection, f"select count(coalesce({readings})) from odd_dates")[0])


def _is_yen(plan: Plan) -> bool:
    """Whether a heading or a column of currencies names the yen, so that ¥ is not the yuan."""
    named = {use.unit.currency for use in plan.uses}
    cells = {cell.strip().upper() for use in plan.of_kind(Kind.CURRENCY) for cell in use.column.sample}
    return "JPY" in named | cells


def _with_odd(connection: Connection, uses: Sequence[Use]) -> list[Use]:
    if not uses:
        return []
    counts = ", ".join(f'count("{use.odd}")' for use in uses)
    row = one_row(connection, f"select {counts} from staged")
    return [use for use, count in zip(uses, row, strict=True) if count]


def _gather(connection: Connection, uses: Sequence[Use]) -> None:
    """Each text once; several rows with it would be joined to it several times."""
    parts = " union all ".join(f'select "{use.odd}" as raw from staged where "{use.odd}" is not null' for use in uses)
    connection.execute(f"create or replace temp table odd_texts as select distinct raw from ({parts})")


def _decimal_sign(connection: Connection, use: Use) -> tuple[str, bool]:
    """POINT unless more cells can only be read with a decimal comma, and whether any can."""
    commas, points = one_row(
        connection,
        f"""select count(*) filter (where with_point is null and with_comma is not null),
                   count(*) filter (where with_comma is null and with_point is not null)
            from staged join odd_numbers on odd_numbers.raw = staged."{use.odd}" """,
    )
    if not commas:
        return POINT, False
    plain = one_row(connection, DOTTED.format(name=use.name))[0]
    return COMMA if commas > points + plain else POINT, True


def _open_commas(connection: Connection, uses: Sequence[Use]) -> dict[str, OpenCommas]:
    """Those columns in which 12,5 stands beside 1,234, and no 1.234,50 tells what that is."""
    counted = ((use, use.field.kind) for use in uses)
    found = {use.name: OpenCommas(*_commas(connection, use)) for use, kind in counted if kind in PARTED}
    return {name: one for name, one in found.items() if one.count}


def _commas(connection: Connection, use: Use) -> tuple[int, str, int]:
    """Nothing where a cell has points between its thousands."""
    count, example, decimal, sure = one_row(connection, COMMAS.format(odd=use.odd))
    return (0, "", 0) if sure else (count, example, decimal)


def _is_per_cent(connection: Connection, use: Use, has_odd: object) -> bool:
    """85 means 85 %: no cell has the sign, and the largest is above that."""
    signs = f'select count(*) from staged join odd_numbers on raw = "{use.odd}" where is_percent'
    if has_odd and one_row(connection, signs)[0]:
        return False
    return bool(one_row(connection, f'select count(*) from staged where "{use.name}" > {PER_CENT_ABOVE}')[0])
