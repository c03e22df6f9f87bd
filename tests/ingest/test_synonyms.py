"""Every heading that people are known to write, alone in an otherwise plain sheet, speaks of its field."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from sales_analytics.datasets.registry import datasets
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.recognition import Recognised, Surroundings, recognise

SYNONYMS = tomllib.loads((Path(__file__).parent / "synonyms.toml").read_text(encoding="utf-8"))
KNOWN = Known(companies=frozenset(("north", "south", "east")))
PLAIN = {
    "orders": {
        "order_no": "Order No", "order_date": "Order Date", "salesperson": "Salesperson", "customer": "Customer",
        "amount": "Amount",
    },
    "targets": {"salesperson": "Salesperson", "period": "Month", "target": "Target"},
    "forecasts": {"salesperson": "Salesperson", "period": "Month", "amount": "Forecast"},
    "roster": {"name": "Name", "company": "Company", "group": "Group"},
}  # fmt: skip
INSTEAD = {
    "targets": {
        **dict.fromkeys(("entity", "company", "group"), "salesperson"), "year": "period",
        **dict.fromkeys(
            ("order_target", "cash_target", "customer_target", "new_target", "renewal_target", "stretch", "challenge",
             "self_goal"), "target",
        ),
    },
}  # fmt: skip
"""A plain column that makes room for a field that says as much."""
CELLS = {
    "order_no": ("PI-01", "PI-02", "PI-03"), "order_date": ("2026-09-01", "2026-09-02", "2026-09-05"),
    "confirm_date": ("2026-09-03", "2026-09-04", "2026-09-05"), "salesperson": ("Amira", "Bo", "Chen"),
    "company": ("North", "South", "East"), "group": ("Eagles", "Lions", "Eagles"),
    "customer": ("Blue GmbH", "Red Ltd", "Green SA"), "country": ("Germany", "France", "Peru"),
    "order_type": ("sample", "bulk", "大货"), "amount": ("1200.50", "160000", "980"),
    "currency": ("USD", "CNY", "USD"), "fx_rate": ("1", "7.12", "1"), "status": ("confirmed", "pending", "已确认"),
    "credit_pct": ("100%", "50%", "50%"), "product": ("Drill", "Saw", "Drill"), "entity": ("Amira", "Bo", "Chen"),
    "level": ("salesperson", "salesperson", "company"), "period": ("2026-09", "2026-09", "2026-10"),
    "year": ("2026", "2026", "2026"), "metric": ("amount", "amount", "orders"),
    "submitted_at": ("2026-09-01", "2026-09-02", "2026-09-02"), "name": ("Amira", "Bo", "Chen"),
    "english_name": ("Amy", "Bob", "Chen"), "id": ("E-1", "E-2", "E-3"), "title": ("Rep", "Rep", "Lead"),
    "manager": ("Chen", "Chen", "Dora"), "joined": ("2020-01-01", "2021-02-03", "2022-02-03"),
    "left": ("2026-01-01", "2026-02-03", "2026-02-03"), "email": ("a@x.com", "b@x.com", "c@x.com"),
    "nothing": ("Alpha", "Beta", "Alpha"),
}  # fmt: skip
FIGURES = ("1200", "160000", "980")


def cases() -> Iterator[tuple[str, str, str]]:
    for dataset, fields in SYNONYMS.items():
        if dataset in PLAIN:
            yield from ((dataset, field, heading) for field, headings in fields.items() for heading in headings)


def read(dataset: str, field: str, heading: str) -> Recognised | None:
    columns = dict(PLAIN[dataset])
    columns.pop(INSTEAD.get(dataset, {}).get(field, field), None)
    cells = [CELLS.get(name, FIGURES) for name in (*columns, field)]
    rows = [[*columns.values(), heading], *([*row] for row in zip(*cells, strict=True))]
    return recognise(rows, Surroundings("file.xlsx", "Sheet1"), KNOWN, Answers())


@pytest.mark.parametrize(("dataset", "field", "heading"), cases())
def test_a_known_heading_speaks_of_its_field(dataset: str, field: str, heading: str) -> None:
    found = read(dataset, field, heading)

    assert found is not None
    assert found.dataset.name == dataset
    assert found.rivals == ()
    mapping = {column.written: found.fields.get(column.index, "nothing") for column in found.columns}
    stored = {one.name: one.stored for one in datasets()[dataset].fields}
    replaced = INSTEAD.get(dataset, {}).get(field, field)
    plain = {written: name for name, written in PLAIN[dataset].items() if name != replaced}
    if mapping[heading] != "nothing" and dataset == "roster":
        assert stored[mapping.pop(heading)] == stored[field]
        assert mapping == plain
    else:
        assert mapping == {**plain, heading: field}
