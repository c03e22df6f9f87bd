"""The known word that an unknown one is most likely meant to be: a slip of the keys, not another word."""

import re

from rapidfuzz.distance import OSA

from sales_analytics.datasets.declaration import Field
from sales_analytics.terms.folding import fold

LETTERS_PER_SLIP = 4
IN_BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]$")
"""The pipeline of a stage, such as "Closed Won (Sales Pipeline)"."""


def likely_choice(field: Field, unknown: str) -> str:
    """The choice whose word is the nearest, one slip per four letters at most; "" where none or several are, or where
    it is a known word that may mean something else here. What stands in brackets behind it is left aside.
    """
    word = IN_BRACKETS.sub("", fold(unknown))
    most = len(word) // LETTERS_PER_SLIP
    near = {
        choice: min(OSA.distance(word, fold(one)) for one in (choice, *words))
        for choice, words in field.choices.items()
    }
    nearest = min(near.values(), default=most + 1)
    found = [choice for choice, distance in near.items() if distance == nearest]
    is_known = nearest == 0 and word == fold(unknown)
    return found[0] if nearest <= most and len(found) == 1 and not is_known else ""
