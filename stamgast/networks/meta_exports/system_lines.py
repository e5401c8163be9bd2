"""Lines that Messenger and Instagram write into threads themselves, in the languages that are known here."""

import re
from typing import Final

_LINES: Final = (
    # English
    r".{1,80} reacted .{1,20} to your message\.?",
    r"reacted .{1,20} to (your|a) message\.?",
    r"(.{1,80} )?liked a message\.?",
    r".{1,80} (left|created|named) the (group|chat)\b.*",
    r".{1,80} added .{1,80} to the group\.?",
    r".{1,80} (set|changed|cleared) the (theme|nickname|group photo|emoji)\b.*",
    r".{1,80} (started|missed) an? (audio|video) (call|chat)\.?",
    r".{1,80} ended the (audio |video )?call\.?",
    r"you (are now connected on messenger|can now message and call each other)\b.*",
    r".{1,80} unsent a message\.?",
    # Dutch
    r"(.{1,80} )?heeft (.{1,20} )?gereageerd (met .{1,20} )?op (je|een|jouw) bericht\.?",
    r"(.{1,80} )?(vindt|vond) een bericht leuk\.?",
    r"(.{1,80} )?heeft een bericht leuk gevonden\.?",
    r".{1,80} heeft de (groep|chat) verlaten\.?",
    r".{1,80} heeft .{1,80} aan de groep toegevoegd\.?",
    r".{1,80} heeft een (audio|video)(gesprek|chat) (gestart|gemist)\.?",
    r".{1,80} heeft een bericht ingetrokken\.?",
    # Swedish
    r"(.{1,80} )?reagerade (med .{1,20} )?på (ditt|ett) meddelande( med .{1,20})?\.?",
    r"(.{1,80} )?gillade ett meddelande\.?",
    r".{1,80} lämnade (gruppen|chatten)\.?",
    r".{1,80} lade till .{1,80} i gruppen\.?",
    r".{1,80} (startade|missade) (ett (ljud|video)samtal|en videochatt)\.?",
    r".{1,80} tog bort ett meddelande\.?",
    # Norwegian
    r"(.{1,80} )?reagerte (med .{1,20} )?på (meldingen din|en melding)( med .{1,20})?\.?",
    r"(.{1,80} )?likte en melding\.?",
    r".{1,80} forlot (gruppen|chatten|samtalen)\.?",
    r".{1,80} la til .{1,80} i gruppen\.?",
    r".{1,80} (startet|gikk glipp av) (en|et) (lyd|video)(anrop|samtale)\.?",
    r".{1,80} (trakk tilbake|opphevet sendingen av) en melding\.?",
)
_SYSTEM = re.compile("|".join(_LINES), re.IGNORECASE)
_LONGEST = 300


def is_system_line(text: str) -> bool:
    """Say whether a message is no message but a note of the network's own.

    >>> is_system_line("Liv Oosterling forlot gruppen."), is_system_line("Jeg likte en melding fra deg i går")
    (True, False)
    """
    return len(text) <= _LONGEST and _SYSTEM.fullmatch(text.strip()) is not None
