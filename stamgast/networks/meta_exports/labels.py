"""Words that label values in Meta's exports, by meaning; they follow the account's language."""

import re
from collections.abc import Mapping
from typing import Final, Literal

import msgspec

from stamgast.networks.archives.json_cutting import UNREADABLE
from stamgast.networks.meta_exports.json_text import repaired_json

Meaning = Literal[
    "bio", "comment", "comments", "impressions", "likes", "media_owner", "name", "private", "reach",
    "reaction", "saves", "shares", "time", "url", "username", "website", "yes",
]  # fmt: skip

_WORDS: Final[Mapping[Meaning, str]] = {
    "bio": "bio|biography|biografie|biografi|beskrivning",
    "comment": "comment|opmerking|reactie|kommentar|commentaire|comentario",
    "comments": "comments|opmerkingen|reacties|kommentarer|commentaires|comentarios",
    "impressions": "impressions|weergaven|visningar|eksponeringer|visninger",
    "likes": "likes|vind-ik-leuks|gilla-markeringar|likerklikk|liker",
    "media_owner": "media owner|media-eigenaar|eigenaar van media|medieägare|ägare av media|ägare till media"
    "|medieeier|eier av medier|eier av media|eier av mediene",
    "name": "name|naam|namn|navn|nom|nombre",
    "private": "private account|privéaccount|privat konto|compte privé|cuenta privada",
    "reach": "accounts reached|bereikte accounts|nådda konton|nådde kontoer",
    "reaction": "reaction|reactie|reaktion|reaksjon",
    "saves": "saves|keer opgeslagen|opgeslagen|sparade|sparanden|lagringer|lagret",
    "shares": "shares|keer gedeeld|gedeeld|delningar|delinger",
    "time": "time|tijd|tid|tidpunkt|klokkeslett|heure|hora",
    "url": "url|link|länk|lenke",
    "username": "username|gebruikersnaam|användarnamn|brukernavn|nom d’utilisateur|nom d'utilisateur"
    "|nombre de usuario",
    "website": "website|webbplats|webbsida|nettsted|nettside|site web|sitio web",
    "yes": "true|yes|ja|oui|sí",
}

_LABEL = re.compile(rb'("(?:[^"\\]|\\.){1,80}")\s*:\s*\{|"label"\s*:\s*("(?:[^"\\]|\\.){1,80}")')
_MEANT: Final = {meaning: frozenset(words.split("|")) for meaning, words in _WORDS.items()}
_LOCALES: Final[Mapping[str, str]] = {
    "opmerking": "nl", "media-eigenaar": "nl", "gebruikersnaam": "nl", "tijd": "nl", "reactie": "nl",
    "användarnamn": "sv", "medieägare": "sv", "namn": "sv", "reaktion": "sv",
    "brukernavn": "nb", "medieeier": "nb", "navn": "nb", "reaksjon": "nb",
    "comment": "en", "media owner": "en", "username": "en", "time": "en", "reaction": "en",
}  # fmt: skip


def means(label: str, meaning: Meaning) -> bool:
    """Say whether a label has this meaning in any of the languages known here.

    >>> means("Media-eigenaar", "media_owner"), means("Tijd", "comment")
    (True, False)
    """
    return label.strip().casefold() in _MEANT[meaning]


def locale(head: bytes) -> str:
    """Return the language of labels in the first bytes of a file; empty where none is told.

    Labels begin with a capital, unlike the keys of records.

    >>> locale(b'{"string_map_data": {"Opmerking": {"value": "Ja!"}}}')
    'nl'
    """
    labels = (found[1] or found[2] for found in _LABEL.finditer(head))
    words = (_decoded(label).strip() for label in labels)
    languages = (_LOCALES.get(word.casefold()) for word in words if word[:1].isupper())
    return next((language for language in languages if language), "")


def _decoded(label: bytes) -> str:
    try:
        return msgspec.json.decode(repaired_json(label), type=str)
    except UNREADABLE:
        return ""
