"""What the buttons beside a waiting file do.

Each is a callback: it runs before anything is drawn, so a click counts even when the page, by then, would be drawn
without its button because the reading has just ended or another file has changed. A file that somebody else has
cleared in the meantime is simply not shown any more.
"""

from contextlib import suppress

from sales_analytics.jobs.demo import remove_demo
from sales_analytics.jobs.job import JobNotFoundError
from sales_analytics.warehouse.landing import Complete, Keep
from sales_analytics.widgets.opening import import_queue, warehouse


def take_in(*job_ids: str, keep: Keep = "refuse", complete: Complete = "partial", sample: str = "keep") -> None:
    """Store these files, without the sample festival where that is wanted."""
    queue = import_queue()
    there = [job.job_id for job in queue.jobs() if job.job_id in job_ids]
    if sample == "remove" and there:
        remove_demo(warehouse())
    with suppress(JobNotFoundError):
        queue.decide(*there, keep=keep, complete=complete)


def give_up(job_id: str) -> None:
    """Nothing of the file is stored, unless it is stored already."""
    with suppress(JobNotFoundError):
        import_queue().cancel(job_id)


def clear(job_id: str) -> None:
    """Give the file up, and show it no more."""
    with suppress(JobNotFoundError):
        import_queue().forget(job_id)
