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
    "codec": "avc1", "frames_per_second": 30, "alternative_text": "Our aunt reads aloud", "file": "none.mp4",
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
        ("wordpress", {"codec": "hvc1"}, "written as H.265"),
        ("wordpress", {"media_type": "video/webm", "codec": "vp08"}, ""),
        ("mastodon", {"media_type": "video/webm", "codec": "vp09"}, ""),
        ("mastodon", {"frames_per_second": 120.4}, ""),
        ("mastodon", {"frames_per_second": 240}, "Mastodon does not take 240 pictures a second"),
        ("bluesky", {}, ""),
        ("bluesky", {"media_type": "video/quicktime"}, "Bluesky"),
        ("bluesky", {"media_type": "video/webm", "codec": "vp09"}, "Bluesky takes films as MP4 only"),
        ("bluesky", {"milliseconds": 600_000}, ""),
        ("bluesky", {"milliseconds": 600_001}, "too long for Bluesky: 10:01 of at most 10:00. Cut it first."),
        ("loopback", {}, "Films cannot be sent to Loopback from here."),
        ("x", {}, ""),
        ("x", {"alternative_text": ""}, "Say what the film shows"),
        ("x", {"milliseconds": 140_000, "frames_per_second": 60}, ""),
        ("x", {"milliseconds": 980_000}, "too long for X: 16:20 of at most 2:20"),
        ("x", {"milliseconds": 499}, "too short for X: it has to last at least 0.5 seconds"),
        ("x", {"frames_per_second": 90}, "X does not take 90 pictures a second (fps). Save the film with 30"),
        ("x", {"width": 720, "height": 2160}, ""),
        ("x", {"width": 300, "height": 1000}, "too narrow for X. Cut off some of its height"),
        ("x", {"width": 3000, "height": 900}, "too wide for X. Cut off some of its width"),
        ("x", {"media_type": "video/webm"}, "X takes films as MP4, MOV only"),
        ("instagram", {"milliseconds": 900_000}, ""),
        ("instagram", {"milliseconds": 900_001}, "too long for Instagram: 15:01 of at most 15:00"),
        ("instagram", {"size": 300_000_001}, "too large for Instagram"),
        ("threads", {"milliseconds": 301_000}, "too long for Threads: 5:01 of at most 5:00"),
        ("tiktok", {"media_type": "video/webm", "frames_per_second": 23.98}, ""),
        ("tiktok", {"frames_per_second": 15}, "TikTok does not take 15 pictures a second"),
        (
            "tiktok",
            {"width": 640, "height": 350},
            "too small for TikTok: each side needs at least 360 pixels",
        ),
        ("tiktok", {"width": 4097}, "too many pixels for TikTok"),
        ("snapchat", {"milliseconds": 4_900}, "too short for Snapchat: it has to last at least 5 seconds"),
        ("snapchat", {"milliseconds": 61_000}, "too long for Snapchat: 1:01 of at most 1:00"),
        ("snapchat", {"media_type": "video/quicktime"}, "Snapchat takes films as MP4 only"),
        ("facebook", {"media_type": "video/webm", "milliseconds": 9_000_000}, ""),
        ("linkedin", {"media_type": "video/webm"}, ""),
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


def test_where_one_posts_by_hand_a_film_may_stand_beside_pictures(variant: Variant) -> None:
    picture = {"media_type": "image/png", "milliseconds": 0, "codec": "", "width": 1, "height": 1}
    assert missing(variant, "x", {}, picture) == []


def test_a_film_on_wordpress_may_be_of_any_length_and_size(variant: Variant) -> None:
    assert missing(variant, "wordpress", {"size": 39_000_000, "milliseconds": 3_600_000}) == []


def test_nothing_is_refused_that_the_file_does_not_say(variant: Variant) -> None:
    unknown = {"milliseconds": 0, "frames_per_second": 0}
    assert missing(variant, "x", unknown) == []
    assert missing(variant, "tiktok", unknown) == []


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


def test_what_was_mended_in_a_film_is_no_longer_said(
    variant: Variant, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    """The preview is fetched anew when words were written below a film, and what is wrong comes with it."""
    missing(variant, "x", {"alternative_text": "", "milliseconds": 150_000})
    page, before = client_of(alice), f"/w/bookshop/posts/texts/{variant.pk}/preview/"
    assert "Say what the film shows" in page.get(before).content.decode()
    page.post(f"/w/bookshop/pictures/{variant.places.get().picture_id}/words/", {"words": "Our aunt reads"})
    answer = page.get(before).content.decode()
    assert f'id="film-problems-{variant.pk}" role="status" hx-swap-oob="innerHTML"' in answer
    assert "Say what the film shows" not in answer
    assert "too long for X" in answer
