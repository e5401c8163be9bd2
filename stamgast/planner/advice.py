"""What the coach finds in each part of a text: in the post itself, further parts and the first comment."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from msgspec.structs import replace

from stamgast.channels.connections import network_of
from stamgast.channels.models import Channel
from stamgast.coach.advise import Draft, advise
from stamgast.coach.rule import Finding, Severity, Voice
from stamgast.coach.similarity import NEAR_DUPLICATE, normalised, similarity
from stamgast.coach.voice import learn
from stamgast.coaching.queries import reader_language
from stamgast.outbox.queries import published_words
from stamgast.planner.models import Variant
from stamgast.plans.queries import voice_wishes
from stamgast.strategy.queries import internal_goals

SAME_TEXT: Final = "post.same_text_elsewhere"

OF_A_WHOLE: Final = frozenset({"post.invites_nothing", "post.link_only", "post.bare_reshare"})
"""What only a post as a whole can lack: a part may be a link, and need not end on a question."""

FEWEST_WORDS: Final = 6
"""A further part with fewer words ("See you on Saturday!") says the same everywhere, and may."""

MOST_LONGER: Final = 2
"""A text so many times as long is no repetition: all words of a short part may stand somewhere in it."""


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a text; the post itself is number 1, the first comment the last."""

    number: int
    content: str
    is_comment: bool = False


def sections(variant: Variant) -> list[Section]:
    """Return the parts of a text in the order in which they go out, the first comment last."""
    found = [Section(number, text) for number, text in enumerate([variant.content, *variant.parts], 1)]
    if variant.first_comment.strip():
        found.append(Section(len(found) + 1, variant.first_comment, is_comment=True))
    return found


def whole(variant: Variant) -> str:
    """Return everything that is said in a thread."""
    return "\n\n".join([variant.content, *variant.parts])


def findings_by_section(
    variant: Variant, others: Sequence[Variant], *, same_text_reason: str = ""
) -> list[tuple[Section, tuple[Finding, ...]]]:
    """Return each part of a text with what the coach finds in it, in the reader's language."""
    first, *further = sections(variant)
    draft = _draft(variant)
    return [
        (first, _first(draft, variant, others, same_text_reason)),
        *((one, _further(one, draft, others, same_text_reason)) for one in further),
    ]


def _first(
    draft: Draft, variant: Variant, others: Sequence[Variant], same_text_reason: str
) -> tuple[Finding, ...]:
    if not variant.content.strip():
        return ()
    draft = replace(
        draft,
        others=tuple(other.content for other in others if other.content.strip()),
        alt_texts=tuple(place.picture.alternative_text or None for place in variant.places.all()),
    )
    found = advise(draft, ui_language=reader_language())
    if variant.parts:
        found = _as_thread(found, draft, variant)
    if same_text_reason.strip():
        return tuple(one for one in found if one.rule != SAME_TEXT)
    if any(one.rule == SAME_TEXT for one in found) or not is_same_in_parts(variant, others):
        return found
    return (*_same_as(draft, draft.text), *found)


def percent_alike(variant: Variant, other: Variant) -> float:
    """Return how alike two texts are, 0 to 100: their beginnings, or all that is said in them."""
    if not variant.content.strip():
        return 0.0
    beginnings = similarity(variant.content, other.content)
    if not (variant.parts or other.parts):
        return beginnings
    return max(beginnings, _percent(whole(variant), whole(other)))


def is_same_in_parts(variant: Variant, others: Sequence[Variant]) -> bool:
    """Tell whether a text, cut into parts or put together, is as good as another."""
    threads = (other for other in others if variant.parts or other.parts)
    return any(percent_alike(variant, other) >= NEAR_DUPLICATE for other in threads)


def is_same_further(section: Section, others: Sequence[Variant]) -> bool:
    """Tell whether a further part, or the first comment, stands on another channel as well."""
    if len(normalised(section.content).split()) < FEWEST_WORDS:
        return False
    texts = (one.content for other in others for one in sections(other))
    return any(_percent(section.content, text) >= NEAR_DUPLICATE for text in texts)


def voice_of(channel: Channel) -> Voice:
    """Return how the channel speaks: as the team said, and else as its latest posts have sounded."""
    said = published_words(channel)
    learned = _learned(tuple(said), channel.language)
    learned = replace(learned, address=channel.address or learned.address)
    return replace(learned, **voice_wishes(channel))


@lru_cache(maxsize=64)
def _learned(texts: tuple[str, ...], language: str) -> Voice:
    return learn(texts, language)


def _further(
    section: Section, draft: Draft, others: Sequence[Variant], same_text_reason: str
) -> tuple[Finding, ...]:
    if not section.content.strip():
        return ()
    draft = replace(draft, text=section.content)
    found = tuple(one for one in advise(draft, ui_language=reader_language()) if one.rule not in OF_A_WHOLE)
    if same_text_reason.strip() or not is_same_further(section, others):
        return found
    return (*_same_as(draft, section.content), *found)


def _same_as(draft: Draft, other: str) -> tuple[Finding, ...]:
    """Return what the coach says of a text that stands elsewhere."""
    found = advise(replace(draft, others=(other,)), ui_language=reader_language())
    return tuple(one for one in found if one.rule == SAME_TEXT)


def _as_thread(found: tuple[Finding, ...], draft: Draft, variant: Variant) -> tuple[Finding, ...]:
    """Leave out what the first part lacks and a later one has."""
    all_of_it = advise(replace(draft, text=whole(variant)), ui_language=reader_language())
    holds = {one.rule for one in all_of_it}
    return tuple(one for one in found if one.rule in holds or one.severity >= Severity.BLOCK)


def _percent(text: str, other: str) -> float:
    lengths = sorted((len(normalised(text)), len(normalised(other))))
    return 0.0 if lengths[1] > MOST_LONGER * lengths[0] else similarity(text, other)


def _draft(variant: Variant) -> Draft:
    """Return the post itself as the coach reads it; what follows it differs in its words alone."""
    channel = variant.channel
    return Draft(
        kind="post",
        text=variant.content,
        language=channel.language,
        network=network_of(channel).id,
        country=channel.workspace.country,
        voice=voice_of(channel),
        internal=internal_goals(channel.workspace_id),
    )
