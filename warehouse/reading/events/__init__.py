"""Events: from the words of a text to what happened, where, when and by whose hand."""
