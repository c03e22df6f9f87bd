"""The only room with Streamlit: filter bar, cached questions, tables, downloads."""
