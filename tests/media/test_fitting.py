"""Pictures are cut around their focus, and written anew only where a network needs it."""

import random
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from stamgast.media.fitting import Wanted, box, fit, sides
from stamgast.media.models import Picture
from stamgast.workspaces.models import Member
from tests.media.test_cleaning import picture


def stored(member: Member, words: str = "", size: tuple[int, int] = (40, 30)) -> Picture:
    """Keep a picture of our own."""
    content, (width, height) = picture("PNG", size), size
    return Picture.objects.create(
        workspace=member.workspace, file=ContentFile(content, name="x.png"), media_type="image/png",
        width=width, height=height, size=len(content), alternative_text=words,
    )  # fmt: skip


def noise(size: tuple[int, int], mode: str = "RGB") -> bytes:
    """A picture that cannot be compressed well."""
    count = size[0] * size[1] * len(mode)
    out = BytesIO()
    Image.frombytes(mode, size, random.Random(1).randbytes(count)).save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize(
    ("size", "ratio", "focus", "cut"),
    [
        ((100, 50), "1:1", (50, 50), (25, 0, 75, 50)),
        ((100, 50), "1:1", (0, 0), (0, 0, 50, 50)),
        ((100, 50), "1:1", (100, 0), (50, 0, 100, 50)),
        ((50, 100), "1:1", (50, 100), (0, 50, 50, 100)),
        ((80, 100), "4:5", (0, 0), (0, 0, 80, 100)),
        ((191, 200), "1.91:1", (50, 25), (0, 0, 191, 100)),
        ((1, 1000), "16:9", (50, 50), (0, 500, 1, 501)),
    ],
)
def test_the_cut_holds_the_focus(
    size: tuple[int, int], ratio: str, focus: tuple[int, int], cut: tuple[int, int, int, int]
) -> None:
    assert box(size, ratio, focus) == cut


@pytest.mark.parametrize("ratio", ["", "4", "4:0", "-1:1", "a:b", "nan:1", "1e9:1"])
def test_what_is_no_ratio_is_refused(ratio: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        sides(ratio)


def test_what_fits_is_left_as_it_is() -> None:
    content = picture("PNG")
    assert fit(content, "image/png", Wanted(most_bytes=len(content))).content is content


def test_a_kind_the_network_does_not_show_becomes_jpeg_on_white() -> None:
    clear = Image.new("RGBA", (20, 20), (255, 0, 0, 0))
    out = BytesIO()
    clear.save(out, "PNG")
    fitted = fit(out.getvalue(), "image/png", Wanted(media_types=("image/jpeg",)))
    assert (fitted.media_type, fitted.width, fitted.height) == ("image/jpeg", 20, 20)
    with Image.open(BytesIO(fitted.content)) as shown:
        assert shown.format == "JPEG"
        assert min(shown.convert("RGB").getpixel((10, 10))) > 250  # type: ignore[type-var, arg-type]


@pytest.mark.parametrize("most", [60_000, 8_000])
def test_too_heavy_a_picture_is_made_lighter(most: int) -> None:
    content = noise((300, 300))
    assert len(content) > most
    fitted = fit(content, "image/png", Wanted(most_bytes=most))
    assert fitted.media_type == "image/jpeg"
    assert len(fitted.content) <= most or min(fitted.width, fitted.height) <= 250


def test_a_cut_picture_has_the_shape_asked_for() -> None:
    fitted = fit(picture("PNG", (100, 50)), "image/png", Wanted("1:1", (100, 50)))
    assert (fitted.media_type, fitted.width, fitted.height) == ("image/png", 50, 50)


def test_a_moving_picture_is_left_alone() -> None:
    assert fit(b"GIF89a", "image/gif", Wanted("1:1", media_types=("image/jpeg",))).content == b"GIF89a"
