"""One module a notebook: five short questions with numbers of their own, as in an exam."""
