"""Amounts in a currency for which nothing gives a rate: said when they are read, not only on the pages."""

from collections.abc import Iterator

from sales_analytics.datasets.declaration import Kind
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.staging import Connection, one_row
from sales_analytics.ingest.written_rows import WrittenRows, has_column, only_confirmed
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text, texts


def unconverted(connection: Connection, rows: WrittenRows, known: Known) -> Iterator[Problem]:
    """One notice per currency other than the reporting one, where rows bring no rate and none is stored."""
    if not has_column(rows.plan, "fx_rate") or not _names_currencies(rows):
        return
    found = connection.execute(
        f"""select currency, count(*), min(row_no) from read_parquet($path)
            where currency <> $reporting and fx_rate is null and amount is not null and {only_confirmed(rows.plan)}
            group by currency order by currency""",
        {"path": str(rows.path), "reporting": known.currency},
    ).fetchall()
    for currency, count, first in found:
        if currency not in known.converted:
            yield _problem(currency, count, first, known.currency)
    yield from _unnamed(connection, rows, known.currency) if found else ()


def _unnamed(connection: Connection, rows: WrittenRows, reporting: str) -> Iterator[Problem]:
    """Amounts that name no currency, in a sheet where others do."""
    count, first = one_row(
        connection,
        f"""select count(*), min(row_no) from read_parquet($path)
            where currency is null and amount is not null and {only_confirmed(rows.plan)}""",
        path=str(rows.path),
    )
    if count:
        expected = texts(
            "a currency, as other rows name it; {count} amount names none and counts as {reporting}",
            "a currency, as other rows name it; {count} amounts name none and count as {reporting}",
            count,
            reporting=reporting,
        )
        yield Problem("currency-missing", expected, row=first, severity="notice")


def _names_currencies(rows: WrittenRows) -> bool:
    """Whether a column, a heading or any cell may name one; plain numbers cannot."""
    return any(rows.plan.of_kind(Kind.CURRENCY)) or bool(rows.plan.prices)


def _problem(currency: str, count: int, row: int, reporting: str) -> Problem:
    return Problem(
        code="not-converted",
        expected=texts(
            "an exchange rate from {currency} to {reporting}; {count} row has none and is not converted",
            "an exchange rate from {currency} to {reporting}; {count} rows have none and are not converted",
            count,
            currency=currency,
            reporting=reporting,
        ),
        found=currency,
        row=row,
        severity="notice",
        remedy=text("Import exchange rates, or add a column with the rate of each row."),
    )
