"""Files that a command writes."""

from pathlib import Path

from sales_analytics.terms.errors import CommandError
from sales_analytics.terms.text import text


def write(file: Path, content: bytes) -> None:
    """Raises CommandError where the file cannot be written."""
    try:
        file.write_bytes(content)
    except OSError as error:
        raise CommandError(
            text("{file} cannot be written: {reason}", file=str(file), reason=error.strerror or "")
        ) from error
