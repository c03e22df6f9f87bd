"""Reading a file for an import in a process of its own: a reader that dies takes nothing with it."""

import json
import logging
import os
import pickle
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen
from typing import IO, Any

from sales_analytics.ingest.answers import NO_ANSWERS, Answers
from sales_analytics.ingest.known import Known
from sales_analytics.ingest.reading import FileReading
from sales_analytics.jobs.cancelling import Cancel
from sales_analytics.jobs.children import Child, child, start_ahead
from sales_analytics.jobs.request import ENDED, OUTCOME, Progress, Refusal, Request
from sales_analytics.terms.errors import FileUnreadableError
from sales_analytics.terms.text import Text, text

READ = "sales_analytics.ingest.read"
READ_FOR_IMPORT = f"{READ}:read_for_import"
TAIL = 4000  # bytes of the child's last words that are logged
OUT_OF_TIME = -24  # SIGXCPU, which Windows does not know
TOO_LONG = text("reading it took too long")

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Died:
    """A child that ended without an outcome: its status, the last that it said, and whether its time was over."""

    status: int
    last_words: str
    is_late: bool


def expect_files() -> None:
    """Let a child process start before the first file is there: that takes longer than most files do."""
    start_ahead(READ)


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
    with child(kept=True) as one:
        may_be_spent = one.was_kept
        died = _read_by(one, request, progress, cancel)
    if died is not None and may_be_spent and not died.is_late:  # what an earlier file left behind may be why
        with child(kept=False) as one:
            died = _read_by(one, request, progress, cancel)
    if died is not None:
        raise _stopped(name, died)
    return _outcome(request.scratch / OUTCOME)


def _read_by(one: Child, request: Request, progress: Progress | None, cancel: Cancel) -> Died | None:
    """How the child died over the request, None where its outcome is there."""
    (request.scratch / OUTCOME).unlink(missing_ok=True)
    process = one.process
    assert process.stdin is not None
    assert process.stdout is not None
    ended = ""
    with cancel.stopping(process.kill), _killed_after(process, request.limits.seconds) as is_late:
        _send(process.stdin, request)
        for line in process.stdout:
            if ended := _tell(line, progress):
                break
        status = 0 if ended else process.wait()
    cancel.check()
    if not ended or not (request.scratch / OUTCOME).exists():
        return Died(status, _said(one.last_words), is_late.is_set() or status == OUT_OF_TIME)
    one.is_kept = ended == "goes on" and not is_late.is_set()
    return None


@contextmanager
def _killed_after(process: Popen[bytes], seconds: float) -> Iterator[threading.Event]:
    """The event is set when the time ran out."""
    is_late = threading.Event()

    def kill() -> None:
        is_late.set()
        process.kill()

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


def _tell(line: bytes, progress: Progress | None) -> str:
    """Pass on how far it is; returns whether the child goes on once it has ended, "" before that. Lines that a library
    printed are no progress.
    """
    try:
        said = json.loads(line)
        if ENDED in said:
            return str(said[ENDED])
        stage, rows = said["stage"], said["rows"]
    except (ValueError, TypeError, KeyError):
        return ""
    if progress is not None:
        progress(str(stage), int(rows))
    return ""


def _outcome(path: Path) -> Any:
    outcome = pickle.loads(path.read_bytes())
    path.unlink()
    if isinstance(outcome, Refusal):
        raise FileUnreadableError(outcome.code, outcome.text)
    return outcome


def _said(last_words: IO[bytes]) -> str:
    last_words.seek(0, os.SEEK_END)
    last_words.seek(max(0, last_words.tell() - TAIL))
    return last_words.read().decode("utf-8", "replace").strip()


def _stopped(name: str, died: Died) -> FileUnreadableError:
    log.error("reading %s stopped with status %s: %s", name, died.status, died.last_words)
    message = text(
        "{file} could not be read: {reason}. Open it in Excel, save it as a new .xlsx workbook and import that.",
        file=name,
        reason=TOO_LONG if died.is_late else _reason(died.last_words),
    )
    return FileUnreadableError("reader-stopped", message)


def _reason(said: str) -> Text:
    if "MemoryError" in said or "memory allocation" in said or "Out of Memory" in said:
        return text("reading it takes more memory than allowed")
    return text("the reading process stopped; the log says why")
