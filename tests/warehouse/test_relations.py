"""Relations that say the same of different tables say it in the same words: who is credited, who may see it."""

import re

import pytest

from sales_analytics.warehouse import scope

RELATIONS = {path.stem: path.read_text("utf-8") for path in sorted(scope.FOLDER.glob("*.sql"))}
NARROWED = (
    "($viewer_companies is null or list_contains($viewer_companies, company))",
    'and ($groups is null or list_contains($groups, "group"))',
    "and ($companies is null or list_contains($companies, company))",
    "and ($salespeople is null or list_contains($salespeople, person))",
)
COMPANY = (
    "case when standing.on_roster and standing.company <> 0 then standing.company "
    "when known.company is not null or not $companies_known then facts.company else 0 end as company"
)
PERSON = (
    "left join main.namesakes as namesakes on namesakes.alias = facts.salesperson "
    "and namesakes.company = facts.company "
    "left join main.standing as standing on standing.alias = coalesce(namesakes.salesperson, facts.salesperson)"
)


def words(relation: str) -> str:
    """On one line, whatever the table of the facts is called."""
    return re.sub(r"\btraders\.", "facts.", " ".join(RELATIONS[relation].split()))


@pytest.mark.parametrize(
    "relation", ["forecasts", "members", "order_versions", "orders", "rejects", "targets", "traded"]
)
def test_everybody_sees_by_the_same_rule(relation: str) -> None:
    said = words(relation).replace("list_contains($salespeople, salesperson)", "list_contains($salespeople, person)")

    assert (said.count("list_contains($viewer_companies"), said.count(" ".join(NARROWED))) == (1, 1)


@pytest.mark.parametrize("relation", ["orders", "order_versions", "rejects", "traded"])
def test_everybody_is_credited_by_the_same_rule(relation: str) -> None:
    assert (words(relation).count(COMPANY), words(relation).count(PERSON)) == (1, 1)
