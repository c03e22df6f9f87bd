"""A sheet on its way to typed rows."""

from dataclasses import dataclass
from pathlib import Path

from sales_analytics.ingest.afterwards import Told
from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.plan import Plan
from sales_analytics.ingest.staging import Connection
from sales_analytics.sources.sheet import RawSheet


@dataclass(frozen=True, slots=True)
class InHand:
    """Where the sheet's text stands, how its columns are to be read, what is known beside it, where its rows go."""

    connection: Connection
    sheet: RawSheet
    plan: Plan
    told: Told
    rows: Path

    @property
    def answers(self) -> Answers:
        return self.told.answers

    @property
    def known(self) -> Known:
        return self.told.known
