"""The cross-post map: which part of each account's posts stands on each other account too."""

from collections.abc import Mapping

import polars as pl
from markupsafe import Markup

from stamgast.diagnosis.report.charts.drawing import ACCENT, INK, LETTER, SOFT, WELL, WIDTH, Drawing
from stamgast.diagnosis.report.words import Words

TOP, ROW = 34.0, 34.0
SHORT = 22
DARK = 0.5


def pairs(table: pl.DataFrame | None, names: Mapping[str, str], words: Words, width: float = WIDTH) -> Markup:
    """Draw a square of accounts by accounts; empty with fewer than two of them."""
    if table is None or len(names) < 2:
        return Markup("")
    shares = {(one, other): share for one, other, share in table.iter_rows()}
    left = min(190.0, width * 0.34)
    cell = (width - left - 6) / len(names)
    drawing = Drawing(TOP + ROW * len(names) + 6, words.chart("pairs"), width)
    for column, (other, name) in enumerate(names.items()):
        middle = left + cell * (column + 0.5)
        drawing.words(middle, TOP - 10, _short(name, cell), text_anchor="middle", font_size=12)
        for row, one in enumerate(names):
            x, y = left + cell * column, TOP + ROW * row
            drawing.rect(x, y, cell - 3, ROW - 3, WELL, rx=4)
            if one != other:
                share = shares.get((one, other), 0.0)
                drawing.rect(x, y, cell - 3, ROW - 3, ACCENT, rx=4, fill_opacity=round(share, 2))
                ink = "#fffaf2" if share > DARK else INK
                drawing.words(middle, y + 21, words.share(share), ink, text_anchor="middle")
    for row, name in enumerate(names.values()):
        drawing.words(left - 10, TOP + ROW * row + 21, _short(name, left - 10), SOFT, text_anchor="end")
    return drawing.markup()


def _short(name: str, room: float) -> str:
    most = max(min(SHORT, int(room / LETTER)), 2)
    return name if len(name) <= most else name[: most - 1] + "…"
