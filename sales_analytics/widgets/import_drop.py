"""Where files are dropped; their bytes leave the session as soon as a job has them."""

from collections.abc import Sequence

import streamlit as st
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile

from sales_analytics.jobs.preparation import expect_files
from sales_analytics.terms.text import text
from sales_analytics.widgets.opening import import_queue
from sales_analytics.widgets.viewing import say


def drop_zone() -> None:
    """Several files at once; each becomes a job."""
    turn = int(st.session_state.get("drop_turn", 0))
    st.caption(
        say(
            text(
                "Drop spreadsheets here, or choose them: orders, targets, forecasts, roster, visits, leads, receipts, "
                "costs and more; xlsx, xlsm, xlsb, xls, ods, csv, tsv; any headings, English or Chinese."
            )
        )
    )
    dropped = st.file_uploader(
        say(text("Spreadsheets")), accept_multiple_files=True, key=f"drop_{turn}", label_visibility="collapsed"
    )
    if not dropped:
        expect_files()
        return
    for file in dropped:
        import_queue().submit(file.getvalue(), file.name)
    _release(dropped)
    st.session_state["drop_turn"] = turn + 1
    st.rerun()


def _release(files: Sequence[UploadedFile]) -> None:
    """A new key empties the widget but keeps the bytes until the session ends; this lets them go."""
    context = get_script_run_ctx()
    if context is None or not isinstance(context.uploaded_file_mgr, MemoryUploadedFileManager):
        return
    for file in files:
        context.uploaded_file_mgr.remove_file(context.session_id, file.file_id)
