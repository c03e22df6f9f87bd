"""Exchange rates of a campaign: named in a column of its own, or where others write a month."""

from collections.abc import Iterator

from sales_analytics.ingest.known import Known
from sales_analytics.ingest.plan import Use
from sales_analytics.ingest.staging import Connection
from sales_analytics.ingest.words import distinct
from sales_analytics.ingest.written_rows import WrittenRows
from sales_analytics.terms.folding import fold
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text, texts

MOVED = """
copy (
    select rows.* replace (
        coalesce(rows.campaign, named.period) as campaign,
        case when named.period is null then rows.starts_on end as starts_on,
        case when named.period is null then rows.ends_before end as ends_before
    )
    from read_parquet($path) as rows
    left join (select row_no, period from staged where period in (select unnest($names))) as named
        on named.row_no = rows.row_no
    order by rows.row_no
) to $rewritten (format parquet, compression uncompressed)
"""
STATED = """
select campaign, count(*), min(row_no)
from read_parquet($path)
where campaign is not null and coalesce(day, starts_on, valid_from, valid_to) is null
group by campaign
order by 3
"""


def settle_campaigns(connection: Connection, rows: WrittenRows, known: Known) -> Iterator[Problem]:
    """Name the campaign wherever a rate is of one, in the file of typed rows; campaigns that nobody knows are said."""
    if rows.plan.dataset.name != "exchange_rates" or not rows.clues.rows:
        return
    folded = {fold(name) for name in known.campaigns}
    if any(one.name == "period" for one in rows.plan.uses):
        _move(connection, rows, folded)
    stated = rows.use_of("campaign")
    for name, count, first in connection.execute(STATED, {"path": str(rows.path)}).fetchall() if stated else ():
        if stated and fold(name) not in folded:
            yield _unknown(stated, name, count, first)


def _move(connection: Connection, rows: WrittenRows, folded: set[str]) -> None:
    """A period that is the name of a campaign is that campaign, wherever its days may lie."""
    names = [word for word in distinct(connection, "period") if fold(word) in folded]
    if names:
        rewritten = rows.path.with_suffix(".campaigns")
        connection.execute(MOVED, {"path": str(rows.path), "rewritten": str(rewritten), "names": names})
        rewritten.replace(rows.path)


def _unknown(use: Use, name: str, count: int, first: int) -> Problem:
    return Problem(
        code="campaign-unknown",
        expected=texts(
            "a campaign of the settings or of an imported sheet; {count} rate waits for it",
            "a campaign of the settings or of an imported sheet; {count} rates wait for it",
            count,
        ),
        found=name,
        row=first,
        column=use.column.letter,
        header=use.column.written,
        severity="notice",
        remedy=text("Import the sheet of campaigns, or correct the name."),
    )
