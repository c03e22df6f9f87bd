import re
from itertools import product

import pytest

from sales_analytics.charts.theme import DARK, LIGHT, SMALL, fill, ink, tone_of

WORDS = ("ink", "muted", "accent_ink", "ahead_ink", "close_ink", "behind_ink", "missing_ink", "gold_ink")
FILLS = ("accent", "ahead", "behind", "close")


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_the_standard_says():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(
    ("palette", "name"), list(product((LIGHT, DARK), WORDS)), ids=lambda part: getattr(part, "name", part)
)
def test_words_can_be_read_on_paper(palette, name):
    assert contrast(getattr(palette, name), palette.paper) >= 4.5


@pytest.mark.parametrize(
    ("palette", "name"), list(product((LIGHT, DARK), FILLS)), ids=lambda part: getattr(part, "name", part)
)
def test_bars_stand_out_from_their_track(palette, name):
    assert contrast(getattr(palette, name), palette.track) >= 2.5


def test_every_colour_is_plain_hex():
    for palette in (LIGHT, DARK):
        colours = [getattr(palette, field) for field in palette.__dataclass_fields__ if field != "name"]
        assert [one for one in colours if not re.fullmatch("#[0-9a-f]{6}", one)] == []


def test_nothing_is_set_smaller_than_twelve_pixels():
    assert SMALL >= 12


@pytest.mark.parametrize(
    ("pace", "tone"),
    [
        pytest.param(None, "plain", id="no pace"),
        pytest.param(1.0, "ahead", id="on pace"),
        pytest.param(0.9999, "close", id="just below"),
        pytest.param(0.85, "close", id="at the lower bound"),
        pytest.param(0.8499, "behind", id="below it"),
    ],
)
def test_tones_follow_the_bounds_of_pace(pace, tone):
    assert tone_of(pace) == tone
    assert fill(tone, LIGHT).startswith("#")
    assert ink(tone, DARK).startswith("#")
