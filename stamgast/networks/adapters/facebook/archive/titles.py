"""What the title of a Facebook record tells, in the languages that are known here: whom we answered, and how.

Titles are sentences in the account's language ("Marit replied to Liv's comment."), the only pointer there is
to the other side. The wording was not seen in every language; what does not match tells nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_NAME = r"(?P<name>.{1,200}?)"
_OF = _NAME + r"(?:['’]s?)"
_EN = r"(?:post|photo|video|reel|link|status|album|event|memory|timeline|comment|reply)\b.*"
_NL = r"(?:het|de|een) (?:bericht|foto|video|reel|link|status|album|opmerking|reactie)"
_SV = r"(?:inlägg|foto|bild|video|reel|länk|status|kommentar|svar)\b.*"
_NB = r"(?:innlegget|bildet|videoen|reelen|lenken|statusen|kommentaren|svaret)"


def _compiled(*endings: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf".{{1,200}}? {ending}") for ending in endings)


_REPLIES: Final = _compiled(
    rf"replied to {_OF} {_EN}",
    rf"heeft (?:gereageerd|geantwoord) op (?:een|de|het) (?:opmerking|reactie|antwoord) van {_NAME}\.?",
    rf"(?:svarade|har svarat) på (?P<genitive>.{{1,200}}?) {_SV}",
    rf"(?:svarte|har svart) på {_NB} til {_NAME}\.?",
)
_COMMENTS: Final = _compiled(
    rf"commented on {_OF} {_EN}",
    rf"heeft (?:een (?:opmerking|reactie) geplaatst (?:bij|op)|gereageerd op) {_NL} van {_NAME}\.?",
    rf"(?:kommenterade|har kommenterat)(?: på)? (?P<genitive>.{{1,200}}?) {_SV}",
    rf"(?:kommenterte|har kommentert)(?: på)? {_NB} til {_NAME}\.?",
)
_LIKES: Final = _compiled(
    rf"(?:likes|liked|loved|reacted to) {_OF} {_EN}",
    rf"(?:vindt|vond) {_NL} van {_NAME} leuk\.?",
    rf"heeft gereageerd op {_NL} van {_NAME}\.?",
    rf"(?:gillar|gillade|reagerade på) (?P<genitive>.{{1,200}}?) {_SV}",
    rf"(?:liker|likte|reagerte på) {_NB} til {_NAME}\.?",
)
_RESHARES: Final = _compiled(
    r"shared an? (?:post|photo|video|reel|event|memory|live video|album)\b.*",
    rf"shared {_OF} {_EN}",
    rf"heeft {_NL} van {_NAME} gedeeld\.?",
    r"heeft een (?:bericht|foto|video|reel|evenement|herinnering) gedeeld\.?",
    r"(?:delade|har delat) (?:ett inlägg|en bild|ett foto|en video|en reel|ett evenemang|ett minne)\b.*",
    r"(?:delte|har delt) (?:et innlegg|et bilde|en video|en reel|et arrangement|et minne)\b.*",
)
_OWN: Final = re.compile(
    r"\b(?:own|eigen|eget|egen|egna|egne) (?:(?P<answer>comment|reply|opmerking|reactie|kommentar|svar)|"
    r"post|photo|video|reel|link|status|bericht|foto|inlägg|bild|länk|innlegg|bilde|lenke)\b"
)
_VIA = re.compile(r"\bvia ([^.]{1,60}?)\.?$")
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Title:
    """What a title says: whom it names, whether that is our own, and whether it is an answer."""

    name: str = ""
    is_own: bool = False
    is_reply: bool = False
    is_reshare: bool = False


def of_comment(title: str) -> Title:
    """Read the title of a comment of ours.

    >>> of_comment("Marit Blauwhof replied to Liv Oosterling's comment.")
    Title(name='Liv Oosterling', is_own=False, is_reply=True, is_reshare=False)
    >>> of_comment("Marit Blauwhof kommenterade sitt eget inlägg.").is_own
    True
    """
    if own := _OWN.search(title[:_LONGEST]):
        return Title(is_own=True, is_reply=own["answer"] is not None)
    if name := _named(title, _REPLIES):
        return Title(name, is_reply=True)
    return Title(_named(title, _COMMENTS) or "")


def of_reaction(title: str) -> str:
    """Return whose post or comment we reacted to; empty where the title does not tell.

    >>> of_reaction("Marit Blauwhof vindt de foto van Tijmen Vaël leuk.")
    'Tijmen Vaël'
    """
    return _named(title, _LIKES) or ""


def of_post(title: str) -> Title:
    """Say whether a post passes on somebody else's, and whose.

    >>> of_post("Marit delade ett inlägg.").is_reshare, of_post("Marit shared a link.").is_reshare
    (True, False)
    """
    name = _named(title, _RESHARES)
    return Title() if name is None else Title(name, is_reshare=True)


def app_of(title: str) -> str | None:
    """Return the app a post was written with, where the title names one.

    >>> app_of("Marit Blauwhof shared a link via Tapkast."), app_of("Marit Blauwhof updated her status.")
    ('Tapkast', None)
    """
    found = _VIA.search(title[:_LONGEST])
    return found[1] if found else None


def _named(title: str, patterns: Sequence[re.Pattern[str]]) -> str | None:
    """Return whom a title names; empty where it matches without a name, None where it does not match."""
    for pattern in patterns:
        if found := pattern.fullmatch(title[:_LONGEST]):
            said = found.groupdict()
            return (said.get("genitive") or "").removesuffix("s") or said.get("name") or ""
    return None
