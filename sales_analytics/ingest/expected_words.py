"""Words of choices and currencies before any row was read: those of the first rows, and the declared ones."""

from collections.abc import Mapping

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.plan import Plan, Use
from sales_analytics.ingest.staging import Connection
from sales_analytics.ingest.stating import stated_words
from sales_analytics.ingest.words import WORD, choice_of, currency_of, fill, is_open


def expect_words(connection: Connection, plan: Plan, answers: Answers) -> None:
    """Fill `words` (use, raw, value) with what cells may hold, as people may write it. Other words stay unknown."""
    rows: list[tuple[str, str, str]] = []
    for use in plan.of_kind(Kind.CHOICE, Kind.CURRENCY):
        rows += [(use.name, raw, value) for raw, value in _meanings(use, answers).items() if value]
    fill(connection, "words", WORD, rows)


def _meanings(use: Use, answers: Answers) -> Mapping[str, str]:
    seen = set(use.column.sample)
    if use.field.kind is Kind.CURRENCY:
        return {raw: currency_of(raw) for raw in seen}
    is_stated = any(name == use.field.name for name, *_ in (*answers.values, *stated_words(answers)))
    declared = {} if is_stated else _declared(use)
    return declared | {raw: choice_of(use, raw, answers) for raw in seen}


def _declared(use: Use) -> dict[str, str]:
    """Every declared word, small, with a capital, with capitals and large."""
    return {
        form: choice
        for choice, words in reversed(list(use.field.choices.items()))
        for word in words
        if not is_open(use, word)
        for form in (word, word.capitalize(), word.title(), word.upper())
    }
