"""What the files of a YouTube export and their columns are called, in each language, or look like.

Takeout translates names of folders, files and columns into the account's language. English, Dutch, Spanish,
Romanian and Lithuanian columns have been seen; in other languages columns are known by the shape of what
stands in them: ids, times, addresses and texts each look like nothing else.
"""

import csv
import re
from collections.abc import Mapping, Sequence
from typing import Final, Literal

Kind = Literal["channel", "videos", "comments", "chats", "subscriptions"]
Words = Mapping[str, tuple[str, ...]]

FILES: Final[Mapping[Kind, tuple[str, ...]]] = {
    "channel": ("channel", "kanaal", "kanal", "canal", "kanalas"),
    "videos": (
        "videos", "video_s", "video's", "videor", "videoer", "vídeos", "videoclipuri",
        "vaizdo įrašai",
    ),
    "comments": (
        "comments", "reacties", "kommentarer", "kommentare", "comentarios", "comentarii", "komentarai",
    ),
    "chats": ("live chats", "livechats", "livechatter", "livechattar", "chats en directo"),
    "subscriptions": (
        "subscriptions", "abonnementen", "prenumerationer", "abonnementer", "abos", "suscripciones",
        "abonamente", "prenumeratos",
    ),
}  # fmt: skip
"""Names of files without their ending; a further part adds a number in brackets."""

_LANGUAGES: Final = ("en", "nl", "es", "ro", "lt")
_COLUMNS: Final[Mapping[Kind, Words]] = {
    "comments": {
        "id": ("Comment ID", "Reactie-ID", "ID de comentario", "ID-ul comentariului", "Komentaro ID"),
        "channel": ("Channel ID", "Kanaal-ID", "ID de canal", "ID-ul canalului", "Kanalo ID"),
        "time": (
            "Comment Create Timestamp", "Aanmaaktijdstempel reactie",
            "Marca de tiempo de creación del comentario", "Marcajul temporal de creare a comentariului",
            "Komentaro sukūrimo laiko žymė", "Reactiecreatietijdstempel",
        ),
        "price": ("Price", "Prijs", "Precio", "Preț", "Kaina"),
        "parent": ("Parent Comment ID", "Bovenliggende reactie-ID", "ID de comentario principal"),
        "top": ("Top-Level Comment ID", "", "ID de comentario de nivel superior"),
        "post": ("Post ID",),
        "video": ("Video ID", "Video-ID", "ID de vídeo", "ID-ul videoclipului", "Vaizdo įrašo ID"),
        "text": (
            "Comment Text", "Reactietekst", "Texto del comentario", "Textul comentariului",
            "Komentuoti tekstą",
        ),
    },
    "chats": {
        "id": ("Live Chat ID", "", "ID del mensaje del chat en directo"),
        "channel": ("Channel ID", "Kanaal-ID", "ID de canal"),
        "time": (
            "Live Chat Create Timestamp", "", "Marca de tiempo de creación del mensaje del chat en directo",
        ),
        "price": ("Price", "Prijs", "Precio"),
        "video": ("Video ID", "Video-ID", "ID de vídeo"),
        "text": ("Live Chat Text", "", "Texto del mensaje del chat en directo"),
    },
    "subscriptions": {
        "channel": ("Channel Id", "Kanaal-ID", "ID del canal", "ID-ul canalului", "Kanalo ID"),
        "url": ("Channel Url", "Kanaal-URL", "URL del canal", "Adresa URL a canalului", "Kanalo URL"),
        "title": (
            "Channel Title", "Kanaaltitel", "Título del canal", "Titlul canalului", "Kanalo pavadinimas",
        ),
    },
    "videos": {
        "id": ("Video ID", "Video-ID", "ID de vídeo", "ID-ul videoclipului", "Vaizdo įrašo ID"),
        "channel": ("Channel ID", "Kanaal-ID", "ID de canal", "ID-ul canalului", "Kanalo ID"),
        "created": (
            "Video Create Timestamp", "Tijdstempel aanmaaktijd video",
            "Marca de tiempo de creación del vídeo", "Marcajul temporal de creare a videoclipului",
            "Vaizdo įrašo sukūrimo laiko žymė",
        ),
        "published": (
            "Video Publish Timestamp", "Tijdstempel publicatietijd video",
            "Marca de tiempo de publicación del vídeo", "Marcajul temporal de publicare a videoclipului",
            "Vaizdo įrašo paskelbimo laiko žymė",
        ),
        "title": (
            "Video Title (Original)", "Videotitel (origineel)", "Título del vídeo (original)",
            "Titlul videoclipului (original)", "Vaizdo įrašo pavadinimas (originalas)",
        ),
        "description": (
            "Video Description (Original)", "Videobeschrijving (origineel)",
            "Descripción del vídeo (original)", "Descrierea videoclipului (original)",
            "Vaizdo įrašo aprašas (originalas)",
        ),
        "privacy": ("Privacy", "Privacy", "Privacidad", "Confidențialitate", "Privatumas"),
    },
    "channel": {
        "channel": ("Channel ID", "Kanaal-ID", "ID de canal", "ID-ul canalului", "Kanalo ID"),
        "title": (
            "Channel Title (Original)", "(Originele) kanaaltitel", "Título del canal (original)",
            "Titlul canalului (original)", "Kanalo pavadinimas (pradinis)",
        ),
        "visibility": (
            "Channel Visibility", "Kanaalzichtbaarheid", "Visibilidad del canal", "Vizibilitatea canalului",
            "Kanalo matomumas",
        ),
    },
}  # fmt: skip
NEEDED: Final[Mapping[Kind, tuple[str, ...]]] = {
    "comments": ("id", "time", "text"),
    "chats": ("id", "time", "text"),
    "subscriptions": ("channel", "url"),
    "videos": ("id", "channel"),
    "channel": ("channel", "visibility"),
}
_TOLD_BY: Final[Mapping[Kind, str]] = {
    "comments": "text", "chats": "text", "subscriptions": "title", "videos": "title", "channel": "title",
}  # fmt: skip
"""The column whose words differ from language to language."""

_TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d.*"
_SHAPES: Final[Mapping[Kind, Mapping[str, str]]] = {
    "comments": {
        "id": r"Ug[\w.-]{5,}", "channel": r"UC[\w-]{10,}", "time": _TIME, "video": r"[\w-]{11}",
        "text": r'\{"(?:text|takeoutSegments)".*',
    },
    "chats": {
        "id": r"(?:Ug|Lc|Ch|Ci)[\w.%-]{5,}", "channel": r"UC[\w-]{10,}", "time": _TIME, "video": r"[\w-]{11}",
        "text": r'\{"(?:text|takeoutSegments)".*',
    },
    "subscriptions": {"channel": r"UC[\w-]{10,}", "url": r"https?://www\.youtube\.com/.*", "title": r".+"},
    "videos": {"id": r"[\w-]{11}", "channel": r"UC[\w-]{10,}", "created": _TIME, "published": _TIME},
    "channel": {"channel": r"UC[\w-]{10,}"},
}  # fmt: skip
_SHAPED = {
    kind: {column: re.compile(shape, re.DOTALL) for column, shape in shapes.items()}
    for kind, shapes in _SHAPES.items()
}


def patterns(kind: Kind) -> tuple[str, ...]:
    """Return the patterns of the members that may be a file of this kind."""
    return tuple(
        f"{folder}{name}{part}.csv"
        for name in FILES[kind]
        for folder in ("", "*/")
        for part in ("", "([0-9]*)")
    )


def aliases(kind: Kind) -> Words:
    """Return the words for each column, in all languages."""
    return {column: tuple(filter(None, words)) for column, words in _COLUMNS[kind].items()}


def language(kind: Kind, head: str) -> str:
    """Return the language in whose words a file is headed; empty where it is none of ours.

    >>> language("subscriptions", "Kanaal-ID,Kanaal-URL,Kanaaltitel")
    'nl'
    """
    words = _COLUMNS[kind][_TOLD_BY[kind]]
    folded = head.casefold()
    found = (
        code for code, word in zip(_LANGUAGES, words, strict=False) if word and word.casefold() in folded
    )
    return next(found, "")


def by_shape(kind: Kind, head: str) -> Words:
    r"""Return the words that head the columns of a file, found by what stands below; empty if nothing fits.

    >>> by_shape("subscriptions", "a,b,c\nUCinvented01,http://www.youtube.com/channel/UCinvented01,Quist")
    {'channel': ('a',), 'url': ('b',), 'title': ('c',)}
    """
    rows = [row for row in csv.reader(head.removeprefix("\ufeff").splitlines(keepends=True)) if any(row)]
    if len(rows) < 2:
        return {}
    header = rows[0]
    below = [row for row in rows[1:20] if len(row) == len(header)]
    taken: dict[str, tuple[str, ...]] = {}
    for column, shape in _SHAPED[kind].items():
        for index, word in enumerate(header):
            if (word,) not in taken.values() and _fits(shape, [row[index] for row in below]):
                taken[column] = (word,)
                break
    return taken if set(NEEDED[kind]) & set(_SHAPED[kind]) <= set(taken) else {}


def _fits(shape: re.Pattern[str], values: Sequence[str]) -> bool:
    said = [value for value in values if value]
    return bool(said) and all(shape.fullmatch(value) for value in said)
