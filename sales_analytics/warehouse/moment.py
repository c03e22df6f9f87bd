"""The moment at which something was stored."""

from datetime import UTC, datetime


def now() -> datetime:
    """Universal time without a zone, as the timestamp columns keep it."""
    return datetime.now(UTC).replace(tzinfo=None)
