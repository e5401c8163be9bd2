"""What labelled texts call the things the rules find, kind by kind."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from operator import attrgetter
from typing import Final

from stamgast.coach.content import content_words, has_content
from stamgast.coach.questions import asks
from stamgast.coach.rule import Kind
from stamgast.coach.text import Text, Token, read
from stamgast.coach.weighing import weigh

LABELS: Final[Mapping[str, str]] = {
    "reply.empty": "empty",
    "reply.refers_only": "refers_only",
    "reply.too_formal": "tone_too_formal",
    "reply.too_informal": "tone_too_informal",
    "reply.boilerplate": "boilerplate",
    "reply.asks_personal_data": "asks_personal_data_in_public",
    "reply.personal_data_repeated": "repeats_personal_data",
    "reply.blames_person": "blames_person",
    "reply.question_not_answered": "dodges_question",
    "post.sales_words": "promotional",
    "post.self_praise": "self_praise",
    "post.giveaway_wording": "giveaway",
    "post.engagement_bait": "engagement_bait",
    "post.invites_nothing": "invites_nothing",
    "post.several_calls": "several_calls",
    "post.shouting": "shouting",
    "post.hashtag_heap": "hashtag_heap",
    "post.personal_data": "personal_data",
    "post.private_person": "personal_data",
    "post.link_only": "link_only",
    "purpose.numbers": "numbers",
    "purpose.money": "money",
    "purpose.superlatives": "superlative",
    "purpose.leading": "superlative",
    "purpose.self_reference": "self_reference",
    "purpose.nobody_served": "nobody_served",
    "purpose.too_long": "too_long",
    "incoming.question": "question",
    "incoming.complaint": "complaint",
    "incoming.problem": "problem",
    "incoming.misunderstanding": "misunderstanding",
    "incoming.praise": "praise",
    "incoming.idea": "idea",
    "incoming.recruiting": "recruiting",
    "incoming.chat": "chat",
    "incoming.spam": "spam",
    "incoming.rough_language": "abuse",
    "incoming.personal_data": "personal_data",
}
"""Rule → label; rules that no label speaks of are not in it."""

_PLACES: Final = {rule: place for place, rule in enumerate(LABELS)}

FILES: Final[Mapping[str, Kind]] = {
    "purposes": "purpose",
    "posts": "post",
    "replies": "reply",
    "incoming": "incoming",
}
"""Name of a file of labelled texts → the kind of its texts."""

_CALLS_FOR_US: Final = frozenset({"promotional", "giveaway", "engagement_bait", "several_calls", "link_only"})
_HELPS_NOT: Final = frozenset(
    {
        "empty",
        "refers_only",
        "dodges_question",
        "boilerplate",
        "blames_person",
        "asks_personal_data_in_public",
    }
)
_FACTS: Final = ("link", "email", "number", "hashtag")
_START: Final = attrgetter("start")
_HELPABLE: Final = ("question", "complaint", "problem", "misunderstanding", "recruiting")
_TALK: Final = ("chat", "praise", "idea")
"""What somebody writes who can be helped, and who just talks."""


def labels_of(
    kind: Kind, rules: Iterable[str], text: Text, language: str, *, parent: str | None = None
) -> list[str]:
    """The labels of a text, in the order of the table; good ones follow from what no rule found."""
    found = {*rules} & LABELS.keys()
    bad = list(dict.fromkeys(LABELS[rule] for rule in sorted(found, key=_PLACES.__getitem__)))
    if kind == "purpose":
        return bad or ["good"]
    if kind == "post":
        return [*bad, "invites"] if _invites(text, language, bad) else bad
    if kind == "reply":
        return [*bad, *_merits(text, language, bad, parent)]
    return bad


def _invites(text: Text, language: str, bad: list[str]) -> bool:
    if "giveaway" in bad and asks(text, language) is not None:
        return _CALLS_FOR_US.isdisjoint(set(bad) - {"giveaway"})
    return "invites_nothing" not in bad and _CALLS_FOR_US.isdisjoint(bad)


def _merits(text: Text, language: str, bad: list[str], parent: str | None) -> list[str]:
    if not _HELPS_NOT.isdisjoint(bad):
        return []
    merits: list[str] = []
    if (parent is None or _wants_help(parent, language)) and _holds_something(text, language):
        merits.append("helps")
    if asks(text, language) is not None:
        merits.append("carries_on")
    return merits


def _holds_something(text: Text, language: str) -> bool:
    """Whether sentences that do not ask hold words of content, a figure, a link or an address."""
    if "?" not in text.folded:
        return has_content(text, language) or bool(text.of(*_FACTS))
    stops = text.of("stop")
    return _is_told(text.of(*_FACTS), stops) or _is_told(content_words(text, language), stops)


def _is_told(tokens: Iterable[Token], stops: tuple[Token, ...]) -> bool:
    """Whether the stop after any of the tokens is no question mark."""
    for token in tokens:
        place = bisect_left(stops, token.end, key=_START)
        if place == len(stops) or "?" not in stops[place].text:
            return True
    return False


def _wants_help(parent: str, language: str) -> bool:
    """Whether there is more in what is answered than a chat, kind words or an idea."""
    weight = weigh(read(parent), language).__getitem__
    return max(map(weight, _HELPABLE)) > max(map(weight, _TALK))
