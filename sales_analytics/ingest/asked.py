"""What questions about a sheet are asked from."""

from dataclasses import dataclass

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.header_rows import Rows
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.plan import Plan
from sales_analytics.ingest.recognition import Recognised
from sales_analytics.ingest.words import Around


@dataclass(frozen=True, slots=True)
class Asked:
    """What questions are asked about: the sheet as recognised, what would be done, and what is known.

    `below` are the first rows under the headings.
    """

    found: Recognised
    made: Plan
    around: Around
    answers: Answers
    known: Known
    below: Rows = ()
