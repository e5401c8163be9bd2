"""What is no archive of the channel's account: a clear sentence, nothing stored, nothing left on the disk."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from stamgast.channels.models import Channel
from stamgast.conversations.models import Message, PublishedNote
from stamgast.imports import jobs, operations, places, words
from stamgast.imports.models import Import
from stamgast.networks.adapters import linkedin
from stamgast.people.models import Contact
from stamgast.workspaces.models import Member, Workspace
from tests.factories import make_channel

State = Import.State
Archive = Callable[[str], bytes]
Bring = Callable[..., Import]


def packed(members: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def bomb() -> bytes:
    """An archive of X whose posts inflate to more than a thousand times what lies in the file."""
    posts = b"window.YTD.tweets.part0 = [" + b" " * (64 << 20) + b"]"
    manifest = b'window.__THAR_CONFIG = {"userInfo":{"accountId":"1","userName":"a","displayName":"A"}}'
    return packed({"data/manifest.js": manifest, "data/tweets.js": posts})


HOSTILE = {
    "nothing": (b"", "not_an_archive"),
    "no-archive": (b"\x00\xff" * 5_000, "not_an_archive"),
    "empty-zip": (packed({}), "empty"),
    "other-things": (packed({"holiday.jpg": b"\xff\xd8" * 99}), "unknown_format"),
    "climbs-out": (packed({"../../etc/passwd": b"root"}), "empty"),
    "bomb": (bomb(), "nothing_read"),
    "zip-cut-short": (packed({"data/tweets.js": b"window.YTD" * 99})[:-40], "not_an_archive"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_cannot_be_read_is_said_in_a_sentence(profile: Channel, bring: Bring, name: str) -> None:
    content, reason = HOSTILE[name]
    one = bring(profile, content)
    assert (one.state, one.refusal) == (State.REFUSED, reason)
    assert words.refusal(one).endswith(".")
    nothing_is_left(one)


def test_an_archive_that_breaks_off_is_read_as_far_as_it_goes(
    weblog: Channel, archive: Archive, bring: Bring
) -> None:
    content = archive("wxr")
    one = bring(weblog, content[: len(content) // 2], "export.xml")
    assert one.state == State.ASKING
    assert one.found["problem_count"] > 0
    assert all(":" in words.problem(problem) for problem in one.found["problems"])


def test_another_accounts_archive_is_refused_by_name(
    workspace: Workspace, archive: Archive, bring: Bring
) -> None:
    ours = {"network": "x", "remote_id": "https://x.com/somebody", "url": "https://x.com/somebody"}
    one = bring(make_channel(workspace, handle="", poll_due_at=None, **ours), archive("x"))
    assert (one.state, one.refusal) == (State.REFUSED, "other_account")
    assert "another account" in words.refusal(one)
    assert one.refused_name in words.refusal(one) != ""
    nothing_is_left(one)


def test_another_networks_archive_is_refused_by_name(
    profile: Channel, archive: Archive, bring: Bring
) -> None:
    one = bring(profile, archive("mastodon"))
    assert (one.state, one.refusal, one.refused_name) == (State.REFUSED, "other_network", "Mastodon")
    nothing_is_left(one)


def test_of_two_sites_in_one_archive_the_second_is_left_and_listed(
    weblog: Channel, archive: Archive, bring: Bring
) -> None:
    other = archive("wxr").replace(b".example<", b".elsewhere<")
    one = bring(weblog, packed({"one.xml": archive("wxr"), "two.xml": other}))
    assert one.state == State.ASKING
    assert [found["member"] for found in one.found["problems"]] == ["two.xml"]


def test_archives_of_two_accounts_are_refused_together(
    workspace: Workspace, alice: Member, archive: Archive, work: Callable[[], None]
) -> None:
    channel = make_channel(workspace, network="linkedin", remote_id="ours", handle="", poll_due_at=None)
    sheet = Path(linkedin.__file__).parent / "examples/archive.page.nl/bokkafeen_content.xls"
    uploads = [
        SimpleUploadedFile("linkedin.zip", archive("linkedin")),
        SimpleUploadedFile(sheet.name, sheet.read_bytes()),
    ]
    one = operations.begin(channel, alice, uploads, now=timezone.now())
    work()
    one.refresh_from_db()
    assert (one.state, one.refusal) == (State.REFUSED, "several_accounts")
    nothing_is_left(one)


def test_who_dies_of_an_archive_dies_three_times_at_most(
    profile: Channel, archive: Archive, bring: Bring, monkeypatch: pytest.MonkeyPatch
) -> None:
    deaths: list[int] = []

    def dies(pk: int) -> None:
        deaths.append(pk)
        Import.objects.filter(pk=pk).update(lease_until=None)

    as_ever = jobs.turn
    monkeypatch.setattr(jobs, "turn", lambda pk: dies(pk) if len(deaths) < 3 else as_ever(pk))
    one = bring(profile, archive("x"))
    assert (len(deaths), one.state, one.refusal) == (3, State.REFUSED, "too_hard")
    nothing_is_left(one)


def test_a_fault_of_ours_is_no_dead_end(
    profile: Channel, archive: Archive, bring: Bring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("stamgast.networks.archives.read.recognised", lambda *_: 1 / 0)
    one = bring(profile, archive("x"))
    assert (one.state, one.refusal) == (State.REFUSED, "unclear")
    nothing_is_left(one)


def nothing_is_left(one: Import) -> None:
    assert not places.place(one.folder).exists()
    assert (PublishedNote.objects.count(), Message.objects.count(), Contact.objects.count()) == (0, 0, 0)
