"""A mail as a note: who wrote it, what it answers, and what of it are the writer's own words."""

import hashlib
import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from stamgast.networks.mail.bounces import returns
from stamgast.networks.mail.letters import MARK
from stamgast.networks.mail.machines import address_in, addresses, is_machine, is_of_machine
from stamgast.networks.mail.mailbox import CUT, Raw
from stamgast.networks.mail.place import Place, is_address
from stamgast.networks.mail.quoting import own_words
from stamgast.networks.mail.text import Mail, attached, field, parsed, text_of
from stamgast.vocabulary.objects import Actor, Attachment, Note
from stamgast.vocabulary.returns import Return

log = logging.getLogger(__name__)
UNREADABLE = "(This mail could not be read here. Please open it in your mail program.)"
SHORTENED = "(This mail is long. What is missing here is in your mail program.)"
HEAD = 20_000
"""Bytes in which a mail says what it is."""

OTHER_FIELDS = ("To", "Cc", "Delivered-To")

_ID = re.compile(r"<[!-;=?-~]{1,900}>")


@dataclass(frozen=True, slots=True)
class Ids:
    """How a mail is called, what it answers, and what the talk began with."""

    own: str
    answers: str
    began: str


def ids(mail: Mail, raw: Raw) -> Ids:
    """Read a mail's names; one without a name is called after what it holds."""
    own = (_ID.findall(field(mail, "Message-ID")) or [""])[0]
    own = own or f"<{hashlib.sha256(raw.content).hexdigest()[:40]}@no-message-id>"
    before = [each for each in _ID.findall(field(mail, "References")) if each != own]
    answered = [each for each in _ID.findall(field(mail, "In-Reply-To")) if each != own]
    answers = answered[0] if answered else before[-1] if before else ""
    return Ids(own, answers, before[0] if before else answers or own)


def notes(raws: Iterable[Raw], chosen: Place, us: Actor, *, is_sent: bool) -> Iterator[Note]:
    """Map mails, leaving out those of machines; one that is broken must not lose the others."""
    for raw in raws:
        try:
            note = _note(parsed(raw.content), raw, chosen, us, is_sent)
        except Exception as error:  # noqa: BLE001  whatever a mail is made of, the next one is read
            log.warning("mail %s could not be read: %s", raw.number, type(error).__name__)
            note = None if is_sent else _quarantined(raw)
        if note is not None:
            yield note


def returned(raw: Raw) -> list[Return]:
    """Read what of ours a mail says it could not deliver, and to whom."""
    if b"multipart/report" not in raw.content[:HEAD].lower():
        return []
    try:
        return [each for each in returns(parsed(raw.content)) if each.note.startswith(f"<{MARK}")]
    except Exception as error:  # noqa: BLE001  as for notes
        log.warning("report %s could not be read: %s", raw.number, type(error).__name__)
        return []


def _note(mail: Mail, raw: Raw, chosen: Place, us: Actor, is_sent: bool) -> Note | None:  # noqa: FBT001
    named = ids(mail, raw)
    if is_sent:
        return _ours(mail, raw, chosen, us, named)
    answers_us = f"<{MARK}" in f"{field(mail, 'References')} {field(mail, 'In-Reply-To')}"
    if is_of_machine(mail, answers_us=answers_us or _is_to_list(mail, chosen)):
        return None
    writer = _writer(mail)
    if writer is None or writer.id == chosen.address:
        return None  # ours lie where we filed them; here anybody can write under our name
    said = own_words(text_of(mail))
    subject = field(mail, "Subject")
    if subject and not named.answers:
        said = f"{subject}\n\n{said}".strip()
    if raw.size > CUT and not attached(mail):
        said = f"{said}\n\n{SHORTENED}".strip()
    return Note(
        id=named.own,
        attributed_to=writer,
        content=said or subject,
        published=_instant(mail, raw),
        context=named.began,
        in_reply_to=named.answers,
        visibility="direct",
        attachment=tuple(Attachment(kind, name) for kind, name in attached(mail)),
        name=subject,
    )


def _ours(mail: Mail, raw: Raw, chosen: Place, us: Actor, named: Ids) -> Note | None:
    """Map a mail we sent: an answer, or a newsletter; first letters to single people stay private."""
    is_from_here = named.own.startswith(f"<{MARK}")
    if not named.answers and not is_from_here and not _is_to_list(mail, chosen):
        return None
    text = text_of(mail)
    if is_from_here:
        text = text.partition("\n\n-- \n")[0].strip() if not named.answers else text
    else:
        text = own_words(text)
    return Note(
        id=named.own,
        attributed_to=us,
        content=text,
        published=_instant(mail, raw),
        context=named.began,
        in_reply_to=named.answers,
        visibility="direct" if named.answers else "public",
        name=field(mail, "Subject"),
        type="Note" if named.answers else "Article",
    )


def _quarantined(raw: Raw) -> Note | None:
    """Show that there is a mail, when at least who sent it can be read."""
    head = raw.content.replace(b"\r\n", b"\n").partition(b"\n\n")[0][:HEAD]
    try:
        mail = parsed(head + b"\n\n")
        writer, named = _writer(mail), ids(mail, raw)
        if writer is None or is_of_machine(mail, answers_us=True):
            return None
        at = _instant(mail, raw)
    except Exception:
        log.exception("mail %s could not be shown at all", raw.number)
        return None
    return Note(named.own, writer, UNREADABLE, at, named.began, named.answers, visibility="direct")


def _writer(mail: Mail) -> Actor | None:
    """Tell who wrote; a form on a site writes as nobody, for the one to whom an answer goes."""
    whole = "Reply-To" if is_machine(address_in(mail, "From")) and address_in(mail, "Reply-To") else "From"
    for name, address in addresses(mail, whole):
        if is_address(address):
            shown = " ".join(name.split()) or address.partition("@")[0]
            return Actor(address.lower(), shown[:200], address.lower())
    return None


def _is_to_list(mail: Mail, chosen: Place) -> bool:
    to = {address.lower() for name in OTHER_FIELDS for _, address in addresses(mail, name)}
    return len(chosen.recipients) == 1 and chosen.recipients[0] in to


def _instant(mail: Mail, raw: Raw) -> datetime:
    """Return when it came: clocks of senders are often wrong."""
    if raw.at is not None:
        return raw.at
    try:
        at = parsedate_to_datetime(field(mail, "Date"))
    except (ValueError, TypeError):
        return datetime(1970, 1, 1, tzinfo=UTC)
    return at if at.tzinfo else at.replace(tzinfo=UTC)
