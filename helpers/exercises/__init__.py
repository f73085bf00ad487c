"""One module a notebook: each checks an answer, names the mistake and says where to look."""
