"""What a person decided about a file helps to read the next one with the same headings."""

from dataclasses import replace

from sales_analytics.ingest.answers import NO_ANSWERS, Answers
from sales_analytics.ingest.reading import FileReading
from sales_analytics.warehouse.memory import known, remember
from sales_analytics.warehouse.warehouse import Warehouse


def remember_decisions(warehouse: Warehouse, reading: FileReading, answers: Answers) -> None:
    """Keep the answers under the headings of every sheet that gave rows.

    Not kept: the campaign, the year, struck rows and the choice of sheets, which belong to one file. No answers,
    nothing kept: a file that needed none does not wipe out what an earlier one needed, and one that needed
    something else adds to it.
    """
    lasting = replace(answers, campaign=None, sheets=(), year=None, struck=None)
    if lasting == NO_ANSWERS:
        return
    earlier = known(warehouse).remembered
    for sheet in reading.sheets:
        if sheet.dataset and sheet.typed_rows:
            decided = lasting.over(earlier.get(sheet.fingerprint, NO_ANSWERS))
            remember(warehouse, sheet.fingerprint, sheet.dataset, decided)
