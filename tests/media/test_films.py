"""What a film says of itself, what is taken out of it, and what is not taken."""

import random
from dataclasses import replace
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django.fixtures import Settings

from stamgast.media import mp4
from stamgast.media.cleaning import BadPicture, Film
from stamgast.media.films import clean_film, is_film
from stamgast.media.models import Picture
from stamgast.media.operations import add_picture
from stamgast.workspaces.models import Member
from tests.media.film_maker import PLACE, TRACKED, Made, box, words


def read(made: Made) -> Film:
    return clean_film(bytearray(made.content()))


@pytest.mark.parametrize("long_fields", [False, True])
@pytest.mark.parametrize(
    ("brand", "kind"), [(b"isom", "video/mp4"), (b"mp42", "video/mp4"), (b"qt  ", "video/quicktime")]
)
def test_what_a_film_says_of_itself_is_read(brand: bytes, kind: str, *, long_fields: bool) -> None:
    film = read(Made(brand=brand, long_fields=long_fields))
    assert (film.media_type, film.width, film.height, film.milliseconds) == (kind, 1280, 720, 12_000)
    assert (film.codec, film.frames_per_second, film.had_place) == ("avc1", 25.0, False)


def test_a_phone_held_upright_makes_an_upright_film() -> None:
    film = read(Made(turned=True))
    assert (film.width, film.height) == (720, 1280)


def test_where_it_was_made_is_overwritten_and_all_else_stays_in_its_place() -> None:
    made = Made(place=PLACE, tracked=TRACKED)
    before = made.content()
    content = bytearray(before)
    assert clean_film(content).had_place
    assert len(content) == len(before)
    for mark in (PLACE, TRACKED, b"\xa9xyz", b"gpmd", b"udta"):
        assert mark not in content
    assert content.count(b"P" * 400) == 1
    assert b"avc1" in content
    assert b"mp4a" in content
    assert clean_film(content) == replace(read(made), had_place=False)  # what is left reads the same


@pytest.mark.parametrize(
    ("before", "after"),
    [(words(7200), words(2**32 - 1)), (words(600, 7200), words(1, 2**31))],
)
def test_a_length_nobody_knows_is_written_as_the_largest_number(before: bytes, after: bytes) -> None:
    content = Made().content()
    at = content.index(before, content.index(b"mvhd"))
    film = clean_film(bytearray(content[:at] + after + content[at + len(after) :]))
    assert (film.milliseconds, film.width) == (0, 1280)


def test_a_codec_of_zeros_has_no_name() -> None:
    assert read(Made(codec=bytes(4))).codec == ""


@pytest.mark.parametrize("kind", [b"meta", b"uuid"])
def test_words_about_it_beside_the_film_go_too(kind: bytes) -> None:
    content = bytearray(Made().content() + box(kind, b"com.apple.quicktime.location.ISO6709" + PLACE))
    assert clean_film(content).had_place
    assert PLACE not in content


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (Made(complete=False).content(), "not complete"),
        (Made(pieces=True).content(), "cut into pieces"),
        (Made(width=0, height=0).content(), "no film"),
        (Made().content()[:-5], "damaged"),
        (Made().content().replace(b"mvhd", b"free"), "no film"),
        (b"", "not complete"),
        (box(b"ftyp", b"isom") + box(b"mdat") + box(b"moov", words(3) + b"trak"), "damaged"),
    ],
)
def test_what_cannot_be_read_is_said(content: bytes, why: str) -> None:
    with pytest.raises(BadPicture, match=why):
        clean_film(bytearray(content))


def test_boxes_within_boxes_without_end_are_no_trap() -> None:
    nested = b""
    for _ in range(5000):
        nested = box(b"trak", nested)
    with pytest.raises(BadPicture):
        clean_film(bytearray(box(b"ftyp", b"isom") + box(b"mdat") + box(b"moov", nested)))
    many = box(b"mdat") + box(b"moov", box(b"free") * (mp4.MOST_BOXES + 10))
    with pytest.raises(BadPicture):
        clean_film(bytearray(many))


