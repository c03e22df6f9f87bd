"""Reading a file for an import in a process of its own: a reader that dies takes nothing with it."""

import json
import logging
import os
import pickle
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from sales_analytics.ingest.answers import NO_ANSWERS, Answers
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.reading import FileReading
from sales_analytics.jobs.cancelling import Cancel
from sales_analytics.jobs.request import OUTCOME, Progress, Refusal, Request
from sales_analytics.terms.errors import FileUnreadableError
from sales_analytics.terms.text import Text, text

READ_FOR_IMPORT = "sales_analytics.ingest.read:read_for_import"
PROJECT = Path(__file__).parents[2]
TAIL = 4000  # bytes of the child's last words that are logged
OUT_OF_TIME = -24  # SIGXCPU, which Windows does not know
TOO_LONG = text("reading it took too long")

log = logging.getLogger(__name__)


def prepare(
    path: Path,
    scratch: Path,
    known: Known,
    answers: Answers = NO_ANSWERS,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> FileReading:
    """Read a file in a child process. `scratch` is an existing folder that must live as long as the reading.

    `progress` is called with a stage and a number of rows, from this thread.
    Raises FileUnreadableError; its code is "reader-stopped" when the child died, ran out of memory or of
    time. Raises JobCancelledError when `cancel` was asked; the child is gone then.
    """
    request = Request(READ_FOR_IMPORT, (path, scratch, known, answers), scratch)
    reading = run_apart(request, path.name, progress, cancel)
    assert isinstance(reading, FileReading)
    return reading


def run_apart(request: Request, name: str, progress: Progress | None = None, cancel: Cancel | None = None) -> Any:
    """What the request's function returns; `name` is the file that messages name."""
    cancel = cancel or Cancel()
    (request.scratch / OUTCOME).unlink(missing_ok=True)
    with tempfile.TemporaryFile() as last_words, _child(last_words) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        with cancel.stopping(child.kill), _killed_after(child, request.limits.seconds) as is_late:
            _send(child.stdin, request)
            for line in child.stdout:
                _tell(line, progress)
            status = child.wait()
        cancel.check()
        if status != 0 or not (request.scratch / OUTCOME).exists():
            raise _stopped(name, status, last_words, is_late)
    return _outcome(request.scratch / OUTCOME)


@contextmanager
def _child(last_words: IO[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(PROJECT), os.environ.get("PYTHONPATH", "")])}
    child = subprocess.Popen(
        [sys.executable, "-P", "-m", "sales_analytics.jobs.apart"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=last_words,
        env=environment,
    )
    try:
        yield child
    finally:
        child.kill()
        child.communicate()


@contextmanager
def _killed_after(child: subprocess.Popen[bytes], seconds: float) -> Iterator[threading.Event]:
    """The event is set when the time ran out."""
    is_late = threading.Event()

    def kill() -> None:
        is_late.set()
        child.kill()

    timer = threading.Timer(seconds, kill)
    timer.daemon = True
    timer.start()
    try:
        yield is_late
    finally:
        timer.cancel()


def _send(pipe: IO[bytes], request: Request) -> None:
    """The pipe stays open: the child ends when it closes."""
    try:
        pipe.write(pickle.dumps(request))
        pipe.flush()
    except BrokenPipeError:
        log.warning("the reading process ended before it was told what to read")


def _tell(line: bytes, progress: Progress | None) -> None:
    """Lines that a library printed are no progress."""
    try:
        said = json.loads(line)
        stage, rows = said["stage"], said["rows"]
    except (ValueError, TypeError, KeyError):
        return
    if progress is not None:
        progress(str(stage), int(rows))


def _outcome(path: Path) -> Any:
    outcome = pickle.loads(path.read_bytes())
    path.unlink()
    if isinstance(outcome, Refusal):
        raise FileUnreadableError(outcome.code, outcome.text)
    return outcome


def _stopped(name: str, status: int, last_words: IO[bytes], is_late: threading.Event) -> FileUnreadableError:
    last_words.seek(0, os.SEEK_END)
    last_words.seek(max(0, last_words.tell() - TAIL))
    said = last_words.read().decode("utf-8", "replace").strip()
    log.error("reading %s stopped with status %s: %s", name, status, said)
    message = text(
        "{file} could not be read: {reason}. Open it in Excel, save it as a new .xlsx workbook and import that.",
        file=name,
        reason=TOO_LONG if is_late.is_set() or status == OUT_OF_TIME else _reason(said),
    )
    return FileUnreadableError("reader-stopped", message)


def _reason(said: str) -> Text:
    if "MemoryError" in said or "memory allocation" in said or "Out of Memory" in said:
        return text("reading it takes more memory than allowed")
    return text("the reading process stopped; the log says why")
