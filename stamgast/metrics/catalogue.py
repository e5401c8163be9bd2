"""Every metric there is: its id, version, function, unit, and which way is better."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final, Literal

from stamgast.metrics import (
    cadence,
    conversation,
    crossposting,
    giveaway,
    people,
    promotion,
    reading,
    reshare,
    response,
    staffing,
    time,
)
from stamgast.metrics.known import Need

Better = Literal["higher", "lower", "neither"]


@dataclass(frozen=True, slots=True)
class Metric:
    """One entry; the id is module and function, the version rises when a table gives other numbers.

    ``need`` is what a source must know (``known.knowable``); None needs no source.
    """

    id: str
    version: int
    function: Callable[..., Any]
    unit: str
    better: Better
    title: str
    about: str
    need: Need | None


_POSTS: Final = Need(("own_posts",))
_REPLIES: Final = Need(("own_replies", "dm_two_way"))
_PASSED_ON: Final = Need(("reshare_words",))
_HEARD: Final = Need(("inbound_comments", "dm_two_way"))
_COMMENTS: Final = Need(("inbound_comments",))
_EVERYBODY: Final = Need(("inbound_comments",), least="full")
"""Who is missing from a source cannot be told from who left: these count people."""

_ENTRIES: Final = (
    Metric(
        "response.first_time",
        1,
        response.first_time,
        "s",
        "lower",
        "First response time",
        "How long somebody who starts to talk with us waits for our first answer.",
        _HEARD,
    ),
    Metric(
        "response.next_time",
        1,
        response.next_time,
        "s",
        "lower",
        "Next response time",
        "How long somebody waits who answers us and goes on talking.",
        _HEARD,
    ),
    Metric(
        "response.answered_share",
        2,
        response.answered_share,
        "share",
        "higher",
        "Answered",
        "How many of those who write to us get an answer, in time or at all.",
        _HEARD,
    ),
    Metric(
        "response.promise_kept",
        2,
        response.promise_kept,
        "share",
        "higher",
        "Promise kept",
        "How often we answer as soon as we promised.",
        _HEARD,
    ),
    Metric(
        "response.waiting",
        1,
        response.waiting,
        "conversations",
        "lower",
        "Waiting now",
        "Conversations in which it is our turn, by how long it has been.",
        _HEARD,
    ),
    Metric(
        "conversation.rate",
        1,
        conversation.rate,
        "comments per post",
        "higher",
        "Comments per post",
        "Whether what we post makes people say something; a like costs nothing and is not counted.",
        _COMMENTS,
    ),
    Metric(
        "conversation.depth",
        1,
        conversation.depth,
        "turns",
        "higher",
        "Turns per conversation",
        "Whether a comment and our answer are the end of it, or a beginning.",
        _HEARD,
    ),
    Metric(
        "conversation.carried_on",
        2,
        conversation.carried_on,
        "share",
        "higher",
        "Carried on",
        "How many of our replies make the same person write again within a week.",
        _HEARD,
    ),
    Metric(
        "conversation.empty_replies",
        1,
        conversation.empty_replies,
        "share",
        "lower",
        "Empty replies",
        "How many of our replies end a conversation with thanks or applause and nothing else.",
        _REPLIES,
    ),
    Metric(
        "conversation.referred",
        1,
        conversation.referred,
        "share",
        "lower",
        "Referred elsewhere",
        "How many who ask us something concrete are only sent elsewhere.",
        _HEARD,
    ),
    Metric(
        "conversation.follow_up_questions",
        1,
        conversation.follow_up_questions,
        "share",
        "higher",
        "Questions in return",
        "How many of our replies ask something, and so give the word back.",
        _REPLIES,
    ),
    Metric(
        "conversation.register_match",
        1,
        conversation.register_match,
        "match",
        "higher",
        "Their tone",
        "Whether we speak as formally, or as easily, as the people we answer.",
        _HEARD,
    ),
    Metric(
        "cadence.burstiness",
        2,
        cadence.burstiness,
        "burstiness",
        "lower",
        "Bursts",
        "Whether we post evenly, or much at once and then nothing.",
        _POSTS,
    ),
    Metric(
        "cadence.memory",
        1,
        cadence.memory,
        "correlation",
        "neither",
        "Memory of the rhythm",
        "Whether busy times follow busy ones; it tells seasons from hiccups.",
        _POSTS,
    ),
    Metric(
        "cadence.silences",
        1,
        cadence.silences,
        "h",
        "lower",
        "Silences",
        "Gaps three times as long as our rhythm, in which people lose the habit of us.",
        _POSTS,
    ),
    Metric(
        "cadence.hours",
        1,
        cadence.hours,
        "answers per post",
        "neither",
        "Hours that get answers",
        "When people have answered our posts, with thin hours drawn towards the mean.",
        _COMMENTS,
    ),
    Metric(
        "cadence.own_event_share",
        2,
        cadence.own_event_share,
        "share",
        "lower",
        "Only for our own events",
        "How much of what we post surrounds events of our own, against the share of such days.",
        _POSTS,
    ),
    Metric(
        "promotion.share",
        1,
        promotion.share,
        "share",
        "lower",
        "Posts that sell",
        "How much of what we post promotes us, by week, near our events and otherwise.",
        _POSTS,
    ),
    Metric(
        "promotion.self_reference",
        1,
        promotion.self_reference,
        "share",
        "lower",
        "About us",
        "Whether our posts speak of us or to the reader.",
        _POSTS,
    ),
    Metric(
        "giveaway.effect",
        1,
        giveaway.effect,
        "answers per post",
        "neither",
        "After give-aways",
        "Whether people still answer when there is nothing to win any more.",
        _COMMENTS,
    ),
    Metric(
        "giveaway.hunters",
        1,
        giveaway.hunters,
        "share",
        "lower",
        "Prize hunters",
        "How many people only ever come when there is something to win.",
        _EVERYBODY,
    ),
    Metric(
        "giveaway.dependence",
        1,
        giveaway.dependence,
        "share",
        "lower",
        "Bought attention",
        "How much of what people write to us they write when there is something to win.",
        _COMMENTS,
    ),
    Metric(
        "crossposting.share",
        1,
        crossposting.share,
        "share",
        "lower",
        "Same text everywhere",
        "How many of our posts stand, word for word or nearly, on another channel of ours.",
        _POSTS,
    ),
    Metric(
        "reshare.bare_share",
        2,
        reshare.bare_share,
        "share",
        "lower",
        "Bare reshares",
        "How much we pass on without a word of our own.",
        _PASSED_ON,
    ),
    Metric(
        "people.regulars",
        1,
        people.regulars,
        "people",
        "higher",
        "Regulars",
        "Who comes back week after week, and whether they stay.",
        _EVERYBODY,
    ),
    Metric(
        "people.lost_after_silence",
        1,
        people.lost_after_silence,
        "share",
        "neither",
        "Lost after silence",
        "Whether people whom we answer come back more often than those whom we do not.",
        _EVERYBODY,
    ),
    Metric(
        "people.newcomers",
        1,
        people.newcomers,
        "share",
        "neither",
        "Newcomers",
        "How many of the people who write to us do so for the first time.",
        _EVERYBODY,
    ),
    Metric(
        "people.quiet",
        1,
        people.quiet,
        "days",
        "neither",
        "Gone quiet",
        "Regulars we have not heard of for longer than is usual for them.",
        _EVERYBODY,
    ),
    Metric(
        "time.per_activity",
        1,
        time.per_activity,
        "min",
        "neither",
        "Time per activity",
        "Where our hours go.",
        None,
    ),
    Metric(
        "time.value",
        1,
        time.value,
        "outcomes per hour",
        "higher",
        "Outcomes per hour",
        "What comes of an hour of our work.",
        None,
    ),
    Metric(
        "staffing.promise",
        1,
        staffing.promise,
        "s",
        "lower",
        "What we can promise",
        "Which response time our hours can keep, and how many hours a better one lacks.",
        _HEARD,
    ),
    Metric(
        "reading.ease",
        1,
        reading.ease,
        "index",
        "neither",
        "Reading ease",
        "How easy our posts are to read; a low LIX and a high Flesch are easy.",
        _POSTS,
    ),
)

METRICS: Final[Mapping[str, Metric]] = MappingProxyType({metric.id: metric for metric in _ENTRIES})
"""All metrics by id, in the order of the pages that show them."""
