"""Keeps `standing` and `companies` in line with the roster and the names that facts use."""

from dataclasses import astuple

import duckdb

from sales_analytics.terms.folding import fold
from sales_analytics.warehouse import settings
from sales_analytics.warehouse.columns import insert_few
from sales_analytics.warehouse.persons import Member, Person, people
from sales_analytics.warehouse.standing import accepted_pieces, pieces, span, told_apart
from sales_analytics.warehouse.statements import statement
from sales_analytics.warehouse.stored import STORED

ROSTER = """
select name, aliases, company, "group", joined_on, left_on, import
from roster
where name <> 0
order by import, sheet_no, row_no, roster_key
"""
IDENTIFIERS = """
select distinct names.name_id
from (select unnest(aliases) as name_id from roster) as stated
join names on names.name_id = stated.name_id
where regexp_matches(names.name, '[0-9@]')
"""
"""Numbers and addresses, which no two people have at once as they may have a name."""
ACCEPTED = "select alias, person from accepted_names"
NAMESAKES = "create table if not exists namesakes (alias integer, company integer, salesperson integer)"
COMPANIES = """
insert into companies
select company, coalesce(arg_max("group", (import, sheet_no, row_no)) filter (where "group" <> 0), 0) as "group"
from roster
where company <> 0
group by company
"""
GROUP_OF_COMPANY = """
update standing set "group" = companies."group"
from companies
where companies.company = standing.company and standing."group" = 0 and standing.on_roster
"""
UNKNOWN = """
insert into standing
select distinct alias, date '0001-01-01', date '9999-12-31', alias, 0, 0, false
from {used}
where alias not in (select alias from standing)
"""
USED = "(select {people} as alias from staged_{table} where {where}) as used"
"""Where a staged file names salespeople."""
PIECE = {
    "alias": "integer", "starts_on": "date", "ends_before": "date", "salesperson": "integer", "company": "integer",
    "group": "integer", "on_roster": "boolean",
}  # fmt: skip
NAMESAKE = {"alias": "integer", "company": "integer", "salesperson": "integer"}


def load(cursor: duckdb.DuckDBPyConnection) -> None:
    """Make what a warehouse of an earlier day does not have."""
    if not settings.keep_version(cursor, "namesakes", {"made": True}):
        return
    cursor.execute(NAMESAKES)
    if cursor.execute("select 1 from roster limit 1").fetchone():
        renew(cursor)


def renew(cursor: duckdb.DuckDBPyConnection) -> None:
    """Rebuild everything from the roster and the accepted names; other names that facts use stand for themselves."""
    persons = people(_members(cursor))
    cursor.execute("create or replace temp table used as select distinct alias from standing union select 0")
    cursor.execute("delete from standing")
    numbers = _numbers_of_namesakes(cursor, persons)
    accepted = dict(cursor.execute(ACCEPTED).fetchall())
    found = pieces(persons, numbers) + accepted_pieces(persons, numbers, accepted)
    insert_few(cursor, "standing", PIECE, [astuple(one) for one in found])
    meant = told_apart(persons, numbers)
    cursor.execute("delete from namesakes")
    insert_few(cursor, "namesakes", NAMESAKE, [(*stated, one) for stated, one in meant.items()])
    cursor.execute("delete from companies")
    cursor.execute(COMPANIES)
    cursor.execute(GROUP_OF_COMPANY)
    cursor.execute(UNKNOWN.format(used="used"))


def _members(cursor: duckdb.DuckDBPyConnection) -> list[Member]:
    identifiers = {number for (number,) in cursor.execute(IDENTIFIERS).fetchall()}
    rows = cursor.execute(ROSTER).fetchall() + cursor.execute(statement("members_of_territories")).fetchall()
    members = []
    for order, (name, aliases, company, group, joined_on, left_on, source) in enumerate(rows):
        ids = frozenset(identifiers.intersection(aliases))
        members.append(Member(name, tuple(aliases), company, group, *span(joined_on, left_on), order, source, ids))
    return [one for one in members if one.starts_on < one.ends_before]


def add_unknown(cursor: duckdb.DuckDBPyConnection, dataset: str) -> None:
    """Give a place in `standing` to every salesperson of the staged rows that has none."""
    stored = STORED[dataset]
    if stored.people:
        used = USED.format(people=stored.people, table=stored.table, where=stored.where)
        cursor.execute(UNKNOWN.format(used=used))


def _numbers_of_namesakes(cursor: duckdb.DuckDBPyConnection, persons: list[Person]) -> dict[tuple[int, int], int]:
    """(name, company) of each namesake to the number of the name "Name (Company)", which is added where needed."""
    numbers: dict[tuple[int, int], int] = {}
    for person in persons:
        if person.is_namesake:
            shown = f"{_name(cursor, person.name)} ({_name(cursor, person.company)})"
            numbers[person.name, person.company] = number_of_name(cursor, shown)
    return numbers


def _name(cursor: duckdb.DuckDBPyConnection, number: int) -> str:
    cursor.execute("select name from names where name_id = $number", {"number": number})
    (name,) = cursor.fetchone() or ("",)
    return str(name)


def number_of_name(cursor: duckdb.DuckDBPyConnection, name: str) -> int:
    """The number of a name in `names`, added where it is new."""
    cursor.execute("select name_id from names where folded = $folded", {"folded": fold(name)})
    found = cursor.fetchone()
    if found is None:
        cursor.execute(
            "insert into names select max(name_id) + 1, $name, $folded from names returning name_id",
            {"name": name, "folded": fold(name)},
        )
        found = cursor.fetchone() or (0,)
    return int(found[0])
