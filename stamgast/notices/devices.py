"""Devices that tell a member of notices: adding and removing them, and planning what they tell."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from hmac import compare_digest
from typing import Any

from cryptography.fernet import InvalidToken
from cryptography.hazmat.primitives.asymmetric import ec
from django.conf import settings
from django.db import transaction
from django.utils.timezone import now as clock

from stamgast.networks.web_push import Sender, Subscription, packed, unpacked
from stamgast.notices.models import Device, Notice, Push, SendingKey, Wishes
from stamgast.notices.quiet import by_instant, planned
from stamgast.workspaces.models import Member

MOST = 20
"""Devices of one member: more than anybody looks at."""

ONLY = 1
BROWSERS = (
    ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("FxiOS", "Firefox"),
    ("Firefox", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"),
)  # fmt: skip
SYSTEMS = (
    ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "ChromeOS"),
    ("Windows", "Windows"), ("Mac OS X", "Mac"), ("Linux", "Linux"),
)  # fmt: skip
"""What stands in the name browsers give themselves, and what people call it; the first that fits."""


class TooMany(Exception):
    """The member has as many devices as one may have."""


def sender() -> Sender:
    """Return by which key push services know us; it is made the first time.

    A key that can no longer be read is replaced, and what was subscribed with it has ended.
    """
    try:
        private = _sending_key().key["private"]
    except InvalidToken:
        with transaction.atomic():
            SendingKey.objects.filter(pk=ONLY).delete()
            Device.objects.filter(ended_at=None).update(ended_at=clock())
        private = _sending_key().key["private"]
    return Sender(ec.derive_private_key(int.from_bytes(unpacked(private), "big"), ec.SECP256R1()), _contact())


def _sending_key() -> SendingKey:
    kept = SendingKey.objects.filter(pk=ONLY).first()
    if kept is None:
        made = ec.generate_private_key(ec.SECP256R1()).private_numbers().private_value
        key: Any = {"private": packed(made.to_bytes(32, "big"))}
        kept, _is_new = SendingKey.objects.get_or_create(pk=ONLY, defaults={"key": key, "made_at": clock()})
    return kept


def _contact() -> str:
    address = settings.DEFAULT_FROM_EMAIL.rpartition("<")[2].rstrip(">")
    return settings.PUBLIC_URL if settings.IS_SECURE else f"mailto:{address}"


def name_of(agent: str) -> tuple[str, str]:
    """Return what people call a browser and the system it runs on; empty where neither is known."""
    browser = next((name for sign, name in BROWSERS if sign in agent), "")
    system = next((name for sign, name in SYSTEMS if sign in agent), "")
    return browser, system


def fingerprint(endpoint: str) -> str:
    """Return what tells the address of one browser from all others, without telling the address."""
    return sha256(endpoint.encode()).hexdigest()


def add(member: Member, found: Subscription, name: str, *, now: datetime) -> Device:
    """Keep a browser that has subscribed; adding it again renews it, and whoever else had it loses it.

    Raises TooMany.
    """
    mark = fingerprint(found.endpoint)
    with transaction.atomic():
        Device.objects.filter(fingerprint=mark).exclude(member__user=member.user_id).delete()
        others = Device.objects.filter(member=member).exclude(fingerprint=mark)
        if others.count() >= MOST:
            raise TooMany
        others.filter(name=name, ended_at__isnull=False).delete()  # the same browser, subscribed anew
        device, _is_new = Device.objects.update_or_create(
            member=member,
            fingerprint=mark,
            defaults={
                "subscription": _as_kept(found),
                "name": name[:60],
                "added_at": now,
                "ended_at": None,
                "refused_at": None,
            },
        )
    return device


def renew(former: str, secret: str, found: Subscription) -> int:
    """Reach a device elsewhere from now on, for all who are told on it; return for how many.

    Whoever knows the address it was reached at, and the secret of that, is that device.
    """
    mark, renewed = fingerprint(found.endpoint), 0
    changes = {
        "subscription": _as_kept(found), "fingerprint": mark, "ended_at": None, "refused_at": None
    }  # fmt: skip
    with transaction.atomic():
        for device in list(Device.objects.filter(fingerprint=fingerprint(former))):
            if _has_secret(device, secret):
                same = Device.objects.filter(member=device.member_id, fingerprint=mark)
                same.exclude(pk=device.pk).delete()
                renewed += Device.objects.filter(pk=device.pk).update(**changes)
    return renewed


def _as_kept(found: Subscription) -> Any:
    return {"endpoint": found.endpoint, "key": packed(found.key), "secret": packed(found.secret)}


def _has_secret(device: Device, secret: str) -> bool:
    """Tell whether this is a device's secret; nothing is, where no key of ours opens what we kept."""
    try:
        kept = str(device.subscription.get("secret", ""))
    except InvalidToken:
        return False
    return compare_digest(kept.encode(), secret.encode())


def remove(device: Device) -> None:
    """Tell nothing on a device any more, and forget where it is reached."""
    device.delete()


def try_out(device: Device, *, now: datetime) -> None:
    """Have a device say that it works, quiet hours or not: somebody looks at it."""
    waiting = Push.objects.filter(device=device, notice=None, state=Push.State.PLANNED)
    if not waiting.update(due_at=now):
        Push.objects.create(device=device, due_at=now)


def wish_pushes(member: Member, pushes: Mapping[str, str], *, shows_names: bool, now: datetime) -> Wishes:
    """Keep what a member's devices tell, and whether with names; what waits is told as they wish now."""
    with transaction.atomic():
        kept, _is_new = Wishes.objects.update_or_create(
            member=member, defaults={"pushes": dict(pushes), "shows_names": shows_names}
        )
        plan_pushes_anew(member, kept, now)
    return kept


def plan_pushes(
    members: Collection[Member], events: Sequence[str], wanted: Mapping[int, Wishes], now: datetime
) -> None:
    """Plan for each device of members what it tells of notices just made."""
    devices: dict[int, list[int]] = {}
    for pk, member in Device.objects.filter(member__in=members, ended_at=None).values_list("pk", "member"):
        devices.setdefault(member, []).append(pk)
    if not devices:
        return
    zones = {member.pk: member.user.zone for member in members if member.user.is_active}
    notices = Notice.objects.filter(member__in=devices.keys() & zones.keys(), event__in=events, made_at=now)
    pushes = [
        Push(device_id=device, notice=one, due_at=due_at)
        for one in notices.select_related("publication__delivery")
        if (due_at := planned(wanted[one.member_id], zones[one.member_id], one, now, on_devices=True))
        for device in devices[one.member_id]
    ]
    Push.objects.bulk_create(pushes, ignore_conflicts=True)


def plan_pushes_anew(member: Member, wanted: Wishes, now: datetime) -> None:
    """Let what waits follow the member's wishes."""
    waiting = Push.objects.filter(device__member=member, state=Push.State.PLANNED)
    instants = by_instant(
        Notice.objects.filter(pushes__in=waiting).distinct(),
        lambda one: planned(wanted, member.user.zone, one, now, on_devices=True),
    )
    for due_at, found in instants:
        if due_at is None:
            waiting.filter(notice__in=found).update(state=Push.State.DROPPED)
        else:
            waiting.filter(notice__in=found).update(due_at=due_at)
