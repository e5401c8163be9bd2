"""The ten reasons and the seven keys: by which figures each is judged, and what its examples are."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

Evidence = Literal["research", "practice", "house"]
Choice = Literal["first", "worst"]


@dataclass(frozen=True, slots=True)
class Question:
    """One reason or key.

    ``judged`` names figures with a threshold: the first one that can be known decides, or the worst of them.
    ``also`` stands beside them.
    """

    id: str
    judged: tuple[str, ...]
    also: tuple[str, ...] = ()
    choice: Choice = "first"
    examples: str = ""
    evidence: Evidence = "practice"


EXAMPLES_OF: Final = MappingProxyType({"posts.bare_reshares": "bare"})
"""Examples of their own that figures have, for when they decide."""

REASONS: Final = (
    Question("guessing", ("posts.asking",), ("conversation.rate",), examples="untold",
             evidence="research"),
    Question("one_way", ("response.comments_answered", "posts.talk_share", "response.answered_share"),
             ("response.answered_between", "response.answered_share.24h", "conversation.depth.median"),
             examples="unanswered",
             evidence="research"),
    Question("empty", ("conversation.empty_replies",),
             ("conversation.follow_up_questions", "conversation.carried_on"), examples="reply.empty",
             evidence="research"),
    Question("referring", ("conversation.referred",), examples="reply.refers_only", evidence="research"),
    Question("on_the_side", ("response.first_time.median", "response.own_delay.median"),
             ("response.first_time.p90", "response.own_delay.p90"), examples="slow", evidence="research"),
    Question("peaks", ("cadence.burstiness",), ("cadence.own_event_share",), examples="silences"),
    Question("tone", ("tone.mismatch",), examples="tone", evidence="research"),
    Question("advertising", ("promotion.share",), ("promotion.self_reference",),
             examples="post.sales_words"),
    Question("giveaways", ("giveaway.hunters", "giveaway.posts"),
             ("giveaway.dependence", "giveaway.effect"), examples="post.giveaway_wording"),
    Question("same_text", ("crossposting.share", "posts.bare_reshares"), ("reshare.bare_share",),
             choice="worst", examples="twice"),
)  # fmt: skip
KEYS: Final = (
    Question("plan", ("cadence.silent_days",), examples="silences"),
    Question("audience", ("people.regulars",), ("people.lost_after_silence",), examples="quiet"),
    Question("everyone", ()),
    Question("solving", ("response.needing_answered",), ("conversation.carried_on",),
             examples="open_questions", evidence="research"),
    Question("content", ("posts.sound",), ("conversation.rate",), examples="unsound",
             evidence="research"),
    Question("keeping_up", ("cadence.weeks_present",)),
    Question("networks", ("channels.two_way",)),
)  # fmt: skip
