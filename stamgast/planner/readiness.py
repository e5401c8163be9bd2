"""What still keeps a text from going out, in words for the person who can mend it."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stamgast.channels.connections import network_of
from stamgast.channels.queries import limits_of
from stamgast.networks.limits import Limits, measure
from stamgast.planner.counsel import SAME_TEXT, findings
from stamgast.planner.models import Post, Variant


def obstacles(variant: Variant, others: Sequence[Variant]) -> list[str]:
    """Return what is missing or wrong about a text, nothing when it may go out."""
    limits = limits_of(variant.channel)
    if not variant.content.strip() and not variant.places.all():
        return [_("There is no text yet.")]
    return [
        *_of_length(variant, limits),
        *_of_pictures(variant, limits),
        *_of_words(variant, others),
    ]


def obstacles_of_post(post: Post) -> list[str]:
    """Return what the post as a whole still needs."""
    if post.has_value:
        return []
    return [_("Answer the value check: at least one of the three questions needs a yes.")]


def _of_length(variant: Variant, limits: Limits) -> list[str]:
    found = []
    left = measure(variant.content, limits).left
    if left is not None and left < 0:
        found.append(
            ngettext(
                "The text is %(count)s character too long for %(network)s.",
                "The text is %(count)s characters too long for %(network)s.",
                -left,
            )
            % {"count": -left, "network": network_of(variant.channel).name}
        )
    if limits.needs_title and not variant.name.strip():
        found.append(_("It needs a title."))
    return found


def _of_pictures(variant: Variant, limits: Limits) -> list[str]:
    pictures = [place.picture for place in variant.places.all()]
    network = network_of(variant.channel).name
    found = []
    if any(not picture.alternative_text.strip() for picture in pictures):
        found.append(_("Say what each picture shows, for people who cannot see it."))
    longest = limits.alternative_text.value
    if longest and any(len(picture.alternative_text) > longest for picture in pictures):
        found.append(_("The words of a picture are too long for %(network)s.") % {"network": network})
    most = limits.images.value
    if most is not None and len(pictures) > most:
        found.append(_("%(network)s takes %(count)s pictures at most.") % {"network": network, "count": most})
    heaviest = limits.image_bytes.value
    if heaviest and any(picture.size > heaviest for picture in pictures):
        found.append(_("A picture is too large for %(network)s.") % {"network": network})
    if any(picture.media_type not in limits.media_types for picture in pictures):
        found.append(_("%(network)s does not show this kind of picture.") % {"network": network})
    return found


def _of_words(variant: Variant, others: Sequence[Variant]) -> list[str]:
    reason = variant.post.same_text_reason
    blocks = [
        one for one in findings(variant, others, same_text_reason=reason) if one.severity.name == "BLOCK"
    ]
    return [
        _("The same text stands on another channel. Rewrite it, or write down why it has to be the same.")
        if block.rule == SAME_TEXT
        else f"{block.message} {block.advice}"
        for block in blocks
    ]
