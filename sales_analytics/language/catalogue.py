"""The message catalogues: .po files, compiled in memory once per language."""

import gettext
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from sales_analytics.language.numbers import Language, locale

_FOLDER = Path(__file__).parent.parent / "locale"


def path_of(language: Language) -> Path:
    """Where the catalogue of a language lies; English has none, it is the source."""
    return _FOLDER / language / "LC_MESSAGES" / "messages.po"


def read_catalogue(language: Language) -> Catalog:
    """The catalogue as Babel reads it; empty where no file is."""
    if not path_of(language).exists():
        return Catalog(locale=locale(language))
    with path_of(language).open("rb") as file:
        return read_po(file, locale=locale(language))


@cache
def translations(language: Language) -> gettext.NullTranslations:
    """gettext's view of a language. Never installed: the language is the viewer's, not the process's."""
    if language == "en":
        return gettext.NullTranslations()
    compiled = BytesIO()
    write_mo(compiled, read_catalogue(language))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
