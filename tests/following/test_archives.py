"""Lists out of archives: whole or alone, again later, damaged, and what is said when there is none."""

import json
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from stamgast.following import queries, reading
from stamgast.following.models import Followed, FollowList
from stamgast.following.operations import decide
from stamgast.following.reading import NotRead, take_archive
from stamgast.networks.archive_contract import Example, examples
from stamgast.networks.archives.bounds import Limits
from stamgast.networks.archives.follows import read_follows
from stamgast.networks.archives.problems import Unusable
from stamgast.networks.archives.reader import FollowReader
from stamgast.networks.registry import archive_readers
from stamgast.workspaces.models import Member

READERS = {reader.platform for reader in archive_readers() if isinstance(reader, FollowReader)}
X = 'window.YTD.following.part0 = [{"following": {"accountId": "12", "userLink": "https://x.com/"}}]'
INSTAGRAM = {
    "relationships_following": [
        {"title": "", "media_list_data": [], "string_list_data": [
            {"href": "https://www.instagram.com/anna", "value": "anna", "timestamp": 1700000000}]},
    ]
}  # fmt: skip
MASTODON = "Account address,Show boosts,Notify on new posts,Languages\nanna@town.example,true,false,\n"
LINKEDIN = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Anna,Berg,https://www.linkedin.com/in/anna-berg,,,,03 Mar 2024\n"
)
FOLLOWED_THERE = [{"Date": "2024-03-03 10:00:00", "UserName": "anna"}]
TIKTOK = {"Your Activity": {"Following": {"Following": FOLLOWED_THERE}}, "Profile And Settings": {}}


def told(example: Example) -> Iterator[tuple[str, str]]:
    """Yield network and id of everybody followed, as the contract of archives expects them."""
    expected = json.loads(example.expected.read_text())
    for row in expected.get("relation", []):
        whom = row["object_key"].removeprefix("actor ")
        is_ours = any(
            f"actor {a['native_id']}" == row["subject_key"] and a.get("is_self") for a in expected["actor"]
        )
        if row["type"] in ("follows", "friend", "subscribes") and row["state"] == "active" and is_ours:
            yield row["platform"], whom


@pytest.mark.parametrize(
    "example", list(examples()), ids=lambda e: f"{e.folder.parents[1].name}-{e.folder.name}"
)
def test_the_lists_alone_tell_what_the_whole_archive_tells(example: Example) -> None:
    expected = sorted(pair for pair in told(example) if pair[0] in READERS)
    try:
        lists = read_follows(example.folder, archive_readers())
    except Unusable:
        lists = []
    assert sorted((one.network, each.actor.id) for one in lists for each in one.followed) == expected


@pytest.mark.parametrize(
    ("name", "content", "network", "person"),
    [
        ("following.js", X, "x", ("12", "https://x.com/intent/user?user_id=12")),
        ("following (1).js", X, "x", ("12", "https://x.com/intent/user?user_id=12")),
        ("following.json", json.dumps(INSTAGRAM), "instagram", ("anna", "https://www.instagram.com/anna/")),
        ("following_accounts.csv", MASTODON, "mastodon", ("anna@town.example", "https://town.example/@anna")),
        ("following_accounts (2).csv", MASTODON, "mastodon",
         ("anna@town.example", "https://town.example/@anna")),
        ("Connections.csv", LINKEDIN, "linkedin", ("Anna Berg", "https://www.linkedin.com/in/anna-berg")),
        ("user_data_tiktok.json", json.dumps(TIKTOK), "tiktok", ("anna", "https://www.tiktok.com/@anna")),
    ],
)  # fmt: skip
def test_a_list_may_come_alone(
    alice: Member, now: datetime, name: str, content: str, network: str, person: tuple[str, str]
) -> None:
    (found,) = take_archive(alice, SimpleUploadedFile(name, content.encode()), now=now)
    assert (found.network, found.account, found.changes_by_hand) == (network, "", True)
    assert [(one.name, one.url) for one in found.people.all()] == [person]


