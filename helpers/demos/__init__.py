"""One module a notebook: joins the mathematics to a live picture."""

import helpers.live  # noqa: F401  (it imports Matplotlib as it should be: before the demos do)
