"""How posts are built that speak of winning: one of many, the reader, what is past, and no, by language."""

from collections.abc import Mapping
from typing import Final

from stamgast.coach.lexicon.clauses import words
from stamgast.coach.sieve import Sieve

ONE_OF: Final[Mapping[str, Sieve]] = {
    "sv": Sieve(
        r"(?<!\w)(?:en|ett|någon|några|två|tre|fyra|fem|tio|\d+|den|de) av (?:er|dem|de|alla|svaren|"
        r"följarna|läsarna|dessa)(?!\w)"
    ),
    "nb": Sieve(
        r"(?<!\w)(?:en|én|et|ett|noen|to|tre|fire|fem|ti|\d+|den|de) av (?:dere|dem|de|alle|svarene|"
        r"følgerne|leserne|disse)(?!\w)"
    ),
    "nl": Sieve(
        r"(?<!\w)(?:een|één|iemand|wie|twee|drie|vier|vijf|tien|\d+|degene|diegene) van (?:jullie|hen|de|"
        r"alle|deze)(?!\w)"
    ),
    "en": Sieve(
        r"(?<!\w)(?:one|some|somebody|someone|two|three|four|five|ten|\d+|whichever|any|pair) of (?:you|"
        r"them|the|all|these|your)(?!\w)"
    ),
}
"""A part of many: "one of you", "en av de nya följarna"."""

_AT_THE_END: Final = r"(?!\w| ?[\w'])"
LUCK: Final[Mapping[str, Sieve]] = {
    "sv": Sieve(rf"(?<!\w)håll(?:a|er)? tummarna{_AT_THE_END}"),
    "nb": Sieve(rf"(?<!\w)kryss(?:e|er)? fing(?:rene|ra){_AT_THE_END}"),
    "nl": Sieve(rf"(?<!\w)(?:duimen(?: maar| draaien)?|duim mee){_AT_THE_END}"),
    "en": Sieve(rf"(?<!\w)(?:fingers crossed|cross your fingers){_AT_THE_END}"),
}
"""Who hopes for luck and does not say for what hopes to win: "Like, follow and fingers crossed!"."""

YOU: Final[Mapping[str, frozenset[str]]] = {
    "sv": words("du ni dig er din ditt dina ert era"),
    "nb": words("du dere deg din ditt dine deres"),
    "nl": words("je jij jou jouw jullie u uw"),
    "en": words("you your yours you're you'll you've you'd"),
}
"""The reader, spoken to."""

TOLD: Final[Mapping[str, frozenset[str]]] = {
    "sv": words("var blev fick fått hade vann vunnit gick kom deltog drogs lottades gjorde köpte skänkte"),
    "nb": words("var ble fikk fått hadde vant vunnet gikk kom deltok trakk gjorde kjøpte ga"),
    "nl": words("was waren werd werden kreeg kregen gekregen heeft had hadden won wonnen gewonnen ging deed"),
    "en": words("was were got has had been won went came did took bought gave raised entered named"),
}
"""Verbs of what is past already."""

DENIED: Final[Mapping[str, frozenset[str]]] = {
    "sv": words("inte inga ingen inget aldrig nej slutat"),
    "nb": words("ikke ingen ingenting aldri nei sluttet"),
    "nl": words("niet geen nooit nee stoppen gestopt"),
    "en": words("not no never don't doesn't didn't won't stopped nothing"),
}
"""Negation, and an end to something."""
