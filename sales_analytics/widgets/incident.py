"""What a reader sees when a page breaks: a sentence and a number; the trace is for the log."""

from dataclasses import replace
from pathlib import Path
from secrets import token_hex

from streamlit.logger import get_logger

from sales_analytics.terms.errors import SalesAnalyticsError
from sales_analytics.terms.text import Text, Value, text
from sales_analytics.widgets import html

_LOG = get_logger(__name__)


def on_script_error(error: Exception) -> bool:
    """Say it in the reader's language, with the number under which the log has the trace."""
    number = token_hex(4)
    _LOG.error("incident %s", number, exc_info=error)
    html.dress()
    if isinstance(error, SalesAnalyticsError):
        kept = text("The server's log has this under the number {number}.", number=number)
        html.banner(without_folders(error.text), kept, "behind")
    else:
        html.banner(
            text("This page could not be shown"),
            text(
                "Your data are untouched. Reload the page; if it happens again, "
                "give this number to whoever looks after the server: {number}",
                number=number,
            ),
            "behind",
        )
    return True


def without_folders(said: Text) -> Text:
    """The same, of files only their names: where they stand on the server is for the log and the command line."""
    return replace(said, values=tuple((name, _only_name(value)) for name, value in said.values))


def _only_name(value: Value) -> Value:
    if isinstance(value, Text):
        return without_folders(value)
    return Path(value).name if isinstance(value, str) and Path(value).is_absolute() else value
