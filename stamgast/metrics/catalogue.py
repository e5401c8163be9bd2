"""Every metric there is: its id, version, function, unit, and which way is better."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final, Literal

from stamgast.metrics import cadence, conversation, response

Better = Literal["higher", "lower", "neither"]


@dataclass(frozen=True, slots=True)
class Metric:
    """One entry; the id is module and function, the version rises when a table gives other numbers."""

    id: str
    version: int
    function: Callable[..., Any]
    unit: str
    better: Better
    title: str
    about: str


_ENTRIES: Final = (
    Metric(
        "response.first_time",
        1,
        response.first_time,
        "s",
        "lower",
        "First response time",
        "How long somebody who starts to talk with us waits for our first answer.",
    ),
    Metric(
        "response.next_time",
        1,
        response.next_time,
        "s",
        "lower",
        "Next response time",
        "How long somebody waits who answers us and goes on talking.",
    ),
    Metric(
        "response.answered_share",
        1,
        response.answered_share,
        "share",
        "higher",
        "Answered",
        "How many of those who write to us get an answer, in time or at all.",
    ),
    Metric(
        "response.promise_kept",
        1,
        response.promise_kept,
        "share",
        "higher",
        "Promise kept",
        "How often we answer as soon as we promised.",
    ),
    Metric(
        "response.waiting",
        1,
        response.waiting,
        "conversations",
        "lower",
        "Waiting now",
        "Conversations in which it is our turn, by how long it has been.",
    ),
    Metric(
        "conversation.rate",
        1,
        conversation.rate,
        "comments per post",
        "higher",
        "Comments per post",
        "Whether what we post makes people say something; a like costs nothing and is not counted.",
    ),
    Metric(
        "conversation.depth",
        1,
        conversation.depth,
        "turns",
        "higher",
        "Turns per conversation",
        "Whether a comment and our answer are the end of it, or a beginning.",
    ),
    Metric(
        "conversation.carried_on",
        1,
        conversation.carried_on,
        "share",
        "higher",
        "Carried on",
        "How many of our replies make the same person write again within a week.",
    ),
    Metric(
        "cadence.burstiness",
        1,
        cadence.burstiness,
        "burstiness",
        "lower",
        "Bursts",
        "Whether we post evenly, or much at once and then nothing.",
    ),
    Metric(
        "cadence.memory",
        1,
        cadence.memory,
        "correlation",
        "neither",
        "Memory of the rhythm",
        "Whether busy times follow busy ones; it tells seasons from hiccups.",
    ),
    Metric(
        "cadence.silences",
        1,
        cadence.silences,
        "h",
        "lower",
        "Silences",
        "Gaps three times as long as our rhythm, in which people lose the habit of us.",
    ),
    Metric(
        "cadence.hours",
        1,
        cadence.hours,
        "answers per post",
        "neither",
        "Hours that get answers",
        "When people have answered our posts, with thin hours drawn towards the mean.",
    ),
    Metric(
        "cadence.own_event_share",
        1,
        cadence.own_event_share,
        "share",
        "lower",
        "Only for our own events",
        "How much of what we post surrounds events of our own, against the share of such days.",
    ),
)

METRICS: Final[Mapping[str, Metric]] = MappingProxyType({metric.id: metric for metric in _ENTRIES})
"""All metrics by id, in the order of the pages that show them."""
