"""Writes mails: a newsletter as text and as HTML with its pictures, an answer as text."""

import html
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from stamgast.networks.adapters.newsletter.place import Place
from stamgast.networks.errors import Rejected
from stamgast.vocabulary.objects import Attachment, Draft

MARK = "stamgast."
POLICY = SMTP.clone(cte_type="7bit", max_line_length=76)
ON_THE_WAY = POLICY.clone(max_line_length=998)
"""Headers are folded at 998 only: the library would encode a long Message-ID rather than leave it whole."""

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


def message_id(chosen: Place, key: str) -> str:
    """Return the Message-ID of a publication: the same key gives the same one."""
    return f"<{MARK}{key}@{chosen.domain}>"


def newsletter(chosen: Place, draft: Draft, key: str, at: datetime) -> bytes:
    """Write a newsletter as it is sent and filed."""
    letter = _begun(chosen, draft, key, at)
    only = chosen.recipients[0] if len(chosen.recipients) == 1 else chosen.address
    letter["To"] = only
    letter["Subject"] = _line(draft.name)
    letter["Precedence"] = "bulk"
    if chosen.unsubscribe:
        letter["List-Unsubscribe"] = f"<{chosen.unsubscribe}>"
    letter.set_content(_plain(chosen, draft))
    letter.add_alternative(_marked(chosen, draft, key), subtype="html")
    marked = letter.get_payload(1)
    for number, picture in enumerate(draft.attachment, 1):
        kind = picture.media_type.partition("/")[2]
        marked.add_related(  # type: ignore[union-attr]  # an EmailMessage by the lines above
            picture.content,
            "image",
            kind,
            cid=f"<{_picture(key, number)}>",
            disposition="inline",
            filename=f"picture-{number}.{kind.replace('jpeg', 'jpg')}",
        )
    return letter.as_bytes(policy=ON_THE_WAY)


def answer(chosen: Place, draft: Draft, key: str, at: datetime, to: tuple[str, str, Sequence[str]]) -> bytes:
    """Write an answer; ``to`` is whom, the subject of their mail, and the Message-IDs of the talk so far."""
    recipient, subject, before = to
    letter = _begun(chosen, draft, key, at)
    letter["To"] = recipient
    letter["Subject"] = _line(subject if _ANSWERS.match(subject) else f"Re: {subject}")
    known = [each for each in before if re.fullmatch(r"<[!-;=?-~]{1,250}>", each)]
    if known:
        letter["In-Reply-To"] = known[-1]
        letter["References"] = " ".join(known[:1] + known[1:][-MOST_REFERENCES:])
    letter.set_content(_clean(draft.content))
    return letter.as_bytes(policy=ON_THE_WAY)


def _begun(chosen: Place, draft: Draft, key: str, at: datetime) -> EmailMessage:
    letter = EmailMessage(policy=POLICY)
    try:
        letter["From"] = Address(_line(chosen.name), addr_spec=chosen.address)
        letter["Date"] = format_datetime(at)
        letter["Message-ID"] = message_id(chosen, key)
        if draft.language:
            letter["Content-Language"] = _line(draft.language)
    except (MessageError, ValueError) as error:
        raise Rejected("The mail cannot be written this way.", detail=type(error).__name__) from error
    return letter


def _plain(chosen: Place, draft: Draft) -> str:
    described = [f"[{_line(picture.name)}]" for picture in draft.attachment if picture.name.strip()]
    text = "\n\n".join([_clean(draft.content).strip(), *described])
    if not chosen.unsubscribe:
        return text
    return f"{text}\n\n-- \n{_leave(draft)}: {chosen.unsubscribe.removeprefix('mailto:')}"


def _marked(chosen: Place, draft: Draft, key: str) -> str:
    """Write the HTML: nothing of the text acts as markup, and nothing is fetched from elsewhere."""
    lang = html.escape(draft.language or "en")
    paragraphs = [p for p in re.split(r"\n[ \t]*\n\s*", _clean(draft.content).strip()) if p.strip()]
    body = [f"<p>{_linked(paragraph)}</p>" for paragraph in paragraphs]
    body += [_shown(picture, _picture(key, n)) for n, picture in enumerate(draft.attachment, 1)]
    if chosen.unsubscribe:
        link = html.escape(chosen.unsubscribe)
        body.append(f'<p style="font-size:small"><a href="{link}">{html.escape(_leave(draft))}</a></p>')
    title = html.escape(_line(draft.name))
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{title}</title></head>\n'
        f'<body><div style="max-width:38em;margin:0 auto;font-family:sans-serif;line-height:1.5">\n'
        f"<h1>{title}</h1>\n" + "\n".join(body) + "\n</div></body></html>\n"
    )


def _shown(picture: Attachment, cid: str) -> str:
    alternative = html.escape(" ".join(picture.name.split()))
    return f'<p><img src="cid:{html.escape(cid)}" alt="{alternative}" style="max-width:100%;height:auto"></p>'


def _picture(key: str, number: int) -> str:
    return f"picture-{number}.{key}@stamgast"


def _linked(text: str) -> str:
    parts, end = [], 0
    for found in _LINK.finditer(text):
        link = html.escape(found[0])
        parts += [html.escape(text[end : found.start()]), f'<a href="{link}">{link}</a>']
        end = found.end()
    parts.append(html.escape(text[end:]))
    return "".join(parts).replace("\n", "<br>\n")


def _leave(draft: Draft) -> str:
    return LEAVE.get(draft.language.partition("-")[0].lower(), LEAVE["en"])


def _line(text: str) -> str:
    return " ".join(_CONTROL.sub(" ", text).split())


def _clean(text: str) -> str:
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
