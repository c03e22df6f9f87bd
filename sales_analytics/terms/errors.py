"""What only a caller's mistake or a broken machine raises; each words its own message."""

from sales_analytics.terms.text import Text


def plain(text: Text) -> str:
    """The English words of a text for a log; people get it spoken in their language."""
    values = {name: plain(value) if isinstance(value, Text) else value for name, value in text.values}
    message = text.plural if text.plural and text.count != 1 else text.singular
    return message.format_map(values)


class SalesAnalyticsError(Exception):
    """Base of the project's own exceptions; `text` is what a person is shown."""

    def __init__(self, text: Text) -> None:
        super().__init__(plain(text))
        self.text = text


class FileUnreadableError(SalesAnalyticsError):
    """The file cannot be opened as any known kind (encrypted, a picture, cut off, too large)."""

    def __init__(self, code: str, text: Text) -> None:
        super().__init__(text)
        self.code = code


class WarehouseBusyError(SalesAnalyticsError):
    """Another process has the database file open."""


class WriteInterruptedError(SalesAnalyticsError):
    """A change of the warehouse was stopped from another thread and rolled back."""


class WarehouseUnreachableError(SalesAnalyticsError):
    """The place of the warehouse is a folder, some other file, or cannot be written."""


class WarehouseOutdatedError(SalesAnalyticsError):
    """The database file has the tables of another version of this program."""


class ColumnMismatchError(SalesAnalyticsError):
    """A SQL file and its record name different columns."""


class ImportNotFoundError(SalesAnalyticsError):
    """No import has that number."""


class CommandError(SalesAnalyticsError):
    """What was asked on the command line or in a URL does not exist."""
