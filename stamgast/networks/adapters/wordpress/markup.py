"""Plain text to WordPress's block markup and back."""

import html
import json
import re
from html.parser import HTMLParser

import nh3

from stamgast.networks.nesting import shallow

_BLOCKS = {"p", "div", "ul", "ol", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6"}
_BLOCKS |= {"figure", "figcaption", "table", "tr", "hr"}
_TAGS = {*_BLOCKS, "br", "a", "img", "li"}
_ATTRIBUTES = {"a": {"href"}, "img": {"src", "alt", "class"}}
_ADDRESS = re.compile(r"https?://[^\s<>\"'\[\]{}|\\^`]+[^\s<>\"'\[\]{}|\\^`.,;:!?)*_]")
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n\s*")


def blocks(text: str, key: str = "") -> str:
    """Turn plain text into paragraph blocks in which nothing of it acts as markup.

    ``key`` is noted in the first block's attributes, where no reader sees it and it can be found again.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    paragraphs = [p for p in _PARAGRAPH_END.split(lines) if p.strip()]
    marks = [_attributes({"metadata": {"stamgast": key}} if key else {})] + [""] * len(paragraphs)
    return "\n\n".join(
        f"<!-- wp:paragraph {mark}-->\n<p>{_inline(paragraph.strip())}</p>\n<!-- /wp:paragraph -->"
        for paragraph, mark in zip(paragraphs, marks, strict=False)
    )


def image_block(media: int, address: str, alternative: str, key: str = "") -> str:
    """Show one picture of the media library, with its alternative text."""
    about: dict[str, object] = {"id": media, "sizeSlug": "full", "linkDestination": "none"}
    if key:
        about["metadata"] = {"stamgast": key}
    source, alt = html.escape(address), html.escape(alternative).replace("[", "&#91;")
    picture = f'<img src="{source}" alt="{alt}" class="wp-image-{media}"/>'
    return (
        f"<!-- wp:image {_attributes(about)}-->\n"
        f'<figure class="wp-block-image size-full">{picture}</figure>\n<!-- /wp:image -->'
    )


def film_block(media: int, address: str, words: str, key: str = "") -> str:
    """Show one film of the media library; its words stand below it, for a film has no place for others."""
    about: dict[str, object] = {"id": media}
    if key:
        about["metadata"] = {"stamgast": key}
    film = f'<video controls src="{html.escape(address)}"></video>'
    escaped = html.escape(words).replace("[", "&#91;")
    below = f'<figcaption class="wp-element-caption">{escaped}</figcaption>' if words else ""
    return (
        f"<!-- wp:video {_attributes(about)}-->\n"
        f'<figure class="wp-block-video">{film}{below}</figure>\n<!-- /wp:video -->'
    )


def literal(text: str) -> str:
    """Escape a title or a comment, so that it is shown as it was written."""
    return html.escape(text, quote=False)


def _attributes(about: dict[str, object]) -> str:
    """Write a block's attributes; two hyphens would end the comment they stand in."""
    return json.dumps(about, separators=(",", ":")).replace("--", "\\u002d\\u002d") + " " if about else ""


def _inline(text: str) -> str:
    """Escape one paragraph and link addresses; one that stands alone is left for the site to embed."""
    if _ADDRESS.fullmatch(text):
        return html.escape(text, quote=False)
    parts, end = [], 0
    for found in _ADDRESS.finditer(text):
        address = html.escape(found[0])
        parts += [html.escape(text[end : found.start()], quote=False), f'<a href="{address}">{address}</a>']
        end = found.end()
    parts.append(html.escape(text[end:], quote=False))
    return "".join(parts).replace("[", "&#91;").replace("\n", "<br>")


def plain(markup: str) -> str:
    """Return what a reader sees as text: paragraphs apart by an empty line, links by their text or target."""
    text = re.sub(r"[ \t\u00a0]*\n[ \t\u00a0]*", "\n", "".join(_read(markup).parts))
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def pictures(markup: str) -> list[tuple[str, str]]:
    """Return address and alternative text of the pictures shown."""
    return _read(markup).pictures


def _read(markup: str) -> "_Reader":
    reader = _Reader()
    reader.feed(nh3.clean(shallow(markup), tags=_TAGS, attributes=_ATTRIBUTES, link_rel=None))
    reader.close()
    return reader


def gist(text: str) -> str:
    """Return letters and digits only: a site makes other quotes, dashes and smileys of what it is sent."""
    return "".join(c for c in text.replace("×", "x").casefold() if c.isalnum()) or " ".join(text.split())


class _Reader(HTMLParser):
    """Collects text and pictures from cleaned markup."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.pictures: list[tuple[str, str]] = []
        self._target = ""
        self._texts_before = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        about = {name: value or "" for name, value in attrs}
        if tag == "br":
            self.parts.append("\n")
        elif tag == "li":
            self.parts.append("\n- ")
        elif tag == "a":
            self._target, self._texts_before = about.get("href", ""), len(self.parts)
        elif tag == "img":
            self._picture(about)
        else:
            self.parts.append("\n\n")

    def _picture(self, about: dict[str, str]) -> None:
        if "wp-smiley" in about.get("class", ""):
            self.parts.append(about.get("alt", ""))
        elif about.get("src", "").startswith(("https://", "http://")):
            self.pictures.append((about["src"], about.get("alt", "")))

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and not "".join(self.parts[self._texts_before :]).strip():
            self.parts.append(self._target)
        elif tag in _BLOCKS:
            self.parts.append("\n\n")

    def handle_data(self, data: str) -> None:
        text = re.sub(r"\s+", " ", data)
        self.parts.append(text.lstrip() if self.parts and self.parts[-1].endswith("\n") else text)
