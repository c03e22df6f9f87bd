"""Questions and figures, answered once for each metric, filters, viewer and state of the warehouse."""

from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

import streamlit as st

from sales_analytics.terms.filters import Filters
from sales_analytics.warehouse.reader import Reader
from sales_analytics.widgets.opening import warehouse
from sales_analytics.widgets.viewing import viewer

P = ParamSpec("P")
R = TypeVar("R")
F = TypeVar("F")


class Answer(list[Any]):
    """Records that know the question they answer, so that figures made of them can be found again."""

    key: str = ""


def ask(metric: Callable[Concatenate[Reader, Filters, P], R], filters: Filters, *more: P.args, **named: P.kwargs) -> R:
    """The metric's answer, from the cache unless the warehouse changed.

    Lists come back as the same object at every call: look, don't touch.
    """
    key = f"{metric.__module__}.{metric.__qualname__} {filters} {viewer()} {warehouse().change_number} {more} {named}"
    return cast(R, _answered(key, lambda reader: metric(reader, filters, *more, **named)))


def later(
    metric: Callable[Concatenate[Reader, Filters, P], R], filters: Filters, *more: P.args, **named: P.kwargs
) -> Callable[[], R]:
    """The question of this viewer, to be asked when somebody clicks; its answer is not kept."""
    reader = warehouse().reader(viewer())
    return lambda: metric(reader, filters, *more, **named)


def ask_all(metric: Callable[[Reader], R]) -> R:
    """As `ask`, for questions that no filter narrows."""
    key = f"{metric.__module__}.{metric.__qualname__} {viewer()} {warehouse().change_number}"
    return cast(R, _answered(key, metric))


def drawn(draw: Callable[P, F], *arguments: P.args, **named: P.kwargs) -> F:
    """The figure, built once for these answers and words."""
    parts = [_key_of(argument) for argument in (*arguments, *named.values())]
    return cast(F, _figure(f"{draw.__module__}.{draw.__qualname__} {parts}", lambda: draw(*arguments, **named)))


@st.cache_resource(show_spinner=False, max_entries=512)
def _answered(key: str, _answer: Callable[[Reader], Any]) -> Any:
    found = _answer(warehouse().reader(viewer()))
    if isinstance(found, list):
        found = Answer(found)
        found.key = key
    return found


@st.cache_resource(show_spinner=False, max_entries=256)
def _figure(key: str, _draw: Callable[[], Any]) -> Any:
    return _draw()


def _key_of(argument: object) -> str:
    return argument.key if isinstance(argument, Answer) else repr(argument)
