"""What a person is told while a file is on its way."""

import pytest

from sales_analytics.ingest.answers import Answers
from sales_analytics.jobs.job import Job, JobProgress
from sales_analytics.jobs.work import pace_left
from sales_analytics.language.speech import speak
from sales_analytics.widgets.import_progress import progress_share, progress_words


def job(number, state, *progress):
    return Job(str(number), f"file {number}.csv", state, JobProgress(*progress), Answers())


def said(one, *others):
    return [speak(word, "en") for word in progress_words(one, [one, *others])]


def test_rows_of_about_how_many_and_the_seconds_left_are_said():
    assert said(job(1, "reading", "reading", 352_784, 3.2, 1_000_396, 2.8)) == [
        "Reading", "352,784 of about 1,000,396 rows", "3 seconds", "about 3 seconds left",
    ]  # fmt: skip


def test_who_waits_is_told_for_whom():
    ahead, waiting = job(1, "reading", "reading", 0, 2.0), job(2, "reading", "waiting", 0, 1.0)

    assert said(waiting, ahead) == ["Waiting until file 1.csv is through", "1 second"]
    assert said(waiting) == ["Waiting for its turn", "1 second"]


@pytest.mark.parametrize(
    ("progress", "share"),
    [
        pytest.param(JobProgress("reading", 50, 3.0, 100), 0.45, id="by rows"),
        pytest.param(JobProgress("reading", 130, 3.0, 100), 0.9, id="more rows than expected"),
        pytest.param(JobProgress("reading", 0, 0.0, 100), 0.05, id="just begun"),
        pytest.param(JobProgress("opening", 0, 8.0), 0.5, id="rows not known yet"),
    ],
)
def test_the_bar_goes_by_rows_where_they_are_known(progress, share):
    assert progress_share(progress) == pytest.approx(share)


@pytest.mark.parametrize(
    ("seconds", "rows", "expected", "left"),
    [
        pytest.param(2.0, 50, 100, 2.0, id="half"),
        pytest.param(2.0, 4, 100, None, id="too early to tell"),
        pytest.param(2.0, 120, 100, 0.0, id="more than expected"),
        pytest.param(2.0, 10, 0, None, id="nothing expected"),
    ],
)
def test_the_rest_takes_as_long_as_the_pace_so_far_says(seconds, rows, expected, left):
    assert pace_left(seconds, rows, expected) == left
