"""One module a notebook: joins the mathematics to a live picture."""
