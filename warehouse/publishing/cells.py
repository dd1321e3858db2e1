"""Values as the cells of files that spreadsheets open: no text becomes a formula."""

import json
import re
from typing import Any

# What a spreadsheet may run: full-width signs count, and blanks before them may not.
FORMULA = re.compile(r"[\t\r\n]|\s*[=+\-@＝＋－＠]")


def safe(value: Any) -> Any:
    """Text that would be run is quoted off; lists and structs become JSON text."""
    if isinstance(value, list | dict):
        value = json.dumps(value, default=str, ensure_ascii=False)
    if isinstance(value, str) and FORMULA.match(value):
        return f"'{value}"
    return value
