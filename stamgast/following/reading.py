"""Takes in whom an account follows: from the network page by page, or out of an archive."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final
from urllib.parse import urlsplit

from django.db import transaction
from django.utils.translation import gettext as _

from stamgast.following.models import Followed as Person
from stamgast.following.models import FollowList
from stamgast.following.operations import settle
from stamgast.jobs.rows import insert, rewrite
from stamgast.networks import capabilities
from stamgast.networks.capabilities import FollowPage
from stamgast.ui.strangers import tamed
from stamgast.vocabulary.objects import Actor
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import record, stir

LARGEST_UPLOAD: Final = 300 << 20
LAG: Final = timedelta(minutes=10)
"""For so long after an unfollowing a network's list may still show the person."""

_AT_ONCE = 400
_LONGEST_SUMMARY = 2_000
_READ = ("name", "handle", "url", "summary", "followed_since", "seen_at")
_TAKEN_IN = ("account", "began_at", "read_count", "total", "is_reading", "imported_at", "at_first")
_RETURNED = ("left_at", "decision", "decided_at", "later_at", "last_step")


class NotRead(Exception):
    """Nothing could be taken out of a file; the message says why, in the reader's language."""


def take_in(follow_list: FollowList, found: Sequence[capabilities.Followed]) -> None:
    """Store people of a list, each once; what was decided about those known stays."""
    began = follow_list.began_at
    assert began is not None
    by_id = {one.actor.id: one for one in found if 0 < len(one.actor.id) <= 1000}
    known = {row.remote_id: row for row in follow_list.people.filter(remote_id__in=list(by_id))}
    fresh = [
        Person(follow_list=follow_list, remote_id=key, **_columns(one, began))
        for key, one in by_id.items()
        if key not in known
    ]
    insert(fresh)
    for row in known.values():
        _renew(row, by_id[row.remote_id], began)
    rewrite(list(known.values()), [*_READ, *_RETURNED])


def _renew(row: Person, found: capabilities.Followed, began: datetime) -> None:
    for name, value in _columns(found, began).items():
        setattr(row, name, value)
    if row.left_at is None or row.left_at > began - LAG:
        return
    row.left_at = None
    if row.decision == Person.Decision.UNFOLLOW:  # somebody follows them again: the reason may be new
        row.decision, row.decided_at, row.later_at, row.last_step = "", None, None, None


def _columns(found: capabilities.Followed, seen_at: datetime) -> dict[str, Any]:
    actor = found.actor
    return {
        "name": tamed(actor.name or actor.handle or actor.id)[:200],
        "handle": tamed(actor.handle)[:250],
        "url": _web_address(actor.url),
        "summary": tamed(found.summary)[:_LONGEST_SUMMARY],
        "followed_since": found.since,
        "seen_at": seen_at,
    }


def _web_address(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    fits = parts.scheme in ("https", "http") and parts.netloc and len(url) <= 1000
    return tamed(url) if fits else ""


def take_page(follow_list: FollowList, page: FollowPage, *, now: datetime) -> None:
    """Store one page together with where the next one begins; after the last, whoever was not in it left."""
    with transaction.atomic():
        take_in(follow_list, page.followed)
        follow_list.read_count += len(page.followed)
        follow_list.total = page.total or follow_list.total
        follow_list.cursor = page.cursor
        if not page.cursor:
            _finish(follow_list, now)
        changed = ["read_count", "total", "cursor", "is_reading", "imported_at", "at_first"]
        follow_list.save(update_fields=changed)
        stir(follow_list.workspace_id, "following")


def _finish(follow_list: FollowList, now: datetime) -> None:
    follow_list.is_reading, follow_list.imported_at = False, now
    there = follow_list.people.filter(left_at=None)
    there.filter(seen_at__lt=follow_list.began_at).update(left_at=now)
    if follow_list.at_first is None:
        follow_list.at_first = there.count()
    settle(follow_list, now=now, looked_again=True)


def take_archive(member: Member, upload: Any, *, now: datetime) -> list[FollowList]:
    """Read the follow lists in an uploaded archive, or a list that was taken out of one.

    Raises:
        NotRead: there is none in it, or it cannot be read.
    """
    if upload is None or not upload.size:
        raise NotRead(_("Please choose a file first."))
    if upload.size > LARGEST_UPLOAD:
        raise NotRead(
            _("This file is larger than 300 MB. Please unpack it and choose the list of those you follow.")
        )
    # Archives are read with tables, which are heavy: only who reads one loads them.
    from stamgast.networks.archives.follows import read_follows
    from stamgast.networks.archives.problems import Unusable
    from stamgast.networks.registry import archive_readers

    with TemporaryDirectory(prefix="stamgast-") as folder:
        path = Path(folder) / (re.sub(r"[^\w.() -]", "_", upload.name)[-120:].lstrip(".") or "upload")
        with path.open("wb") as file:
            file.writelines(upload.chunks())
        try:
            found = read_follows(path, archive_readers())
        except Unusable as error:
            raise NotRead(_reason(error.code)) from error
    return [_take_all(member, one.network, one.account, one.followed, now) for one in found]


def _take_all(
    member: Member, network: str, account: Actor, found: Sequence[capabilities.Followed], now: datetime
) -> FollowList:
    with transaction.atomic():
        follow_list = _list_of(member, network, tamed(account.handle or account.name or account.id)[:250])
        follow_list.began_at = now
        follow_list.read_count = follow_list.total = len(found)
        for start in range(0, len(found), _AT_ONCE):
            take_in(follow_list, found[start : start + _AT_ONCE])
        _finish(follow_list, now)
        follow_list.save(update_fields=_TAKEN_IN)  # when to look again is written already
        record(member.workspace, member.user, "following.read", str(follow_list))
        stir(follow_list.workspace_id, "following")
    return follow_list


def _list_of(member: Member, network: str, account: str) -> FollowList:
    """Return the list of an account; one that came alone belongs to the only account we know there."""
    rows = FollowList.objects.filter(workspace=member.workspace, network=network, channel=None)
    found = rows.filter(account=account).first() or (
        rows.get() if rows.count() == 1 and not account else None
    )
    if found is None and account:
        found = rows.filter(account="").first()
        if found is not None:
            found.account = account
    return found or FollowList.objects.create(workspace=member.workspace, network=network, account=account)


def _reason(code: str) -> str:
    reasons = {
        "encrypted": _("This archive is encrypted. Please unpack it first."),
        "meta_html": _("This export is in HTML. Please ask the network for it again, in JSON."),
        "tiktok_txt": _("This TikTok export is in text files. Please ask for it again, in JSON."),
        "broken_download": _("This download did not finish. Please download the file again."),
        "not_an_archive": _("This file cannot be opened. Please download it again."),
    }
    nothing = _("There is no list of those you follow in this file. See below which files can be read.")
    return reasons.get(code, nothing)
