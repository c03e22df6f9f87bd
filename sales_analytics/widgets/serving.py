"""What stands around the script: headers, closed doors, the other address of the first page, the last minute."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sales_analytics.widgets import opening
from sales_analytics.widgets.dropping import Watching, drop_folder

FIRST_PAGE = "leaderboard"
"""Served at the root; Streamlit knows no page at its own name there."""
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Content-Security-Policy": "frame-ancestors 'self'; object-src 'none'; base-uri 'self'",
    "Referrer-Policy": "same-origin",
}
CLOSED = ("/_stcore/metrics",)
"""Names of caches and functions are nobody's business outside."""


class Headers:
    """Every answer carries `HEADERS`; what is `CLOSED` is refused."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        is_closed = scope["path"].rstrip("/").endswith(CLOSED)
        app = PlainTextResponse("Forbidden", 403) if is_closed else self._app
        await app(scope, receive, dressed)


async def to_the_root(request: Request) -> RedirectResponse:
    """The first page by its own name: the same place as the root, with what the address asks for."""
    asked = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"./{asked}", 307)


@asynccontextmanager
async def life(_app: st.App) -> AsyncIterator[None]:
    """While the server runs, it watches the drop folder, if one is named. When it stops, the imports under way are
    given up and the database file is closed.
    """
    folder = drop_folder()
    watching = Watching(folder) if folder else None
    try:
        yield
    finally:
        if watching:
            watching.stop()
        opening.close()


ROUTES: tuple[BaseRoute, ...] = (Route(f"/{FIRST_PAGE}", to_the_root),)
MIDDLEWARE = (Middleware(Headers),)
