"""What a reader chose, in the URL as lasting ids: a link shows the same in any language.

Streamlit's own binding writes the labels of the options, which are translated here; so the ids are read and
written by hand. Moving to another page empties the URL: what stands there no more is taken from the session.
"""

from collections.abc import Collection, Sequence

import streamlit as st

_WRITTEN = "in the address: {name}"


def begin(name: str, key: str, options: Collection[str], first: Sequence[str]) -> list[str] | None:
    """What the widget `key` has to be set to before it is drawn; None where it keeps what it has.

    A new value in the URL wins, as far as it is offered; a widget that was not on the last page takes what the
    session remembers, else `first`.
    """
    asked = [one for one in dict.fromkeys(st.query_params.get_all(name)) if one in options]
    if asked and asked != written(name):
        return asked
    if key in st.session_state:
        return None
    return [one for one in written(name) if one in options] or list(first)


def finish(name: str, values: Sequence[str], first: Sequence[str]) -> None:
    """After it was drawn: the URL says what it shows, unless that is what it starts with."""
    stated = [] if list(values) == list(first) else list(values)
    st.session_state[_WRITTEN.format(name=name)] = stated
    if stated and st.query_params.get_all(name) != stated:
        st.query_params[name] = stated
    elif not stated and name in st.query_params:
        del st.query_params[name]


def written(name: str) -> list[str]:
    """What the session remembers of this choice; empty where it is what it starts with."""
    return list(st.session_state.get(_WRITTEN.format(name=name), []))
