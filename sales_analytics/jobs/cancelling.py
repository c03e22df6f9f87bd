"""How one thread tells another that its work is no longer wanted."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sales_analytics.terms.errors import SalesAnalyticsError
from sales_analytics.terms.text import text


class JobCancelledError(SalesAnalyticsError):
    """Somebody cancelled the job; nothing of it was stored."""

    def __init__(self) -> None:
        super().__init__(text("The import was cancelled; nothing of it was stored."))


class Cancel:
    """Asked once, from any thread; whoever works for the job is told at once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._stop: Callable[[], None] | None = None
        self.asked = False

    def ask(self) -> None:
        """Stop what runs now, and keep what would run next from starting."""
        with self._lock:
            self.asked = True
            stop = self._stop
        if stop is not None:
            stop()

    def check(self) -> None:
        """Raises JobCancelledError when cancelling was asked for."""
        if self.asked:
            raise JobCancelledError

    @contextmanager
    def stopping(self, stop: Callable[[], None]) -> Iterator[None]:
        """While inside, `stop` is what `ask` calls. Raises JobCancelledError when it was asked before."""
        with self._lock:
            self._stop = stop
        try:
            self.check()
            yield
        finally:
            with self._lock:
                self._stop = None
