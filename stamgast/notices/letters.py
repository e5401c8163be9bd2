"""Writes the mail about notices: in the member's language and zone, no stranger's words in its subject."""

from collections.abc import Sequence
from datetime import datetime

from django.conf import settings
from django.core import signing
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import ngettext

from stamgast.notices.models import Kind, Notice
from stamgast.notices.queries import wishes
from stamgast.notices.words import told
from stamgast.ui.strangers import tamed
from stamgast.ui.times import zone
from stamgast.workspaces.models import Member

SALT = "stamgast.notices.fewer"
LISTED = 20
"""Nobody reads more in a mail; the page has the rest."""


def letter_about(notices: Sequence[Notice], now: datetime) -> EmailMultiAlternatives:
    """Return one mail about all notices of one member, the most pressing kind first."""
    member = notices[0].member
    user = member.user
    with translation.override(user.language):
        kinds = [kind for kind in Kind if any(notice.kind == kind for notice in notices)]
        listed = [notice for kind in kinds for notice in notices if notice.kind == kind]
        context = {
            "member": member,
            "workspace": member.workspace,
            "entries": [_entry(notice, now) for notice in listed[:LISTED]],
            "more": len(listed[LISTED:]),
            "fewer": _fewer_links(member, kinds),
            "all": _link("notices:list", member),
            "wishes": _link("notices:reach", member),
            "language": user.language,
        }
        text, html = (render_to_string(f"notices/letter.{form}", context) for form in ("txt", "html"))
        subject = f"{_one_line(member.workspace.name)}: {_subject(notices)}"
    headers = {"Auto-Submitted": "auto-generated", "List-Unsubscribe": f"<{context['wishes']}>"}
    message = EmailMultiAlternatives(subject, text, None, [user.email], headers=headers)
    message.attach_alternative(html, "text/html")
    return message


def kind_to_lessen(token: str, member: Member) -> tuple[Kind, str] | None:
    """Return of which kind a mail's link asks for fewer, and when they went out; None if it is not theirs."""
    try:
        pk, kind, was = signing.loads(token, salt=SALT)
    except (signing.BadSignature, ValueError):
        return None
    return (Kind(kind), was) if pk == member.pk and kind in Kind else None


def _subject(notices: Sequence[Notice]) -> str:
    if len(notices) == 1:
        return str(Kind(notices[0].kind).label)
    count = len(notices)
    return ngettext("%(count)s thing for you", "%(count)s things for you", count) % {"count": count}


def _entry(notice: Notice, now: datetime) -> dict[str, str]:
    said = told(notice, zone(notice.member.user.zone), now)
    return {
        "title": _one_line(said.title),
        "more": _one_line(said.more),
        "link": f"{settings.PUBLIC_URL}{said.address}",
    }


def _fewer_links(member: Member, kinds: Sequence[Kind]) -> list[dict[str, str]]:
    wanted = wishes([member.pk])[member.pk]
    links = []
    for kind in kinds:
        token = signing.dumps([member.pk, kind.value, wanted.when(kind)], salt=SALT)
        links.append({"words": str(kind.label), "link": _link("notices:fewer", member, token=token)})
    return links


def _link(name: str, member: Member, **parts: str) -> str:
    return settings.PUBLIC_URL + reverse(name, kwargs={"workspace": member.workspace.slug, **parts})


def _one_line(text: str) -> str:
    return " ".join(tamed(text).split())


__all__ = ["kind_to_lessen", "letter_about"]
