"""Mails that say that another one did not arrive: which one, at whom, and whether for good.

Sources: RFC 3464 (reports of delivery), RFC 3463 (status codes).
"""

import re
from collections.abc import Iterator
from email.message import Message
from typing import Final

from stamgast.networks.mail.text import Mail, field, parsed, parts
from stamgast.vocabulary.returns import Return

MOST: Final = 100
"""Recipients of one report that are looked at: no newsletter of ours goes to more."""

COPIES: Final = ("message/rfc822", "message/rfc822-headers", "message/global", "message/global-headers")

_ID = re.compile(r"<[!-;=?-~]{1,900}>")
_STATUS = re.compile(r"([245])\.(\d{1,3})\.(\d{1,3})")
_ADDRESS = re.compile(r"^[^;]*;\s*(\S+@\S+)$")
_NOT_FOR_GOOD: Final = frozenset({"3", "6", "7"})
"""What is no fault of the address: the server, the content, a policy (RFC 3463, subjects)."""

_FULL: Final = ("2", "2")
"""A mailbox that is full may be emptied."""


def returns(mail: Mail) -> Iterator[Return]:
    """Read at whom a mail did not arrive, or not yet; nothing where it is no report, or names no mail."""
    if mail.get_content_type() != "multipart/report":
        return
    told = list(parts(mail))
    about = next((found for part in told if (found := _returned(part))), "")
    groups = [group for part in told for group in _groups(part)]
    for group in groups[: MOST + 1] if about else ():
        one = _one(group, about)
        if one is not None:
            yield one


def _groups(part: Mail) -> list[Mail]:
    """Return what a report says of the mail, and then of each recipient."""
    inside = part.get_payload() if part.get_content_type() == "message/delivery-status" else None
    return [each for each in inside if isinstance(each, Message)] if isinstance(inside, list) else []


def _returned(part: Mail) -> str:
    """Return the Message-ID of the mail that came back, from its copy or from its headers alone."""
    kind, inside = part.get_content_type(), part.get_payload()
    if kind in COPIES and isinstance(inside, list) and inside and isinstance(inside[0], Message):
        found = inside[0]
    elif kind == "text/rfc822-headers":
        content = part.get_payload(decode=True)
        found = parsed(content if isinstance(content, bytes) else b"")
    else:
        return ""
    named = _ID.search(field(found, "Message-ID"))
    return named.group() if named else ""


def _one(group: Mail, about: str) -> Return | None:
    action = field(group, "Action").lower()
    recipient = _ADDRESS.match(field(group, "Original-Recipient") or field(group, "Final-Recipient"))
    if recipient is None or action not in ("failed", "delayed"):
        return None
    status = _STATUS.search(field(group, "Status"))
    is_final = action == "failed" and status is not None and _is_for_good(*status.groups())
    return Return(about, recipient[1].strip("<>").lower(), is_final=is_final)


def _is_for_good(level: str, subject: str, detail: str) -> bool:
    return level == "5" and subject not in _NOT_FOR_GOOD and (subject, detail) != _FULL
