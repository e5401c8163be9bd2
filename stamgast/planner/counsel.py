"""What the coach and the network say about a text as it stands: length, findings, likeness to the others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stamgast.channels.models import Channel
from stamgast.channels.queries import limits_of
from stamgast.coach.rule import Finding
from stamgast.coach.similarity import NEAR_DUPLICATE
from stamgast.coaching.queries import Remark, remarks, together
from stamgast.networks.limits import Length, Limits, measure
from stamgast.outbox.queries import published_words
from stamgast.planner.advice import (
    Section,
    findings_by_section,
    is_same_further,
    percent_alike,
    sections,
    whole,
)
from stamgast.planner.calls import seems_to_ask
from stamgast.planner.models import Variant
from stamgast.planner.naming import misnamed, tags_used

WORTH_SAYING = 60.0
"""Similarity in per cent from which it is shown."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike the text on another channel is, in per cent."""

    channel: Channel
    percent: int
    is_same: bool


@dataclass(frozen=True, slots=True)
class Said:
    """What is said below one part of a text: how much of the network's room it takes, and what was found."""

    section: Section
    field: str
    """The id of the box it is written in."""
    length: Length
    surplus: str
    """The end that does not fit."""
    remarks: tuple[Remark, ...]

    @property
    def is_too_long(self) -> bool:
        """Whether the network takes less than that."""
        return (self.length.left or 0) < 0


@dataclass(frozen=True, slots=True)
class Counsel:
    """Everything the composer shows below a text, and below each further part and the first comment."""

    first: Said
    further: tuple[Said, ...]
    comment: Said | None
    likenesses: tuple[Likeness, ...]
    needs_title: bool
    misnamed: tuple[str, ...]
    tags: tuple[str, ...]
    asks: str
    """What the text seems to ask for, in words; empty when that was chosen, or nothing is asked."""

    @property
    def all(self) -> list[Said]:
        """What is said of each part, in order, the first comment last."""
        return [self.first, *self.further, *filter(None, [self.comment])]

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """All findings of all parts."""
        return tuple(remark for said in self.all for remark in said.remarks)

    @property
    def is_too_long(self) -> bool:
        """Whether any part is."""
        return any(said.is_too_long for said in self.all)


def counsel(variant: Variant, others: Sequence[Variant], *, same_text_reason: str = "") -> Counsel:
    """Weigh a text against its network, the coach and the post's other texts.

    Args:
        variant: the text.
        others: the post's texts for other channels.
        same_text_reason: why it may be the same as another; with one, sameness is no finding any more.
    """
    limits = limits_of(variant.channel)
    found = findings_by_section(variant, others, same_text_reason=same_text_reason)
    first, *rest = _said(variant, found, limits)
    text = whole(variant)
    return Counsel(
        first=first,
        further=tuple(one for one in rest if not one.section.is_comment),
        comment=next((one for one in rest if one.section.is_comment), None),
        likenesses=likenesses(variant, others),
        needs_title=limits.needs_title,
        misnamed=tuple(misnamed(text, limits.mentions)),
        tags=tuple(tags_used(published_words(variant.channel), text)),
        asks=_asks(variant, text),
    )


def _said(
    variant: Variant, found: Sequence[tuple[Section, Sequence[Finding]]], limits: Limits
) -> Iterator[Said]:
    everything = [one for _, some in found for one in some]
    shown = remarks(variant.channel.workspace, f"post:{variant.pk}", everything)
    of_finding = {id(remark.finding): remark for remark in shown}
    for section, some in found:
        yield Said(
            section=section,
            field=_field(variant, section),
            length=measure(section.content, limits),
            surplus=surplus(section.content, limits),
            remarks=together(of_finding[id(one)] for one in some if id(one) in of_finding),
        )


def _field(variant: Variant, section: Section) -> str:
    if section.is_comment:
        return f"comment-{variant.pk}"
    return f"part-{variant.pk}-{section.number - 1}" if section.number > 1 else f"words-of-{variant.pk}"


def _asks(variant: Variant, text: str) -> str:
    call = seems_to_ask(text, variant.channel.language)
    return "" if variant.call or call == Variant.Call.NONE else str(call.label)


def likenesses(variant: Variant, others: Sequence[Variant]) -> tuple[Likeness, ...]:
    """Return the other texts that are alike enough to be worth a word, the likest first."""
    found = []
    for other in others:
        percent = percent_alike(variant, other)
        further = (one for one in sections(variant)[1:] if is_same_further(one, [other]))
        is_same = percent >= NEAR_DUPLICATE or next(further, None) is not None
        if is_same or percent >= WORTH_SAYING:
            found.append(Likeness(other.channel, round(percent), is_same))
    return tuple(sorted(found, key=lambda one: -one.percent))


def is_touched(other: Variant, before: Variant, after: Variant) -> bool:
    """Tell whether what is said about a text may be another, now that one beside it has changed."""
    seen = [likenesses(other, [one]) for one in (before, after)]
    return seen[0] != seen[1] or any(one.is_same for found in seen for one in found)


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
