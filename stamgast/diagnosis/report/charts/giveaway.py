"""Before, during and after a give-away, with the line along which it would have gone on without one."""

from markupsafe import Markup

from stamgast.diagnosis.report.charts.drawing import ACCENT, ACCENT_SOFT, COOL, LINE, SOFT, WIDTH, Drawing
from stamgast.diagnosis.report.words import Words
from stamgast.metrics.figures import Effect

LEFT, RIGHT, TOP, BASE = 46.0, 12.0, 22.0, 160.0


def giveaway(effect: Effect | None, words: Words, width: float = WIDTH) -> Markup:
    """Draw the weeks around the give-aways; empty where there was none."""
    if effect is None or not effect.weeks.height:
        return Markup("")
    weeks = effect.weeks.sort("t")
    first, last = weeks["t"][0], weeks["t"][-1]
    lines = [weeks[name].drop_nulls().to_list() for name in ("rate", "fitted", "counterfactual")]
    most = max([1e-9, *(value for line in lines for value in line)])
    end = width - RIGHT
    step = (end - LEFT) / max(last - first, 1)

    def place(week: float, rate: float) -> tuple[float, float]:
        return LEFT + step * (week - first), BASE - (BASE - TOP) * max(rate, 0.0) / most

    drawing = Drawing(206, words.chart("giveaways"), width)
    during = weeks.filter(phase="during")["t"].to_list()
    if during:
        left, right = place(during[0] - 0.5, 0)[0], place(during[-1] + 0.5, 0)[0]
        drawing.rect(left, TOP - 8, right - left, BASE - TOP + 8, ACCENT_SOFT)
        drawing.words(
            (left + right) / 2, TOP - 10, words.chart("giveaway"), text_anchor="middle", font_size=12
        )
    drawing.line(LEFT, BASE, end, BASE, LINE)
    drawing.words(LEFT - 8, TOP + 6, words.number(most), text_anchor="end", font_size=12)
    drawing.words(LEFT - 8, BASE + 4, "0", text_anchor="end", font_size=12)
    for week, rate in weeks.select("t", "rate").drop_nulls().iter_rows():
        x, y = place(week, rate)
        drawing.shape("circle", cx=x, cy=y, r=4, fill=ACCENT)
    for phase in ("before", "after"):
        fitted = weeks.filter(phase=phase).select("t", "fitted").drop_nulls()
        drawing.path([place(*row) for row in fitted.iter_rows()], ACCENT, stroke_width=2.5)
    instead = weeks.select("t", "counterfactual").drop_nulls()
    drawing.path([place(*row) for row in instead.iter_rows()], COOL, stroke_width=2, stroke_dasharray="6 5")
    drawing.words(
        end, BASE + 40, f"- - {words.chart('counterfactual')}", COOL, text_anchor="end", font_size=12
    )
    for week in sorted({first, 0, last}):
        label = words.format("chart.weeks_from", n=f"{week:+d}" if week else "0")
        anchor = "end" if week == last else "middle"
        drawing.words(place(week, 0)[0], BASE + 18, label, SOFT, text_anchor=anchor, font_size=12)
    return drawing.markup()
