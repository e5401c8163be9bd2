"""Tells mails of machines from mails of people: bounces, notes of absence, circulars."""

import re
from email.utils import getaddresses

from stamgast.networks.mail.text import Mail, field

_AWAY = re.compile(
    r"^(?:(?:automatic reply|auto(?:matic)?[ -]?(?:reply|response)|out of (?:the )?office|autosvar"
    r"|automatiskt svar|automatisk svar|automatisch antwoord|automatische beantwoording"
    r"|undelivered mail|undeliverable|delivery status notification|mail delivery (?:failed|failure)"
    r"|returned mail|failure notice)\b|(?:frånvaro|fravær|afwezig|afwezigheid):)",
    re.IGNORECASE,
)
_MACHINES = re.compile(
    r"^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)(?:[+=-].*)?$", re.IGNORECASE
)
_MARKS = ("X-Autoreply", "X-Autorespond", "X-Failed-Recipients")
_LIST_MARKS = ("List-Id", "List-Unsubscribe")


def is_of_machine(mail: Mail, *, answers_us: bool) -> bool:
    """Tell whether no person wrote this mail to us.

    ``answers_us``: it names a mail of ours. A list's marks then mean that somebody answered through the list.
    """
    if mail.get_content_type() == "multipart/report" or _AWAY.match(field(mail, "Subject")):
        return True
    if field(mail, "Auto-Submitted").lower().partition(";")[0].strip() not in ("", "no"):
        return True
    if any(name in mail for name in _MARKS) or field(mail, "Return-Path") == "<>":
        return True
    precedence = field(mail, "Precedence").lower()
    if precedence in ("auto_reply", "auto-reply", "junk"):
        return True
    is_circular = precedence in ("bulk", "list") or any(name in mail for name in _LIST_MARKS)
    return (is_circular and not answers_us) or (
        is_machine(address_in(mail, "From")) and not _answerable(mail)
    )


def address_in(mail: Mail, name: str) -> str:
    """Return the first address of a header, in small letters; empty where there is none."""
    return next((address.lower() for _, address in addresses(mail, name) if "@" in address), "")


def addresses(mail: Mail, name: str) -> list[tuple[str, str]]:
    """Return the names and addresses of a header; none where it is a riddle of brackets."""
    try:
        return getaddresses([field(mail, name)])
    except RecursionError:
        return []


def is_machine(address: str) -> bool:
    """Tell whether an address is one that nobody reads."""
    return bool(_MACHINES.match(address.partition("@")[0]))


def _answerable(mail: Mail) -> bool:
    """A form on a web site writes as nobody, for somebody."""
    answer_to = address_in(mail, "Reply-To")
    return bool(answer_to) and not is_machine(answer_to)
