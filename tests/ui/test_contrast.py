"""WCAG 2.2 AA, computed: what is written on what, by day and in the evening."""

import re

import pytest

from stamgast.ui.catalogues import PACKAGE

TOKENS = (PACKAGE / "ui/static/ui/tokens.css").read_text(encoding="utf-8")
PAPERS = ("paper", "sheet", "well")
TONES = ("good", "watch", "act", "info")
READ_ON = (
    [(ink, paper) for paper in PAPERS for ink in ("ink", "ink-soft", "accent", "accent-strong")]
    + [(tone, paper) for tone in TONES for paper in ("paper", "sheet", f"{tone}-soft")]
    + [("ink", f"{tone}-soft") for tone in TONES]
    + [(ink, "accent-soft") for ink in ("ink", "ink-soft", "accent", "accent-strong")]
    + [("on-accent", "accent"), ("on-accent", "accent-strong"), ("on-act", "act"), ("paper", "ink")]
    + [("ink-soft", f"{tone}-soft") for tone in TONES]
)  # fmt: skip
SEEN_ON = [(edge, paper) for edge in ("line-strong", "accent", "act") for paper in ("paper", "sheet")]


def colour(name: str, scheme: int) -> str:
    found = re.search(rf"--{name}: light-dark\((#[0-9a-f]{{6}}), (#[0-9a-f]{{6}})\)", TOKENS)
    assert found, name
    return found[1 + scheme]


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_is_21_to_1() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("scheme", [0, 1], ids=["day", "evening"])
@pytest.mark.parametrize(("ink", "paper"), READ_ON)
def test_every_text_is_legible(ink: str, paper: str, scheme: int) -> None:
    assert contrast(colour(ink, scheme), colour(paper, scheme)) >= 4.5


@pytest.mark.parametrize("scheme", [0, 1], ids=["day", "evening"])
@pytest.mark.parametrize(("edge", "paper"), SEEN_ON)
def test_every_edge_of_a_control_is_seen(edge: str, paper: str, scheme: int) -> None:
    assert contrast(colour(edge, scheme), colour(paper, scheme)) >= 3


@pytest.mark.parametrize("number", range(8))
def test_initials_are_legible_on_every_avatar(number: int) -> None:
    line = re.search(rf"\.avatar-{number} {{(.*)}}", TOKENS)
    assert line
    pairs = re.findall(r"light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)", line[1])
    assert [contrast(*pair) >= 4.5 for pair in zip(*pairs, strict=True)] == [True, True]
