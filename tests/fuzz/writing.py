"""Damage to texts: encodings mixed, quotes left open, delimiters changed, lines joined or doubled."""

import random

from tests.fuzz.damaging import Damage, piece

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "gb18030", "big5", "cp1252", "latin-1")
INSERTED = (
    '"', '""', "'", ",", ";", "\t", "|", "\n", "\r", "\r\n", "\x00", "\ufeff", "\u2028", "\\", "=1+1", "\u4e07",
    "1e400", "-", "NULL", "9" * 400, "x" * 70_000, ",,,,,,,,,,,,", "\n\n\n\n", "sep=;\n", "\U0001f600", "\u202e",
)  # fmt: skip


def inserted(chance: random.Random, content: bytes) -> bytes:
    """Signs that mean something, where they mean something else."""
    for _ in range(chance.choice((1, 3, 30))):
        at = chance.randrange(len(content) + 1)
        content = content[:at] + chance.choice(INSERTED).encode() + content[at:]
    return content


def encoded_anew(chance: random.Random, content: bytes) -> bytes:
    return content.decode("utf-8", "replace").encode(chance.choice(ENCODINGS), "replace")


def encodings_mixed(chance: random.Random, content: bytes) -> bytes:
    """A piece in another encoding than the rest."""
    start, end = piece(chance, content)
    return content[:start] + encoded_anew(chance, content[start:end]) + content[end:]


def delimiters_changed(chance: random.Random, content: bytes) -> bytes:
    old, new = chance.sample((b",", b";", b"\t", b"|", b"\n", b'"'), 2)
    return content.replace(old, new, chance.choice((1, 10, -1)))


def lines_shuffled(chance: random.Random, content: bytes) -> bytes:
    lines = content.splitlines(keepends=True)
    chance.shuffle(lines)
    return b"".join(lines)


def lines_doubled(chance: random.Random, content: bytes) -> bytes:
    """Some lines come again, some are empty."""
    lines = content.splitlines(keepends=True)
    return b"".join(line * chance.choice((1, 1, 1, 1, 0, 2, 3)) for line in lines)


OF_TEXTS: tuple[Damage, ...] = (
    inserted, encoded_anew, encodings_mixed, delimiters_changed, lines_shuffled, lines_doubled,
)  # fmt: skip
