"""The SQL text of a question: the file of that name beside its function."""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def query(name: str) -> str:
    """The text of `name`.sql in this room, read once. Raises FileNotFoundError when there is none."""
    return (FOLDER / f"{name}.sql").read_text("utf-8")
