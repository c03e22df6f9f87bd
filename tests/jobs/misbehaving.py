"""What a reader may do in the child process, good and bad; the tests call it there by name."""

import os
import signal
import sys
import time

from sales_analytics.terms.errors import FileUnreadableError
from sales_analytics.terms.text import text


def count(to, progress):
    for row in range(to):
        progress("rows", row)
    return to, os.getpid()


def chatter(progress):
    sys.stdout.write('a library prints what it likes\n{"not": "progress"}\n')
    progress("rows", 7)
    return "done"


def refuse(progress):
    raise FileUnreadableError("picture", text("{file} is a picture.", file="a.png"))


def panic(progress):
    raise BaseException("called `Option::unwrap()` on a `None` value")


def abort(progress):
    os.kill(os.getpid(), signal.SIGABRT)


def leave(progress):
    os._exit(0)


def gorge(progress):
    return len(bytearray(8 << 30))


def spin(progress):
    while True:
        pass


def sleep(pid_file, progress):
    pid_file.write_text(str(os.getpid()))
    progress("asleep", 0)
    time.sleep(600)


def no_pickle(progress):
    return sys.stdout


def has_loaded(module, progress):
    return module in sys.modules, os.getpid()


def remember(progress):
    """How often this process was asked, and which it is."""
    remember.times = getattr(remember, "times", 0) + 1
    return remember.times, os.getpid()


def only_once(progress):
    """Dies in a process that was asked before."""
    if remember(progress)[0] > 1:
        os.abort()
    return "done"


def limits(progress):
    import resource

    return resource.getrlimit(resource.RLIMIT_AS)[0]


def grow(progress):
    """Takes much memory once, in the process that `remember` would be asked in."""
    remember(progress)
    large = bytearray(600 * 1024**2)
    large[::4096] = b"x" * len(large[::4096])
    return "done"
