"""Small pieces of HTML in the manners of `style.css`; whatever people typed is escaped here."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Literal

import streamlit as st
from streamlit import config

from sales_analytics.language.speech import runs
from sales_analytics.terms.text import Text, text
from sales_analytics.widgets.figure_address import OPENED, address_of, opened
from sales_analytics.widgets.viewing import language, say

Tone = Literal["", "ahead", "close", "behind", "missing", "gold"]
_STYLE = Path(__file__).with_name("style.css")
_UNIT = re.compile(r"(?<=\d) (?=[%万亿MK])")
LONG = 28
"""Letters of a value that no longer stands beside its heading on a phone, but below it; a Chinese one is two wide."""


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One of at most four: what it is, the figure with its unit, a line that explains it; its `name` in the URL."""

    label: Text
    number: str
    note: Text
    tone: Tone = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a small table; `tone` colours a word that already says the same."""

    shown: str
    align: Literal["left", "right"] = "left"
    tone: Tone = ""


def dress() -> None:
    """Bring the style sheet, and the words that it puts where Streamlit has only English ones."""
    st.html(_STYLE)
    most = f"{config.get_option('server.maxUploadSize')}\N{NO-BREAK SPACE}MB"
    size = text("or drop them here; up to {size} each", size=most)
    words = {"product-name": text("Festival ledger"), "choose-files": text("Choose files"), "most-bytes": size}
    values = "".join(f'--{name}: "{_in_css(say(words[name]))}";' for name in words)
    st.html(f"<style>:root {{ {values} }}</style>")


def _in_css(words: str) -> str:
    return escape(words).replace('"', "").replace("\\", "")


def finding(sentence: Text, subtitle: Text | None = None, doors: Collection[str] = ()) -> None:
    """What the page found, and one line of figures; numbers in them lead to those of `doors` that they name."""
    below = f"<p>{_leading(subtitle, doors)}</p>" if subtitle else ""
    st.html(f'<div class="finding"><h1>{_leading(sentence, doors)}</h1>{below}</div>')


def key_figure(figure: KeyFigure, state: Literal["", "door", "open"] = "") -> None:
    """One figure; a door leads to what it is made of."""
    st.html(
        f'<div class="figure {state}"><div class="label">{escape(say(figure.label))}</div>'
        f'<div class="number {figure.tone}">{escape(figure.number)}</div>'
        f'<div class="note">{_whole(figure.note)}</div></div>'
    )


def block_title(title: Text, subtitle: Text | None = None, doors: Collection[str] = ()) -> None:
    """The finding of a chart or table; below it measure, unit and how to read it. Numbers lead as in `finding`."""
    below = f"<p>{_whole(subtitle)}</p>" if subtitle else ""
    st.html(f'<div class="block-title"><h3>{_leading(title, doors)}</h3>{below}</div>')


def job_title(file: str, state: Text) -> None:
    """A file's name and, beside it, what it waits for."""
    st.html(f'<div class="job-title"><h2>{escape(file)}</h2><span>{escape(say(state))}</span></div>')


def banner(sentence: Text, more: Text | None = None, tone: Tone = "gold") -> None:
    """Something that must not be overlooked."""
    below = f"<p>{escape(say(more))}</p>" if more else ""
    st.html(f'<div class="banner {tone}"><p>{escape(say(sentence))}</p>{below}</div>')


def notice(sentence: Text, doors: Collection[str] = ()) -> None:
    """One quiet line about the data behind the page; numbers lead as in `finding`."""
    st.html(f'<p class="notice">{_leading(sentence, doors)}</p>')


def remark(sentence: Text) -> None:
    """One quiet line that says how something is, and nothing to look at."""
    st.html(f'<p class="notice remark">{escape(say(sentence))}</p>')


def pairs(found: Iterable[tuple[str, str]], left_out: Iterable[tuple[str, str]]) -> None:
    """Which heading was read as what, in as many columns as there is room for; what was left out is paler."""
    entries = [_pair(one, "") for one in found] + [_pair(one, ' class="out"') for one in left_out]
    st.html(f'<ul class="pairs">{"".join(entries)}</ul>')


def small_table(headings: Sequence[Cell], rows: Iterable[Sequence[Cell]]) -> None:
    """A table of a few dozen rows that needs no sorting; on a phone a list, each value beside its heading."""
    head = "".join(f'<th class="{cell.align}">{escape(cell.shown)}</th>' for cell in headings)
    body = "".join("<tr>" + "".join(map(_cell, row, headings)) + "</tr>" for row in rows)
    table = f'<table class="plain"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
    st.html(f'<div class="scroll-sideways">{table}</div>')


def _whole(sentence: Text) -> str:
    """The sentence with no line's end between a number and its sign or unit."""
    return _unbroken(say(sentence))


def _unbroken(words: str) -> str:
    return _UNIT.sub("\N{NO-BREAK SPACE}", escape(words))


def _leading(sentence: Text, doors: Collection[str]) -> str:
    """The sentence, in which what leads to one of the doors is a link: a click opens it, a second one closes it."""
    return "".join(_link(*run) if run[1] in doors else _unbroken(run[0]) for run in runs(sentence, language()))


def _link(words: str, figure: str) -> str:
    is_open = str(opened() == figure).lower()
    address = f'href="{escape(address_of(figure))}" data-{OPENED}="{figure}" aria-expanded="{is_open}"'
    return f'<a class="door" {address}>{_unbroken(words)}</a>'


def _pair(one: tuple[str, str], style: str) -> str:
    return f"<li{style}><span>{escape(one[0])}</span> → {escape(one[1])}</li>"


def _cell(cell: Cell, heading: Cell) -> str:
    """With its heading, which stands before it on a phone."""
    tone = f" tone-{cell.tone}" if cell.tone else ""
    size = " blank" if not cell.shown else " long" if _wide(cell.shown) > LONG else ""
    shown = escape(cell.shown)
    return f'<td class="{cell.align}{tone}{size}" data-heading="{escape(heading.shown)}"><span>{shown}</span></td>'


def _wide(words: str) -> int:
    return sum(2 if one >= "\u2e80" else 1 for one in words)
