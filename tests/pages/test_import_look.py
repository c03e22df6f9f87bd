"""What the import page shows of a file before all its rows are checked."""

import threading
import time
from collections.abc import Callable, Iterator
from functools import partial

import pytest

from sales_analytics.ingest.first_looks import leaving
from sales_analytics.ingest.reading import FileReading, SheetReading, WrittenRow
from sales_analytics.jobs.preparation import prepare
from sales_analytics.jobs.queue import ImportQueue
from sales_analytics.terms.text import text
from sales_analytics.widgets import opening
from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import settled

ORDERS = b"Order No,Order Date,Salesperson,Amount\nA-1,2026-03-02,Amira,100.50\n"
LOOK = SheetReading(
    "march.csv",
    "",
    1,
    "orders",
    text("it has an order number"),
    mapping=(("Order No", "order_no"),),
    first_rows=(WrittenRow(1, (("A", "Order No"),)), WrittenRow(2, (("A", "A-1"),))),
)


@pytest.fixture
def go_on(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Reading stands still behind the first look until this is set."""
    event = threading.Event()

    def held(path, scratch, known, answers, progress, cancel) -> FileReading:  # type: ignore[no-untyped-def]
        progress("expected", 100_000)
        leaving(scratch, progress)(LOOK)
        progress("reading", 41_000)
        event.wait(60)
        return prepare(path, scratch, known, answers, progress, cancel)

    monkeypatch.setattr(opening, "ImportQueue", partial(ImportQueue, read=held))
    yield event
    event.set()


def wait_for(reached: Callable[[], bool]) -> None:
    until = time.monotonic() + 20
    while not reached() and time.monotonic() < until:
        time.sleep(0.01)


def test_columns_and_first_rows_are_shown_while_the_rest_is_checked(
    open_page: OpenPage, go_on: threading.Event
) -> None:
    at = open_page("import")
    at.file_uploader[0].upload("march.csv", ORDERS).run()
    wait_for(lambda: opening.import_queue().jobs()[0].progress.rows >= 41_000)

    at.run()
    said = shown(at)
    assert "march.csv: Orders" in said
    assert "it has an order number" in said
    assert "Order number" in said
    assert "A-1" in said
    assert "All others are still being checked" in said
    assert at.get("progress")[0].proto.text.startswith("Still being checked · 41,000 of about 100,000 rows")
    assert "Import" not in [one.label for one in at.button]

    go_on.set()
    said = shown(settled(at))
    assert "still being checked" not in said
    assert "1 file waits for your decision" in said


def test_a_file_that_somebody_else_cleared_is_shown_no_more(open_page: OpenPage, go_on: threading.Event) -> None:
    go_on.set()
    at = open_page("import")
    at.file_uploader[0].upload("march.csv", ORDERS).run()
    settled(at)
    take = next(one for one in at.button if one.label == "Import")

    opening.import_queue().forget("1")
    take.click().run()

    assert not at.exception
    assert "march.csv" not in shown(at)
