"""What a file would change, before anything is stored: by dataset, and by company."""

from collections.abc import Sequence
from decimal import Decimal

import streamlit as st

from sales_analytics.datasets.registry import datasets
from sales_analytics.language import numbers
from sales_analytics.language.speech import spoken, unit_name
from sales_analytics.terms.text import InCurrencies, Sums, Text, text, texts
from sales_analytics.warehouse.preview import CompanyPreview, DatasetPreview, Preview
from sales_analytics.widgets import html
from sales_analytics.widgets.html import Cell
from sales_analytics.widgets.import_sheet import dataset_title
from sales_analytics.widgets.viewing import CURRENCY, language, say

MOST_COMPANIES = 6
"""More of them stand behind a click."""


def changes(preview: Preview) -> None:
    """New, changed, unchanged and vanished entries, and every company's amount before and after."""
    if preview.nothing_new:
        html.banner(text("The same file is stored already; importing it again changes nothing"), None, "")
    html.block_title(text("What it would change"), text("Against what is stored now"))
    headings = (
        text("Holds"),
        text("New"),
        text("Changed"),
        text("Unchanged"),
        text("Vanished"),
        text("Amount before"),
        text("Amount after"),
    )
    _numbers_table(headings, [_dataset_row(one) for one in preview.datasets])
    say_held_back(sum(one.held_back for one in preview.datasets))
    for one in preview.datasets:
        _companies(one)


def say_held_back(count: int) -> None:
    """Stored entries that are not in the file and do not vanish; nothing where there are none."""
    if count:
        html.notice(
            texts(
                "{count} stored entry stays as it is: rows that are left out may be about it",
                "{count} stored entries stay as they are: rows that are left out may be about them",
                count,
            )
        )


def _dataset_row(one: DatasetPreview) -> list[str]:
    counts = [numbers.count(n, language()) for n in (one.added, one.changed, one.unchanged, one.vanished)]
    has_money = bool(datasets()[one.dataset].measure)
    money = [_sums(one.before), _sums(one.after)] if has_money else [numbers.NOTHING] * 2
    return [say(dataset_title(one.dataset)), *counts, *money]


def _companies(dataset: DatasetPreview) -> None:
    moved = sorted(dataset.companies, key=lambda one: (-abs(one.after - one.before), one.company))
    if len(moved) < 2 or not any(one.before or one.after for one in moved):
        return
    if len(moved) <= MOST_COMPANIES:
        _company_table(moved)
        return
    touched = len({one.company for one in moved if one.after != one.before})
    label = text(
        "{dataset} of {companies}, before and after; {changed}",
        companies=texts("{count} company", "{count} companies", len({one.company for one in moved})),
        dataset=dataset_title(dataset.dataset),
        changed=texts("{count} of them changes", "{count} of them change", touched),
    )
    with st.expander(say(label)):
        _company_table(moved)


def _company_table(companies: Sequence[CompanyPreview]) -> None:
    headings = (
        text("Company"),
        text("Amount before"),
        text("Amount after"),
        text("Difference"),
        text("Of it vanished"),
    )
    rows = [
        [
            unit_name(one.company, language()),
            _money(one.before, one.currency),
            _money(one.after, one.currency),
            _money(one.after - one.before, one.currency),
            _money(one.vanished, one.currency) if one.vanished else numbers.NOTHING,
        ]
        for one in companies
    ]
    _numbers_table(headings, rows)


def _numbers_table(headings: Sequence[Text], rows: Sequence[Sequence[str]]) -> None:
    """A name first, numbers after it."""
    html.small_table(
        [Cell(say(heading), "right" if place else "left") for place, heading in enumerate(headings)],
        [[Cell(shown, "right" if place else "left") for place, shown in enumerate(row)] for row in rows],
    )


def _money(amount: Decimal, currency: str) -> str:
    return numbers.money(amount, currency, language())


def _sums(parts: InCurrencies) -> str:
    return spoken(Sums(parts or ((CURRENCY, Decimal(0)),)), language())
