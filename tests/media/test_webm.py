"""What a WebM film says of itself, what is taken out of it, and what is not taken."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django.fixtures import Settings

from stamgast.media import matroska
from stamgast.media.cleaning import BadPicture, Film
from stamgast.media.films import clean_film, is_film
from stamgast.media.operations import add_picture
from stamgast.workspaces.models import Member
from tests.media import webm_maker as maker
from tests.media.webm_maker import Webm, block, element, number, real, tag

HEAD = element(maker.EBML, element(maker.DOC_TYPE, b"webm"))


def read(made: Webm) -> Film:
    return clean_film(bytearray(made.content()))


def test_what_a_film_says_of_itself_is_read() -> None:
    assert is_film(Webm().content()[:16])
    assert read(Webm()) == Film("video/webm", "webm", 1280, 720, 4000, "vp09", 25.0, had_place=False)


def test_what_was_written_while_it_was_filmed_is_counted() -> None:
    """Browsers and streams leave out how long it lasts and how many pictures a second has."""
    film = read(Webm(live=True))
    assert (film.width, film.height, film.frames_per_second) == (1280, 720, 25.0)
    assert (
        film.milliseconds == 4020
    )  # the last sound begins at 3,980, and what begins lasts as long as a picture


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        (b"V_VP8", "vp08"), (b"V_VP9", "vp09"), (b"V_AV1", "av01"), (b"V_MPEG4/ISO/AVC", "avc1"),
        (b"V_MPEGH/ISO/HEVC", "hvc1"), (b"V_VP9\0\0", "vp09"), (b"V_THEORA", "theora"), (b"", ""),
        (b"V_A\0B", "ab"),
    ],
)  # fmt: skip
def test_codecs_have_the_names_they_have_in_mp4(codec: bytes, name: str) -> None:
    assert read(Webm(codec=codec)).codec == name


@pytest.mark.parametrize(
    ("video", "size"),
    [
        (number(0x54B0, 1920) + number(0x54BA, 1080), (1920, 1080)),
        (number(0x54B0, 16) + number(0x54BA, 9) + number(0x54B2, 3), (1280, 720)),
        (element(0x7670, real(0x7675, 90.0)), (720, 1280)),
        (element(0x7670, real(0x7675, -90.0, ">f")), (720, 1280)),
        (element(0x7670, real(0x7675, 180.0)), (1280, 720)),
        (element(0x7670, element(0x7675)), (1280, 720)),
    ],
)
def test_it_is_as_large_as_it_is_shown(video: bytes, size: tuple[int, int]) -> None:
    film = read(Webm(video=video))
    assert (film.width, film.height) == size


@pytest.mark.parametrize("name", [b"LOCATION", b"COM.APPLE.QUICKTIME.LOCATION.ISO6709", b"location"])
def test_where_it_was_made_is_overwritten_and_all_else_stays_in_its_place(name: bytes) -> None:
    made = Webm(
        tags=tag(name, maker.PLACE) + tag(b"ARTIST", b"Our aunt"), info=element(0x7BA9, b"At our aunt's")
    )
    before = made.content()
    content = bytearray(before)
    assert clean_film(content).had_place
    assert len(content) == len(before)
    for mark in (maker.PLACE, b"aunt", name, b"Maker"):
        assert mark not in content
    assert content.count(b"P" * 40) == 100
    assert clean_film(content) == read(Webm())  # what is left reads the same


@pytest.mark.parametrize("words", [9, 100, 130, 20_000])
def test_names_of_any_length_are_taken_out(words: int) -> None:
    content = bytearray(Webm(tags=tag(b"TITLE", b"x" * words)).content())
    assert not clean_film(content).had_place
    assert b"x" * 9 not in content
    assert clean_film(content) == read(Webm())


@pytest.mark.parametrize("live", [False, True])
def test_where_the_camera_went_is_taken_out_with_its_track(*, live: bool) -> None:
    content = bytearray(Webm(tracked=b"GPS5 59.3293 18.0686", live=live).content())
    assert clean_film(content).had_place
    for mark in (b"GPS5", b"D_GPMF"):
        assert mark not in content
    assert not clean_film(content).had_place


def test_checksums_that_no_longer_hold_go_too() -> None:
    content = bytearray(Webm(info=element(0xBF, b"CRC!") + element(0x7BA9, b"A title")).content())
    clean_film(content)
    assert b"CRC!" not in content


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (Webm(doc_type=b"matroska").content(), "MP4, MOV or WebM"),
        (element(maker.EBML) + element(maker.SEGMENT), "MP4, MOV or WebM"),
        (HEAD, "no film"),
        (Webm(kind=2).content(), "no film"),
        (Webm(width=0).content(), "no film"),
        (Webm(seconds=0).content(), "not complete"),
        (Webm().content()[:-5], "not complete"),
        (Webm(live=True).content()[:-5], "not complete"),
        (HEAD + element(maker.SEGMENT, b"", size=b"\x08\xff\xff\xff\xff"), "not complete"),
        (
            HEAD + element(maker.SEGMENT, element(maker.INFO, b"", size=b"\x01" + b"\xff" * 6 + b"\xfe")),
            "not complete",
        ),
        (HEAD + element(maker.SEGMENT, element(maker.INFO, b"", size=maker.UNKNOWN)), "damaged"),
        (HEAD + element(maker.SEGMENT, element(0xEC, b"", size=b"\xff")), "damaged"),
        (HEAD + element(maker.SEGMENT, b"\x00\x80"), "damaged"),
        (HEAD + element(maker.SEGMENT, b"\x08\0\0\0\0\x80"), "damaged"),
        (HEAD + b"\xec", "damaged"),
        (HEAD + b"\xec\x00", "damaged"),
        (Webm(width=1 << 16).content(), "damaged"),
        (Webm(info=number(0x2AD7B1, 0)).content(), "damaged"),
        (Webm(info=element(0x4489, b"abc")).content(), "damaged"),
        (Webm(info=real(0x4489, float("inf"))).content(), "damaged"),
        (Webm(info=element(0x2AD7B1, b"1" * 9)).content(), "damaged"),
        (Webm(video=element(0x7670, real(0x7675, float("nan")))).content(), "damaged"),
    ],
)
def test_what_cannot_be_read_is_said(content: bytes, why: str) -> None:
    with pytest.raises(BadPicture, match=why):
        clean_film(bytearray(content))


def test_blocks_before_any_track_and_of_no_track_mean_nothing() -> None:
    early = element(maker.CLUSTER, number(0xE7, 9) + element(0xA3, block(1, 0)) + element(0xA3, block(7, 0)))
    content = Webm().content()
    at = content.index(element(maker.TRACKS)[:4])
    spoilt = content[:at] + early + content[at:]
    size = content.index(b"\x18\x53\x80\x67") + 4
    spoilt = spoilt[:size] + maker.UNKNOWN + spoilt[size + 8 :]
    assert clean_film(bytearray(spoilt)) == read(Webm())


def test_a_length_that_cannot_be_is_not_told() -> None:
    assert read(Webm(info=real(0x4489, 1e15))).milliseconds == 0


@pytest.mark.parametrize(
    "piece", [element(0xEC), element(0x86), element(0xAE), element(maker.CLUSTER), element(0xA3, block(1, 0))]
)
def test_elements_without_end_are_no_trap(piece: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matroska, "MOST_ELEMENTS", 2_000)
    with pytest.raises(BadPicture, match="damaged"):
        clean_film(bytearray(HEAD + element(maker.SEGMENT, piece * 2_000)))


def test_elements_within_elements_without_end_are_no_trap() -> None:
    nested = b""
    for _ in range(5_000):
        nested = element(0xE0, nested)
    with pytest.raises(BadPicture):
        clean_film(bytearray(HEAD + element(maker.SEGMENT, nested)))


@pytest.mark.parametrize("live", [False, True])
def test_no_damage_is_worse_than_being_refused(*, live: bool) -> None:
    """Films with a few bytes changed, or cut off anywhere, are read or refused, never anything else."""
    dice = random.Random(7)
    whole = Webm(seconds=1, rate=2, tags=tag(b"LOCATION", maker.PLACE), tracked=b"GPS5", live=live).content()
    spoilt = [bytearray(whole[:end]) for end in range(len(whole))]
    for _ in range(600):
        spoilt.append(bytearray(whole))
        for _ in range(dice.randint(1, 6)):
            spoilt[-1][dice.randrange(len(whole))] = dice.randrange(256)
    for one in spoilt:
        length = len(one)
        try:
            film = clean_film(one)
        except BadPicture:
            continue
        assert len(one) == length
        assert 0 <= film.milliseconds < 2**31


def test_a_film_that_is_cut_off_is_refused() -> None:
    whole = Webm(seconds=1, rate=2).content()
    for end in range(len(whole)):
        with pytest.raises(BadPicture):
            clean_film(bytearray(whole[:end]))


@pytest.mark.django_db
def test_it_is_kept_and_sent_as_what_it_is(
    alice: Member, client_of: Callable[[Member], Client], settings: Settings, tmp_path: Path
) -> None:
    settings.MEDIA_ROOT = tmp_path
    kept = add_picture(alice, SimpleUploadedFile("our aunt.mp4", Webm().content(), "video/mp4"))
    assert (kept.is_film, kept.seconds, kept.codec_name, kept.frames_per_second) == (True, 4, "VP9", 25.0)
    answer = client_of(alice).get(f"/w/bookshop/pictures/{kept.pk}/")
    assert answer["Content-Type"] == "video/webm"
    assert f'filename="picture-{kept.pk}.webm"' in answer["Content-Disposition"]
    about = client_of(alice).get(f"/w/bookshop/pictures/{kept.pk}/about/").content.decode()
    assert "1280 × 720" in about
    assert "4 seconds · VP9 · 25 fps" in about
