"""What the whole process shares: one warehouse, one queue of imports, one settled heap."""

import gc
import os
from contextlib import ExitStack
from pathlib import Path

import streamlit as st

from sales_analytics.jobs.queue import ImportQueue
from sales_analytics.jobs.settling import settle
from sales_analytics.warehouse.warehouse import Warehouse

ROOT = Path(__file__).resolve().parent.parent.parent
"""The folder that holds `pages/` and `data/`."""

_OPENED = ExitStack()


def warehouse_path() -> Path:
    """The database file: SALES_ANALYTICS_WAREHOUSE, else data/sales.duckdb."""
    return Path(os.environ.get("SALES_ANALYTICS_WAREHOUSE") or ROOT / "data" / "sales.duckdb")


@st.cache_resource(show_spinner=False)
def warehouse() -> Warehouse:
    """The one warehouse of this process. Raises WarehouseBusyError when another process has the file."""
    return _OPENED.enter_context(Warehouse.open(warehouse_path()))


@st.cache_resource(show_spinner=False)
def import_queue() -> ImportQueue:
    """The one queue; its jobs outlive clicks, reloads and closed tabs."""
    queue = ImportQueue(warehouse())
    _OPENED.callback(queue.close)
    return queue


def close() -> None:
    """Give up the imports under way and close the warehouse. A second call does nothing."""
    _OPENED.close()


@st.cache_resource(show_spinner=False)
def settle_memory() -> None:
    """Take what imports left behind out of the collector's sight: Streamlit collects after every run."""
    import pandas as pd

    from sales_analytics.charts import theme

    theme.framed([], {}, theme.Look()).to_plotly_json()
    pd.DataFrame()
    gc.collect()
    settle()
