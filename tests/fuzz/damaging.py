"""Damage to bytes: flipped, cut, doubled, emptied, moved. Every way takes a source of chance and gives other bytes."""

import random
from collections.abc import Callable

Damage = Callable[[random.Random, bytes], bytes]


def flipped(chance: random.Random, content: bytes) -> bytes:
    """A few bytes are others."""
    found = bytearray(content)
    for _ in range(chance.choice((1, 3, 20, 200)) if found else 0):
        found[chance.randrange(len(found))] = chance.randrange(256)
    return bytes(found)


def cut(chance: random.Random, content: bytes) -> bytes:
    """The end is missing."""
    return content[: chance.randrange(len(content) + 1)]


def without_a_piece(chance: random.Random, content: bytes) -> bytes:
    start, end = piece(chance, content)
    return content[:start] + content[end:]


def doubled(chance: random.Random, content: bytes) -> bytes:
    """A piece stands there several times."""
    start, end = piece(chance, content)
    return content[:end] + content[start:end] * chance.choice((1, 2, 50)) + content[end:]


def emptied(chance: random.Random, content: bytes) -> bytes:
    """A piece is zeros, as a broken disk leaves it."""
    start, end = piece(chance, content)
    return content[:start] + bytes(end - start) + content[end:]


def swapped(chance: random.Random, content: bytes) -> bytes:
    """Two pieces changed places."""
    first, second, third, fourth = sorted(chance.randrange(len(content) + 1) for _ in range(4))
    return content[:first] + content[third:fourth] + content[second:third] + content[first:second] + content[fourth:]


def piece(chance: random.Random, content: bytes) -> tuple[int, int]:
    """Where a piece of at most 4,000 bytes begins and ends."""
    start = chance.randrange(len(content) + 1)
    return start, min(len(content), start + chance.randrange(4000))


OF_BYTES: tuple[Damage, ...] = (flipped, cut, without_a_piece, doubled, emptied, swapped)
