"""The page of a channel's archives: what it says beforehand, the preview, and who may see any of it."""

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from django.test import Client
from django.utils import timezone

from stamgast.channels.models import Channel
from stamgast.imports import operations, places, words
from stamgast.imports.models import Import
from stamgast.networks.registry import archive_readers
from stamgast.workspaces.models import Member
from tests.factories import make_channel

State = Import.State
Archive = Callable[[str], bytes]
Bring = Callable[..., Import]
Work = Callable[[], None]
ClientOf = Callable[[Member], Client]


@pytest.fixture
def page(alice: Member, client_of: ClientOf) -> Client:
    return client_of(alice)


def here(channel: Channel, end: str = "") -> str:
    return f"/w/bookshop/imports/{channel.pk}/{end}"


def test_every_network_with_archives_says_where_to_ask_for_one() -> None:
    assert {reader.platform for reader in archive_readers()} - {"analytics"} == set(words.WHERE)


def test_the_way_leads_from_the_channel_where_there_are_archives(
    page: Client, profile: Channel, channel: Channel
) -> None:
    assert here(profile, "way/") in page.get(f"/w/bookshop/channels/{profile.pk}/").content.decode()
    assert here(profile) in page.get(here(profile, "way/")).content.decode()
    assert page.get(here(channel, "way/")).content.strip() == b""


def test_limits_and_what_becomes_of_the_file_are_said_before(page: Client, profile: Channel) -> None:
    said = page.get(here(profile)).content.decode()
    for words_ in (
        "2 GB",
        "deleted as soon as that is done",
        "Private messages stay out",
        "take it out again",
    ):
        assert words_ in said


def test_from_the_upload_to_the_word(page: Client, profile: Channel, archive: Archive, work: Work) -> None:
    sent = SimpleUploadedFile("twitter archive.zip", archive("x"))
    answer = page.post(here(profile, "upload/"), {"archive": sent})
    assert (answer.status_code, answer["Location"]) == (302, here(profile))
    going_on = page.get(here(profile)).content.decode()
    assert "<progress" in going_on
    assert 'hx-trigger="live:channels' in going_on
    assert 'data-says="reading"' in going_on, "who listens is told when that changes"
    work()
    shown = re.sub(r"\s+", " ", page.get(here(profile)).content.decode())
    assert 'hx-trigger="live:channels' not in shown, (
        "what somebody fills in is not taken from under their hands"
    )
    one = Import.objects.get()
    assert 'data-says="asking"' in shown
    assert "Nothing is taken in yet" in shown
    assert f"<dt>Your posts</dt><dd>{one.found['parts']['posts']}</dd>" in shown
    assert "What others wrote to you in public" in shown, "what cannot be known is said"
    assert not (places.place(one.folder) / "upload").exists()
    page.post(f"/w/bookshop/imports/one/{one.pk}/confirm/")
    work()
    one.refresh_from_db()
    assert one.state == State.DONE
    assert f"{one.total} posts and messages were taken in." in page.get(here(profile)).content.decode()
    assert list(places.root().iterdir()) == []


def test_what_we_cannot_tell_a_person_has_to(
    page: Client, alice: Member, archive: Archive, bring: Bring
) -> None:
    unnamed = make_channel(alice.workspace, network="x", remote_id="our x", handle="", poll_due_at=None)
    one = bring(unnamed, archive("x"))
    assert "We cannot tell by ourselves" in page.get(here(unnamed)).content.decode()
    confirm = f"/w/bookshop/imports/one/{one.pk}/confirm/"
    assert page.post(confirm).status_code == 422
    one.refresh_from_db()
    assert one.state == State.ASKING
    page.post(confirm, {"is_ours": "on"})
    one.refresh_from_db()
    assert one.state == State.TAKING


def test_what_is_not_wanted_is_left_and_deleted(
    page: Client, profile: Channel, archive: Archive, bring: Bring
) -> None:
    one = bring(profile, archive("x"))
    page.post(f"/w/bookshop/imports/one/{one.pk}/stop/")
    page.post(f"/w/bookshop/imports/one/{one.pk}/confirm/")
    one.refresh_from_db()
    assert one.state == State.STOPPED
    assert not places.place(one.folder).exists()


def test_one_archive_at_a_time(page: Client, profile: Channel, archive: Archive, bring: Bring) -> None:
    bring(profile, archive("x"))
    second = {"archive": SimpleUploadedFile("b.zip", archive("x"))}
    answer = page.post(here(profile, "upload/"), second, follow=True)
    assert "is on its way" in answer.content.decode()
    assert len(list(places.root().iterdir())) == 1


def test_too_much_and_nothing_are_refused(
    page: Client, profile: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("stamgast.imports.forms.LARGEST_UPLOAD", 10)
    large = page.post(here(profile, "upload/"), {"archive": SimpleUploadedFile("a.zip", b"x" * 11)})
    assert (large.status_code, "no more than 2 GB" in large.content.decode()) == (422, True)
    assert page.post(here(profile, "upload/")).status_code == 422
    assert not Import.objects.exists()


def test_large_uploads_are_moved_and_never_held_in_memory(profile: Channel, alice: Member) -> None:
    upload = TemporaryUploadedFile("a.zip", "application/zip", 7, None)
    assert Path(upload.temporary_file_path()).parent == Path(settings.FILE_UPLOAD_TEMP_DIR)
    upload.write(b"content")
    upload.flush()
    begun = operations.begin(profile, alice, [upload], now=timezone.now())
    upload.close()
    assert not Path(upload.temporary_file_path()).exists()
    assert [file.read_bytes() for file in places.received(begun.folder)] == [b"content"]


def test_what_nobody_confirms_is_forgotten(profile: Channel, archive: Archive, bring: Bring) -> None:
    one = bring(profile, archive("x"))
    (places.root() / "left-behind").mkdir()
    broken_off = Path(settings.FILE_UPLOAD_TEMP_DIR) / "left-behind.upload.zip"
    broken_off.write_bytes(b"half of it")
    later = timezone.now() + operations.KEPT_UNCONFIRMED
    operations.clear_out(later - timedelta(minutes=1))
    one.refresh_from_db()
    assert one.state == State.ASKING
    assert [folder.name for folder in places.root().iterdir()] == [one.folder]
    assert not broken_off.exists()
    operations.clear_out(later + timedelta(minutes=1))
    one.refresh_from_db()
    assert one.state == State.STOPPED
    assert list(places.root().iterdir()) == []


def test_only_who_connects_channels_brings_anything_in(
    profile: Channel, bob: Member, charlie: Member, client_of: ClientOf, archive: Archive, bring: Bring
) -> None:
    one = bring(profile, archive("x"))
    for member, status in ((bob, 403), (charlie, 404)):
        client = client_of(member)
        assert client.get(here(profile)).status_code == status
        assert client.post(f"/w/bookshop/imports/one/{one.pk}/confirm/").status_code == status
    assert "before-title" not in client_of(bob).get(f"/w/bookshop/channels/{profile.pk}/").content.decode()
    one.refresh_from_db()
    assert one.state == State.ASKING
