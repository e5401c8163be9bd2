"""What every mail of ours has: its name, its heads, an answer as text, and text as safe HTML."""

import html
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from stamgast.networks.errors import Rejected, Unsupported
from stamgast.networks.mail.place import Place
from stamgast.vocabulary.objects import Attachment, Draft

MARK = "stamgast."
POLICY = SMTP.clone(cte_type="7bit", max_line_length=76)
ON_THE_WAY = POLICY.clone(max_line_length=998)
"""Headers are folded at 998 only: the library would encode a long Message-ID rather than leave it whole."""

PICTURES: Mapping[str, str] = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/gif": "gif",
    "image/webp": "webp",
}
"""Kinds of pictures that mail programs show, and how names of such files end."""

MOST_BYTES = 10_000_000
"""Of all pictures of a newsletter together, as they are; in a mail they grow by a third."""

LEAVE: Mapping[str, str] = {
    "sv": "Avsluta prenumerationen",
    "no": "Meld deg av",
    "nb": "Meld deg av",
    "nl": "Afmelden",
    "en": "Unsubscribe",
}
MOST_REFERENCES = 20

_LINK = re.compile(r"https?://[^\s<>\"'\[\]{}|\\^`]+[^\s<>\"'\[\]{}|\\^`.,;:!?)*_]")
_ANSWERS = re.compile(r"(?:re|sv|aw|antw)\s*:", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def message_id(domain: str, key: str) -> str:
    """Return the Message-ID of a publication: the same key gives the same one."""
    return f"<{MARK}{key}@{domain}>"


def begun(chosen: Place, draft: Draft, key: str, at: datetime) -> EmailMessage:
    """Begin a mail: from whom, when, and under which name. Raises ``Rejected``."""
    letter = EmailMessage(policy=POLICY)
    try:
        letter["From"] = Address(line(chosen.name), addr_spec=chosen.address)
        letter["Date"] = format_datetime(at)
        letter["Message-ID"] = message_id(chosen.domain, key)
        if draft.language:
            letter["Content-Language"] = line(draft.language)
    except (MessageError, ValueError) as error:
        raise Rejected("The mail cannot be written this way.", detail=type(error).__name__) from error
    return letter


def answer(chosen: Place, draft: Draft, key: str, at: datetime, to: tuple[str, str, Sequence[str]]) -> bytes:
    """Write an answer; ``to`` is whom, the subject of their mail, and the Message-IDs of the talk so far."""
    recipient, subject, before = to
    letter = begun(chosen, draft, key, at)
    letter["To"] = recipient
    letter["Subject"] = line(subject if _ANSWERS.match(subject) else f"Re: {subject}")
    known = [each for each in before if re.fullmatch(r"<[!-;=?-~]{1,250}>", each)]
    if known:
        letter["In-Reply-To"] = known[-1]
        letter["References"] = " ".join(known[:1] + known[1:][-MOST_REFERENCES:])
    letter.set_content(clean(draft.content))
    return letter.as_bytes(policy=ON_THE_WAY)


def check_newsletter(draft: Draft) -> None:
    """Refuse what cannot be sent before anything is sent. Raises ``Unsupported`` and ``Rejected``."""
    if draft.visibility != "public":
        raise Unsupported("A newsletter goes to everybody on the list.")
    if not draft.name.strip():
        raise Rejected("A newsletter needs a title: it is the subject of the mail.")
    if not draft.content.strip() and not draft.attachment:
        raise Rejected("There is nothing in it yet.")
    if sum(len(picture.content) for picture in draft.attachment) > MOST_BYTES:
        raise Rejected("The pictures are too large for a mail: 10 MB together.")
    for picture in draft.attachment:
        if picture.media_type not in PICTURES:
            raise Unsupported("Only pictures can be sent in a newsletter.", detail=picture.media_type)


def as_text(draft: Draft) -> str:
    """Write a newsletter's words, and what its pictures show."""
    described = [f"[{line(picture.name)}]" for picture in draft.attachment if picture.name.strip()]
    return "\n\n".join([clean(draft.content).strip(), *described])


def as_html(draft: Draft, sources: Iterable[str]) -> str:
    """Write a newsletter's title, words and pictures as HTML in which nothing of them acts as markup.

    ``sources`` are the addresses of its pictures.
    """
    paragraphs = [p for p in re.split(r"\n[ \t]*\n\s*", clean(draft.content).strip()) if p.strip()]
    body = [f"<p>{_linked(paragraph)}</p>" for paragraph in paragraphs]
    body += [_shown(picture, source) for picture, source in zip(draft.attachment, sources, strict=True)]
    return f"<h1>{html.escape(line(draft.name))}</h1>\n" + "\n".join(body)


def leave(draft: Draft) -> str:
    """Return the word for leaving the list, in the language of the newsletter."""
    return LEAVE.get(draft.language.partition("-")[0].lower(), LEAVE["en"])


def line(text: str) -> str:
    """Put a text on one line."""
    return " ".join(_CONTROL.sub(" ", text).split())


def clean(text: str) -> str:
    """Leave out signs that are no text."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _shown(picture: Attachment, source: str) -> str:
    alternative = html.escape(" ".join(picture.name.split()))
    return f'<p><img src="{html.escape(source)}" alt="{alternative}" style="max-width:100%;height:auto"></p>'


def _linked(text: str) -> str:
    parts, end = [], 0
    for found in _LINK.finditer(text):
        link = html.escape(found[0])
        parts += [html.escape(text[end : found.start()]), f'<a href="{link}">{link}</a>']
        end = found.end()
    parts.append(html.escape(text[end:]))
    return "".join(parts).replace("\n", "<br>\n")
