"""Every heading that people are known to write, alone in an otherwise plain sheet, speaks of its field."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from sales_analytics.datasets.registry import datasets
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.headings import SIMPLIFIED, TRADITIONAL
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.recognition import Recognised, Surroundings, recognise
from tests.ingest.conftest import Read, rows_of

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
            ("order_target", "cash_target", "customer_target", "new_target", "renewal_target", "floor", "stretch",
             "challenge", "self_goal"), "target",
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


@cache
def read(dataset: str, field: str, heading: str) -> Recognised | None:
    columns = dict(PLAIN[dataset])
    columns.pop(INSTEAD.get(dataset, {}).get(field, field), None)
    cells = [CELLS.get(name, FIGURES) for name in (*columns, field)]
    rows = [[*columns.values(), heading], *([*row] for row in zip(*cells, strict=True))]
    return recognise(rows, Surroundings("file.xlsx", "Sheet1"), KNOWN, Answers())


@pytest.mark.parametrize(("dataset", "field", "heading"), [*cases()])
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


def written_otherwise(heading: str, form: str) -> str:
    """A heading as somebody else writes it."""
    if form == "full width":
        return "".join(chr(ord(one) + 0xFEE0) if "!" <= one <= "~" else "　" if one == " " else one for one in heading)
    if form == "traditional":
        back: dict[str, str] = {}
        for old, new in zip(TRADITIONAL, SIMPLIFIED, strict=True):
            back.setdefault(new, old)
        return "".join(back.get(one, one) for one in heading)
    if form == "must be filled in":
        return f"*{heading}（必填）："
    if form == "snake case":
        return heading.replace(" ", "_").upper()
    if form == "broken into lines":
        return heading.replace(" ", "\n") if " " in heading else f"{heading[:1]}\n{heading[1:]}"
    return "".join(word.capitalize() for word in heading.split(" "))


FORMS = ("full width", "traditional", "must be filled in", "snake case", "broken into lines", "camel case")


@pytest.mark.parametrize("form", FORMS)
def test_a_heading_means_the_same_however_it_is_written(form: str) -> None:
    strays = []
    for dataset, field, heading in cases():
        written = written_otherwise(heading, form)
        found, plain = read(dataset, field, written), read(dataset, field, heading)
        assert plain is not None
        if found is None or dict(found.fields) != dict(plain.fields):
            strays.append((dataset, heading, written))

    assert strays == []


def test_what_may_mean_two_things_is_asked_for() -> None:
    for field, headings in SYNONYMS["ask"]["orders"].items():
        for heading in headings:
            found = read("orders", field, heading)
            assert found is not None
            assert field not in found.fields.values(), heading


@pytest.mark.parametrize("field", ["status", "order_type"])
def test_every_known_word_means_what_it_says(field: str, read_csv: Read) -> None:
    words = [(word, choice) for choice, known in SYNONYMS["values"][field].items() for word in known]
    lines = [f"o-{number},2026-09-01,Amira,10,{word}\n" for number, (word, _) in enumerate(words)]

    reading = read_csv(f"Order No,Order Date,Salesperson,Amount,{field}\n" + "".join(lines))

    found = {int(number[2:]): choice for number, choice in rows_of(reading, "order_no", field)}
    assert [found.get(number, "ask") for number in range(len(words))] == [choice for _, choice in words]
    asked = [word for word, choice in words if choice == "ask"]
    assert [one.found for one in reading.problems] == asked
    assert len(reading.questions) == len(asked)
    assert {one.holds_back for one in reading.questions} == {"rows"}
