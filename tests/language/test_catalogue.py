"""Every text that a person may see has a Chinese translation that names the same values."""

import ast
from io import BytesIO
from pathlib import Path
from string import Formatter

import pytest

from sales_analytics.language.catalogue import read_catalogue, translations
from sales_analytics.language.extract import marked, messages_in_code
from sales_analytics.language.speech import speak
from sales_analytics.terms.text import text, texts

ROOT = Path(__file__).parents[2]


def ids(message):
    return message.id if isinstance(message.id, tuple) else (message.id,)


def strings(message):
    return message.string if isinstance(message.string, tuple) else (message.string,)


def placeholders(pattern):
    return {name for _, name, _, _ in Formatter().parse(pattern) if name is not None}


IN_CODE = [message for message in messages_in_code() if message.id]
CHINESE = {ids(message)[0]: message for message in read_catalogue("zh") if message.id}


def test_the_code_has_messages():
    assert len(IN_CODE) > 400


def test_no_message_is_without_chinese():
    known = {first for first, message in CHINESE.items() if all(strings(message))}
    assert sorted(ids(message)[0] for message in IN_CODE if ids(message)[0] not in known) == []


def test_a_message_that_counts_counts_in_the_catalogue_too():
    plural = {ids(message)[0] for message in IN_CODE if len(ids(message)) == 2}
    assert {first for first, message in CHINESE.items() if len(ids(message)) == 2} == plural


def test_no_translation_is_fuzzy_or_unused():
    assert [first for first, message in CHINESE.items() if message.fuzzy] == []
    assert sorted(set(CHINESE) - {ids(message)[0] for message in IN_CODE}) == []
    assert dict(read_catalogue("zh").obsolete) == {}


def test_both_languages_name_the_same_values():
    differing = [
        (first, translated)
        for first, message in CHINESE.items()
        for translated in strings(message)
        if placeholders(translated) != placeholders(ids(message)[-1])
        or placeholders(first) != placeholders(ids(message)[-1])
    ]
    assert differing == []


def test_translations_end_as_the_english_sentence_ends():
    """A full stop stays one; what is no sentence does not become one."""
    wrong = [
        (first, translated)
        for first, message in CHINESE.items()
        for translated in strings(message)
        if translated and first.endswith(".") != translated.endswith(("。", "."))
    ]
    assert [pair for pair in wrong if not pair[0].endswith("{remedy}")] == []


def marked_calls():
    """(file, line, arguments) of every text(...) and texts(...) that marks a message."""
    for path in sorted([*(ROOT / "sales_analytics").rglob("*.py"), *(ROOT / "pages").glob("*.py")]):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("text", "texts"):
                yield f"{path.relative_to(ROOT)}:{node.lineno}", node.args[: 1 if node.func.id == "text" else 2]


def test_messages_are_written_out_where_they_are_marked():
    """A message in a variable would never reach the catalogue."""
    hidden = [
        place
        for place, arguments in marked_calls()
        if not arguments or not all(isinstance(one, ast.Constant) and isinstance(one.value, str) for one in arguments)
    ]
    assert hidden == []


def test_calls_inside_f_strings_and_over_several_lines_are_found():
    source = b"""f'<b>{say(text("Filters"))}</b>'\nst.text("none")\ntexts("{count} a" " b", "{count} c", 2, x=1)"""
    found = [(line, words) for line, _, words, _ in marked(BytesIO(source))]
    assert sorted(found) == [(1, ("Filters",)), (3, ("{count} a b", "{count} c"))]


def test_the_catalogue_is_used_and_english_is_the_source():
    assert speak(text("Leaderboard"), "zh") == "龙虎榜"
    assert speak(text("Leaderboard"), "en") == "Leaderboard"
    assert speak(texts("{count} order", "{count} orders", 2), "zh") == "2 单"
    assert translations("zh") is translations("zh")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_asking_for_a_language_installs_nothing(language):
    import builtins

    translations(language)
    assert not hasattr(builtins, "_")
