"""The questions can be told to another engine."""

import re
from pathlib import Path

import pytest
import sqlglot
from sqlglot import ErrorLevel, exp

import sales_analytics.metrics
from sales_analytics.metrics.queries import query

FOLDER = Path(sales_analytics.metrics.__file__).parent
FILES = sorted(FOLDER.rglob("*.sql"))
REFUSED = re.compile(
    r"\b(qualify|isodow|dayofweek|group by all|asof|columns\s*\(|positional join|now\s*\(|current_date|today\s*\()",
    re.IGNORECASE,
)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_question_is_told_to_spark_without_complaint(path: Path) -> None:
    sql = path.read_text("utf-8")

    (told,) = sqlglot.transpile(sql, read="duckdb", write="spark", unsupported_level=ErrorLevel.RAISE)

    assert sqlglot.parse_one(told, read="spark") is not None


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_question_keeps_to_what_two_engines_answer_alike(path: Path) -> None:
    sql = re.sub(r"--[^\n]*", "", path.read_text("utf-8"))

    assert REFUSED.findall(sql) == []
    assert path.read_text("utf-8").startswith("-- ")


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.sql")), ids=lambda path: path.stem)
def test_every_answer_of_several_rows_is_ordered_to_the_last_tie(path: Path) -> None:
    tree = sqlglot.parse_one(query(path.stem).sql, read="duckdb")
    outer = tree.find(exp.Select)
    assert outer is not None
    is_one_row = path.stem in {"selling_days", "choices_span", "order_count", "notice_count", "import_span"}
    assert (outer.args.get("order") is None) is is_one_row


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_divisions_are_of_doubles_by_what_cannot_be_zero(path: Path) -> None:
    tree = sqlglot.parse_one(path.read_text("utf-8"), read="duckdb")
    for division in tree.find_all(exp.Div):
        divisor = division.expression
        text = divisor.sql()
        is_safe = isinstance(divisor, exp.Literal | exp.Nullif) or "NULLIF" in text or text in SAFE
        assert is_safe, division.sql()


SAFE = {"days", "CAST(held_to AS DOUBLE)", "CAST(amount_year_before AS DOUBLE)"}
"""Never zero: `days` of clock is at least 1; `held_to` is null instead; growth asks for more than 0 before."""
