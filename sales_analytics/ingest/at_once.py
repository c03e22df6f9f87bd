"""A sheet typed and written in one pass over its text, as far as its rows are plain.

Any doubt about any cell leaves its row out, to be looked at again: staged, sorted out. What is a doubt is said by the
same SQL as there, so that both ways give the same rows.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.cells import source_of
from sales_analytics.ingest.decimal_signs import Signs, decimal_signs
from sales_analytics.ingest.dittos import dittoed
from sales_analytics.ingest.expected_words import expect_words
from sales_analytics.ingest.further_people import further
from sales_analytics.ingest.odd_cells import PER_CENT_ABOVE, Styles
from sales_analytics.ingest.plan import FIGURES, WORDS, Plan, Use
from sales_analytics.ingest.shaping import shaped
from sales_analytics.ingest.sheet_rows import has_a_line_each, has_every_line
from sales_analytics.ingest.staging import Connection, is_plain, is_untidy, one_row, staged, texts_of, with_patience
from sales_analytics.ingest.suspects import SUSPECT_WORDS, labels, suspicions
from sales_analytics.ingest.typed_view import typed
from sales_analytics.ingest.written_rows import Clues, clue_columns
from sales_analytics.sources.sheet import RawSheet

PLAIN = Styles({}, {}, frozenset(), frozenset())
SIMPLE = frozenset((Kind.TEXT, Kind.CODE, Kind.NAME, Kind.CHOICE, Kind.CURRENCY, Kind.DATE)) | FIGURES
NO_SIGNS = Signs()

FEW_TEXTS = 2000
"""Different values up to which a column is written as numbers into a list of them: a longer list costs more than it
saves."""
MOSTLY_ODD = 0.2
"""Of the first cells of a column: above this share a look at the odd ones is a look at all."""
PLAIN_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}(?:[ T].*)?")
PLAIN_NUMBER = re.compile(r"\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*")


@dataclass(frozen=True, slots=True)
class Written:
    """How many rows a file of typed rows has, the sum of the measure, and what else a look at them showed."""

    rows: int
    amount: Decimal | None
    clues: Clues


@dataclass(frozen=True, slots=True)
class Plain:
    """So many rows were plain and are written; `all` is None where others need a second look."""

    rows: int
    all: Written | None


def write_at_once(connection: Connection, sheet: RawSheet, plan: Plan, answers: Answers, path: Path) -> Plain | None:
    """Write the plain rows in the order of the sheet; None, and no file, where the whole sheet needs a second look."""
    if sheet.long_lines or not is_simple(plan) or any(map(_is_mostly_odd, plan.uses)):
        return None
    if decimal_signs(sheet, plan, answers) != NO_SIGNS:
        return None
    expect_words(connection, plan, answers)
    rows = _write(connection, sheet, plan, path)
    if rows and not _may_be_all(sheet, plan, rows):
        return Plain(rows, None)
    written = looked_through(connection, plan, path) if rows else None
    if written is None or not has_all(connection, sheet, plan, rows):
        path.unlink(missing_ok=True)
        return None
    return Plain(rows, written)


def _is_mostly_odd(use: Use) -> bool:
    """Whether the first cells of the column are no plain values."""
    is_date = use.field.kind is Kind.DATE
    if not is_date and use.field.kind not in FIGURES:
        return False
    plain = PLAIN_DATE if is_date else PLAIN_NUMBER
    odd = sum(plain.fullmatch(cell) is None for cell in use.column.sample)
    return odd > MOSTLY_ODD * max(len(use.column.sample), 1)


def is_simple(plan: Plan) -> bool:
    """One source row is one typed row, with a key, by what stands in the row alone."""
    return (
        plan.named("order_no") is not None
        and all(use.field.kind in SIMPLE and not use.field.known_as for use in plan.uses)
        and all(field.kind is not Kind.PERIOD for field in plan.dataset.fields)
        and (len(plan.measures) == 1 or plan.worked_out is not None)
        and not plan.has_many_measures
    )


def _write(connection: Connection, sheet: RawSheet, plan: Plan, path: Path) -> int:
    """How many rows nothing is to be doubted of and could be written."""
    if further(plan):
        with_patience(connection)
    with source_of(connection, sheet, plan.header_row) as source:
        written = connection.execute(
            f"""copy (
                with
                    staged as not materialized ({staged(plan, (), source.sql, source.columns)}),
                    kept as not materialized (
                        select * from ({typed(plan, PLAIN)}) as kept where ({doubt_of(plan)}) is not true
                    )
                {shaped(plan)}
                ) to $rows (format parquet, compression uncompressed, dictionary_size_limit {FEW_TEXTS:d})""",
            {**source.values, "rows": str(path)},
        ).fetchall()
    return int(written[0][0])


def _may_be_all(sheet: RawSheet, plan: Plan, rows: int) -> bool:
    """Whether the sheet may have no other rows below its headings, as far as can be told without reading it again."""
    if sheet.delimited is not None:
        return has_a_line_each(sheet.delimited, plan.header_row + rows)
    assert sheet.cells is not None
    return bool(sheet.cells.num_rows + sheet.first_row - 1 == plan.header_row + rows)


def doubt_of(plan: Plan) -> str:
    """A cell that is no plain value, shares that may be per cent, and all that makes a row suspect."""
    odd = [f'kept."{use.odd}" is not null' for use in plan.of_kind(Kind.DATE, *FIGURES)]
    shares = [f'kept."{use.name}" > {PER_CENT_ABOVE}' for use in plan.of_kind(Kind.SHARE)]
    return " or ".join((*odd, *shares, *suspicions(plan)))


def looked_through(connection: Connection, plan: Plan, path: Path) -> Written | None:
    """None where a text would be trimmed or emptied, may be a total, or two lines of an order may be the same line."""
    unusual = [f"not {is_plain(use, _stored(use))}" for use in _free_texts(plan)]
    totals = [_may_be_total(_stored(use)) for use in (*labels(plan), *dittoed(plan, labels(plan)))]
    rows, amount, odd, total, repeated, *clues = one_row(
        connection,
        f"""select count(*), cast(sum("{plan.dataset.measure}") as decimal(38, 6)),
                   count(*) filter (where {" or ".join(unusual) or "false"}),
                   count(*) filter (where {" or ".join(totals) or "false"}),
                   count(*) filter (where number <= before),
                   {clue_columns(plan)}
            from (select *, lag(number) over () as before
                  from (select *, lower(order_no) as number from read_parquet($path)))""",
        path=str(path),
        **({"totals": list(SUSPECT_WORDS)} if totals else {}),
    )
    if not rows or total or (odd and _is_untidy(connection, plan, path)):
        return None
    if repeated and _has_twins(connection, plan, path):
        return None
    return Written(rows, amount, Clues(*(*clues, bool(repeated))))


def _may_be_total(cell: str) -> str:
    """No word for a total ends in a digit, as most numbers of orders do; that is seen ten times as fast."""
    return f"case when {cell}[-1] between '0' and '9' then false else list_contains($totals, lower({cell})) end"


def _free_texts(plan: Plan) -> list[Use]:
    return [use for use in texts_of(plan) if use.field.kind not in WORDS]


def _stored(use: Use) -> str:
    return f'"{use.field.stored}"'


def _is_untidy(connection: Connection, plan: Plan, path: Path) -> bool:
    """Whether any text would be trimmed or emptied; distinct texts only."""
    with_patience(connection)
    texts = [(f"texts_{place}", use) for place, use in enumerate(_free_texts(plan))]
    distinct = (
        f"{name} as materialized (select distinct {_stored(use)} from read_parquet($path) "
        f"where not {is_plain(use, _stored(use))})"
        for name, use in texts
    )
    untidy = (f"select 1 from {name} where {is_untidy(use, _stored(use))}" for name, use in texts)
    query = f"with {', '.join(distinct)} {' union all '.join(untidy)}"
    return bool(connection.execute(query, {"path": str(path)}).fetchall())


def _has_twins(connection: Connection, plan: Plan, path: Path) -> bool:
    """Whether two lines of one order may be equal in all that is read of them. Numbers that only rise need no look."""
    alike = "select count({cell}) - count(distinct {cell}) from read_parquet($path)"
    if not one_row(connection, alike.format(cell="lower(order_no)"), path=str(path))[0]:
        return False
    fields = {use.field.stored for use in plan.uses} - {one.stored for one in plan.dataset.parts}
    cells = ", ".join(f'"{name}"' for name in sorted(fields | {plan.dataset.measure} - {""}))
    return bool(one_row(connection, alike.format(cell=f"hash({cells})"), path=str(path))[0])


def has_all(connection: Connection, sheet: RawSheet, plan: Plan, rows: int) -> bool:
    """Whether these many rows are all that the text just read has below its headings."""
    found = sheet.delimited
    return found is None or has_every_line(connection, found, plan.header_row + rows)
