"""What a lock screen shows of notices, in the member's language: no name, unless the member wishes it."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from hashlib import sha256

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stamgast.networks.web_push import Message, packed
from stamgast.notices.models import Device, Kind, Notice, Wishes
from stamgast.notices.quiet import may_go_out, quiet_begins
from stamgast.notices.words import told
from stamgast.ui.strangers import tamed
from stamgast.ui.times import zone

LIVES = timedelta(hours=12)
"""How long a push service keeps what it cannot deliver; the page has it longer."""

AT_LEAST = timedelta(minutes=1)
A_TEST_LIVES = timedelta(minutes=10)
TITLE, BODY = 120, 300
"""Characters lock screens show at most, and a bit."""

NAMED = 3
PRESSING = frozenset({Kind.ESCALATION, Kind.ALARM, Kind.WARNING, Kind.HOSTING})


def message_about(
    device: Device, notices: Sequence[Notice], count: int, wanted: Wishes, now: datetime
) -> Message:
    """Return what a device is told of notices; ``count`` is how many things there are for the member."""
    member = device.member
    with translation.override(member.user.language):
        if len(notices) == 1:
            title, body = _of_one(notices[0], wanted, now)
            link, about = _address("notices:follow", device, pk=notices[0].pk), _about(notices[0])
        else:
            title = ngettext("%(count)s thing for you", "%(count)s things for you", count) % {"count": count}
            body = _of_many(notices, wanted, now) or member.workspace.name
            link, about = _address("notices:list", device), f"many:{member.pk}"
    is_pressing = any(notice.kind in PRESSING for notice in notices)
    return _message(
        device, (title, body), (link, about), _lives(notices, wanted, now), is_pressing=is_pressing
    )


def message_of_test(device: Device) -> Message:
    """Return what a device is told to show that it works."""
    with translation.override(device.member.user.language):
        words = _("It works"), _("This is how Stamgast tells you of things on this device.")
    link = _address("notices:devices", device)
    return _message(device, words, (link, "test"), A_TEST_LIVES, is_pressing=True)


def _message(
    device: Device, words: tuple[str, str], where: tuple[str, str], lives: timedelta, *, is_pressing: bool
) -> Message:
    (title, body), (link, about) = words, where
    tag = packed(sha256(f"{device.subscription['secret']}:{about}".encode()).digest())[:32]
    told_there = {
        "title": _one_line(title)[:TITLE],
        "body": _one_line(body)[:BODY],
        "tag": tag,
        "link": link,
        "lang": device.member.user.language,
    }
    content = json.dumps(told_there, ensure_ascii=False, separators=(",", ":")).encode()
    return Message(content, tag, lives, "high" if is_pressing else "normal")


def _of_one(notice: Notice, wanted: Wishes, now: datetime) -> tuple[str, str]:
    workspace = notice.member.workspace.name
    if not wanted.shows_names:
        return str(Kind(notice.kind).label), workspace
    said = told(notice, zone(notice.member.user.zone), now)
    return said.title, said.more or workspace


def _of_many(notices: Sequence[Notice], wanted: Wishes, now: datetime) -> str:
    if not wanted.shows_names:
        return ""
    kinds = list(Kind)
    listed = sorted(notices, key=lambda notice: kinds.index(Kind(notice.kind)))[:NAMED]
    return " · ".join(told(notice, zone(notice.member.user.zone), now).title for notice in listed)


def _about(notice: Notice) -> str:
    """Return what a notice is about: a newer one about the same takes its place on the screen."""
    if notice.kind == Kind.ANSWERED:  # two questions in one talk are two; a correction is of the same answer
        return f"{notice.member_id}:{notice.event.rpartition(':')[0]}"
    objects = ("note", "conversation", "publication", "channel", "turn", "promise")
    found = next((f"{name}:{pk}" for name in objects if (pk := getattr(notice, f"{name}_id"))), notice.event)
    return f"{notice.member_id}:{found}"


def _lives(notices: Sequence[Notice], wanted: Wishes, now: datetime) -> timedelta:
    """Return how long a push service may keep it: no phone switched on at night tells it then."""
    ends = [notice.ends_at for notice in notices if notice.kind == Kind.HOSTING and notice.ends_at]
    until = [now + LIVES, *ends[: 1 if len(ends) == len(notices) else 0]]
    where = notices[0].member.user.zone
    quiet = quiet_begins(wanted, where, now)
    if quiet and any(
        may_go_out(wanted, where, notice.kind, quiet, notice.happens_at(quiet)) > quiet for notice in notices
    ):
        until.append(quiet)
    return max(min(until) - now, AT_LEAST)


def _address(name: str, device: Device, **parts: int) -> str:
    return reverse(name, kwargs={"workspace": device.member.workspace.slug, **parts})


def _one_line(text: str) -> str:
    return " ".join(tamed(text).split())
