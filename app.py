"""The application; `streamlit run app.py` serves it."""

import streamlit as st

app = st.App("sales_analytics/router.py")
