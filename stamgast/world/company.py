"""Who speaks next in a town: regulars, passers-by, and prize-hunters while there is something to win."""

from random import Random
from typing import Final

from stamgast.world.decks import Deck, shares
from stamgast.world.residents import Role, is_hunter

_USUALLY: Final[dict[Role, int]] = {"regular": 65, "passer_by": 35}
_FOR_PRIZES: Final[dict[Role, int]] = {"hunter": 60, "regular": 25, "passer_by": 15}
_ONE_IN: Final = 5
_TRIES: Final = 4


class Company:
    """Everybody who may say something, with who is a regular now.

    When a regular leaves, the next passer-by takes the place. Once there are no passers-by left nobody
    leaves any more, so that somebody is always there.
    """

    def __init__(self, people: int, chance: Random) -> None:
        self._chance = chance
        self._usually = Deck(shares(_USUALLY), chance)
        self._for_prizes = Deck(shares(_FOR_PRIZES), chance)
        self.hunters = [number for number in range(people) if is_hunter(number)]
        self.others = [number for number in range(people) if not is_hunter(number)]
        self._regulars = self.others[: max(3, len(self.others) // _ONE_IN)]
        self._places = {number: place for place, number in enumerate(self._regulars)}
        self._passed = len(self._regulars)

    def next(self, taken: set[int], *, for_prizes: bool) -> int | None:
        """Return somebody who is not in ``taken``, or None when no such person comes by."""
        role = (self._for_prizes if for_prizes else self._usually).deal()
        for _ in range(_TRIES):
            number = self._one_of(role)
            if number not in taken:
                return number
        return None

    def is_regular(self, number: int) -> bool:
        """Whether somebody is a regular now."""
        return number in self._places

    def leave(self, number: int) -> bool:
        """Let a regular go for good; False when nobody could take the place, and they stay."""
        if self._passed >= len(self.others):
            return False
        place = self._places.pop(number)
        self._regulars[place] = self.others[self._passed]
        self._places[self._regulars[place]] = place
        self._passed += 1
        return True

    def _one_of(self, role: Role) -> int:
        if role == "hunter" and self.hunters:
            return self._chance.choice(self.hunters)
        if role == "passer_by" and self._passed < len(self.others):
            return self.others[self._chance.randrange(self._passed, len(self.others))]
        return self._chance.choice(self._regulars)
