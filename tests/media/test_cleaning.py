"""Pictures: decided by content, cleaned, and bounded."""

from io import BytesIO

import pytest
from PIL import Image

from stamgast.media.cleaning import LONGEST_SIDE, BadPicture, clean

SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
HTML = b"<!doctype html><script>alert(1)</script>"


def picture(kind: str = "JPEG", size: tuple[int, int] = (40, 20), **options: object) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, (200, 60, 20)).save(out, kind, **options)
    return out.getvalue()


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP"])
def test_pictures_that_networks_show_are_taken(kind: str) -> None:
    cleaned = clean(picture(kind))
    assert cleaned.media_type == f"image/{kind.lower()}"
    assert (cleaned.width, cleaned.height) == (40, 20)
    assert opened(cleaned.content).format == kind


@pytest.mark.parametrize(
    "content", [SVG, HTML, b"", b"GIF89a", picture("TIFF"), picture("BMP"), picture()[:80]]
)
def test_everything_else_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(BadPicture, match=r"[A-Z].*\."):
        clean(content)


def test_where_and_with_what_it_was_taken_is_forgotten_and_it_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    exif[0x010F] = "A camera"
    exif.get_ifd(0x8825)[2] = (52.0, 22.0, 0.0)
    cleaned = clean(picture(exif=exif, comment=b"at home"))
    again = opened(cleaned.content)
    assert (cleaned.width, cleaned.height) == again.size == (20, 40)
    assert not again.getexif()
    assert b"at home" not in cleaned.content
    assert b"A camera" not in cleaned.content


def test_text_hidden_in_a_png_is_forgotten() -> None:
    from PIL.PngImagePlugin import PngInfo

    words = PngInfo()
    words.add_text("Author", "somebody private")
    assert b"somebody private" not in clean(picture("PNG", pnginfo=words)).content


def test_a_page_appended_to_a_picture_is_gone() -> None:
    assert HTML not in clean(picture("PNG") + HTML).content


def test_a_large_picture_is_made_smaller() -> None:
    cleaned = clean(picture("PNG", (LONGEST_SIDE * 2, 100)))
    assert (cleaned.width, cleaned.height) == (LONGEST_SIDE, 50)


def test_a_picture_that_unfolds_to_too_many_pixels_is_not_unfolded() -> None:
    bomb = BytesIO()
    Image.new("1", (30_000, 2_001)).save(bomb, "PNG")
    assert len(bomb.getvalue()) < 1_000_000
    with pytest.raises(BadPicture, match="pixels"):
        clean(bomb.getvalue())


def test_a_moving_picture_keeps_moving() -> None:
    out = BytesIO()
    frames = [Image.new("RGB", (10, 10), (n * 80, 0, 0)) for n in range(3)]
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:], duration=100)
    assert getattr(opened(clean(out.getvalue()).content), "n_frames", 1) == 3
