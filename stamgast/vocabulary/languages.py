"""The languages Stamgast speaks (UI, coach) and those it recognises so as not to advise wrongly."""

from typing import Final, Literal

Language = Literal["sv", "nb", "nl", "en"]

LANGUAGES: Final = ("sv", "nb", "nl", "en")
"""Languages with a user interface and with coach rules."""

RECOGNISED: Final = (*LANGUAGES, "da", "de", "nn")
"""Languages the coach can name; only ``LANGUAGES`` get advice."""

OTHER: Final = "other"
"""What the coach answers for every other language, and for text without words."""

ENDONYMS: Final = {"sv": "Svenska", "nb": "Norsk bokmål", "nl": "Nederlands", "en": "English"}

DATE_LOCALES: Final = {"sv": "sv", "nb": "nb", "nl": "nl", "en": "en_GB"}
"""Whose dates a language writes, in the names of the Unicode locale data: English ones as in Europe."""
