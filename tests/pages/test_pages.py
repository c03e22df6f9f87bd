"""Every page, in both languages, over an empty and a filled warehouse."""

import re

import pytest

from tests.pages.conftest import PAGES, OpenPage, shown, with_plain_spaces

LANGUAGES = ("en", "zh")
HAN = re.compile("[一-鿿]")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_over_an_empty_warehouse_says_what_is_missing_and_what_to_do(
    page: str, language: str, open_page: OpenPage
) -> None:
    said = shown(open_page(page, lang=language))

    if page == "import":
        assert ("Drop your spreadsheets as they are" in said) == (language == "en")
    else:
        assert ("No spreadsheets have been imported yet" in said) == (language == "en")
    assert bool(HAN.search(said.replace("中文", "").replace("万", ""))) == (language == "zh")


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("leaderboard", "Amira leads with"),
        ("bonus", "1 person has passed $160,000"),
        ("attainment", "confirmed against"),
        ("forecast", "1 of 2 forecasts are within"),
        ("orders", "4 orders brought"),
        ("imports", "4 imports count"),
        ("import", "Drop your spreadsheets"),
        ("health", "South has not sent everything"),
    ],
)
def test_a_filled_page_begins_with_what_it_found(page: str, found: str, filled: object, open_page: OpenPage) -> None:
    at = open_page(page)

    first = [with_plain_spaces(one.proto.body) for one in at.get("html")]
    assert any(found in one and "<h1>" in one for one in first), shown(at)[:2000]


@pytest.mark.parametrize("page", PAGES)
def test_a_filled_page_speaks_chinese(page: str, filled: object, open_page: OpenPage) -> None:
    headings = re.findall(r"<h[123]>(.*?)</h[123]>", shown(open_page(page, lang="zh")))

    assert headings
    assert [one for one in headings if not HAN.search(one)] == []
