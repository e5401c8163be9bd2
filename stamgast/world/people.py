"""The people of the town: their names, languages, temperaments, and how faithful they are."""

from dataclasses import dataclass
from typing import Final, Literal

from stamgast.vocabulary.languages import Language
from stamgast.vocabulary.objects import Actor
from stamgast.world.sentences import Kind

Temperament = Literal["curious", "warm", "critical", "dreamer", "hasty", "talkative"]

LEANINGS: Final[dict[Temperament, dict[Kind, int]]] = {
    "curious": {"question": 7, "idea": 1, "chat": 1, "misunderstanding": 1},
    "warm": {"praise": 6, "chat": 2, "question": 2},
    "critical": {"complaint": 5, "question": 3, "idea": 1, "praise": 1},
    "dreamer": {"idea": 6, "chat": 2, "question": 2},
    "hasty": {"misunderstanding": 5, "question": 3, "complaint": 2},
    "talkative": {"chat": 6, "praise": 2, "idea": 1, "question": 1},
}
"""How often, out of ten times, somebody of this temperament says which kind of thing."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who lives in the town. ``loyalty`` (1 to 9) is how readily they come back."""

    id: str
    name: str
    languages: tuple[Language, ...]
    temperament: Temperament
    loyalty: int

    @property
    def handle(self) -> str:
        return self.id

    @property
    def actor(self) -> Actor:
        return Actor(id=self.id, name=self.name, handle=self.handle)


TOWN: Final = (
    Person("maja.aspvik", "Maja Aspvik", ("sv", "en"), "curious", 8),
    Person("torsten.lo", "Torsten Lo", ("sv",), "critical", 6),
    Person("elin.bjorkas", "Elin Björkås", ("sv", "nb"), "warm", 9),
    Person("karim.fors", "Karim Fors", ("sv", "en"), "dreamer", 4),
    Person("gunvor.hed", "Gunvor Hed", ("sv",), "talkative", 7),
    Person("viggo.sand", "Viggo Sand", ("sv",), "hasty", 2),
    Person("lovis.rask", "Lovis Rask", ("sv",), "curious", 1),
    Person("sigrid.haugli", "Sigrid Haugli", ("nb", "en"), "curious", 8),
    Person("oddvar.nes", "Oddvar Nes", ("nb",), "critical", 6),
    Person("amina.lia", "Amina Lia", ("nb", "sv"), "warm", 9),
    Person("jonas.myrvik", "Jonas Myrvik", ("nb",), "dreamer", 4),
    Person("tone.bakli", "Tone Bakli", ("nb",), "talkative", 7),
    Person("eirik.strand", "Eirik Strand", ("nb", "en"), "hasty", 2),
    Person("live.dalset", "Live Dalset", ("nb",), "curious", 1),
    Person("fenna.dijkveld", "Fenna Dijkveld", ("nl", "en"), "curious", 8),
    Person("harm.oudeweg", "Harm Oudeweg", ("nl",), "critical", 6),
    Person("yasmin.molenaar", "Yasmin Molenaar", ("nl",), "warm", 9),
    Person("bas.waterkant", "Bas Waterkant", ("nl", "en"), "dreamer", 4),
    Person("truus.eikema", "Truus Eikema", ("nl",), "talkative", 7),
    Person("daan.veenhof", "Daan Veenhof", ("nl",), "hasty", 2),
    Person("lotte.zandpad", "Lotte Zandpad", ("nl",), "curious", 1),
    Person("ruth.millbrook", "Ruth Millbrook", ("en",), "warm", 9),
    Person("desmond.ashby", "Desmond Ashby", ("en",), "critical", 6),
    Person("priya.wells", "Priya Wells", ("en",), "dreamer", 5),
    Person("nell.harrow", "Nell Harrow", ("en",), "talkative", 7),
    Person("owen.tarn", "Owen Tarn", ("en",), "hasty", 2),
)

_BY_ID: Final = {person.id: person for person in TOWN}


def person(id: str) -> Person | None:  # noqa: A002
    """Return the person with this id, if they live here."""
    return _BY_ID.get(id)


def speakers(language: Language) -> tuple[Person, ...]:
    """Return everybody who speaks a language, in a fixed order."""
    return tuple(each for each in TOWN if language in each.languages)
