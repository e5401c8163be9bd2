"""Markup that nests without end is cut; what people write comes back whole."""

import pytest

from stamgast.networks.nesting import DEEPEST, LONGEST, shallow


@pytest.mark.parametrize(
    "markup",
    [
        "", "no markup: 1 < 2", "<p>One</p><p>Two", "<div>" * DEEPEST, "<div>x</div>" * 5_000, "<p>x" * 5_000,
        "<ul>" + "<li>x" * 5_000 + "</ul>", "<table>" + "<tr><td>x" * 5_000 + "</table>", "a<br>" * 5_000,
        "<DIV></div>" * 5_000, "</div>" * 5_000,
    ],
)  # fmt: skip
def test_what_people_write_comes_back_whole(markup: str) -> None:
    assert shallow(markup) == markup


@pytest.mark.parametrize(
    "unit", ["<div>", "<div></b>", "<b><div></b>", "<svg><p>", "<Table><tr><td>", "<div/>"]
)
def test_what_nests_without_end_is_cut(unit: str) -> None:
    markup = f"Hello {unit * DEEPEST * 3}"
    cut = shallow(markup)
    assert markup.startswith(cut)
    assert len(cut) < len(markup) / 2
    assert cut.startswith("Hello ")


def test_what_is_too_long_is_cut() -> None:
    assert len(shallow("x" * (LONGEST + 1))) == LONGEST
