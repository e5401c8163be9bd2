"""How a post will look among others on its network: what is seen at once, and what hides behind "more"."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from stamgast.channels.connections import network_of
from stamgast.channels.queries import limits_of
from stamgast.networks.limits import Limits, count_graphemes
from stamgast.networks.network import Network
from stamgast.planner.links import card_of, first_link
from stamgast.planner.models import LinkCard, Variant, VariantPicture


@dataclass(frozen=True, slots=True)
class Preview:
    """A post as it is seen: its words up to the cut-off, the rest, and what stands below them.

    ``pictures_left`` counts those that are told as a number only. ``link`` is there when the network makes a
    card of it, ``card`` when we know what is on it.
    """

    name: str
    words: str
    rest: str
    fold: int | None
    fold_source: str
    places: Sequence[VariantPicture]
    pictures_left: int
    link: str
    card: LinkCard | None
    parts: Sequence[str]
    first_comment: str
    lacks: str
    """What the network does not do without and a person may bring along, in words; empty as a rule."""

    @property
    def is_empty(self) -> bool:
        return not (self.words.strip() or self.name or self.places)


def preview(variant: Variant, places: Sequence[VariantPicture]) -> Preview:
    """Return how a text will look on its network; what is not known of the network is shown whole."""
    limits, network = limits_of(variant.channel), network_of(variant.channel)
    words, rest = folded(variant.content, limits)
    most = limits.look.pictures.value or len(places)
    return Preview(
        name=variant.name if limits.needs_title else "",
        words=words,
        rest=rest,
        fold=limits.look.fold.value,
        fold_source=limits.look.fold.source,
        places=places[:most],
        pictures_left=max(len(places) - most, 0),
        link="" if places else first_link(variant.content),
        card=None if places else card_of(variant),
        parts=variant.parts if network.threads else (),
        first_comment=variant.first_comment if network.has_comments else "",
        lacks="" if places else without_pictures(network),
    )


def without_pictures(network: Network) -> str:
    """Return what to do about a text that has neither picture nor film; empty where a text stands alone."""
    if network.limits.text_alone:
        return ""
    words = _("%(network)s takes no text alone. Add a film, or have one ready when you post.")
    if any(kind.startswith("image/") for kind in network.limits.media_types):
        words = _(
            "%(network)s takes no text alone. Add a picture or a film, or have one ready when you post."
        )
    return words % {"network": network.name}


def folded(text: str, limits: Limits) -> tuple[str, str]:
    """Return what is seen of a text and what hides; the cut-off lies between words where there are some."""
    fold = limits.look.fold.value
    if fold is None or count_graphemes(text) <= fold:
        return text, ""
    cut = text[:fold]
    at = max(cut.rfind(" "), cut.rfind("\n"))
    at = at if at > fold // 2 else fold
    return text[:at].rstrip(), text[at:]
