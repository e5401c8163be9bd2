"""A picture for the demo, drawn on the spot: a shelf of books with a cup of coffee in front of it."""

from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 960, 640
WALL, BOARD, CUP, HANDLE, COFFEE = "#f4ecdf", "#6b4326", "#fffaf2", "#d9c3a5", "#4a2c18"
SPINES: Final = (
    ("#8a3b12", 46, 300), ("#2f5d50", 62, 340), ("#c98a2b", 38, 270), ("#34495e", 54, 320),
    ("#a8552d", 44, 350), ("#6d7f3f", 58, 290), ("#7a2e3a", 40, 330), ("#d9b382", 66, 300),
    ("#245a73", 48, 345), ("#b5651d", 52, 280), ("#4f3a5f", 42, 325), ("#8c9a86", 60, 310),
)  # fmt: skip
"""Colour, width and height of each book, from the left."""


def shelf() -> bytes:
    """Return the picture as a PNG; it is the same every time."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), WALL)
    pen = ImageDraw.Draw(picture)
    floor, left = HEIGHT - 150, 70
    for colour, width, height in SPINES:
        pen.rectangle((left, floor - height, left + width, floor), fill=colour)
        for band in (floor - height + 34, floor - 40):
            pen.rectangle((left + 6, band, left + width - 6, band + 5), fill=WALL)
        left += width + 5
    pen.rectangle((0, floor, WIDTH, floor + 26), fill=BOARD)
    pen.ellipse((770, 330, 880, 420), outline=HANDLE, width=16)
    pen.rounded_rectangle((650, 310, 830, floor), radius=34, fill=CUP, outline=BOARD, width=4)
    pen.ellipse((662, 300, 818, 340), fill=COFFEE, outline=BOARD, width=4)
    written = BytesIO()
    picture.save(written, "PNG")
    return written.getvalue()
