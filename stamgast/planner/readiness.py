"""What still keeps a text from going out, in words for the person who can mend it."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stamgast.channels.connections import network_of
from stamgast.channels.queries import limits_of
from stamgast.coach.rule import Finding, Severity
from stamgast.media.fitting import CONVERTIBLE, sides
from stamgast.networks.limits import Limits, measure
from stamgast.planner import films
from stamgast.planner.advice import SAME_TEXT, Section, findings_by_section
from stamgast.planner.models import Post, Variant, VariantPicture
from stamgast.planner.parts import fits


def obstacles(variant: Variant, others: Sequence[Variant]) -> list[str]:
    """Return what is missing or wrong about a text, nothing when it may go out."""
    limits = limits_of(variant.channel)
    if not variant.content.strip() and not variant.places.all():
        return [_("There is no text yet.")]
    return [
        *_of_length(variant, limits),
        *_of_what_follows(variant, limits),
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


def _of_what_follows(variant: Variant, limits: Limits) -> list[str]:
    network, found = network_of(variant.channel), []
    if variant.parts and not network.threads:
        found.append(_("%(network)s has no threads. Put the parts together.") % {"network": network.name})
    for number, part in enumerate(variant.parts, 2):
        if not part.strip():
            found.append(_("Part %(number)s is empty. Write it, or take it out.") % {"number": number})
        elif not fits(part, limits):
            found.append(_("Part %(number)s is too long.") % {"number": number})
    comment = variant.first_comment.strip()
    if comment and not network.has_comments:
        found.append(
            _("Below posts on %(network)s nothing can be said from here.") % {"network": network.name}
        )
    elif comment and not limits.needs_title and not fits(comment, limits):
        found.append(_("The first comment is too long."))
    return found


def _of_pictures(variant: Variant, limits: Limits) -> list[str]:
    everything = list(variant.places.all())
    places = [place for place in everything if not place.picture.is_film]
    network = network_of(variant.channel).name
    most, longest = limits.images.value, limits.alternative_text.value
    found = []
    if any(not place.picture.is_explained for place in places):
        found.append(_("Say what each picture shows, for people who cannot see it."))
    if longest and any(len(place.picture.alternative_text) > longest for place in everything):
        found.append(_("The words of a picture are too long for %(network)s.") % {"network": network})
    if most is not None and len(places) > most:
        found.append(_("%(network)s takes %(count)s pictures at most.") % {"network": network, "count": most})
    matters = {matter for place in places for matter in _of_picture(place, limits)}
    found += [words % {"network": network} for words in sorted(matters)]
    return found + films.obstacles(variant)


def _of_picture(place: VariantPicture, limits: Limits) -> list[str]:
    """Return what is wrong with one picture and cannot be mended by writing it anew."""
    picture, heaviest = place.picture, limits.image_bytes.value
    if picture.media_type in CONVERTIBLE:
        shape = sides(place.ratio) if place.ratio else (picture.width, picture.height)
        return (
            [] if limits.look.allows(*shape) else [_("%(network)s refuses this shape: choose how it is cut.")]
        )
    found = []
    if heaviest and picture.size > heaviest:
        found.append(_("A picture is too large for %(network)s."))
    if picture.media_type not in limits.media_types:
        found.append(_("%(network)s does not show this kind of picture."))
    return found


def _of_words(variant: Variant, others: Sequence[Variant]) -> list[str]:
    found = findings_by_section(variant, others, same_text_reason=variant.post.same_text_reason)
    return [
        _where(section) + _against(one)
        for section, some in found
        for one in some
        if one.severity == Severity.BLOCK
    ]


def _against(found: Finding) -> str:
    if found.rule == SAME_TEXT:
        return _(
            "The same text stands on another channel. Rewrite it, or write down why it has to be the same."
        )
    return f"{found.message} {found.advice}"


def _where(section: Section) -> str:
    """Say which part is meant, where it is not the post itself."""
    if section.is_comment:
        return _("First comment:") + " "
    return _("Part %(number)s:") % {"number": section.number} + " " if section.number > 1 else ""