def mastodon(*handles: str, outbox: bytes = b"") -> SimpleUploadedFile:
    """Return a zip with the list of an account, as Mastodon hands it out beside the archive."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        actor = {
            "id": "https://town.example/users/shop",
            "preferredUsername": "shop",
            "outbox": "outbox.json",
        }
        archive.writestr("actor.json", json.dumps(actor))
        archive.writestr("following_accounts.csv", "Account address\n" + "\n".join(handles))
        archive.writestr("outbox.json", outbox or b'{"orderedItems": []}')
    return SimpleUploadedFile("archive.zip", packed.getvalue())


def test_again_later_it_is_the_same_list_with_only_what_changed(alice: Member, now: datetime) -> None:
    (first,) = take_archive(alice, mastodon("anna@a.example", "bram@b.example"), now=now)
    first.people.update(decision=Followed.Decision.REAL)
    later = now + timedelta(days=200)
    (second,) = take_archive(alice, mastodon("anna@a.example", "cleo@c.example"), now=later)
    assert second == first
    assert second.account == "shop@town.example"
    new = queries.next_up(second)
    assert new is not None
    assert new.remote_id == "cleo@c.example"
    assert first.people.get(remote_id="bram@b.example").left_at == later


def test_again_later_one_looks_again_half_a_year_after_that(alice: Member, now: datetime) -> None:
    (first,) = take_archive(alice, mastodon("anna@a.example"), now=now)
    for person in first.people.all():
        decide(person, Followed.Decision.REAL, alice, now=now)
    first.refresh_from_db()
    before, later = first.review_on, now + timedelta(days=200)
    assert before is not None
    (again,) = take_archive(alice, mastodon("anna@a.example"), now=later)
    again.refresh_from_db()
    assert again.review_on == before + timedelta(days=200)


def test_a_list_that_came_alone_finds_its_account(alice: Member, charlie: Member, now: datetime) -> None:
    alone = SimpleUploadedFile("following_accounts.csv", MASTODON.encode())
    (first,) = take_archive(alice, alone, now=now)
    (whole,) = take_archive(alice, mastodon("anna@town.example"), now=now)
    assert (whole, whole.account) == (first, "shop@town.example")
    alone.seek(0)
    assert take_archive(alice, alone, now=now) == [first]
    alone.seek(0)
    (other,) = take_archive(charlie, alone, now=now)
    assert other != first


def test_no_more_of_an_archive_is_opened_than_the_lists(alice: Member, now: datetime) -> None:
    bomb = b" " * (40 << 20)
    (found,) = take_archive(alice, mastodon("anna@town.example", outbox=bomb), now=now)
    assert found.people.count() == 1


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("photo.jpg", b"\xff\xd8\xff", "no list"),
        ("empty.zip", b"PK\x05\x06" + bytes(18), "no list"),
        ("broken.zip", b"PK\x03\x04 and then nothing", "cannot be opened"),
        ("following.js", b"window.YTD.following.part0 = [", "no list"),
        ("following.json", b"[" * 100_000, "no list"),
        ("../../etc/passwd", b"root", "no list"),
        (".hidden", b"x", "no list"),
    ],
)
def test_what_cannot_be_read_is_said_and_leaves_nothing(
    alice: Member, now: datetime, name: str, content: bytes, says: str
) -> None:
    upload = SimpleUploadedFile("x", content)
    upload._name = name  # Django's own field would clean it first
    with pytest.raises(NotRead, match=says):
        take_archive(alice, upload, now=now)
    assert FollowList.objects.count() == 0


def test_nothing_chosen_or_too_large_is_said(
    alice: Member, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(NotRead, match="choose a file"):
        take_archive(alice, None, now=now)
    monkeypatch.setattr(reading, "LARGEST_UPLOAD", 3)
    with pytest.raises(NotRead, match="larger"):
        take_archive(alice, SimpleUploadedFile("following.js", b"1234"), now=now)


def test_a_list_larger_than_the_limits_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "following_accounts.csv"
    file.write_text("Account address\n" + "anna@town.example\n" * 1000)
    limits = Limits(member_bytes=200, total_bytes=1 << 20)
    with pytest.raises(Unusable):
        read_follows(file, archive_readers(), limits=limits)


def test_when_one_began_to_follow_is_kept_where_it_is_known(alice: Member, now: datetime) -> None:
    upload = SimpleUploadedFile("following.json", json.dumps(INSTAGRAM).encode())
    (found,) = take_archive(alice, upload, now=now)
    assert found.people.get().followed_since == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
