"""How we behave in a town, good and bad, and how people take it: everything that is planted as a share."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random
from typing import Final

from stamgast.world.decks import Deck, coin, shares, waits
from stamgast.world.phrasebook import Quality
from stamgast.world.said import Occasioned
from stamgast.world.sentences import Kind


def _qualities() -> Mapping[Quality, int]:
    return {"helping": 34, "asking": 18, "empty": 27, "referring": 21}


@dataclass(frozen=True, slots=True)
class Habits:
    """How we behave. Shares are whole percents.

    Our waits are log-normal in calendar time: their median, and sigma of the logarithm. ``answered`` of what
    people say gets a reply; ``qualities`` are shares of our replies to those who want to know something.
    """

    median_wait: timedelta = timedelta(minutes=80)
    sigma: float = 1.1
    answered: int = 76
    qualities: Mapping[Quality, int] = field(default_factory=_qualities)


COMES_BACK: Final[Mapping[Quality, int]] = {"helping": 30, "asking": 60, "empty": 8, "referring": 12}
"""Percent of people who say something more, by the quality of our reply."""

LEAVES_IGNORED, LEAVES_HEARD = 70, 4
"""Percent of regulars who never come back after their last words got no answer, or got one."""

WANTS_TO_KNOW: Final[frozenset[Kind]] = frozenset(("question", "misunderstanding"))
"""What a poor reply is a fault to; to everything else our replies are good."""

KINDS: Final[Mapping[Kind, int]] = {
    "question": 40, "praise": 20, "chat": 15, "complaint": 10, "idea": 8, "misunderstanding": 7,
}  # fmt: skip
QUIET: Final[Mapping[Occasioned, int]] = {"talk": 65, "shared": 12, "promotional": 15, "reshare": 8}
NEAR_EVENT: Final[Mapping[Occasioned, int]] = {
    "event": 30, "promotional": 30, "talk": 26, "shared": 8, "reshare": 6,
}  # fmt: skip
GIVING_AWAY: Final[Mapping[Occasioned, int]] = {"giveaway": 50, "talk": 30, "promotional": 20}
"""Why we post, in percent: as a rule, around an own event, and while a give-away runs."""

PEOPLE_PER_POST: Final = 1.8
_CROWDS: Final = (0, 0, 0, 0.5, 0.5, 1, 1, 1.5, 2, 3.5)
"""How many times the usual number of people a post brings; one in three brings nobody."""

_GOOD: Final[Mapping[Quality, int]] = {"helping": 65, "asking": 35}
_ARRIVAL: Final = (timedelta(minutes=70), 1.3)
_RETURN: Final = (timedelta(minutes=40), 1.2)


class Decks:
    """The decks of one telling, from which every choice that is planted as a share is dealt."""

    def __init__(self, habits: Habits, chance: Random) -> None:
        self.answered = Deck(coin(habits.answered), chance)
        self.quality = Deck(shares(habits.qualities), chance)
        self.good = Deck(shares(_GOOD), chance)
        self.wait = Deck(waits(habits.median_wait, habits.sigma), chance)
        self.comes_back = {quality: Deck(coin(share), chance) for quality, share in COMES_BACK.items()}
        self.leaves_ignored = Deck(coin(LEAVES_IGNORED), chance)
        self.leaves_heard = Deck(coin(LEAVES_HEARD), chance)
        self.kind = Deck(shares(KINDS), chance)
        self.quiet = Deck(shares(QUIET), chance)
        self.near_event = Deck(shares(NEAR_EVENT), chance)
        self.giving_away = Deck(shares(GIVING_AWAY), chance)
        self.crowd = Deck(_CROWDS, chance)
        self.arrival = Deck(waits(*_ARRIVAL), chance)
        self.return_ = Deck(waits(*_RETURN), chance)
