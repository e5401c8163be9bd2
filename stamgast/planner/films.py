"""What keeps a film from going out on a network: its length, size, kind, and what stands beside it."""

from collections.abc import Iterator

from django.template.defaultfilters import filesizeformat, floatformat
from django.utils.translation import gettext as _

from stamgast.channels.connections import network_of
from stamgast.channels.queries import limits_of
from stamgast.media.models import Picture
from stamgast.networks.limits import Films
from stamgast.planner.models import Variant

_KINDS = {"video/mp4": "MP4", "video/quicktime": "MOV", "video/webm": "WebM"}


def obstacles(variant: Variant) -> list[str]:
    """Return what is wrong with the films among the pictures of a text, nothing where there is none.

    Where a person posts by hand, only what is known of the network is held against a film, which may stand
    beside pictures there.
    """
    places = variant.places.all()
    films = [place.picture for place in places if place.picture.is_film]
    if not films:
        return []
    network, taken = network_of(variant.channel), limits_of(variant.channel).films
    found = []
    if any(not film.is_explained for film in films):
        words = _("Say what the film shows and what is said in it, for people who cannot see or hear it.")
        found.append(words)
    if taken is None:
        if network.is_by_hand:
            return found
        words = _("Films cannot be sent to %(network)s from here. Take it off, or post it in the app itself.")
        return [*found, words % {"network": network.name}]
    if len(places) > 1 and not network.is_by_hand:
        found.append(_("A film stands alone: take off what stands beside it."))
    return [*found, *(words for film in films for words in _against(film, network.name, taken))]


def _against(film: Picture, network: str, limits: Films) -> Iterator[str]:
    if film.media_type not in limits.media_types:
        kinds = ", ".join(_KINDS.get(kind, kind) for kind in limits.media_types)
        yield _("%(network)s takes films as %(kinds)s only: save it anew.") % {
            "network": network, "kinds": kinds,
        }  # fmt: skip
    if limits.codecs and film.codec not in limits.codecs:
        yield _(
            "Not everybody could see this film on %(network)s (its pictures are written as %(codec)s). Save "
            "it as MP4 with H.264 first."
        ) % {"network": network, "codec": film.codec_name or "?"}
    most = limits.bytes.value
    if most is not None and film.size > most:
        yield _("The film is too large for %(network)s: %(size)s of at most %(most)s.") % {
            "network": network, "size": filesizeformat(film.size), "most": filesizeformat(most),
        }  # fmt: skip
    yield from _against_length(film, network, limits)
    yield from _against_pictures(film, network, limits)


def _against_length(film: Picture, network: str, limits: Films) -> Iterator[str]:
    longest, shortest = limits.seconds.value, limits.shortest.value
    if longest is not None and film.milliseconds > 1000 * longest:
        whole = -(-film.milliseconds // 1000)
        yield _("The film is too long for %(network)s: %(length)s of at most %(longest)s. Cut it first.") % {
            "network": network, "length": _clock(whole), "longest": _clock(longest),
        }  # fmt: skip
    if shortest is not None and 0 < film.milliseconds < shortest:
        yield _("The film is too short for %(network)s: it has to last at least %(shortest)s seconds.") % {
            "network": network, "shortest": floatformat(shortest / 1000),
        }  # fmt: skip


def _against_pictures(film: Picture, network: str, limits: Films) -> Iterator[str]:
    share, rate = 100 * film.width / max(film.height, 1), film.frames_per_second
    name, sides = {"network": network}, (film.width, film.height)
    if limits.narrowest.undercut_by(share):
        yield _("The film is too narrow for %(network)s. Cut off some of its height first.") % name
    if limits.widest.exceeded_by(share):
        yield _("The film is too wide for %(network)s. Cut off some of its width first.") % name
    if limits.smallest.undercut_by(min(sides)):
        words = _("The film is too small for %(network)s: each side needs at least %(pixels)s pixels.")
        yield words % {**name, "pixels": limits.smallest.value}
    if limits.largest.exceeded_by(max(sides)) or limits.pixels.exceeded_by(film.width * film.height):
        yield _("The film has too many pixels for %(network)s: save it in a smaller size.") % name
    if limits.fastest.exceeded_by(rate) or (rate and limits.slowest.undercut_by(rate)):
        yield _(
            "%(network)s does not take %(rate)s pictures a second (fps). Save the film with 30 first."
        ) % {"network": network, "rate": floatformat(rate)}


def _clock(seconds: int) -> str:
    """Return a length as players show it: minutes and seconds."""
    return f"{seconds // 60}:{seconds % 60:02}"
