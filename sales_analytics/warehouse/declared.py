"""What the warehouse stores of a dataset that has no SQL of its own, told by its declaration."""

from collections.abc import Iterator

from sales_analytics.datasets.declaration import Dataset, Kind
from sales_analytics.warehouse.stored_form import Stored

TAKEN = frozenset({"calendar", "campaigns"})
"""Tables that say what counts: settings with what is imported over them."""
KEY = "fact_key"
SQL_TYPE = {
    Kind.NAME: "integer not null",  # names.name_id
    Kind.MONEY: "decimal(18, 6)", Kind.NUMBER: "decimal(18, 6)", Kind.RATE: "decimal(18, 8)",
    Kind.SHARE: "decimal(9, 6)", Kind.DATE: "date", Kind.YES_NO: "boolean",
}  # fmt: skip
PLACE = """
select facts.fact_key as key, {span} as span, {company} as company, {amount} as amount, {currency} as currency
from {table} as facts
{standing}
where $today is not null
"""
STANDING = """left join standing
    on standing.alias = facts.salesperson
    and standing.starts_on <= coalesce({day}, $today)
    and standing.ends_before > coalesce({day}, $today)"""


def stored_form(dataset: Dataset) -> Stored:
    """Table, key and SQL of a declared dataset; every column of its readings is kept."""
    kinds = columns_of(dataset)
    days = [f'"{name}"' for name in dataset.sorted_by]
    return Stored(
        table=table_of(dataset),
        key=KEY,
        content=tuple(f'"{name}"' for name in kinds),
        measure=f'"{dataset.measure}"' if dataset.measure else "0",
        order=", ".join((*days, "import", "sheet_no", "row_no")),
        names=tuple(f'"{name}"' for name, kind in kinds.items() if kind is Kind.NAME),
        stage=stage(dataset),
        place=place(dataset),
        people="salesperson" if kinds.get("salesperson") is Kind.NAME else "",
    )


def table_of(dataset: Dataset) -> str:
    return f"imported_{dataset.name}" if dataset.name in TAKEN else dataset.name


def columns_of(dataset: Dataset) -> dict[str, Kind]:
    """Column of a reading to its kind, in the order of the declaration; a period is two days."""
    found: dict[str, Kind] = {}
    for field in dataset.fields:
        if field.kind is Kind.PERIOD:
            found |= {"starts_on": Kind.DATE, "ends_before": Kind.DATE}
        else:
            found.setdefault(field.stored, field.kind)
    return found


def definitions(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """Column of the table and its SQL type."""
    yield KEY, "ubigint not null"
    for name, kind in columns_of(dataset).items():
        yield f'"{name}"', SQL_TYPE.get(kind, "varchar")
    yield from (("import", "integer not null"), ("sheet_no", "integer not null"), ("row_no", "bigint not null"))


def stage(dataset: Dataset) -> str:
    """A select over the typed rows in `$files` that gives the columns of the table."""
    kinds = columns_of(dataset)
    shown = [f'{_stored_value(name, kind)} as "{name}"' for name, kind in kinds.items()]
    joins = [
        f'left join staged_names as "{name}__name" on "{name}__name".raw = rows."{name}"'
        for name, kind in kinds.items()
        if kind is Kind.NAME
    ]
    return f"""
select {key(dataset)} as {KEY}, {", ".join(shown)},
    cast($import as integer) as import, cast(rows.sheet_no as integer) as sheet_no, rows.row_no
from read_parquet($files) as rows
{" ".join(joins)}
"""


def _stored_value(name: str, kind: Kind) -> str:
    return f'coalesce("{name}__name".name_id, 0)' if kind is Kind.NAME else f'rows."{name}"'


def key(dataset: Dataset) -> str:
    """What tells a row of the dataset from all others, as a number."""
    kinds = columns_of(dataset)
    parts = [f"coalesce({_folded(name, kinds[name])}, '')" for name in dataset.key]
    parts += [_folded(name, kinds[name]) for name in dataset.also_told_by]  # concat_ws passes over what is null
    if dataset.repeats:
        like = ", ".join(parts)
        place = f"row_number() over (partition by {like} order by rows.sheet_no, rows.file_row_number)"
        parts.append(f"cast({place} as varchar)")
    told = f"concat_ws('|', {', '.join(parts)})"
    if dataset.known_by:
        number = _folded(dataset.known_by, kinds[dataset.known_by])
        told = f"coalesce('#' || {number}, {told})"
    return f"md5_number_lower({told})"


def _folded(name: str, kind: Kind) -> str:
    if kind is Kind.NAME:
        return f'"{name}__name".folded'
    if kind in (Kind.TEXT, Kind.CODE):
        return rf"""lower(nfc_normalize(trim(regexp_replace(rows."{name}", '\s+', ' ', 'g'))))"""
    return f'cast(rows."{name}" as varchar)'


def place(dataset: Dataset) -> str:
    """A select over `{table}` that says in which month and company each row stands: the stated one, else the person's.

    The company of a person is that of the day; rows without a day stand in no month.
    """
    kinds = columns_of(dataset)
    companies = ["nullif(facts.company, 0)"] if "company" in kinds else []
    standing = ""
    if kinds.get("salesperson") is Kind.NAME:
        companies.append("standing.company")
        standing = STANDING.format(day=_day(dataset))
    return PLACE.format(
        table="{table}",
        span=f"date_trunc('month', coalesce({_day(dataset)}, date '0001-01-01'))",
        company=f"coalesce({', '.join((*companies, '0'))})",
        amount=f'facts."{dataset.measure}"' if dataset.measure else "cast(null as decimal(18, 6))",
        currency="facts.currency" if dataset.measure and "currency" in kinds else "cast(null as varchar)",
        standing=standing,
    )


def _day(dataset: Dataset) -> str:
    days = [f'facts."{name}"' for name in dataset.sorted_by] or ["cast(null as date)"]
    return f"coalesce({', '.join(days)})" if len(days) > 1 else days[0]
