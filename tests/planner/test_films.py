"""What keeps a film from going out, one cause at a time, said before it is scheduled."""

from collections.abc import Callable

import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.media.models import Picture
from stamgast.planner.models import Variant
from stamgast.planner.operations import place
from stamgast.planner.queries import with_others
from stamgast.planner.readiness import obstacles
from stamgast.workspaces.models import Member

pytestmark = pytest.mark.django_db
GOOD = "We put a chair by the window. Which book would you sit down there with?"
FILM = {
    "media_type": "video/mp4", "width": 1280, "height": 720, "size": 5_000_000, "milliseconds": 12_000,
    "codec": "avc1", "alternative_text": "Our aunt reads aloud", "file": "none.mp4",
}  # fmt: skip


def missing(variant: Variant, network: str, *films: dict[str, object]) -> list[str]:
    Channel.objects.filter(pk=variant.channel_id).update(network=network)
    Variant.objects.filter(pk=variant.pk).update(content=GOOD, name="A chair")
    variant.refresh_from_db()
    for given in films:
        place(variant, Picture.objects.create(workspace=variant.post.workspace, **(FILM | given)))
    return obstacles(*with_others(variant.pk))


@pytest.mark.parametrize(
    ("network", "given", "words"),
    [
        ("mastodon", {}, ""),
        ("mastodon", {"media_type": "video/quicktime", "codec": "hvc1"}, ""),
        ("mastodon", {"size": 103_809_025}, "The film is too large for Mastodon: 99.0"),
        ("mastodon", {"width": 3840, "height": 2161}, "too many pixels for Mastodon"),
        ("mastodon", {"alternative_text": "a" * 1501}, "words of a picture are too long"),
        ("mastodon", {"alternative_text": ""}, "Say what the film shows and what is said in it"),
        ("wordpress", {}, ""),
        ("wordpress", {"codec": "hvc1"}, "written as hvc1"),
        ("wordpress", {"codec": "vp09"}, ""),
        ("bluesky", {}, ""),
        ("bluesky", {"media_type": "video/quicktime"}, "Bluesky"),
        ("bluesky", {"milliseconds": 601_000}, "too long for Bluesky"),
        ("loopback", {}, "Films cannot be sent to Loopback from here."),
        ("x", {}, ""),
        ("x", {"alternative_text": ""}, "Say what the film shows"),
    ],
)
def test_what_a_network_takes_of_films(
    variant: Variant, network: str, given: dict[str, object], words: str
) -> None:
    found = missing(variant, network, given)
    assert [words in one for one in found] == [True] * bool(words), found


def test_a_film_stands_alone(variant: Variant) -> None:
    picture = {"media_type": "image/png", "milliseconds": 0, "codec": "", "width": 1, "height": 1}
    assert missing(variant, "mastodon", {}, picture) == [
        "A film stands alone: take off what stands beside it."
    ]


def test_a_film_on_wordpress_may_be_of_any_length_and_size(variant: Variant) -> None:
    assert missing(variant, "wordpress", {"size": 39_000_000, "milliseconds": 3_600_000}) == []


def test_nothing_is_refused_that_the_file_does_not_say(variant: Variant) -> None:
    assert missing(variant, "mastodon", {"milliseconds": 0}) == []


def test_it_is_said_below_the_film_where_it_is_put_to_a_text(
    variant: Variant, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    missing(variant, "loopback", {})
    place = variant.places.get()
    page = client_of(alice)
    whole = page.get(f"/w/bookshop/posts/{variant.post_id}/").content.decode()
    assert "Films cannot be sent to Loopback from here." in whole
    assert "<video" in whole
    assert f'id="ratio-{place.pk}"' not in whole
    answer = page.post(f"/w/bookshop/posts/pictures/{place.pk}/take-off/").content.decode()
    assert "Films cannot be sent" not in answer
