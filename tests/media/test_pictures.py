"""Adding pictures, giving them words, and sending them to browsers."""

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from stamgast.media.cleaning import LARGEST_UPLOAD
from stamgast.media.models import Picture
from stamgast.media.operations import BadPicture, add_picture
from stamgast.workspaces.models import Member
from tests.media.test_cleaning import HTML, picture

SignIn = Callable[[Member], Client]


@pytest.fixture(autouse=True)
def own_folder(settings: object, tmp_path: object) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]


def uploaded(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type="text/html")


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "x.html", "a\r\nSet-Cookie: b.png", "\u202egpj.exe", "." * 300]
)
def test_what_a_file_is_called_means_nothing(alice: Member, client_of: SignIn, name: str) -> None:
    found = add_picture(alice, uploaded(name, picture("PNG")))
    assert found.file.name.startswith("pictures/")
    assert found.file.name.endswith(".png")
    answer = client_of(alice).get(f"/w/bookshop/pictures/{found.pk}/")
    assert answer.status_code == 200
    assert answer["Content-Type"] == "image/png"
    assert answer["Content-Disposition"] == f'inline; filename="picture-{found.pk}.png"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_a_page_that_says_it_is_a_picture_is_refused(alice: Member, client_of: SignIn) -> None:
    answer = client_of(alice).post(
        "/w/bookshop/pictures/upload/", {"file": uploaded("chair.png", HTML)}, follow=True
    )
    assert "Only pictures can be added" in answer.content.decode()
    assert not Picture.objects.exists()


def test_too_large_a_file_is_refused_before_it_is_read(alice: Member) -> None:
    upload = uploaded("big.png", b"")
    upload.size = LARGEST_UPLOAD + 1
    with pytest.raises(BadPicture, match="16 MB"):
        add_picture(alice, upload)


def test_nothing_chosen_is_said(alice: Member) -> None:
    with pytest.raises(BadPicture, match="choose"):
        add_picture(alice, None)


def test_words_are_kept(alice: Member, client_of: SignIn) -> None:
    found = add_picture(alice, uploaded("a.png", picture("PNG")))
    client_of(alice).post(f"/w/bookshop/pictures/{found.pk}/words/", {"words": " A green chair "})
    found.refresh_from_db()
    assert found.alternative_text == "A green chair"


def test_charlie_does_not_see_it(alice: Member, charlie: Member, client_of: SignIn) -> None:
    found = add_picture(alice, uploaded("a.png", picture("PNG")))
    for slug in ("bookshop", "elsewhere"):
        assert client_of(charlie).get(f"/w/{slug}/pictures/{found.pk}/").status_code == 404
