"""Claims: who asserts, denies or concedes what of an event, in which exact words."""
