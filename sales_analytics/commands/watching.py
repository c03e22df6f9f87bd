"""The command that watches a folder while the app does not run."""

import sys
import time
from argparse import Namespace
from contextlib import closing
from functools import partial

from sales_analytics.commands.exits import Exit
from sales_analytics.jobs.drop_folder import DropFolder
from sales_analytics.jobs.queue import ImportQueue
from sales_analytics.jobs.watching import Dropped, Watch
from sales_analytics.language.speech import speak
from sales_analytics.reports.import_report import import_report
from sales_analytics.terms.errors import CommandError
from sales_analytics.terms.text import text
from sales_analytics.warehouse.landing import Keep
from sales_analytics.warehouse.warehouse import Warehouse

BETWEEN_STEPS = 0.1  # seconds between two looks at jobs under way
ONCE_PAUSE = 1.0  # seconds after which a file that has not changed is whole


def watch(warehouse: Warehouse, arguments: Namespace) -> Exit:
    """Take in what lies in the folder, and with --once stop when nothing does any more; else until Ctrl+C."""
    if not arguments.folder.is_dir():
        raise CommandError(text("{folder} is no folder", folder=str(arguments.folder)))
    with closing(ImportQueue(warehouse)) as queue:
        keep: Keep = "accept-rejects" if arguments.accept_rejects else "refuse"
        report = partial(import_report, arguments.language)
        watching = Watch(warehouse, queue, DropFolder(arguments.folder), report, keep)
        try:
            return _until_ended(watching, arguments)
        except KeyboardInterrupt:
            return Exit.DONE


def _until_ended(watching: Watch, arguments: Namespace) -> Exit:
    answer, pause = Exit.DONE, min(arguments.every, ONCE_PAUSE) if arguments.once else arguments.every
    while True:
        for one in _look(watching, arguments):
            print(f"{one.name}: {speak(one.verdict, arguments.language)}", file=sys.stdout, flush=True)
            answer = Exit.REFUSED if one.shelf == "refused" else answer
        if arguments.once and not watching.is_busy:
            return answer
        time.sleep(BETWEEN_STEPS if watching.has_begun else pause)


def _look(watching: Watch, arguments: Namespace) -> list[Dropped]:
    """As the watch does; a folder that went away may come back, but --once does not wait for it."""
    try:
        return watching.look()
    except OSError as error:
        reason = error.strerror or str(error)
        gone = text("{folder} cannot be read: {reason}.", folder=str(arguments.folder), reason=reason)
        if arguments.once:
            raise CommandError(gone) from error
        print(speak(gone, arguments.language), file=sys.stderr, flush=True)
        return []
