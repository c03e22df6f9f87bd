"""The folder that the running app watches, since only it may open the warehouse."""

import logging
import os
import threading
from functools import partial
from pathlib import Path

from sales_analytics.jobs.drop_folder import DropFolder
from sales_analytics.jobs.watching import Watch
from sales_analytics.language.numbers import Language
from sales_analytics.reports.import_report import import_report
from sales_analytics.terms.errors import SalesAnalyticsError
from sales_analytics.widgets.opening import import_queue, warehouse

BETWEEN_LOOKS = 2.0  # seconds
BETWEEN_STEPS = 0.2  # seconds, while files are on their way

log = logging.getLogger(__name__)


def drop_folder() -> Path | None:
    """SALES_ANALYTICS_DROP_FOLDER, None where it is not set."""
    named = os.environ.get("SALES_ANALYTICS_DROP_FOLDER")
    return Path(named) if named else None


class Watching:
    """A thread that looks at the folder until it is stopped."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._go_on, name="drop folder", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Returns when the thread has ended; what is on its way is the queue's."""
        self._stop.set()
        self._thread.join()

    def _go_on(self) -> None:
        watch: Watch | None = None
        while not self._stop.wait(BETWEEN_STEPS if watch is not None and watch.has_begun else BETWEEN_LOOKS):
            try:
                watch = watch or _begun(self._folder)
                for one in watch.look():
                    log.info("%s: %s", one.name, one.shelf)
            except (OSError, SalesAnalyticsError) as error:
                log.warning("the drop folder %s waits: %s", self._folder, error)


def _begun(folder: Path) -> Watch:
    """Raises WarehouseBusyError while another process has the warehouse."""
    language: Language = "zh" if os.environ.get("SALES_ANALYTICS_DROP_LANGUAGE") == "zh" else "en"
    return Watch(warehouse(), import_queue(), DropFolder(folder), partial(import_report, language), "refuse")
