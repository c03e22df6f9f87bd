"""What happens to typed rows once they are written: numbers and names that mean more are spread, slips are said."""

from dataclasses import dataclass, replace

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.campaign_rates import settle_campaigns
from sales_analytics.ingest.currencies import amounts_of, in_currencies
from sales_analytics.ingest.hundredths import whole_amounts
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.people import ask_people, person_column
from sales_analytics.ingest.quoted_rates import settle_quotes
from sales_analytics.ingest.rate_direction import rates_into
from sales_analytics.ingest.rates_of_books import without_rates_of_books
from sales_analytics.ingest.reading import SheetReading
from sales_analytics.ingest.remarks import remarks
from sales_analytics.ingest.repeated_amounts import once_per_order
from sales_analytics.ingest.roster_names import named_plainly
from sales_analytics.ingest.sheet_of_a_person import named_by_sheet, person_of
from sales_analytics.ingest.spread import meanings, spread
from sales_analytics.ingest.spread_notices import spread_notices, uneven_notices
from sales_analytics.ingest.staging import Connection
from sales_analytics.ingest.twice_placed import twice_placed
from sales_analytics.ingest.unconverted import unconverted
from sales_analytics.ingest.words import Around
from sales_analytics.ingest.written_rows import WrittenRows, look_over
from sales_analytics.terms.problem import Problem


@dataclass(frozen=True, slots=True)
class Told:
    """What is known beside the sheet: the warehouse's words, a person's answers, the time that it is about."""

    known: Known
    answers: Answers
    around: Around


def settled_rows(connection: Connection, reading: SheetReading, written: WrittenRows, told: Told) -> SheetReading:
    """The reading with its rows as they are to be stored, and with what is to be said of them."""
    person = person_of(reading.sheet, written.plan, told.known, told.answers)
    if person:
        reading, written = named_by_sheet(connection, reading, written, person)
    meant = meanings(connection, written, told.known, told.answers)
    notices: list[Problem] = []
    if meant.people.asked:
        use = written.plan.stored_in(person_column(written.plan))[0]
        reading = replace(reading, questions=(*reading.questions, *ask_people(use, meant.people)))
    notices += uneven_notices(connection, written.plan, written.path, meant.people)
    if meant.changes_rows:
        notices += spread_notices(connection, written.plan, written.path, meant)
        reading = spread(connection, written.plan, reading, meant)
        assert reading.rows is not None
        written = replace(written, path=reading.rows, clues=look_over(connection, written.plan, reading.rows))
    reading, written, once = once_per_order(connection, reading, written, told.answers)
    notices += once
    reading, written, plainly = named_plainly(connection, reading, written)
    notices += plainly
    campaign = told.around.period if told.around.period in told.known.campaigns.values() else None
    notices += settle_campaigns(connection, written, told.known)
    reading, written = whole_amounts(connection, reading, written, told.answers)
    asked = rates_into(connection, written, told.known, told.answers)
    reading = replace(reading, questions=(*reading.questions, *asked))
    notices += settle_quotes(connection, written)
    notices += twice_placed(connection, written)
    reading, written, unrated = without_rates_of_books(connection, reading, written, told.known)
    notices += unrated
    found = in_currencies(connection, written)
    notices += unconverted(written, found, told.known)
    notices += remarks(connection, written, told.known.today, campaign)
    said = tuple(replace(one, sheet=reading.sheet) for one in notices)
    return replace(reading, problems=(*reading.problems, *said), amounts=amounts_of(reading, found, told.known))