def test_tables_that_promise_more_than_there_is_are_no_trap() -> None:
    whole = Made(tracked=TRACKED).content()
    last = whole.rindex(b"stsz")
    huge = whole[: last + 8] + words(2**31, 2**32 - 1) + whole[last + 16 :]
    with pytest.raises(BadPicture):
        clean_film(bytearray(huge))


def test_no_damage_is_worse_than_being_refused() -> None:
    """Films with a few bytes changed are read or refused, never anything else."""
    dice = random.Random(7)
    whole = Made(place=PLACE, tracked=TRACKED).content()
    for _ in range(600):
        spoilt = bytearray(whole)
        for _ in range(dice.randint(1, 6)):
            spoilt[dice.randrange(len(spoilt))] = dice.randrange(256)
        try:
            clean_film(spoilt)
        except BadPicture:
            continue
        assert len(spoilt) == len(whole)


@pytest.mark.parametrize(
    ("head", "expected"),
    [(b"\0\0\0\x18ftypisom", True), (b"\0\0\0\x18ftypheic", False), (b"\0\0\0\x08wide\0\0\0\0", True),
     (b"\x1aE\xdf\xa3\x9fB\x86\x81\1B\xf7\x81", True),
     (b"\x89PNG\r\n\x1a\n\0\0\0\0", False), (b"\0\0\0\x18ftypavif", False), (b"", False)],
)  # fmt: skip
def test_films_are_told_from_pictures_by_their_first_bytes(head: bytes, *, expected: bool) -> None:
    assert is_film(head) is expected


@pytest.fixture
def kept(alice: Member, settings: Settings, tmp_path: Path) -> Picture:
    settings.MEDIA_ROOT = tmp_path
    upload = SimpleUploadedFile("a film at our aunt's.mp4", Made(place=PLACE).content(), "text/html")
    return add_picture(alice, upload, alternative_text="Our aunt reads")


@pytest.mark.django_db
def test_a_film_is_kept_without_its_place_and_its_name(kept: Picture) -> None:
    assert (kept.is_film, kept.media_type, kept.seconds, kept.codec, kept.had_place) == (
        True, "video/mp4", 12, "avc1", True,
    )  # fmt: skip
    assert "aunt" not in str(kept.file.name)
    with kept.file.open("rb") as file:
        assert PLACE not in file.read()


@pytest.mark.django_db
def test_a_film_that_is_too_large_is_not_read(
    alice: Member, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    upload = SimpleUploadedFile("film.mp4", Made().content())
    monkeypatch.setattr("stamgast.media.operations.LARGEST_FILM", 100)
    with pytest.raises(BadPicture, match="larger than 40 MB"):
        add_picture(alice, upload)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("asked", "status", "told", "length"),
    [
        ("", 200, "", None),
        ("bytes=0-", 206, "bytes 0-{last}/{size}", None),
        ("bytes=4-7", 206, "bytes 4-7/{size}", 4),
        ("bytes=99999999-", 416, "bytes */{size}", 0),
        ("bytes=9-4", 416, "bytes */{size}", 0),
        ("lines=1-2", 200, "", None),
    ],
)
def test_a_film_is_sent_in_the_stretches_that_browsers_ask_for(
    kept: Picture, alice: Member, client_of: object, asked: str, status: int, told: str, length: int | None
) -> None:
    client: Client = client_of(alice)  # type: ignore[operator]
    answer = client.get(f"/w/bookshop/pictures/{kept.pk}/", headers={"Range": asked} if asked else {})
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content  # type: ignore[attr-defined]
    assert answer.status_code == status
    assert answer.get("Content-Range", "") == told.format(last=kept.size - 1, size=kept.size)
    assert len(content) == (kept.size if length is None else length)
    if status != 416:
        assert answer["Content-Type"] == "video/mp4"


@pytest.mark.django_db
def test_pages_may_play_our_own_films_and_no_others(kept: Picture, alice: Member, client_of: object) -> None:
    client: Client = client_of(alice)  # type: ignore[operator]
    answer = client.get("/w/bookshop/pictures/")
    assert "media-src 'self'" in answer["Content-Security-Policy"]
    assert f'<video class="thumbnail" controls preload="metadata" src="/w/bookshop/pictures/{kept.pk}/"' in (
        answer.content.decode()
    )
