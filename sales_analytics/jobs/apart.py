"""The child process: calls a function within limits, says how far it is, leaves the outcome in a file; then the next.

Started as `python -m sales_analytics.jobs.apart [MODULE ...]`, which it loads at once, with pickled `Request`s on its
standard input; it ends when that input ends, so that it never outlives its parent, and after what may have left
something behind.
"""

import importlib
import json
import os
import pickle
import queue
import sys
import threading
from pathlib import Path

from sales_analytics.jobs.request import ENDED, OUTCOME, Limits, Refusal, Request
from sales_analytics.jobs.settling import settle
from sales_analytics.terms.errors import FileUnreadableError

MOST_REQUESTS = 50
STATUS = Path("/proc/self/status")
LARGE = 512 * 1024**2
"""Bytes; one that has once taken more makes room."""


def main() -> None:
    requests: queue.SimpleQueue[Request] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(requests,), daemon=True).start()
    for module in sys.argv[1:]:
        importlib.import_module(module)
    for count in range(1, MOST_REQUESTS + 1):
        request = requests.get()
        _limit(request.limits)
        outcome = _outcome(request, count)
        written = request.scratch / f"{OUTCOME}.part"
        written.write_bytes(pickle.dumps(outcome))
        written.rename(request.scratch / OUTCOME)
        goes_on = count < MOST_REQUESTS and not isinstance(outcome, Refusal) and not _is_large()
        sys.stdout.write("\n" + json.dumps({ENDED: "goes on" if goes_on else "last"}) + "\n")
        sys.stdout.flush()
        if not goes_on:
            return


def _outcome(request: Request, count: int) -> object:
    module, _, name = request.function.partition(":")
    function = getattr(importlib.import_module(module), name)
    if count == 1:
        settle()
    try:
        return function(*request.values, progress=_say)
    except FileUnreadableError as error:
        return Refusal(error.code, error.text)


def _say(stage: str, rows: int) -> None:
    """One write for the whole line: several threads may say something."""
    sys.stdout.write(json.dumps({"stage": stage, "rows": rows}) + "\n")
    sys.stdout.flush()


def _limit(limits: Limits) -> None:
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    cpu_seconds = int(used.ru_utime + used.ru_stime) + limits.cpu_seconds
    _, most_seconds = resource.getrlimit(resource.RLIMIT_CPU)
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    memory = limits.memory if most == resource.RLIM_INFINITY else min(limits.memory, most)
    resource.setrlimit(resource.RLIMIT_AS, (memory, most))
    if most_seconds == resource.RLIM_INFINITY or cpu_seconds < most_seconds:
        resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, most_seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _is_large() -> bool:
    """By what Linux says of this program alone: getrusage() counts what its parent had when it was started."""
    try:
        words = STATUS.read_text("ascii", "replace").split()
        return int(words[words.index("VmHWM:") + 1]) * 1024 > LARGE
    except (OSError, ValueError):
        return True


def _listen(requests: "queue.SimpleQueue[Request]") -> None:
    """The parent keeps the pipe open as long as it lives, or may have more to read."""
    try:
        while True:
            requests.put(pickle.load(sys.stdin.buffer))
    except EOFError:
        os._exit(3)


if __name__ == "__main__":
    main()
