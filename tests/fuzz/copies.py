"""Damaged copies of real files: which file and which damage, a number and a seed decide, always alike."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.fuzz.damaging import OF_BYTES, Damage
from tests.fuzz.packages import OF_PARTS, in_package, is_package
from tests.fuzz.writing import OF_TEXTS

PROJECT = Path(__file__).parents[2]
SAMPLE = PROJECT / "data" / "sample"
PUBLISHED = PROJECT.parent / "shared" / "data"
ENDINGS = frozenset((".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv", ".et", ".txt"))
LARGEST = 400_000
OF_PACKAGES: tuple[Damage, ...] = tuple(map(in_package, OF_PARTS))


@dataclass(frozen=True, slots=True)
class Copy:
    """One damaged copy. `damage` names what was done, one after the other."""

    number: int
    source: str
    damage: tuple[str, ...]
    content: bytes

    @property
    def name(self) -> str:
        """Of its own, with the ending that it had."""
        return f"{self.number}-{Path(self.source).name}"


def real_files() -> list[Path]:
    """Small spreadsheets: the sample's, and the published ones where they are."""
    every = [*SAMPLE.glob("*"), *PUBLISHED.rglob("*")]
    return sorted(one for one in every if one.suffix.lower() in ENDINGS and 0 < one.stat().st_size <= LARGEST)


def damaged_copy(files: Sequence[Path], seed: int, number: int) -> Copy:
    """The copy of this number; every file has its turn."""
    chance = random.Random(f"{seed} {number}")
    source = files[number % len(files)]
    content, names = source.read_bytes(), []
    for _ in range(chance.choice((1, 1, 2, 3))):
        way = chance.choice(_ways(content))
        content, names = way(chance, content), [*names, way.__name__]
    return Copy(number, source.name, tuple(names), content)


def _ways(content: bytes) -> tuple[Damage, ...]:
    """A workbook is damaged inside more often than from outside, where hardly anything of it is left to be read."""
    if is_package(content):
        return (*OF_BYTES, *OF_PACKAGES, *OF_PACKAGES)
    return OF_BYTES if b"\x00" in content[:2000] else (*OF_BYTES, *OF_TEXTS)
