"""One spelling for all spellings of a name or a number."""

import unicodedata


def fold(name: str) -> str:
    """NFKC, case-folded, trimmed, every run of white space one space: two names are one if these are equal."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
