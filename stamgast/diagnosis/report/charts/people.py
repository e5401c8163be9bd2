"""People who came back: how many came by in one week, in two, in three and more."""

from typing import Final

import polars as pl
from markupsafe import Markup

from stamgast.diagnosis.report.charts.drawing import ACCENT, ACCENT_SOFT, INK, WIDTH, Drawing
from stamgast.diagnosis.report.words import Words

LEFT, ROW = 60.0, 26.0
CLASSES: Final = ((1, 1), (2, 2), (3, 3), (4, 5), (6, 9), (10, None))
REGULAR: Final = 3


def classes(people: pl.DataFrame) -> list[tuple[str, int, bool]]:
    """Label, people, and whether they are regulars, for each class of weeks."""
    found = []
    for low, high in CLASSES:
        label = f"{low}+" if high is None else str(low) if low == high else f"{low}–{high}"
        inside = pl.col("weeks") >= low if high is None else pl.col("weeks").is_between(low, high)
        found.append((label, people.filter(inside).height, low >= REGULAR))
    return found


def people(table: pl.DataFrame | None, words: Words, width: float = WIDTH) -> Markup:
    """Draw a bar for each class; empty without people."""
    if table is None or not table.height:
        return Markup("")
    rows = classes(table)
    most = max(count for _, count, _ in rows)
    drawing = Drawing(ROW * len(rows) + 24, words.chart("people"), width)
    for place, (label, count, regular) in enumerate(rows):
        y = ROW * place + 4
        reach = (width - LEFT - 70) * count / most
        drawing.words(LEFT - 10, y + 15, label, text_anchor="end")
        drawing.rect(LEFT, y, reach, ROW - 6, ACCENT if regular else ACCENT_SOFT, rx=3)
        drawing.words(LEFT + reach + 8, y + 15, words.number(count), INK)
    drawing.words(LEFT - 40, ROW * len(rows) + 18, words.chart("people_weeks"), font_size=12)
    return drawing.markup()
