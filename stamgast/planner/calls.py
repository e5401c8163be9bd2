"""What a text seems to ask people to do, by the orders in it."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from stamgast.coach.lexicon.calls import ACTS
from stamgast.planner.models import Variant

Call = Variant.Call

_CALLS: Final[Mapping[str, Call]] = {
    "read": Call.LOOK, "download": Call.LOOK, "buy": Call.LOOK, "save": Call.LOOK, "subscribe": Call.SIGN_UP,
    "apply": Call.SIGN_UP, "write": Call.SIGN_UP, "follow": Call.FOLLOW, "come": Call.JOIN,
    "comment": Call.REPLY, "fill in": Call.REPLY, "tag": Call.REPLY,
}  # fmt: skip
"""Act of the coach's lexicon → the call it is; liking and sharing are none we ask for."""


def seems_to_ask(text: str, language: str) -> Call:
    """Return what a text asks for: its first order, or to reply where it ends on a question; else nothing."""
    found = [
        (match.start(), call)
        for call, pattern in _patterns(language).items()
        if (match := pattern.search(text.lower()))
    ]
    if found:
        return min(found)[1]
    return Call.REPLY if "?" in text[-200:] else Call.NONE


@cache
def _patterns(language: str) -> Mapping[Call, re.Pattern[str]]:
    phrases: dict[Call, list[str]] = {}
    for act, call in _CALLS.items():
        phrases.setdefault(call, []).extend(ACTS[act].get(language, ()))
    opening = r"(?:^|[.!?:;,\n…–-]\s*)"
    return {
        call: re.compile(
            opening + "(?:" + "|".join(map(_words, sorted(some, key=len, reverse=True))) + r")(?!\w)"
        )
        for call, some in phrases.items()
        if some
    }


def _words(phrase: str) -> str:
    return re.escape(phrase).replace(r"\*", r"\w*")
