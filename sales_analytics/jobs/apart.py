"""The child process: calls one function within limits, says how far it is, leaves the outcome in a file.

Started as `python -m sales_analytics.jobs.apart` with a pickled `Request` on its standard input; it ends
when that input ends, so that it never outlives its parent.
"""

import importlib
import json
import os
import pickle
import sys
import threading

from sales_analytics.jobs.request import OUTCOME, Limits, Refusal, Request
from sales_analytics.jobs.settling import settle
from sales_analytics.terms.errors import FileUnreadableError


def main() -> None:
    request = pickle.load(sys.stdin.buffer)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _limit(request.limits)
    outcome = _outcome(request)
    written = request.scratch / f"{OUTCOME}.part"
    written.write_bytes(pickle.dumps(outcome))
    written.rename(request.scratch / OUTCOME)


def _outcome(request: Request) -> object:
    module, _, name = request.function.partition(":")
    function = getattr(importlib.import_module(module), name)
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

    _, most = resource.getrlimit(resource.RLIMIT_AS)
    memory = limits.memory if most == resource.RLIM_INFINITY else min(limits.memory, most)
    resource.setrlimit(resource.RLIMIT_AS, (memory, most))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu_seconds, limits.cpu_seconds + 5))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _end_with_parent() -> None:
    """The parent keeps the pipe open as long as it lives."""
    while os.read(0, 4096):
        pass
    os._exit(3)


if __name__ == "__main__":
    main()
