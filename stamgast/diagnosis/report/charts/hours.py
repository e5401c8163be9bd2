"""The heat map of hours: when people answer, or, where that is unknown, when we post."""

import polars as pl
from markupsafe import Markup

from stamgast.diagnosis.report.charts.drawing import ACCENT, WELL, WIDTH, Drawing
from stamgast.diagnosis.report.words import Words

LEFT, TOP, ROW = 92.0, 6.0, 22.0

ALIKE = 0.05
"""Hours that differ by less than this part of the best one are shown, and spoken of, as alike."""

PALE, DARK = 0.18, 1.0


def alike(cells: pl.DataFrame) -> bool:
    """Whether no hour stands out among those with posts."""
    used = cells.filter(pl.col("posts") > 0)[measured_by(cells)].to_list()
    return bool(used) and max(used) - min(used) <= ALIKE * max(used)


def measured_by(cells: pl.DataFrame) -> str:
    """The column the map shows: rate (answers a post) where anybody answered, else posts."""
    return "rate" if cells["answers"].sum() else "posts"


def hours(cells: pl.DataFrame | None, words: Words, width: float = WIDTH) -> Markup:
    """Draw 7 days by 24 hours; hours without a post stay empty; empty without any post."""
    if cells is None or not cells["posts"].sum():
        return Markup("")
    column, same = measured_by(cells), alike(cells)
    used = cells.filter(pl.col("posts") > 0)[column].cast(pl.Float64).to_list()
    least, reach = min(used), max(used) - min(used)
    cell = (width - LEFT - 4) / 24
    name = words.chart("hours" if column == "rate" else "hours_posts")
    drawing = Drawing(TOP + 7 * ROW + 26, name, width)
    for weekday in range(1, 8):
        name = words.weekday(weekday)
        drawing.words(LEFT - 8, TOP + ROW * weekday - 7, name, text_anchor="end", font_size=12)
    for weekday, hour, posts, value in cells.select("weekday", "hour", "posts", value=column).iter_rows():
        x, y = LEFT + cell * hour, TOP + ROW * (weekday - 1)
        drawing.rect(x, y, cell - 2, ROW - 2, WELL, rx=3)
        if posts:
            depth = PALE if same else PALE + (DARK - PALE) * (value - least) / reach
            drawing.rect(x, y, cell - 2, ROW - 2, ACCENT, rx=3, fill_opacity=round(depth, 2))
    for hour in range(0, 24, 3):
        x = LEFT + cell * hour
        drawing.words(x, TOP + 7 * ROW + 16, f"{hour:02}", font_size=12)
    return drawing.markup()
