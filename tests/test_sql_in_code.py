"""SQL that is put together holds no words of a person: they are bound, and what is written into it is declared."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from sales_analytics.datasets.declaration import Dataset, Field
from sales_analytics.datasets.registry import every_dataset
from sales_analytics.ingest.unit_words import CURRENCIES

HOUSE = Path(__file__).parent.parent / "sales_analytics"
ROOMS = ("ingest", "warehouse", "metrics", "jobs")
CONSTANT = re.compile(r"_?[A-Z][A-Z_]*(?:\.pattern)?")
PLAIN = re.compile(r"[a-z][a-z0-9_-]*")

DECLARED = {
    "cells.py": {"index"},  # of a column
    "currency_columns.py": {"unit_said(one).currency"},  # one of CURRENCIES
    "order_conflicts.py": {"name"},  # of a field
    "shaping.py": {
        "plan.day.isoformat()", "plan.submitted[0].isoformat()",
        "use.field.silent", "says[name]", "filled", "empty", "value",  # choices of a field
        "price.unit.currency",
    },
    "typed_view.py": {"use.name", "use"},  # of a field
}  # fmt: skip
"""What stands between quotes and is no constant: words of the declarations, never of a file or of a person."""


def quoted(source: str) -> Iterator[str]:
    """What an f-string puts between single quotes, where a value of SQL stands."""
    for text in ast.walk(ast.parse(source)):
        if isinstance(text, ast.JoinedStr):
            quotes = 0
            for part in text.values:
                if isinstance(part, ast.Constant):
                    quotes += str(part.value).count("'")
                elif isinstance(part, ast.FormattedValue) and quotes % 2:
                    yield ast.unparse(part.value)


def glued(source: str) -> set[str]:
    return {one for one in quoted(source) if not CONSTANT.fullmatch(one)}


@pytest.mark.parametrize("room", ROOMS)
def test_values_are_bound_and_not_written_into_sql(room: str) -> None:
    found = {path.name: glued(path.read_text("utf-8")) for path in (HOUSE / room).rglob("*.py")}

    assert {name: more for name, all_of in found.items() if (more := all_of - DECLARED.get(name, set()))} == {}


def test_what_may_be_written_into_sql_is_still_written() -> None:
    files = {name: next(HOUSE.rglob(name)).read_text("utf-8") for name in DECLARED}

    assert {name: glued(source) for name, source in files.items()} == DECLARED


def words_of(field: Field) -> Iterator[str]:
    """Everything of a field that SQL may be put together from."""
    yield from (field.name, field.stored, field.silent or "none", field.known_as or "none", *field.choices)
    yield from (word for pair in field.says for word in pair)
    yield from field.if_blank or ()


def words_in(dataset: Dataset) -> Iterator[str]:
    yield from (dataset.name, dataset.measure or "none", *dataset.key)
    yield from (word for field in dataset.every_field for word in words_of(field))
    yield from (word for pair in dataset.defaults for word in pair)


@pytest.mark.parametrize("dataset", every_dataset().values(), ids=lambda one: one.name)
def test_declared_words_are_plain(dataset: Dataset) -> None:
    assert [word for word in words_in(dataset) if not PLAIN.fullmatch(word)] == []


def test_currencies_are_codes() -> None:
    assert [one for one in CURRENCIES.values() if not re.fullmatch("[A-Z]{3}", one)] == []


def test_a_glued_value_is_found() -> None:
    assert glued("""f"select * from orders where name = '{name}' and day > {day} and word = '{TOTAL}'" """) == {"name"}
    assert glued("""f'select "{name}", \\'x\\' from {table}'""") == set()
