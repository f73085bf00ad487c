"""A folded text: its summary is seen, and all of it is there."""

import html

from helpers.live.folded import Folded


def test_a_folded_text_shows_its_summary_and_holds_its_lines():
    folded = Folded("All of it", "one < two\nthree")
    assert repr(folded) == "All of it"
    shown = folded._repr_html_()
    assert shown.startswith("<details><summary>All of it</summary><pre>")
    assert html.unescape(shown).endswith("one < two\nthree</pre></details>")
    assert "one < two" not in shown
