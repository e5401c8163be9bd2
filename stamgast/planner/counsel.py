"""What the coach and the network say about a text as it stands: length, findings, likeness to the others."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from stamgast.channels.connections import network_of
from stamgast.channels.models import Channel
from stamgast.channels.queries import limits_of
from stamgast.coach.advise import Draft, advise
from stamgast.coach.rule import Finding, Voice
from stamgast.coach.similarity import NEAR_DUPLICATE, similarity
from stamgast.coach.voice import learn
from stamgast.coaching.queries import Remark, reader_language, remarks
from stamgast.networks.limits import Length, Limits, measure
from stamgast.outbox.queries import published_words
from stamgast.planner.calls import seems_to_ask
from stamgast.planner.models import Variant
from stamgast.planner.naming import misnamed, tags_used
from stamgast.plans.queries import voice_wishes

SAME_TEXT = "post.same_text_elsewhere"
WORTH_SAYING = 60.0
"""Similarity in per cent from which it is shown."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike the text on another channel is, in per cent."""

    channel: Channel
    percent: int
    is_same: bool


@dataclass(frozen=True, slots=True)
class Counsel:
    """Everything the composer shows below a text."""

    length: Length
    surplus: str
    """The end of the text that does not fit."""
    remarks: tuple[Remark, ...]
    likenesses: tuple[Likeness, ...]
    needs_title: bool
    parts: tuple[Length, ...]
    misnamed: tuple[str, ...]
    tags: tuple[str, ...]
    asks: str
    """What the text seems to ask for, in words; empty when that was chosen, or nothing is asked."""


def counsel(variant: Variant, others: Sequence[Variant], *, same_text_reason: str = "") -> Counsel:
    """Weigh a text against its network, the coach and the post's other texts.

    Args:
        variant: the text.
        others: the post's texts for other channels.
        same_text_reason: why it may be the same as another; with one, sameness is no finding any more.
    """
    limits = limits_of(variant.channel)
    return Counsel(
        length=measure(variant.content, limits),
        surplus=surplus(variant.content, limits),
        remarks=_remarks(variant, findings(variant, others, same_text_reason=same_text_reason)),
        likenesses=likenesses(variant, others),
        needs_title=limits.needs_title,
        parts=tuple(measure(part, limits) for part in variant.parts),
        misnamed=tuple(misnamed(whole(variant), limits.mentions)),
        tags=tuple(tags_used(published_words(variant.channel), whole(variant))),
        asks=_asks(variant),
    )


def _asks(variant: Variant) -> str:
    call = seems_to_ask(whole(variant), variant.channel.language)
    return "" if variant.call or call == Variant.Call.NONE else str(call.label)


def whole(variant: Variant) -> str:
    """Return everything that is said in a thread."""
    return "\n\n".join([variant.content, *variant.parts])


def findings(
    variant: Variant, others: Sequence[Variant], *, same_text_reason: str = ""
) -> tuple[Finding, ...]:
    """Return the coach's findings, in the reader's language."""
    if not variant.content.strip():
        return ()
    channel = variant.channel
    draft = Draft(
        kind="post",
        text=variant.content,
        language=channel.language,
        network=network_of(channel).id,
        country=channel.workspace.country,
        others=tuple(other.content for other in others if other.content.strip()),
        voice=voice_of(channel),
        alt_texts=tuple(place.picture.alternative_text or None for place in variant.places.all()),
    )
    found = advise(draft, ui_language=reader_language())
    if variant.parts:  # what the first part lacks may stand in a later one
        holds = {
            one.rule for one in advise(replace(draft, text=whole(variant)), ui_language=reader_language())
        }
        found = tuple(one for one in found if one.rule in holds)
    return tuple(one for one in found if not (same_text_reason.strip() and one.rule == SAME_TEXT))


def findings_further(variant: Variant) -> tuple[Finding, ...]:
    """Return the coach's findings on what follows the first part: further parts and the first comment."""
    channel = variant.channel
    texts = [text for text in (*variant.parts, variant.first_comment) if text.strip()]
    drafts = [
        Draft(kind="post", text=text, language=channel.language, network=network_of(channel).id,
              country=channel.workspace.country)
        for text in texts
    ]  # fmt: skip
    return tuple(one for draft in drafts for one in advise(draft, ui_language=reader_language()))


def _remarks(variant: Variant, found: Sequence[Finding]) -> tuple[Remark, ...]:
    return remarks(variant.channel.workspace, f"post:{variant.pk}", found)


def voice_of(channel: Channel) -> Voice:
    """Return how the channel speaks: as the team said, and else as its latest posts have sounded."""
    said = published_words(channel)
    learned = _learned(tuple(said), channel.language)
    learned = replace(learned, address=channel.address or learned.address)  # type: ignore[arg-type]
    return replace(learned, **voice_wishes(channel))  # type: ignore[arg-type]


@lru_cache(maxsize=64)
def _learned(texts: tuple[str, ...], language: str) -> Voice:
    return learn(texts, language)


def likenesses(variant: Variant, others: Sequence[Variant]) -> tuple[Likeness, ...]:
    """Return the other texts that are alike enough to be worth a word, the likest first."""
    found = []
    for other in others:
        percent = similarity(variant.content, other.content) if variant.content.strip() else 0.0
        if percent >= WORTH_SAYING:
            found.append(Likeness(other.channel, round(percent), percent >= NEAR_DUPLICATE))
    return tuple(sorted(found, key=lambda one: -one.percent))


def surplus(text: str, limits: Limits) -> str:
    """Return the end of a text that does not fit on the network, empty when all of it fits."""
    if (measure(text, limits).left or 0) >= 0:
        return ""
    fits, too_long = 0, len(text)
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        if (measure(text[:middle], limits).left or 0) < 0:
            too_long = middle
        else:
            fits = middle
    return text[fits:]
