"""Brings the catalogue up to date with the messages in the code: python -m sales_analytics.language.extract."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from sales_analytics.language.catalogue import path_of, read_catalogue
from sales_analytics.language.numbers import LANGUAGES

_ROOT = Path(__file__).parents[2]
_FOLDERS = ("sales_analytics", "pages")
_KEYWORDS = {"text": None, "texts": (1, 2)}
_METHODS = [("**.py", "sales_analytics.language.extract:marked")]


def marked(file: IO[bytes], *_more: Any, **_options: Any) -> Iterator[tuple[int, str, tuple[str, ...], list[str]]]:
    """Babel's extraction method for this product: what stands in `text(...)` and `texts(...)`.

    It reads the syntax tree, so that a call inside an f-string counts too, which a reader of tokens sees only from
    Python 3.12 on.
    """
    for node in ast.walk(ast.parse(file.read())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _KEYWORDS:
            written = [one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            if written:
                yield node.lineno, node.func.id, tuple(written), []


def messages_in_code() -> Catalog:
    """Every message that the code marks with `text` or `texts`, with the files it stands in."""
    found = Catalog(project="sales_analytics")
    for place, message in _messages():
        found.add(message, locations=[(place, 0)])
    return found


def update() -> None:
    """Write each catalogue anew: known translations stay, new messages come empty, gone ones go."""
    template = messages_in_code()
    for language in LANGUAGES:
        if language != "en":
            known = read_catalogue(language)
            template.creation_date = known.creation_date
            known.update(template, no_fuzzy_matching=True)
            known.obsolete.clear()
            path_of(language).parent.mkdir(parents=True, exist_ok=True)
            with path_of(language).open("wb") as file:
                write_po(file, known, width=120, sort_output=True, include_lineno=False, omit_header=False)


def _messages() -> Iterator[tuple[str, str | tuple[str, ...]]]:
    for folder in _FOLDERS:
        found = extract_from_dir(_ROOT / folder, _METHODS, keywords=_KEYWORDS) if (_ROOT / folder).exists() else ()
        for path, _, message, _, _ in found:
            yield f"{folder}/{path}", message


if __name__ == "__main__":
    update()
