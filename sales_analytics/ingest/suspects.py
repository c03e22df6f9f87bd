"""The rows that are not simply loaded: found by SQL, told apart in `sorting_out`."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales_analytics.datasets.declaration import Field, Kind
from sales_analytics.ingest.dated_parts import is_dated, is_empty, undated
from sales_analytics.ingest.dittos import DITTOS, dittoed
from sales_analytics.ingest.error_cells import ERRORS
from sales_analytics.ingest.further_people import bad_shares
from sales_analytics.ingest.plan import FIGURES, Plan, Use
from sales_analytics.ingest.shaping import column_expression
from sales_analytics.ingest.staging import Connection
from sales_analytics.ingest.subtotals import group_heads

TOTAL_WORDS = (
    "合计", "总计", "小计", "共计", "总和", "汇总", "平均", "平均值", "本页合计", "合计:", "总计:", "合计：", "总计：",
    "total", "totals", "grand total", "sub total", "subtotal", "sub-total", "sum", "average", "total:",
)  # fmt: skip
SUSPECT_WORDS = (*TOTAL_WORDS, *ERRORS, *DITTOS)
"""What no name and no number of an order is."""
WORDS: dict[str, list[str]] = {"totals": list(SUSPECT_WORDS), "dittos": list(DITTOS)}
TOTAL_NAME = r".*(?:小计|合计|总计|共计)[:：]?|.+ (?:sub ?)?totals?:?"
"""A name and a word for totals: "Eagles total". Only where rows are few is every name looked at for it."""


@dataclass(frozen=True, slots=True)
class Need:
    """What a row must have: the fields of which one is enough, and where (an SQL condition)."""

    field: Field
    uses: tuple[Use, ...]
    condition: str


@dataclass(frozen=True, slots=True)
class Suspect:
    """A row with its cells as written, the uses that are bad and the needs that are not met.

    `first_cell` is the first of its `beside` filled cells that no field reads. `cut`: an amount in the column `cut_at`
    that is cut into several cells.
    """

    row: int
    first_cell: str
    beside: int
    cells: dict[str, str]
    bad: tuple[str, ...]
    missing: tuple[str, ...]
    amount: Decimal | None
    effective_on: date | None
    salesperson: str
    company: str
    cut_at: int | None = None
    cut: str = ""


def needs(plan: Plan) -> list[Need]:
    """Per needed field (or set of which one is enough) that the sheet has: when it is not met."""
    groups: dict[str, list[Field]] = {}
    for field in plan.dataset.fields:
        if field.need != "no" and field.blank == "reject" and field.kind is not Kind.PERIOD:
            groups.setdefault(field.one_of or field.name, []).append(field)
    found = []
    for fields in groups.values():
        names = {field.name for field in fields}
        uses = tuple(use for use in plan.uses if use.field.name in names)
        if uses and not (is_dated(plan) and uses[0].field.kind is Kind.DATE):
            empty = " and ".join(is_empty(plan, use) for use in uses)
            found.append(Need(fields[0], uses, f"({empty}{_only_confirmed(plan, fields[0])})"))
    found += _worked_out(plan)
    found += [Need(*one) for one in (*bad_shares(plan), *undated(plan))]
    found += [Need(one, (), "(kept.starts_on is null)") for one in plan.dataset.fields if _is_period(one)]
    found += [
        Need(use.field, (use,), f'(kept."{use.name}" is not null and kept.starts_on is null)')
        for use in plan.of_kind(Kind.PERIOD)
        if use.field.need == "no" and not any(one.mark for one in plan.uses)
    ]
    return found


def _worked_out(plan: Plan) -> list[Need]:
    """What is worked out is there where all that it is worked out from is."""
    if plan.worked_out is None:
        return []
    field = plan.dataset.field(plan.worked_out.way.field)
    uses = tuple(use for name in plan.worked_out.way.factors if (use := plan.named(name)))
    return [Need(field, uses, f'(kept."{field.name}" is null{_only_confirmed(plan, field)})')]


def _is_period(field: Field) -> bool:
    return field.kind is Kind.PERIOD and field.need == "always"


def _only_confirmed(plan: Plan, field: Field) -> str:
    """Only confirmed rows need the field, and rows that say nothing at all of what confirmed ones must have, or
    nothing but figures.
    """
    if field.need != "confirmed":
        return ""
    silent = [use for use in plan.uses if use.field.need == "confirmed" or use.field.name == "status"]
    named = [use for use in plan.uses if use.field.kind not in FIGURES and use.column.index not in plan.filled_down]
    is_silent = " or ".join(f"({' and '.join(_is_null(use) for use in some)})" for some in (silent, named) if some)
    status = column_expression(plan, "status", Kind.CHOICE, None)
    return f" and ({status} is not distinct from 'confirmed' or ({is_silent}))"


def _is_null(use: Use) -> str:
    return f'kept."{use.name}" is null'


def find_suspects(connection: Connection, plan: Plan) -> None:
    """Fill `suspects` (row_no): a bad cell, an unmet need, or a word for totals where a name should be."""
    names = [f'list_contains($totals, lower(kept."{use.name}"))' for use in labels(plan)]
    if plan.dataset.wide or plan.is_headed:
        names += [f"regexp_full_match(lower(kept.\"{use.name}\"), '{TOTAL_NAME}')" for use in labels(plan)]
    names += [f'list_contains($dittos, lower(kept."{use.name}"))' for use in dittoed(plan, labels(plan))]
    connection.execute(
        f"""create or replace temp table suspects as
            select row_no from typed as kept where {" or ".join([*suspicions(plan), *names])}""",
        {name: words for name, words in WORDS.items() if f"${name}" in " ".join(names)},
    )


def suspicions(plan: Plan) -> list[str]:
    """When a typed row is no row to be simply loaded, as far as its values tell."""
    bad = [f'kept."{use.name}__bad"' for use in plan.uses if use.field.kind is not Kind.PERIOD]
    cut = ["kept.cut_at is not null"] if plan.cuts else []
    return [*bad, *cut, *(need.condition for need in needs(plan)), *group_heads(plan)]


def labels(plan: Plan) -> list[Use]:
    """Where "Total" may stand although nothing else is wrong with the row."""
    kinds = (Kind.NAME, Kind.CODE, Kind.TEXT)
    return [use for use in plan.uses if use.field.kind in kinds and (plan.is_headed or use.field.need == "always")]


def read_suspects(connection: Connection, plan: Plan) -> Iterator[Suspect]:
    """Every suspect row in the order of the sheet."""
    uses = plan.uses
    cells = ", ".join(_as_written(use) for use in uses)
    named = [*labels(plan), *dittoed(plan, labels(plan))]
    bad = ", ".join(_is_bad(use, named) for use in uses)
    unmet = ", ".join(f"coalesce({need.condition}, false)" for need in needs(plan)) or "false"
    measures = [f'coalesce(kept."{use.name}", 0)' for use in plan.measures if use.field.kind is Kind.MONEY]
    is_any = " or ".join(f'kept."{use.name}" is not null' for use in plan.measures) or "false"
    amount = f"case when {is_any} then {' + '.join(measures) or 'null'} end"
    if plan.worked_out:
        amount = f'kept."{plan.worked_out.way.field}"'
    dates = ", ".join(f'kept."{use.name}"' for name in plan.dataset.sorted_by for use in plan.stored_in(name))
    effective = f"coalesce({dates})" if dates else "kept.starts_on" if "starts_on" in plan.dataset.sorted_by else "null"
    people = ", ".join(_text_of(plan, name) for name in ("salesperson", "company"))
    is_blank = " and ".join(["kept.beside = 0", *(f"{_as_written(use)} is null" for use in uses)])
    cut = "kept.cut_at, coalesce(kept.cut, '')" if plan.cuts else "null, ''"
    rows = connection.execute(
        f"""select kept.row_no, coalesce(kept.first_cell, ''), kept.beside,
                   case when {is_blank} then null else [{cells}] end,
                   case when {is_blank} then null else [{bad}] end,
                   case when {is_blank} then null else [{unmet}] end,
                   cast({amount} as decimal(18, 6)), cast({effective} as date), {people}, {cut}
            from typed as kept join staged using (row_no)
            where row_no in (select row_no from suspects) order by row_no""",
        {"no_names": [*ERRORS, *DITTOS]} if "$no_names" in bad else {},
    ).fetchall()
    fields = [need.field.name for need in needs(plan)]
    names = [use.name for use in uses]
    for row, first, beside, texts, is_bad, is_unmet, *rest in rows:
        if texts is None:  # there may be a million of them
            yield Suspect(row, "", 0, {}, (), (), None, None, "", "")
            continue
        yield Suspect(
            row,
            first.strip(),
            beside,
            {name: one for name, one in zip(names, texts, strict=True) if one is not None},
            tuple(name for name, one in zip(names, is_bad, strict=True) if one),
            tuple(name for name, one in zip(fields, is_unmet, strict=False) if one),
            *rest,
        )


def _is_bad(use: Use, named: list[Use]) -> str:
    """No value of its kind; of a name, an error of a formula, or that it is the one above."""
    bad = f'coalesce(kept."{use.name}__bad", false)'
    if use not in named:
        return bad
    return f'({bad} or coalesce(list_contains($no_names, lower(kept."{use.name}")), false))'


def _as_written(use: Use) -> str:
    """Of a figure that is kept as a decimal without the noughts that fill it up."""
    if use.field.kind in FIGURES:
        plain = f"""regexp_replace(cast(staged."{use.name}" as varchar), '\\.0+$|(\\.\\d*[1-9])0+$', '\\1')"""
        return f'coalesce(staged."{use.odd}", {plain})'
    if use.field.kind is Kind.DATE:
        return f'coalesce(staged."{use.odd}", cast(staged."{use.name}" as varchar))'
    return f'staged."{use.name}"'


def _text_of(plan: Plan, name: str) -> str:
    use = plan.named(name)
    return f"""coalesce(staged."{use.name}", '')""" if use else "''"
