"""Names of files whose bytes are no UTF-8, as archives from a Chinese Windows leave them on other systems."""

import os


def is_legible(name: str) -> bool:
    """Whether the name can be written down; DuckDB, reports and terminals refuse others."""
    return not any("\ud800" <= char <= "\udfff" for char in name)


def legible(name: str) -> str:
    """The name as it was probably meant."""
    return name if is_legible(name) else os.fsencode(name).decode("gb18030", "replace")
