"""What becomes of the sample festival when the first file of somebody's own comes."""

from argparse import Namespace
from dataclasses import replace

from sales_analytics.ingest.known import NOTHING_KNOWN, Known
from sales_analytics.ingest.reading import FileReading, Question
from sales_analytics.jobs.demo import is_demo, remove_demo
from sales_analytics.terms.text import text
from sales_analytics.warehouse.landing import Keep, refuses
from sales_analytics.warehouse.memory import known
from sales_analytics.warehouse.warehouse import Warehouse

FLAGS = {"remove": "--remove-sample", "keep": "--keep-sample"}


def known_for(warehouse: Warehouse, arguments: Namespace) -> Known:
    """What helps to read a file; the people of a sample that is to go are none of it."""
    found = known(warehouse)
    if not (arguments.remove_sample and is_demo(warehouse)):
        return found
    return replace(NOTHING_KNOWN, campaigns=found.campaigns, remembered=found.remembered, currency=found.currency,
                   today=found.today)  # fmt: skip


def with_question(warehouse: Warehouse, reading: FileReading, arguments: Namespace) -> FileReading:
    """The reading, with the question about the sample where that is all there is and nobody has said what to do."""
    if arguments.remove_sample or arguments.keep_sample or not reading.sheets or not is_demo(warehouse):
        return reading
    message = text(
        "The sample festival is loaded: invented people, orders and targets. Shall it go first, or stay beside this "
        "file (--keep-sample)?"
    )
    first, *rest = reading.sheets
    asking = replace(first, questions=(Question.of("sample-loaded", message, FLAGS, "remove"), *first.questions))
    return replace(reading, sheets=(asking, *rest))


def take_away(warehouse: Warehouse, reading: FileReading, arguments: Namespace, keep: Keep) -> None:
    """Take the sample back before this file lands, if that was said; not for a file that is refused."""
    if arguments.remove_sample and not refuses(reading, keep):
        remove_demo(warehouse)
