"""A child process reads; whatever it does, this process goes on and knows what happened."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from sales_analytics.jobs import children
from sales_analytics.jobs.cancelling import Cancel, JobCancelledError
from sales_analytics.jobs.preparation import run_apart
from sales_analytics.jobs.request import Limits, Request
from sales_analytics.terms.errors import FileUnreadableError

HERE = Path(__file__).parent


@pytest.fixture(autouse=True)
def child_finds_the_functions(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(HERE))


@pytest.fixture
def request_for(tmp_path):
    def write(name: str, *values: object, **limits: float) -> Request:
        return Request(f"misbehaving:{name}", values, tmp_path, Limits(**limits))

    return write


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def wait_until(condition, seconds: float = 10) -> None:
    ends_at = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < ends_at, "waited in vain"
        time.sleep(0.01)


def test_another_process_answers_and_says_how_far_it_is(request_for):
    heard = []

    number, pid = run_apart(request_for("count", 3), "a.xlsx", lambda stage, rows: heard.append((stage, rows)))

    assert number == 3
    assert pid != os.getpid()
    assert heard == [("rows", 0), ("rows", 1), ("rows", 2)]


def test_what_a_library_prints_is_no_progress(request_for):
    heard = []

    assert run_apart(request_for("chatter"), "a.xlsx", lambda stage, rows: heard.append((stage, rows))) == "done"
    assert heard == [("rows", 7)]


def test_a_refusal_comes_through_with_its_code_and_text(request_for):
    with pytest.raises(FileUnreadableError) as caught:
        run_apart(request_for("refuse"), "a.png")

    assert (caught.value.code, dict(caught.value.text.values)) == ("picture", {"file": "a.png"})


@pytest.mark.parametrize(
    ("name", "limits", "reason"),
    [
        ("panic", {}, "stopped"),
        ("abort", {}, "stopped"),
        ("leave", {}, "stopped"),
        ("no_pickle", {}, "stopped"),
        ("gorge", {"memory": 1 << 30}, "memory"),
        ("spin", {"cpu_seconds": 1}, "too long"),
        ("spin", {"seconds": 0.5}, "too long"),
    ],
)
def test_a_reader_that_dies_is_a_file_that_cannot_be_read(request_for, name, limits, reason):
    with pytest.raises(FileUnreadableError) as caught:
        run_apart(request_for(name, **limits), "a.xlsx")

    values = dict(caught.value.text.values)
    assert (caught.value.code, values["file"]) == ("reader-stopped", "a.xlsx")
    assert reason in values["reason"].singular


def test_cancelling_kills_the_child_at_once(request_for, tmp_path):
    cancel = Cancel()
    pid_file = tmp_path / "pid"
    asleep = threading.Event()
    canceller = threading.Thread(target=lambda: (asleep.wait(20), cancel.ask()))
    canceller.start()

    with pytest.raises(JobCancelledError):
        run_apart(request_for("sleep", pid_file), "a.xlsx", lambda stage, rows: asleep.set(), cancel)

    canceller.join()
    wait_until(lambda: not is_running(int(pid_file.read_text())))


def test_a_cancelled_job_starts_no_reading(request_for, tmp_path):
    cancel = Cancel()
    cancel.ask()

    with pytest.raises(JobCancelledError):
        run_apart(request_for("sleep", tmp_path / "pid"), "a.xlsx", None, cancel)


def test_the_child_ends_with_a_parent_that_is_killed(tmp_path):
    pid_file = tmp_path / "pid"
    code = (
        "from pathlib import Path\n"
        "from sales_analytics.jobs.request import Request\n"
        "from sales_analytics.jobs.preparation import run_apart\n"
        f"run_apart(Request('misbehaving:sleep', (Path({str(pid_file)!r}),), Path({str(tmp_path)!r})), 'a.xlsx')"
    )
    environment = {**os.environ, "PYTHONPATH": f"{HERE}{os.pathsep}{HERE.parents[1]}"}
    parent = subprocess.Popen([sys.executable, "-c", code], env=environment)
    wait_until(lambda: pid_file.exists() and pid_file.read_text(), 30)

    parent.kill()
    parent.wait()

    wait_until(lambda: not is_running(int(pid_file.read_text())))


@pytest.fixture
def anew():
    """No child of another test waits, nor one of this afterwards."""
    children.dismiss()
    yield
    children.dismiss()


@pytest.mark.usefixtures("anew")
def test_a_child_that_read_well_reads_the_next(request_for):
    (first, pid), (second, same) = (run_apart(request_for("remember"), "a.xlsx") for _ in range(2))

    assert (first, second) == (1, 2)
    assert pid == same
    children.dismiss()
    wait_until(lambda: not is_running(pid))


@pytest.mark.usefixtures("anew")
def test_it_does_so_however_large_its_parent_is(request_for):
    large = bytearray(600 * 1024**2)
    large[::4096] = b"x" * len(large[::4096])  # every page of it is there

    (_, pid), (second, same) = (run_apart(request_for("remember"), "a.xlsx") for _ in range(2))

    assert (second, same) == (2, pid)


@pytest.mark.usefixtures("anew")
def test_one_child_starts_ahead_and_has_loaded_what_the_first_file_needs(request_for, monkeypatch):
    start, started = children._started, []
    monkeypatch.setattr(children, "_started", lambda *given: started.append(start(*given)) or started[-1])

    children.start_ahead("wave")
    children.start_ahead("wave")

    has_loaded, pid = run_apart(request_for("has_loaded", "wave"), "a.xlsx")

    assert has_loaded
    assert [one.process.pid for one in started] == [pid]


@pytest.mark.usefixtures("anew")
def test_none_starts_ahead_while_one_reads(request_for, monkeypatch):
    start, started = children._started, []
    monkeypatch.setattr(children, "_started", lambda *given: started.append(start(*given)) or started[-1])

    _, pid = run_apart(request_for("count", 1), "a.xlsx", lambda *_: children.start_ahead("wave"))

    assert [one.process.pid for one in started] == [pid]
    assert children.waiting() == pid


@pytest.mark.usefixtures("anew")
@pytest.mark.parametrize("name", ["refuse", "abort"])
def test_after_a_bad_file_another_child_reads(request_for, name):
    _, pid = run_apart(request_for("remember"), "a.xlsx")
    with pytest.raises(FileUnreadableError):
        run_apart(request_for(name), "b.xlsx")

    times, other = run_apart(request_for("remember"), "c.xlsx")

    assert times == 1
    assert other != pid
    wait_until(lambda: not is_running(pid))


@pytest.mark.usefixtures("anew")
def test_what_kills_only_a_child_that_read_before_is_read_by_a_new_one(request_for):
    assert run_apart(request_for("only_once"), "a.xlsx") == "done"
    assert run_apart(request_for("only_once"), "b.xlsx") == "done"


@pytest.mark.usefixtures("anew")
def test_a_child_that_died_while_it_waited_is_not_asked(request_for):
    _, pid = run_apart(request_for("remember"), "a.xlsx")
    os.kill(pid, signal.SIGKILL)

    times, _ = run_apart(request_for("remember"), "b.xlsx")

    assert times == 1


@pytest.mark.usefixtures("anew")
def test_each_file_has_the_limits_of_its_own(request_for):
    found = [run_apart(request_for("limits", memory=most << 30), "a.xlsx") for most in (3, 5, 4)]

    assert found == [3 << 30, 5 << 30, 4 << 30]


@pytest.mark.usefixtures("anew")
def test_a_child_that_grew_makes_room(request_for):
    assert run_apart(request_for("grow"), "a.xlsx") == "done"

    assert run_apart(request_for("remember"), "b.xlsx")[0] == 1


@pytest.mark.usefixtures("anew")
def test_nobody_waits_for_ever(request_for, monkeypatch):
    monkeypatch.setattr(children, "IDLE_SECONDS", 0.2)
    _, pid = run_apart(request_for("remember"), "a.xlsx")

    wait_until(lambda: not is_running(pid))
