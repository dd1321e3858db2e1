"""How columns of tables are written."""

import streamlit as st

COUNT = st.column_config.NumberColumn(format="localized")
MINUTE = st.column_config.DatetimeColumn(format="YYYY-MM-DD HH:mm")
