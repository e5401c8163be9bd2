"""A drawing in the making: shapes and words with their places, as one SVG element."""

from dataclasses import dataclass, field
from typing import Final

from markupsafe import Markup, escape

INK: Final = "#2a221c"
SOFT: Final = "#5f5348"
LINE: Final = "#dccfbb"
WELL: Final = "#f4ede1"
ACCENT: Final = "#97390f"
ACCENT_SOFT: Final = "#f0cdb4"
WATCH_SOFT: Final = "#f6e8c6"
COOL: Final = "#2b546d"
"""The page's own colours; PDF makers do not hand a page's style down into its drawings."""

WIDTH: Final = 720.0
LETTER: Final = 7.5
"""Room that a letter takes, about, in the wider of the two fonts."""

NARROW: Final = 340.0
"""A phone's page takes about so many pixels beside its margins, so that words keep their size there."""


@dataclass(slots=True)
class Drawing:
    """All is in the drawing's own units, y downwards; ``title`` tells a screen reader what it shows."""

    height: float
    title: str
    width: float = WIDTH
    _parts: list[Markup] = field(default_factory=list)

    def shape(self, name: str, **attributes: object) -> None:
        """Add an element; underscores in names of attributes stand for hyphens."""
        self._parts.append(Markup("<{} {}/>").format(name, _attributes(attributes)))

    def rect(self, x: float, y: float, width: float, height: float, fill: str, **more: object) -> None:
        """Add a rectangle; one without extent is left out."""
        if width > 0 and height > 0:
            self.shape("rect", x=x, y=y, width=width, height=height, fill=fill, **more)

    def line(self, x1: float, y1: float, x2: float, y2: float, stroke: str = LINE, **more: object) -> None:
        """Add a line."""
        self.shape("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=stroke, **more)

    def path(self, points: list[tuple[float, float]], stroke: str, **more: object) -> None:
        """Add a line through all points."""
        if points:
            d = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
            self.shape("path", d=d, fill="none", stroke=stroke, **more)

    def words(self, x: float, y: float, text: str, fill: str = SOFT, **more: object) -> None:
        """Add words whose baseline begins (or, by ``text_anchor``, ends or is centred) at the place."""
        attributes = _attributes({"x": x, "y": y, "fill": fill, "font_size": 13} | more)
        self._parts.append(Markup("<text {}>{}</text>").format(attributes, text))

    def markup(self) -> Markup:
        """Return the SVG element."""
        head = Markup(
            '<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {} {}" width="100%" '
            'font-family="Noto Sans, DejaVu Sans, sans-serif"><title>{}</title>'
        ).format(_number(self.width), _number(self.height), self.title)
        return head + Markup("").join(self._parts) + Markup("</svg>")


def _attributes(attributes: dict[str, object]) -> Markup:
    return Markup(" ").join(
        Markup('{}="{}"').format(name.replace("_", "-"), _number(value)) for name, value in attributes.items()
    )


def _number(value: object) -> object:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else escape(str(value))
