"""The application; `streamlit run app.py` serves it."""

import streamlit as st

from sales_analytics.widgets.incident import on_script_error
from sales_analytics.widgets.serving import MIDDLEWARE, ROUTES, life

app = st.App(
    "sales_analytics/router.py",
    lifespan=life,
    routes=ROUTES,
    middleware=MIDDLEWARE,
    on_script_error=on_script_error,
)
