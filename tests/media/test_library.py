"""The library: found by words, cut around a focus, explained, removed when unused and brought back."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from stamgast.media.cleaning import BadPicture, clean
from stamgast.media.models import Picture
from stamgast.media.operations import add_picture, bring_back, clear_out, remove
from stamgast.media.queries import is_used, pictures
from stamgast.planner.models import Post, Variant, VariantPicture
from stamgast.workspaces.models import Member
from tests.factories import make_channel
from tests.media.test_cleaning import picture
from tests.media.test_fitting import stored

SignIn = Callable[[Member], Client]
HERE = "/w/bookshop/pictures"


@pytest.fixture(autouse=True)
def own_folder(settings: object, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]


@pytest.fixture
def page(alice: Member, client_of: SignIn) -> Client:
    return client_of(alice)


def used(found: Picture, member: Member) -> VariantPicture:
    post = Post.objects.create(workspace=member.workspace, idea="A chair", written_by=member)
    variant = Variant.objects.create(post=post, channel=make_channel(member.workspace, remote_id="used"))
    return VariantPicture.objects.create(variant=variant, picture=found, position=0)


@pytest.mark.parametrize(
    ("words", "found"),
    [("", 2), ("chair", 2), ("GREEN chair", 1), ("chair by", 1), ("sofa", 0), ("%", 0), ("' OR 1=1", 0)],
)
def test_pictures_are_found_by_all_words_in_what_they_show(alice: Member, words: str, found: int) -> None:
    stored(alice, "A green chair by the window")
    stored(alice, "A red chair")
    assert len(pictures(alice.workspace_id, words=words)) == found


def test_what_is_used_stays_and_what_is_not_can_be_brought_back(alice: Member, now: datetime) -> None:
    found = stored(alice)
    place = used(found, alice)
    assert is_used(found)
    assert not remove(found, now=now)
    place.delete()
    assert remove(found, now=now)
    assert not remove(found, now=now)
    assert pictures(alice.workspace_id) == []
    bring_back(found)
    assert pictures(alice.workspace_id) == [found]


def test_what_was_removed_long_ago_is_deleted_with_its_file_unless_it_is_used_after_all(
    alice: Member, now: datetime
) -> None:
    gone, kept, taken = stored(alice), stored(alice), stored(alice)
    for one, days in ((gone, 31), (kept, 29), (taken, 31)):
        remove(one, now=now - timedelta(days=days))
    used(taken, alice)
    clear_out(now)
    assert set(Picture.objects.all()) == {kept, taken}
    assert not Path(gone.file.path).exists()
    assert Path(kept.file.path).exists()


@pytest.mark.parametrize(
    ("given", "focus"),
    [
        ({"at.x": "0", "at.y": "0"}, (0, 0)),
        ({"at.x": "150", "at.y": "75"}, (50, 50)),
        ({"at.x": "99999", "at.y": "x"}, (100, 0)),
        ({"at.x": "1000000", "at.y": "٧٥"}, (100, 0)),
        ({"place": "100,0"}, (100, 0)),
        ({"place": "-1,500"}, (0, 100)),
        ({"place": "nonsense"}, (0, 0)),
        ({}, (50, 50)),
    ],
)
def test_the_focus_is_where_it_was_clicked(
    page: Client, alice: Member, given: dict[str, str], focus: tuple[int, int]
) -> None:
    found = stored(alice, size=(600, 300))  # shown 300 pixels wide
    page.post(f"{HERE}/{found.pk}/focus/", given)
    found.refresh_from_db()
    assert (found.focus_x, found.focus_y) == focus


def test_the_place_that_stays_in_view_is_marked_and_one_stays_there(page: Client, alice: Member) -> None:
    found = stored(alice, size=(600, 300))
    answer = page.post(f"{HERE}/{found.pk}/focus/", {"place": "100,0"}, follow=True)
    assert answer.redirect_chain == [(f"{HERE}/{found.pk}/about/#focus-title", 302)]
    shown = answer.content.decode()
    assert 'value="100,0" aria-pressed="true"' in shown
    assert len(re.findall('name="place"[^>]*aria-pressed="true"', shown)) == 1


def test_a_cut_picture_is_sent_as_a_picture_and_nothing_else(page: Client, alice: Member) -> None:
    found = stored(alice, size=(100, 50))
    answer = page.get(f"{HERE}/{found.pk}/cut/?ratio=1:1")
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("image/png", "nosniff")
    assert "sandbox" in answer["Content-Security-Policy"]
    with Image.open(BytesIO(answer.content)) as shown:
        assert shown.size == (50, 50)
    for ratio in ("x", "1:0", "nan:1", "1:1:1", "9999:1"):
        assert page.get(f"{HERE}/{found.pk}/cut/?ratio={ratio}").status_code == 404


@pytest.mark.parametrize("way", ["", "cut/?ratio=1:1"])
def test_a_picture_whose_file_is_gone_is_not_found(page: Client, alice: Member, way: str) -> None:
    found = stored(alice, "A chair")
    found.file.storage.delete(found.file.name)
    assert page.get(f"{HERE}/{found.pk}/{way}").status_code == 404


def test_the_page_of_a_picture_says_what_there_is_to_know(page: Client, alice: Member) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8825)[2] = (52.0, 22.0, 0.0)
    upload = SimpleUploadedFile("a.jpg", picture("JPEG", exif=exif))
    found = add_picture(alice, upload, alternative_text="<b>A chair</b>")
    assert found.had_place
    shown = page.get(f"{HERE}/{found.pk}/about/").content.decode()
    assert "it leaves without the place" in shown
    assert "<b>A chair" not in shown
    assert "Remove it" in shown
    page.post(f"{HERE}/{found.pk}/remove/")
    assert "1 removed picture" in page.get(f"{HERE}/").content.decode()
    page.post(f"{HERE}/{found.pk}/bring-back/")
    assert found in pictures(alice.workspace_id)


def test_a_picture_without_a_place_says_so(page: Client, alice: Member) -> None:
    found = add_picture(alice, SimpleUploadedFile("a.png", picture("PNG")))
    assert not found.had_place
    assert "Nothing in the file says where" in page.get(f"{HERE}/{found.pk}/about/").content.decode()


def test_why_it_only_decorates_is_kept_and_counts_as_explained(page: Client, alice: Member) -> None:
    found = stored(alice)
    assert not found.is_explained
    answer = page.post(
        f"{HERE}/{found.pk}/decorative/", {"reason": " A line "}, headers={"HX-Request": "true"}
    )
    assert "Saved." in answer.content.decode()
    found.refresh_from_db()
    assert (found.decorative_reason, found.is_explained) == ("A line", True)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\0\0\0\x18ftypheic\0\0\0\0", "HEIC"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0", "HEIC"),
        (b"\0\0\0\x18ftypisom\0\0\0\0", "Films"),
        (b"\0\0\0\x14ftypqt  \0\0\0\0", "Films"),
        (b"OggS\0\0\0\0", "Films"),
        (b"RIFF\0\0\0\0AVI LIST", "Films"),
        (b"%PDF-1.7 and so on", "Only pictures"),
        (b"", "Only pictures"),
    ],
)
def test_what_is_not_taken_is_told_what_to_do(content: bytes, words: str) -> None:
    with pytest.raises(BadPicture, match=words):
        clean(content)
