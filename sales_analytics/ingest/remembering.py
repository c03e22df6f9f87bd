"""Sheets with the same headings are one kind of sheet, in whatever order the columns stand."""

import hashlib
from collections.abc import Iterable

from sales_analytics.ingest.columns import Column


def fingerprint(columns: Iterable[Column]) -> str:
    """32 hex digits of the folded, sorted headings."""
    headings = sorted(column.heading.compact for column in columns)
    return hashlib.md5("\n".join(headings).encode(), usedforsecurity=False).hexdigest()
