"""What the warehouse knows that helps to read the next file."""

import duckdb

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.known import Known
from sales_analytics.terms.folding import fold
from sales_analytics.terms.period import Period
from sales_analytics.warehouse import settings
from sales_analytics.warehouse.moment import now
from sales_analytics.warehouse.warehouse import Warehouse

PEOPLE = """
select distinct names.folded
from standing
join names on names.name_id = standing.alias
where on_roster and alias not in (select alias from places)
"""
COMPANIES = "select names.folded from companies join names on names.name_id = companies.company"
GROUPS = (
    'select distinct names.folded from roster join names on names.name_id = roster."group" where names.name_id <> 0'
)
MOST = 100_000
"""Names that are handed on to whoever reads a file; the first rows of one show what they need."""
OWNED = f"""
select distinct names.folded
from (
    select customer as name from customers where salesperson <> 0
    union all select customer_id from customers where salesperson <> 0
    union all select customer from territories where salesperson <> 0
    union all select region from territories where salesperson <> 0
    union all select country from territories where salesperson <> 0
) as owned
join names on names.name_id = owned.name
where names.name_id <> 0
order by names.folded
limit {MOST}
"""
LINES = f"""
select lower(trim(order_no)) as number
from order_lines
group by number
order by max(import) desc, number
limit {MOST}
"""
CONVERTED = """
with
    pairs as (
        select from_currency as source, coalesce(to_currency, $currency) as target from exchange_rates
        union
        select coalesce(to_currency, $currency), from_currency from exchange_rates
    ),
    near as (select source from pairs where target = $currency)
select source from near
union
select source from pairs where target in (select source from near)
"""
"""Currencies that a rate leads to the reporting one, or two rates do."""
SPELLED = """
    select names.folded, min(people.name)
    from standing
    join names on names.name_id = standing.alias
    join names as people on people.name_id = standing.salesperson
    where on_roster
    group by names.folded having count(distinct standing.salesperson) = 1
    order by names.folded
"""


def known(warehouse: Warehouse) -> Known:
    """Folded names of the roster, campaigns by key and by both titles, and the answers given before."""
    with warehouse.cursor() as cursor:
        has_people = _has_any(cursor, "standing where on_roster")
        has_roster = _has_any(cursor, "roster")
        has_owners = _has_any(cursor, "customers") or _has_any(cursor, "territories")
        has_rates = _has_any(cursor, "exchange_rates")
        currency = settings.reporting_currency(cursor)
        return Known(
            people=_words(cursor, PEOPLE) if has_people else frozenset(),
            companies=_words(cursor, COMPANIES),
            groups=_words(cursor, GROUPS) if has_roster else frozenset(),
            owned=_words(cursor, OWNED) if has_owners else frozenset(),
            orders_with_lines=_words(cursor, LINES),
            converted=_words(cursor, CONVERTED, currency=currency) if has_rates else frozenset(),
            campaigns=_campaigns(cursor),
            remembered=_remembered(cursor),
            currency=currency,
            today=warehouse.today(),
            spelled=dict(cursor.execute(SPELLED).fetchall()) if has_people else {},
        )


def remember(warehouse: Warehouse, fingerprint: str, dataset: str, answers: Answers) -> None:
    """Keep what a person decided for sheets with these headings; a later decision replaces an earlier one."""
    with warehouse.writing() as cursor:
        cursor.execute(
            "insert or replace into remembered values ($fingerprint, $dataset, $answers, $set_at)",
            {"fingerprint": fingerprint, "dataset": dataset, "answers": answers.as_json(), "set_at": now()},
        )


def _has_any(cursor: duckdb.DuckDBPyConnection, rows: str) -> bool:
    """A small question that saves a large one: a join of empty tables takes as long to plan as one of full ones."""
    return cursor.execute(f"select 1 from {rows} limit 1").fetchone() is not None


def _words(cursor: duckdb.DuckDBPyConnection, query: str, **values: str) -> frozenset[str]:
    cursor.execute(query, values)
    return frozenset(word for (word,) in cursor.fetchall() if word is not None)


def _campaigns(cursor: duckdb.DuckDBPyConnection) -> dict[str, Period]:
    cursor.execute(
        "select campaign, title_en, title_zh, starts_on, ends_before from campaigns order by starts_on, campaign"
    )
    return {
        word: Period(starts_on, ends_before)
        for campaign, title_en, title_zh, starts_on, ends_before in cursor.fetchall()
        for word in (campaign, fold(title_en), fold(title_zh))
    }


def _remembered(cursor: duckdb.DuckDBPyConnection) -> dict[str, Answers]:
    cursor.execute("select fingerprint, answers from remembered order by fingerprint")
    return {fingerprint: Answers.from_json(answers) for fingerprint, answers in cursor.fetchall()}
