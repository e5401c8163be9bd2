"""Reads the signs a Facebook profile or Page set under others' posts, comments and stories."""

from typing import Final

from stamgast.networks.adapters.facebook.archive import files, titles
from stamgast.networks.adapters.facebook.archive.shapes import Datum
from stamgast.networks.meta_exports.entries import entries
from stamgast.networks.meta_exports.export import Export
from stamgast.networks.meta_exports.layout import below
from stamgast.networks.meta_exports.shapes import Record

_WORDS: Final = {
    "like": "like|vind ik leuk|vind-ik-leuk|gilla|gillar|liker|lik",
    "love": "love|geweldig|älska|älskar|elsker",
    "care": "care|support|om je geven|omtanke|omsorg|bry seg",
    "haha": "haha",
    "wow": "wow",
    "sad": "sad|sorry|verdrietig|ledsen|trist|lei seg",
    "angry": "angry|anger|boos|arg|sint",
}
_TYPES: Final = {word: kind for kind, words in _WORDS.items() for word in words.split("|")}


class Sign(Record):
    """A reaction in either shape: with a sentence as title, or with labelled values."""

    data: list[Datum] = []


def read_reactions(export: Export) -> None:
    """Take all reactions; newer exports give the address of what was reacted to, older ones a sentence."""
    for name in export.parts.matching(*below(export.folders, *files.REACTIONS, *files.STORY_REACTIONS)):
        for entry in entries(export.parts, name, export.into, Sign):
            sign = entry.value
            raw = _raw(sign)
            named = titles.of_reaction(sign.title) or sign.said("name")
            export.react(
                entry,
                export.moment(entry, sign.at),
                type=_TYPES.get(raw.casefold(), "reaction"),
                type_raw=raw or None,
                object_author_key=export.by_name(named),
                object_url=sign.link or None,
            )


def _raw(sign: Sign) -> str:
    set_by_us = (datum.reaction.reaction for datum in sign.data if datum.reaction)
    texts = (datum.text for datum in sign.data if datum.text)
    return next(set_by_us, "") or next(texts, "") or sign.said("reaction")
