"""The child processes that read files: one that has read a file well waits for the next.

To start one takes longer than to read most files. One that refused a file, grew or was told to stop is not kept; nor
is one that nobody has needed for a while.
"""

import atexit
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

PROJECT = Path(__file__).parents[2]
IDLE_SECONDS = 60.0


@dataclass
class Child:
    """A running child; `is_kept` says that it may read another file, `was_kept` that it has read one before."""

    process: subprocess.Popen[bytes]
    last_words: IO[bytes]
    environment: Mapping[str, str]
    files: ExitStack
    was_kept: bool = False
    is_kept: bool = False

    def end(self) -> None:
        """Kill it, if it still runs, and close what it was spoken to by."""
        self.process.kill()
        self.process.communicate()
        self.files.close()


class _Waiting:
    """The one child that waits, if any; `at_work` counts those that somebody has."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._child: Child | None = None
        self.at_work = 0
        self._timer: threading.Timer | None = None

    @property
    def pid(self) -> int | None:
        with self._lock:
            return self._child.process.pid if self._child and self._child.process.poll() is None else None

    def take(self, environment: Mapping[str, str]) -> Child | None:
        child = self.put(None)
        if child is None or (child.process.poll() is None and child.environment == environment):
            return child
        child.end()
        return None

    @contextmanager
    def working(self) -> Iterator[None]:
        """While a child is at work, or is about to be."""
        with self._lock:
            self.at_work += 1
        try:
            yield
        finally:
            with self._lock:
                self.at_work -= 1

    def put(self, child: Child | None) -> Child | None:
        """Let this one wait, for a while; returns the one that waited before."""
        with self._lock:
            before, self._child = self._child, child
            if self._timer:
                self._timer.cancel()
            self._timer = threading.Timer(IDLE_SECONDS, dismiss) if child else None
            if self._timer:
                self._timer.daemon = True
                self._timer.start()
            return before


_waiting = _Waiting()


def waiting() -> int | None:
    """The process of the child that waits."""
    return _waiting.pid


def start_ahead(module: str) -> None:
    """Start the child that will be needed soon, unless one waits or works; it loads `module`. Returns at once."""
    if _waiting.at_work or waiting() is not None:
        return
    other = _waiting.put(_started(_environment(), module))
    if other is not None:
        other.end()


@contextmanager
def child(*, kept: bool) -> Iterator[Child]:
    """A child to be told what to read: with `kept` the one that waits, else, or where none does, a new one."""
    environment = _environment()
    with _waiting.working():
        found = (_waiting.take(environment) if kept else None) or _started(environment)
        try:
            yield found
        finally:
            if found.is_kept:
                found.is_kept, found.was_kept = False, True
                other = _waiting.put(found)
                if other is not None:
                    other.end()
            else:
                found.end()


def _environment() -> Mapping[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(PROJECT), os.environ.get("PYTHONPATH", "")])}


def _started(environment: Mapping[str, str], *modules: str) -> Child:
    with ExitStack() as files:
        last_words = files.enter_context(tempfile.TemporaryFile())
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "sales_analytics.jobs.apart", *modules],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=last_words,
            env=environment,
        )
        return Child(process, last_words, environment, files.pop_all())


@atexit.register
def dismiss() -> None:
    """End the child that waits."""
    before = _waiting.put(None)
    if before is not None:
        before.end()
