"""The import page, driven as a person would."""

import time
from pathlib import Path

from streamlit.testing.v1 import AppTest

from sales_analytics.widgets.opening import import_queue

SECONDS = 60
BUSY = ("reading", "landing")


def dropped(at: AppTest, name: str, content: bytes) -> AppTest:
    """The page once the file has been read."""
    at.file_uploader[0].upload(name, content).run()
    return settled(at)


def decided(at: AppTest) -> AppTest:
    """The page once the file is stored."""
    return pressed(at, "Import")


def pressed(at: AppTest, label: str) -> AppTest:
    """The page once everything stands still after a click on that button."""
    next(one for one in at.button if one.label == label).click().run()
    return settled(at)


def settled(at: AppTest) -> AppTest:
    until = time.monotonic() + SECONDS
    while any(job.state in BUSY for job in import_queue().jobs()) and time.monotonic() < until:
        time.sleep(0.05)
    at.run()
    assert [one.message for one in at.exception] == []
    return at


def opened(at: AppTest, key: str) -> AppTest:
    """The page with an expander open; its key begins so."""
    at.session_state[key] = True
    return at.run()


def page(at: AppTest, name: str) -> AppTest:
    """Another page of the same session."""
    root = Path(at._script_path).parent.parent
    return at.switch_page(str(root / "pages" / f"{name}.py")).run()
