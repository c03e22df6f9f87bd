"""A field that no column gives, worked out from others: which columns, and by which SQL."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from sales_analytics.datasets.declaration import Dataset, Derivation, Field
from sales_analytics.ingest.columns import Column
from sales_analytics.ingest.matching import OTHER, match
from sales_analytics.ingest.months import Mark
from sales_analytics.ingest.plan import Plan, Use, WorkedOut
from sales_analytics.ingest.reading import Question
from sales_analytics.terms.problem import Offer, Problem
from sales_analytics.terms.text import text

Pair = tuple[Field, Column, Mark | None]

LESS = {
    "share": "cast({value} as decimal(28, 8)) * cast(1 - coalesce({less}, 0) as decimal(9, 6))",
    "paid": "cast({value} as decimal(28, 8)) * cast(coalesce({less}, 1) as decimal(9, 6))",
    "amount": "{value} - coalesce({less}, 0)",
}
"""How a discount is taken off: a share of the price, the share that is paid (九折), or money."""
SAID = {"share": "{value} × (1 - {less})", "paid": "{value} × {less}", "amount": "{value} - {less}"}


def with_parts(dataset: Dataset, columns: Sequence[Column], pairs: list[Pair]) -> list[Pair]:
    """The columns that are read, with those that a missing field is worked out from; without them where it is not."""
    parts = {one.name for one in dataset.parts}
    read = {field.name for field, _, _ in pairs}
    missing = [one for one in dataset.derived if one.field not in read]
    taken = {column.index for _, column, _ in pairs}
    free = [one for one in columns if one.index not in taken]
    found = [*pairs, *(_matched(dataset, missing, free, read) if missing and free else ())]
    chosen = {name for one in ways(dataset, {field.name for field, _, _ in found}) for name in one.parts}
    kept = [one for one in found if one[0].name not in parts or one[0].name in chosen]
    return [*kept, *_beside(dataset, columns, kept)]


def _beside(dataset: Dataset, columns: Sequence[Column], pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Free columns of what is only worth knowing besides."""
    taken = {column.index for _, column, _ in pairs}
    free = [one for one in columns if one.index not in taken]
    wanted = tuple(one for one in dataset.beside if all(field is not one for field, _, _ in pairs))
    if wanted and free:
        yield from _matching(dataset, wanted, free, free)


def _matched(
    dataset: Dataset, missing: Sequence[Derivation], free: Sequence[Column], read: Collection[str]
) -> Iterator[Pair]:
    """Columns that nothing reads, each with the part that its heading speaks of, whatever its cells are.

    A discount that cannot be read is no reason to leave it out of the amount.
    """
    wanted = {name for one in missing for name in one.parts} - set(read)
    parts = tuple(one for one in dataset.parts if one.name in wanted)
    yield from _matching(dataset, parts, [replace(one, sample=()) for one in free], free)


def _matching(
    dataset: Dataset, parts: tuple[Field, ...], looked_at: Sequence[Column], free: Sequence[Column]
) -> Iterator[Pair]:
    by_index = {one.index: one for one in free}
    for one in match(Dataset(dataset.name, dataset.title, parts, dataset.key), looked_at):
        if one.field != OTHER:
            yield dataset.field(one.field), by_index[one.column.index], None


def ways(dataset: Dataset, read: Collection[str]) -> list[Derivation]:
    """How the sheet's columns give a field that it lacks; a way that another one goes further than is left out."""
    found = [one for one in dataset.derived if one.field not in read and set(one.parts) <= set(read)]
    return [one for one in found if not any(set(one.parts) < set(other.parts) for other in found)]


def way_of(dataset: Dataset, pairs: Sequence[Pair]) -> WorkedOut | None:
    """The first way that the columns allow; where there are several, `which_way` asks."""
    found = ways(dataset, {field.name for field, _, _ in pairs})
    return WorkedOut(found[0]) if found else None


def which_way(plan: Plan) -> Iterator[Question]:
    """Where columns give a field in several ways, the person says which of them counts."""
    found = ways(plan.dataset, {use.field.name for use in plan.uses})
    if len(found) > 1:
        flags = {formula(plan, way): _leaving_out(plan, way, found) for way in found}
        title = plan.dataset.field(found[0].field).title
        message = text("“{field}” can be worked out in several ways. Which one counts?", field=title)
        yield Question.of(f"{found[0].field}-unclear", message, flags, next(iter(flags)))


def _leaving_out(plan: Plan, way: Derivation, found: Sequence[Derivation]) -> str:
    """The options that take away what only the other ways read."""
    others = {name for one in found for name in one.parts} - set(way.parts) - {"quantity"}
    return " ".join(f'--map "{named(plan, name).column.written}="' for name in sorted(others))


def expression(plan: Plan) -> str:
    """The SQL that works the field out in rows of `kept`; null where a factor is empty, or the product too large."""
    assert plan.worked_out is not None
    way = plan.worked_out.way
    first, *others = (_cell(plan, name) for name in way.factors)
    value = " * ".join((f"cast({first} as decimal(19, 6))", *others))
    if way.less:
        value = LESS[plan.worked_out.discount].format(value=value, less=_cell(plan, way.less))
    return f"try(cast({value} as decimal(18, 6)))"


def _cell(plan: Plan, name: str) -> str:
    return f'kept."{named(plan, name).name}"'


def named(plan: Plan, name: str) -> Use:
    """The column of a part; it is there, or the way would not have been chosen."""
    found = plan.named(name)
    assert found is not None
    return found


def formula(plan: Plan, way: Derivation) -> str:
    """How a field is worked out, in the sheet's own headings: "数量 × 单价 × (1 - 折扣)"."""
    discount = plan.worked_out.discount if plan.worked_out else "share"
    value = " × ".join(named(plan, name).column.written for name in way.factors)
    if not way.less:
        return value
    return SAID[discount].format(value=value, less=named(plan, way.less).column.written)


def worked_out_notice(plan: Plan, sheet: str) -> Iterator[Problem]:
    """Says that the field was worked out, and how."""
    if plan.worked_out is None:
        return
    way = plan.worked_out.way
    title = plan.dataset.field(way.field).title
    yield Problem(
        code=f"{way.field}-worked-out".replace("_", "-"),
        expected=text("a column “{field}”; it is worked out as {formula}", field=title, formula=formula(plan, way)),
        found=", ".join(named(plan, name).column.written for name in way.parts),
        sheet=sheet,
        severity="notice",
        remedy=text("Say which column holds it if it should be another."),
        offer=Offer(f'--map "…={way.field}"'),
    )
