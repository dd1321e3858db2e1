"""Who says that something came over a border: from where, and by whose hand."""
