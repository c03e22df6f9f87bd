"""Files that wait together answer for each other.

Whose the orders are, which orders have their lines elsewhere, and which are above zero in one file and below it in
another.
"""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from sales_analytics.ingest.companions import answers_others, asks_others, with_files
from sales_analytics.ingest.known import NOTHING_KNOWN, Known
from sales_analytics.ingest.reading import FileReading
from sales_analytics.jobs.work import Work


def take_note(work: Work, reading: FileReading, scratch: Path) -> None:
    """What this reading asks others, and what it tells them. Called while its rows are surely there."""
    work.asks_others = work.asks_others or any(map(asks_others, reading.sheets))
    telling = [one for one in reading.sheets if answers_others(one)]
    work.answers_others = with_files(NOTHING_KNOWN, telling, scratch) if telling else NOTHING_KNOWN


def known_together(work: Work, stored: Known, works: Iterable[Work]) -> Known:
    """What is stored, and for a file that asks also what the files beside it tell."""
    if not work.asks_others:
        return stored
    beside = [one.answers_others for one in works if one is not work and not one.job.has_ended]
    return replace(
        stored,
        owned=stored.owned.union(*(one.owned for one in beside)),
        orders_with_lines=stored.orders_with_lines.union(*(one.orders_with_lines for one in beside)),
    )


def readings_beside(work: Work, works: Iterable[Work]) -> list[FileReading]:
    """What the other files hold that may still be stored."""
    others = [one.job for one in works if one is not work and not one.job.has_ended]
    return [job.reading for job in others if job.reading is not None]


def is_helped(work: Work, by: Work) -> bool:
    """Whether a file that waits for a decision asks what the other tells, or may have to ask because of it."""
    if work is by or work.job.state not in ("ready", "refused") or work.is_running:
        return False
    return (work.asks_others and by.answers_others != NOTHING_KNOWN) or (_has_credits(work) and _has_orders(by))


def _has_credits(work: Work) -> bool:
    sheets = work.job.reading.sheets if work.job.reading else ()
    return any(one.has_credits for one in sheets) or bool(work.known and work.known.credited)


def _has_orders(work: Work) -> bool:
    sheets = work.job.reading.sheets if work.job.reading else ()
    return any(one.dataset == "orders" and one.typed_rows for one in sheets)
