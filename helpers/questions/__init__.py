"""One module a notebook: the questions to answer before the live pictures are moved."""
