"""How well a heading fits the words of a field: the same, else one within it, else nearly the same."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extractOne

from sales_analytics.datasets.declaration import Field
from sales_analytics.ingest.headings import Heading, fold_heading

EXACT, CONTAINED, FUZZY = 1.0, 0.8, 0.7
NEARLY = 88.0
MOST_SCORES = 4096
SHORTEST = 4
"""A shorter heading is nearly the same as too many words."""

Words = tuple[str, ...]
Parts = tuple[tuple[str, int], ...]
"""What is looked for inside a heading, with its length as it counts."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A field's words, folded once. Latin words are contained as whole words, Chinese ones as characters."""

    exact: Mapping[str, float]
    latin: Parts
    han: Parts
    never_latin: Parts
    never_han: Parts
    compact: Words
    scores: dict[str, float] = field(default_factory=dict)
    """What headings scored before, by their words, which say all that counts here."""


def score_words(heading: Heading, headings: Words, exactly: Words, never: Words) -> float:
    """1 for the same word, less the further down the list it stands; 0 where none fits or one forbids it."""
    words = _vocabulary(headings, exactly, never)
    found = words.scores.get(heading.words)
    if found is None:
        if len(words.scores) >= MOST_SCORES:
            words.scores.clear()
        found = words.scores[heading.words] = _score(heading, words)
    return found


def score_exactly(heading: Heading, headings: Words, exactly: Words, never: Words) -> float:
    """The score where the heading is one of the words, else 0: no other way of fitting scores as much."""
    return _vocabulary(headings, exactly, never).exact.get(heading.compact, 0.0)


def exact_words(headings: Words, exactly: Words, never: Words) -> Iterable[str]:
    """The words that `score_exactly` finds, as headings are compared."""
    return _vocabulary(headings, exactly, never).exact


def _score(heading: Heading, words: Vocabulary) -> float:
    found = words.exact.get(heading.compact)
    if found is not None:
        return found
    if _longest(heading, words.never_latin, words.never_han):
        return 0.0
    contained = _longest(heading, words.latin, words.han)
    if contained:
        return CONTAINED + 0.1 * contained / len(heading.compact)
    if len(heading.compact) < SHORTEST:
        return 0.0
    nearest = extractOne(heading.compact, words.compact, scorer=ratio, score_cutoff=NEARLY)
    return FUZZY * nearest[1] / 100 if nearest else 0.0


def is_forbidden(heading: Heading, one: Field) -> bool:
    """Whether the heading has a word that no column of this field has."""
    words = _vocabulary(one.headings, one.exactly, one.never)
    return _longest(heading, words.never_latin, words.never_han) > 0


@cache
def compact_words(words: Words) -> frozenset[str]:
    """Headings as they are compared."""
    return frozenset(fold_heading(word).compact for word in words)


@cache
def _vocabulary(headings: Words, exactly: Words, never: Words) -> Vocabulary:
    known, only, forbidden = (tuple(map(fold_heading, words)) for words in (headings, exactly, never))
    exact: dict[str, float] = {}
    for place, one in enumerate(known):
        exact.setdefault(one.compact, EXACT - place / 10_000)
    for place, one in enumerate(only):
        exact.setdefault(one.compact, EXACT - 0.03 - place / 10_000)
    compact = tuple(one.compact for one in known)
    return Vocabulary(exact, *_parts(known), *_parts(forbidden), compact)


def _parts(words: Iterable[Heading]) -> tuple[Parts, Parts]:
    latin: list[tuple[str, int]] = []
    han: list[tuple[str, int]] = []
    for one in words:
        if one.compact.isascii():
            latin.append((f" {one.words} ", len(one.compact)))
        elif len(one.compact) > 1:
            han.append((one.compact, len(one.compact)))
    return tuple(latin), tuple(han)


def _longest(heading: Heading, latin: Parts, han: Parts) -> int:
    """The length of the longest part that the heading contains."""
    padded, compact = f" {heading.words} ", heading.compact
    found = [length for part, length in latin if part in padded]
    if not compact.isascii():
        found += [length for part, length in han if part in compact]
    return max(found, default=0)
