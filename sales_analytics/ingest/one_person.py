"""A name that a roster spells otherwise: with a word about leaving, with a second name in brackets, nearly right."""

import re
import unicodedata
from collections.abc import Mapping

from rapidfuzz.fuzz import ratio, token_sort_ratio
from rapidfuzz.process import extractOne

from sales_analytics.terms.folding import fold

LEFT = re.compile(
    r"\s*[-–(\[【]?\s*(?:已?离职|已?离任|停用|已?调岗|left|resigned|former|inactive|ex)\s*[)\]】]?\s*$", re.IGNORECASE
)
STATE = re.compile(
    r"\s*[(\[【]\s*(?:实习生?|试用期?|见习|兼职|外包|派遣|返聘|退休|待岗|休假|[产病]假|已?转[岗正]|已?调[离走出]|新人|新员工|新来的?"
    r"|intern|trainee|on (?:probation|leave)|probation(?:ary)?|part[- ]?time|temp(?:orary)?|contractor|retired"
    r"|(?:maternity|parental|sick) leave|new|moved|transferred)\s*[)\]】]\s*$",
    re.IGNORECASE,
)
"""Said of a person in brackets; without them each may be a part of a name."""
IN_BRACKETS = re.compile(r"\s*(.+?)\s*[(\[【]\s*(.+?)\s*[)\]】]\s*")
WORD_BEHIND = re.compile(r"([^()\[\]【】]+?)\s*[(\[【][^()\[\]【】\d%]+[)\]】]")
NUMBERED = re.compile(
    r"[a-z]{0,4}\d+\s*[-_ .]\s*(\D+)|(\D+?)\s*[-_ .]\s*(?:[a-z]{0,4}\d+|\S*(?:部|组|队|公司|team|dept))", re.IGNORECASE
)
ENOUGH = 84
"""Of 100: two letters that changed places in a name of nine."""
SHORTEST = 4
"""Two Chinese names of two or three characters that share one are two people."""


def without_remark(written: str) -> str:
    """The name without a word that somebody left or is new: "Amy（离职）" is Amy, "张伟（实习）" is 张伟."""
    cell = unicodedata.normalize("NFKC", written).strip()
    found = LEFT.search(cell) or STATE.search(cell)
    return cell[: found.start()].strip() if found and found.start() and found.group(0)[:1] in " -–([【" else ""


def before_brackets(written: str) -> str:
    """ "张伟" of "张伟（北京）"; "" where nothing stands in brackets behind a name."""
    found = WORD_BEHIND.fullmatch(unicodedata.normalize("NFKC", written).strip())
    return found.group(1) if found else ""


def known_part(written: str, spelled: Mapping[str, str]) -> str:
    """The person of "王艳(Amy)" or "王艳/Amy" where the roster knows exactly one of that name; "" otherwise."""
    cell = unicodedata.normalize("NFKC", written).strip()
    found = IN_BRACKETS.fullmatch(cell)
    parts = found.groups() if found else tuple(cell.split("/")) if cell.count("/") == 1 else _beside_number(cell)
    people = {spelled[fold(one)] for one in parts if fold(one) in spelled}
    return people.pop() if len(people) == 1 else ""


def _beside_number(cell: str) -> tuple[str, ...]:
    """The name of "1003 王五", "王五-1003" and "王五-外贸部"."""
    found = NUMBERED.fullmatch(cell)
    return (found.group(1) or found.group(2),) if found else ()


def _parts_of(person: str) -> tuple[str, ...]:
    """Both names of "王艳(Amy)" on the roster itself."""
    found = IN_BRACKETS.fullmatch(unicodedata.normalize("NFKC", person))
    return tuple(map(fold, found.groups())) if found else ()


def nearest(written: str, spelled: Mapping[str, str]) -> str:
    """Who of the roster may be meant; "" where nobody is near. Only ever suggested."""
    name = fold(written)
    first = {person for known, person in spelled.items() if name.isascii() and known.split(" ")[0] == name}
    first = first or {person for person in set(spelled.values()) if name in _parts_of(person)}
    if len(first) == 1:
        return first.pop()
    if len(name) < SHORTEST:
        return ""
    for scorer in (ratio, token_sort_ratio):
        found = extractOne(name, spelled.keys(), scorer=scorer, score_cutoff=ENOUGH)
        if found:
            return spelled[found[0]]
    return ""
