"""The SQL of this room, read once from its files."""

from functools import cache
from pathlib import Path

HERE = Path(__file__).parent / "sql"


@cache
def statement(name: str) -> str:
    """The text of `sql/<name>.sql`."""
    return (HERE / f"{name}.sql").read_text(encoding="utf-8")
