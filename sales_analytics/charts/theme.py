"""The product's colours and type: the only place where either is named."""

from dataclasses import dataclass
from typing import Any, Literal

import plotly.graph_objects as go

from sales_analytics.language.numbers import Language

Width = Literal["wide", "narrow"]
"""A desktop column or a phone."""

FONTS = (
    "'Noto Sans', 'Source Sans', 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', "
    "system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
)
SIZE = 14
SMALL = 12.5
"""Pixels; nothing in a figure is set smaller than 12."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by meaning. The `_ink` ones write words: they stand at 4.5 : 1 or more on `paper`."""

    name: Literal["light", "dark"]
    paper: str
    ink: str
    muted: str
    lines: str
    track: str
    accent: str
    accent_ink: str
    ahead: str
    ahead_ink: str
    close: str
    close_ink: str
    behind: str
    behind_ink: str
    missing: str
    missing_ink: str
    gold: str
    gold_ink: str


LIGHT = Palette(
    name="light",
    paper="#fbfaf7",
    ink="#1b2430",
    muted="#66707c",
    lines="#e4e3de",
    track="#efeeea",
    accent="#24508f",
    accent_ink="#24508f",
    ahead="#0f7f7a",
    ahead_ink="#0c736e",
    close="#c9821b",
    close_ink="#8f5a0b",
    behind="#bf3f34",
    behind_ink="#b5382d",
    missing="#a3abb5",
    missing_ink="#66707c",
    gold="#c9a227",
    gold_ink="#7a6005",
)
DARK = Palette(
    name="dark",
    paper="#10182a",
    ink="#f3f1ea",
    muted="#a9b4c8",
    lines="#24304a",
    track="#1b253b",
    accent="#5b8def",
    accent_ink="#7ba4f4",
    ahead="#4cc9b0",
    ahead_ink="#4cc9b0",
    close="#e8b04b",
    close_ink="#e8b04b",
    behind="#ff8a70",
    behind_ink="#ff8a70",
    missing="#6f7b92",
    missing_ink="#a9b4c8",
    gold="#f2c94c",
    gold_ink="#f2c94c",
)
PALETTES = {"light": LIGHT, "dark": DARK}


@dataclass(frozen=True, slots=True)
class Look:
    """For whom a figure is drawn: language, colours, how wide, and the currency that its units name."""

    language: Language = "en"
    palette: Palette = LIGHT
    width: Width = "wide"
    currency: str = "USD"


Tone = Literal["ahead", "close", "behind", "missing", "plain"]
"""What a colour says; a word, a sign or a place beside it says the same."""


def tone_of(pace: float | None) -> Tone:
    """On pace, close to it, behind it (M5), or plain where there is no pace to speak of."""
    if pace is None:
        return "plain"
    return "ahead" if pace >= 1 else "close" if pace >= 0.85 else "behind"


def fill(tone: Tone, palette: Palette) -> str:
    """The colour of a bar, a line or a dot."""
    return palette.accent if tone == "plain" else str(getattr(palette, tone))


def ink(tone: Tone, palette: Palette) -> str:
    """The colour of words in that tone."""
    return palette.ink if tone == "plain" else str(getattr(palette, f"{tone}_ink"))


def framed(data: list[Any], layout: dict[str, Any], look: Look) -> go.Figure:
    """A figure in the house's type and colours; `layout` is laid over the common part. `height` is in pixels."""
    palette = look.palette
    common: dict[str, Any] = {
        "template": "none",
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONTS, "size": SIZE, "color": palette.ink},
        "hoverlabel": {
            "font": {"family": FONTS, "size": SIZE, "color": palette.ink},
            "bgcolor": palette.paper,
            "bordercolor": palette.lines,
            "align": "left",
        },
        "showlegend": False,
        "dragmode": False,
        "bargap": 0.4,
        "hovermode": "closest",
    }
    return go.Figure({"data": data, "layout": common | layout})


def axis(look: Look, **more: Any) -> dict[str, Any]:
    """A quiet axis: faint grid, a zero line, upright labels that are never cut."""
    palette = look.palette
    return {
        "gridcolor": palette.lines,
        "gridwidth": 1,
        "zeroline": True,
        "zerolinecolor": palette.muted,
        "zerolinewidth": 1,
        "showline": False,
        "tickangle": 0,
        "automargin": True,
        "fixedrange": True,
        "tickfont": {"size": SMALL, "color": palette.muted},
    } | more


def hidden_axis(**more: Any) -> dict[str, Any]:
    """An axis that only places things."""
    return {"visible": False, "fixedrange": True} | more
