"""Weighs what in a post speaks for a give-away, where no single turn of phrase decides."""

from collections.abc import Mapping
from typing import Final

from stamgast.coach.checks import Match
from stamgast.coach.giveaway_weights import BIAS, WEIGHTS
from stamgast.coach.text import Text

ACTS: Final = frozenset(["like", "say", "send"])
"""Signals of an act that is asked for; without one nothing is bought."""
CHOSEN: Final = ("get_chosen", "ends_asking")
"""Signals besides those of the lexicon: who is chosen gets something; the last word is a question."""
_SELECTS: Final = frozenset(["few", "best", "draw"])
_MOST: Final = 2
"""Times a signal counts at most."""
_SURE: Final = 1.0
"""Log-odds from which a post is called a give-away: shy, for patterns find the ordinary ones."""


def shown(hits: Mapping[str, list[Match]], text: Text) -> dict[str, int]:
    """Signal → how often it shows in a post that asks for an act; nothing in one that asks for none."""
    if ACTS.isdisjoint(hits):
        return {}
    counts = {signal: min(len(where), _MOST) for signal, where in hits.items()}
    if "get" in hits and not _SELECTS.isdisjoint(hits):
        counts["get_chosen"] = 1
    if text.folded.rstrip().endswith("?"):
        counts["ends_asking"] = 1
    return counts


def reason(hits: Mapping[str, list[Match]], text: Text) -> Match | None:
    """The words that speak most for a give-away, if the post is one."""
    counts = shown(hits, text)
    if BIAS + sum(WEIGHTS.get(signal, 0.0) * count for signal, count in counts.items()) <= _SURE:
        return None
    best = max((signal for signal in hits if signal not in ACTS), key=lambda one: WEIGHTS.get(one, 0.0))
    return max(hits[best], key=lambda match: match.end - match.start)
