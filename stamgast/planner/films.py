"""What keeps a film from going out on a network: its length, size, kind, and what stands beside it."""

from collections.abc import Iterator, Sequence

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stamgast.media.models import Picture
from stamgast.networks.limits import Films, Limits
from stamgast.networks.network import Network
from stamgast.planner.models import VariantPicture

_KINDS = {"video/mp4": "MP4", "video/quicktime": "MOV", "video/webm": "WebM"}


def obstacles(places: Sequence[VariantPicture], network: Network, limits: Limits) -> list[str]:
    """Return what is wrong with the films among the pictures of a text, nothing where there is none.

    Where a person posts by hand, the network's own app tells what it takes.
    """
    films = [place.picture for place in places if place.picture.is_film]
    if not films:
        return []
    found = []
    if any(not film.is_explained for film in films):
        words = _("Say what the film shows and what is said in it, for people who cannot see or hear it.")
        found.append(words)
    if network.is_by_hand:
        return found
    if limits.films is None:
        words = _("Films cannot be sent to %(network)s from here. Take it off, or post it in the app itself.")
        return [*found, words % {"network": network.name}]
    if len(places) > 1:
        found.append(_("A film stands alone: take off what stands beside it."))
    for film in films:
        found += _against(film, network.name, limits.films)
    return found


def _against(film: Picture, network: str, limits: Films) -> Iterator[str]:
    most, longest, pixels = limits.bytes.value, limits.seconds.value, limits.pixels.value
    if film.media_type not in limits.media_types:
        kinds = ", ".join(_KINDS.get(kind, kind) for kind in limits.media_types)
        yield _("%(network)s takes films as %(kinds)s only: save it anew.") % {
            "network": network, "kinds": kinds,
        }  # fmt: skip
    if limits.codecs and film.codec not in limits.codecs:
        yield _(
            "Not everybody could see this film on %(network)s (its pictures are written as %(codec)s). Save "
            "it as MP4 with H.264 first."
        ) % {"network": network, "codec": film.codec or "?"}
    if most is not None and film.size > most:
        yield _("The film is too large for %(network)s: %(size)s of at most %(most)s.") % {
            "network": network, "size": filesizeformat(film.size), "most": filesizeformat(most),
        }  # fmt: skip
    if longest is not None and film.milliseconds > 1000 * longest:
        yield ngettext(
            "The film is too long for %(network)s: it may last %(longest)s second.",
            "The film is too long for %(network)s: it may last %(longest)s seconds.",
            longest,
        ) % {"network": network, "longest": longest}
    if pixels is not None and film.width * film.height > pixels:
        yield _("The film has too many pixels for %(network)s: save it in a smaller size.") % {
            "network": network
        }
