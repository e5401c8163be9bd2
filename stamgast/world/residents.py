"""Everybody in a town of any size: who has which number, their names, and what brings them."""

from dataclasses import dataclass
from typing import Final, Literal

from stamgast.vocabulary.languages import Language
from stamgast.vocabulary.objects import ActorType
from stamgast.world.notices import notices
from stamgast.world.people import speakers

Role = Literal["regular", "passer_by", "hunter"]

_HUNTERS: Final = 7
_CLUBS: Final = 10


@dataclass(frozen=True, slots=True)
class Resident:
    """Somebody by number. ``handle`` is one of ``a-z``, ``0-9`` and ``_``, and unique."""

    number: int
    name: str
    handle: str
    type: ActorType

    @property
    def email(self) -> str:
        return f"{self.handle}@residents.example"


def is_hunter(number: int) -> bool:
    """Whether somebody comes only for prizes: every seventh does."""
    return number % _HUNTERS == 3


def is_club(number: int) -> bool:
    """Whether a number is an organisation's: every tenth is."""
    return number % _CLUBS == 5


def resident(number: int, language: Language) -> Resident:
    """Return who has a number; names may repeat, handles do not."""
    names = [person.name.split() for person in speakers(language)]
    given, family = names[number % len(names)][0], names[number // len(names) % len(names)][1]
    handle = f"{plain(given)}_{plain(family)}{number}"
    if is_club(number):
        clubs = notices(language).clubs
        return Resident(number, f"{clubs[number // _CLUBS % len(clubs)]} {family}", handle, "Organization")
    return Resident(number, f"{given} {family}", handle, "Person")


def plain(name: str) -> str:
    """Return a name in small letters without accents."""
    return name.casefold().translate(_PLAIN)


_PLAIN: Final = str.maketrans("åäöøæëï", "aaooaei")
