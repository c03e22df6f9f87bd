"""Answers as the command line's options say them: a button of the page does what an option does."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from sales_analytics.ingest.answers import AmountUnit, Answers, Filling, Struck

NEXT_OPTION = re.compile(r" (?=--[a-z])")
"""Between two options that are one answer together, such as the columns that are left out."""


def with_flags(answers: Answers, flags: str) -> Answers:
    """The answers with what these options say: `--map "A=" --map "B=amount"`."""
    for option, argument in _options(flags):
        answers = _with_option(answers, option, argument)
    return answers


def prevailing(answers: Answers, flags: str) -> Answers:
    """The same where it may gainsay what was said before: of two such words about a column, the first one counts."""
    now, said = with_flags(Answers(), flags).mapping, with_flags(answers, flags)
    return replace(said, mapping=tuple(dict.fromkeys((*now, *said.mapping))))


def _options(flags: str) -> Iterator[tuple[str, str]]:
    for one in NEXT_OPTION.split(flags):
        option, _, argument = one.partition(" ")
        yield option, argument.removeprefix('"').removesuffix('"')


def _with_option(answers: Answers, option: str, argument: str) -> Answers:
    match option:
        case "--without":
            return replace(answers, without=(*answers.without, argument))
        case "--dataset":
            return replace(answers, dataset=argument)
        case "--unit":
            return replace(answers, unit=cast(AmountUnit, argument))
        case "--date":
            return replace(answers, day=argument)
        case "--year":
            return replace(answers, year=int(argument))
        case "--struck":
            return replace(answers, struck=cast(Struck, argument))
        case "--campaign":
            return replace(answers, campaign=argument)
        case "--repair-text":
            return replace(answers, spelling="repaired")
        case "--fill-down" | "--leave-blank":
            filling = cast(Filling, option.removeprefix("--"))
            return replace(answers, filling=(*answers.filling, (argument, filling)))
        case _:
            return _mapped(answers, argument)


def _mapped(answers: Answers, stated: str) -> Answers:
    """`stated` is "Heading=field"; what words mean ("Status=status:won:confirmed") stands beside it."""
    heading, _, field = stated.rpartition("=")
    if field.count(":") > 1:
        name, word, choice = field.split(":", 1)[0], *field.split(":", 1)[1].rsplit(":", 1)
        kept = tuple(one for one in answers.values if one[:2] != (name, word))
        return replace(answers, values=(*kept, (name, word, choice)))
    others = (one for one in answers.mapping if one[0] != heading or _speak_of_cells(one[1], field))
    return replace(answers, mapping=(*others, (heading, field)))


def _speak_of_cells(earlier: str, now: str) -> bool:
    """Whether both say how cells of one field are meant: of one column the order of its dates, and what months are."""
    return ":" in earlier and ":" in now and earlier.partition(":")[0] == now.partition(":")[0]
