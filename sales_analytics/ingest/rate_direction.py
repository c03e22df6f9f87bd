"""Which way the rates of a table go that name one currency each: into what, or of what, a person says."""

from collections.abc import Mapping
from decimal import Decimal

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.quoted_rates import LEAST, MOST
from sales_analytics.ingest.reading import Question
from sales_analytics.ingest.staging import Connection, one_row
from sales_analytics.ingest.stating import stated_style
from sales_analytics.ingest.written_rows import WrittenRows
from sales_analytics.terms.text import text

INTO, OF = "into-", "of-"
OPEN = """
select from_currency, max(rate / coalesce(per, 1)), min_by(rate, file_row_number)
from read_parquet($path)
where to_currency is null and from_currency is not null
group by from_currency order by from_currency
"""
TURNED = """
copy (
    select * replace (
        case when $is_of and to_currency is null then $currency else from_currency end as from_currency,
        coalesce(to_currency, case when $is_of then from_currency else $currency end) as to_currency
    )
    from read_parquet($path)
) to $turned (format parquet, compression uncompressed)
"""


def rates_into(connection: Connection, rows: WrittenRows, known: Known, answers: Answers) -> list[Question]:
    """Name the other currency of each rate as a person said, in the file of typed rows; else ask for it.

    A dollar's rate may tell that all are in yuan.
    """
    measures = rows.plan.measures
    if rows.plan.dataset.name != "exchange_rates" or not measures or not rows.clues.rows:
        return []
    told = next((style for use in measures if (style := stated_style(answers, use.column))), "")
    if told.startswith((INTO, OF)):
        _turn(connection, rows, told)
        return []
    found = {name: (largest, first) for name, largest, first in _open(connection, rows)}
    if not found or _is_yuan(found.get("USD")):
        return []
    return [_ask(measures[0].column.written, found, known.currency)]


def _open(connection: Connection, rows: WrittenRows) -> list[tuple[str, Decimal, Decimal]]:
    return connection.execute(OPEN, {"path": str(rows.path)}).fetchall()


def _is_yuan(dollar: tuple[Decimal, Decimal] | None) -> bool:
    rate = Decimal(dollar[0]) if dollar else Decimal(0)
    return LEAST < rate < MOST or LEAST < rate / 100 < MOST


def _ask(heading: str, found: Mapping[str, tuple[Decimal, Decimal]], currency: str) -> Question:
    name, (_, first) = next(iter(found.items()))
    rate = f"{Decimal(first).normalize():f}"
    others = [one for one in dict.fromkeys((currency, "USD", "CNY")) if one != name]
    flags = {f"1 {name} = {rate} {one}": f'--map "{heading}=rate:{INTO}{one}"' for one in others}
    flags |= {f"1 {one} = {rate} {name}": f'--map "{heading}=rate:{OF}{one}"' for one in others}
    likely = f"1 USD = {rate} {name}" if _is_yuan(found.get("CNY")) else ""
    message = text("The rates name one currency each, and nothing says the other. What does {rate} mean?", rate=rate)
    return Question.of("rates-into-unclear", message, flags, likely, otherwise=next(iter(flags.values())))


def _turn(connection: Connection, rows: WrittenRows, told: str) -> None:
    turned = rows.path.with_suffix(".turned")
    way, _, currency = told.partition("-")
    values = {"path": str(rows.path), "turned": str(turned), "currency": currency.upper(), "is_of": f"{way}-" == OF}
    one_row(connection, TURNED, **values)
    turned.replace(rows.path)
