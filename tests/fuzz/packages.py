"""Damage inside a workbook: its parts swapped, emptied, left out, doubled, and words of its XML changed."""

import io
import random
import re
import warnings
import zipfile
from collections.abc import Callable, Sequence

from sales_analytics.sources.faults import FAULTS_OF_A_PACKAGE
from tests.fuzz.damaging import OF_BYTES, Damage

Parts = list[tuple[str, bytes]]
TAG = re.compile(rb"<[^<>]*>")
NUMBER = re.compile(rb"\d+")
WORD = re.compile(rb'(?<=")[^"<>]*(?=")')
STRANGE = (
    b"", b"0", b"-1", b"1048577", b"99999999999999999999", b"1e308", b"NaN", b"ZZZZ99999999", b"A0", b"A1:XFD1048576",
    b"&#0;", b"&bomb;", b"\xff\xfe", b"true", b"inlineStr", b"s", b"e", b"str", b"\xe4\xb8\x87" * 9, b"..\\..\\x", b"'",
)  # fmt: skip


def is_package(content: bytes) -> bool:
    return content.startswith(b"PK") and zipfile.is_zipfile(io.BytesIO(content))


def parts_swapped(chance: random.Random, parts: Parts) -> Parts:
    (one, first), (other, second) = chance.choice(parts), chance.choice(parts)
    changed = {one: second, other: first}
    return [(name, changed.get(name, content)) for name, content in parts]


def part_emptied(chance: random.Random, parts: Parts) -> Parts:
    return _one_changed(chance, parts, lambda _: b"")


def part_left_out(chance: random.Random, parts: Parts) -> Parts:
    gone = chance.randrange(len(parts))
    return [one for number, one in enumerate(parts) if number != gone]


def part_twice(chance: random.Random, parts: Parts) -> Parts:
    name, _ = chance.choice(parts)
    return [*parts, (name, chance.choice(parts)[1])]


def part_renamed(chance: random.Random, parts: Parts) -> Parts:
    old, (new, _) = chance.randrange(len(parts)), chance.choice(parts)
    return [(new.upper() if number == old else name, content) for number, (name, content) in enumerate(parts)]


def part_damaged(chance: random.Random, parts: Parts) -> Parts:
    """Wrong bytes in a part that is packed rightly."""
    return _one_changed(chance, parts, lambda content: chance.choice(OF_BYTES)(chance, content))


def tags_moved(chance: random.Random, parts: Parts) -> Parts:
    """Tags are gone, doubled, or stand elsewhere."""
    return _words_changed(chance, parts, TAG, lambda one, all_: chance.choice((b"", one + one, chance.choice(all_))))


def numbers_changed(chance: random.Random, parts: Parts) -> Parts:
    return _words_changed(chance, parts, NUMBER, lambda _, all_: chance.choice((*STRANGE, chance.choice(all_))))


def attributes_changed(chance: random.Random, parts: Parts) -> Parts:
    return _words_changed(chance, parts, WORD, lambda _, all_: chance.choice((*STRANGE, chance.choice(all_))))


OF_PARTS: tuple[Callable[[random.Random, Parts], Parts], ...] = (
    parts_swapped, part_emptied, part_left_out, part_twice, part_renamed, part_damaged,
    tags_moved, numbers_changed, attributes_changed,
)  # fmt: skip


def in_package(change: Callable[[random.Random, Parts], Parts]) -> Damage:
    """Damage of parts as damage of the workbook's bytes."""

    def damaged(chance: random.Random, content: bytes) -> bytes:
        try:
            parts = _unpacked(content)
        except FAULTS_OF_A_PACKAGE:
            return content  # earlier damage made it none
        return _packed(change(chance, parts)) if parts else content

    damaged.__name__ = change.__name__
    return damaged


def _one_changed(chance: random.Random, parts: Parts, change: Callable[[bytes], bytes]) -> Parts:
    chosen = chance.randrange(len(parts))
    return [(name, change(content) if number == chosen else content) for number, (name, content) in enumerate(parts)]


def _words_changed(
    chance: random.Random, parts: Parts, pattern: re.Pattern[bytes], change: Callable[[bytes, Sequence[bytes]], bytes]
) -> Parts:
    """A few of the words that the pattern finds in one part."""

    def changed(content: bytes) -> bytes:
        found = list(pattern.finditer(content))
        words = [one.group() for one in found]
        for one in sorted(chance.sample(found, min(len(found), chance.choice((1, 4, 40)))), key=lambda m: -m.start()):
            content = content[: one.start()] + change(one.group(), words) + content[one.end() :]
        return content

    return _one_changed(chance, parts, changed)


def _unpacked(content: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return [(one.filename, package.read(one)) for one in package.infolist()]


def _packed(parts: Parts) -> bytes:
    target = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        warnings.simplefilter("ignore")  # names that come twice are meant
        for name, content in parts:
            package.writestr(name, content)
    return target.getvalue()
