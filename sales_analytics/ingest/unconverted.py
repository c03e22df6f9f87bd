"""Amounts in a currency for which nothing gives a rate: said when they are read, not only on the pages."""

from collections.abc import Iterator, Sequence

from sales_analytics.ingest.currencies import InCurrency
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.written_rows import WrittenRows, has_column
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text, texts


def unconverted(rows: WrittenRows, found: Sequence[InCurrency], known: Known) -> Iterator[Problem]:
    """One notice per currency other than the reporting one, where rows bring no rate and none is stored."""
    if not has_column(rows.plan, "fx_rate"):
        return
    foreign = [one for one in found if one.currency not in ("", known.currency) and one.without_rate]
    for one in foreign:
        if one.currency not in known.converted:
            yield _problem(one.currency, one.without_rate, one.first, known.currency)
    yield from _unnamed(found, known.currency) if foreign else ()


def _unnamed(found: Sequence[InCurrency], reporting: str) -> Iterator[Problem]:
    """Amounts that name no currency, in a sheet where others do."""
    for one in found:
        if not one.currency and one.without_rate:
            expected = texts(
                "a currency, as other rows name it; {count} amount names none and counts as {reporting}",
                "a currency, as other rows name it; {count} amounts name none and count as {reporting}",
                one.without_rate,
                reporting=reporting,
            )
            yield Problem("currency-missing", expected, row=one.first, severity="notice")


def _problem(currency: str, count: int, row: int | None, reporting: str) -> Problem:
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
