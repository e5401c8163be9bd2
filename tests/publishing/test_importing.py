"""Many posts from a file: whatever a spreadsheet writes is read, and nothing is kept unseen or twice."""

import csv
from collections.abc import Callable
from datetime import date, datetime, time

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.media.models import Picture
from stamgast.planner.models import Post, Variant
from stamgast.publishing.csv_rows import MOST_BYTES, Unreadable, day_in, decode, read, time_in
from stamgast.publishing.models import Publication, TakenIn
from stamgast.publishing.taking_in import look_through, take_in
from stamgast.strategy.models import Goal
from stamgast.workspaces.models import Member, User
from stamgast.workspaces.operations import add_member
from stamgast.workspaces.roles import Role
from tests.factories import make_channel, make_user

SignIn = Callable[[Member], Client]
HEAD = "date;time;channel;text;title;idea;host;goal;picture;value\n"
SAYS = "Which chair do you like best, and why?"
PRIZE = "Win two tickets! Like this and tag a friend."
FULL = f"2026-12-01;14:00;Bookshop;{SAYS};;Chairs;Alice;Help;;1+2\n"


@pytest.fixture
def ready(variant: Variant, alice: Member) -> Member:
    """A workspace with a channel, a host who is there, and a goal; and nothing planned."""
    variant.post.delete()
    Goal.objects.create(workspace=alice.workspace, title="Help")
    return alice


def outcome(text: str, member: Member, now: datetime) -> tuple[str, list[str]]:
    (found,) = take_in(read(HEAD + text), member, now=now)
    return found.state, found.reasons


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_whatever_a_spreadsheet_writes_is_read(encoding: str, separator: str, ending: str) -> None:
    lines = ["Kanal;TEXT;dato", "Blåbær;«Ærlig talt …» – är det så?;1.12.2026", "", ";;"]
    content = ending.join(lines).replace(";", separator).encode(encoding)
    (row,) = read(decode(content))
    assert {name: value for name, value in row.fields.items() if value} == {
        "channel": "Blåbær",
        "text": "«Ærlig talt …» – är det så?",
        "date": "1.12.2026",
    }


def test_cells_may_hold_lines_separators_and_quotes() -> None:
    (row,) = read('channel,text\nBookshop,"First; ""really"",\nsecond"\n')
    assert row.fields["text"] == 'First; "really",\nsecond'


def test_a_cell_without_end_is_refused_also_where_archives_were_read_before() -> None:
    before = csv.field_size_limit(10**8)
    try:
        with pytest.raises(Unreadable, match="could not be read"):
            read('channel;text\na;"' + "x" * 140_000 + '"\n')
    finally:
        csv.field_size_limit(before)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no column"),
        (b"text\nHello\n", "no column “channel”"),
        (b"channel;text\n", "no posts in the file"),
        (b"channel;text\n;\n", "no posts in the file"),
        (b"PK\x03\x04rest of a spreadsheet", "no text file"),
        (b"channel;text\na;\x00\n", "no text file"),
        (b"\x81\x8d\x8f", "no text file"),
        (b"x" * (MOST_BYTES + 1), "too large"),
        (b"channel;text\n" + b"a;b\n" * 101, "more than 100"),
        (b'channel;text\na;"' + b"x" * 140_000 + b'"\n', "could not be read"),
    ],
)
def test_what_is_of_no_use_is_said(content: bytes, words: str) -> None:
    with pytest.raises(Unreadable, match=words):
        read(decode(content))


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ("2026-12-01", date(2026, 12, 1)),
        ("1.12.2026", date(2026, 12, 1)),
        ("01/12/2026", date(2026, 12, 1)),
        (" 1-12-2026 ", date(2026, 12, 1)),
        ("31.2.2026", None),
        ("soon", None),
        ("", None),
        ("1.12.", None),
        ("²-1-2026", None),
    ],
)
def test_days_as_people_write_them(given: str, day: date | None) -> None:
    assert day_in(given) == day


@pytest.mark.parametrize(
    ("given", "at"),
    [
        ("14:30", time(14, 30)),
        ("9.05", time(9, 5)),
        ("9", time(9)),
        ("14:30:00", time(14, 30)),
        ("25:00", None),
        ("x", None),
        ("", None),
    ],
)
def test_times_as_people_write_them(given: str, at: time | None) -> None:
    assert time_in(given) == at


def test_a_row_that_lacks_nothing_is_scheduled(ready: Member, now: datetime) -> None:
    assert outcome(FULL, ready, now) == ("scheduled", [])
    publication = Publication.objects.get()
    assert (str(publication.host), publication.wall) == ("Alice", datetime.fromisoformat("2026-12-01T14:00"))
    assert publication.delivery.content == SAYS
    post = publication.variant.post
    assert (post.idea, str(post.goal.title), post.builds_relationship, post.shows_who_we_are) == (
        "Chairs", "Help", True, None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("row", "state", "words"),
    [
        (f";;Bookshop;{SAYS};;;;;;1", "draft", "Without a date and a time"),
        (f"2026-12-01;14:00;Bookshop;{SAYS};;;Alice;;;", "draft", "Answer the value check"),
        (f"2026-12-01;14:00;Bookshop;{SAYS};;;;;;1", "draft", "Choose who stays with it"),
        (f"2026-12-01;14:00;Bookshop;{SAYS};;;Charlie;;;1", "draft", "Choose who stays with it"),
        (f"2026-12-05;14:00;Bookshop;{SAYS};;;Alice;;;1", "draft", "Alice is not there"),
        (f"2025-12-01;14:00;Bookshop;{SAYS};;;Alice;;;1", "draft", "This time has passed."),
        (f"someday;14:00;Bookshop;{SAYS};;;Alice;;;1", "draft", "Write 2026-12-31."),
        (f"2026-12-01;noon;Bookshop;{SAYS};;;Alice;;;1", "draft", "Write 14:30."),
        (f"2026-12-01;14:00;Bookshop;{SAYS};;;Alice;;a cat;1", "draft", "no picture “a cat”"),
        (f"2026-12-01;14:00;Bookshop;{'long ' * 200};;;Alice;;;1", "draft", "too long"),
        (f"2026-12-01;14:00;Bookshop;{PRIZE};;;Alice;;;1", "draft", "give-away"),
        (f"2026-12-01;14:00;Nowhere;{SAYS};;;Alice;;;1", "wrong", "no channel “Nowhere”"),
        ("2026-12-01;14:00;Bookshop;;;Idea;Alice;;;1", "wrong", "There is no text."),
    ],
)
def test_what_a_row_lacks_is_said(ready: Member, now: datetime, row: str, state: str, words: str) -> None:
    found, reasons = outcome(row, ready, now)
    assert found == state
    assert any(words in reason for reason in reasons)
    assert not Publication.objects.exists()
    assert Post.objects.count() == (state == "draft")


def test_an_empty_cell_makes_nobody_the_host_who_has_no_first_name(ready: Member, now: datetime) -> None:
    User.objects.filter(pk=ready.user_id).update(first_name="", last_name="")
    state, reasons = outcome(FULL.replace("Alice", ""), ready, now)
    assert (state, reasons) == ("draft", ["Choose who stays with it after it is out."])


def test_hosts_of_one_name_are_told_apart_by_their_address(ready: Member, now: datetime) -> None:
    add_member(ready.workspace, make_user("alice.vik@bookshop.example", "Alice"), Role.OWNER)
    assert "More than one of the team is called “Alice”." in outcome(FULL, ready, now)[1][0]
    assert outcome(FULL.replace("Alice", ready.user.email), ready, now)[0] == "scheduled"


def test_looking_through_keeps_nothing(ready: Member, now: datetime) -> None:
    (found,) = look_through(read(HEAD + FULL), ready, now=now)
    assert found.state == "scheduled"
    assert not Post.objects.exists()
    assert not TakenIn.objects.exists()


def test_the_same_row_makes_one_post_however_often(ready: Member, now: datetime) -> None:
    rows = read(HEAD + FULL + FULL)
    assert [one.state for one in take_in(rows, ready, now=now)] == ["scheduled", "known"]
    assert [one.state for one in take_in(rows, ready, now=now)] == ["known", "known"]
    other_order = f'''channel,text,date,time,host,goal,idea,value
Bookshop,"{SAYS}",2026-12-01,14:00,Alice,Help,Chairs,1+2
'''
    assert [one.state for one in take_in(read(other_order), ready, now=now)] == ["known"]
    assert Post.objects.count() == 1


def test_a_draft_that_was_deleted_may_be_taken_in_again(ready: Member, now: datetime) -> None:
    row = f";;Bookshop;{SAYS};;;;;;1"
    outcome(row, ready, now)
    Post.objects.get().delete()
    assert outcome(row, ready, now)[0] == "draft"


def test_rows_with_one_idea_are_one_post_and_share_no_text(ready: Member, now: datetime) -> None:
    make_channel(ready.workspace, name="Tram", remote_id="tram", handle="tram")
    rows = (
        FULL
        + f"2026-12-02;14:00;Tram;{SAYS};;chairs;Alice;;;1\n"
        + "2026-12-03;14:00;Tram;Who has a seat to spare on line nine?;;Other;Alice;;;1\n"
        + f"2026-12-04;14:00;Tram;{SAYS};;Third;Alice;;;1\n"
        + "2026-12-04;15:00;Bookshop;And what of the stools, which of them?;;Chairs;Alice;;;1\n"
    )
    found = take_in(read(HEAD + rows), ready, now=now)
    assert [one.state for one in found] == ["scheduled", "draft", "scheduled", "draft", "wrong"]
    assert "Row 2 has the same text for another channel." in found[1].reasons[0]
    assert "Row 2 has the same text for another channel." in found[3].reasons[0]
    assert "Another row has the same idea for the same channel." in found[4].reasons
    assert Post.objects.filter(idea="Chairs").get().variants.count() == 2


def test_channels_of_one_name_are_told_apart(ready: Member, now: datetime) -> None:
    make_channel(ready.workspace, network="linkedin", remote_id="two", handle="two")
    assert "More than one channel" in outcome(FULL, ready, now)[1][0]
    assert outcome(FULL.replace("Bookshop;", "Bookshop (loopback);"), ready, now)[0] == "scheduled"


def test_a_picture_is_found_by_its_words_or_its_file(ready: Member, now: datetime) -> None:
    for n, name in enumerate(("A red chair", "chair.png")):
        Picture.objects.create(
            workspace=ready.workspace, media_type="image/png", width=1, height=1, size=1,
            file="pictures/chair.png", alternative_text="A red chair",
        )  # fmt: skip
        assert outcome(f";;Bookshop;{SAYS} {n};;;;;{name};1", ready, now)[0] == "draft"
        assert Variant.objects.latest("pk").places.count() == 1


def test_a_channel_of_somebody_else_is_not_found(ready: Member, charlie: Member, now: datetime) -> None:
    make_channel(charlie.workspace, name="Charlies", remote_id="c")
    assert outcome(FULL.replace("Bookshop;", "Charlies;"), ready, now)[0] == "wrong"
    assert Channel.objects.filter(name="Charlies").exists()


def test_from_the_file_over_the_preview_to_the_plan(ready: Member, client_of: SignIn, now: datetime) -> None:
    with time_machine.travel(now, tick=False):
        page = client_of(ready)
        file = SimpleUploadedFile("posts.csv", (HEAD + FULL + ";;Nowhere;x;;;;;;\n").encode("cp1252"))
        seen = page.post("/w/bookshop/plan/import/", {"file": file})
        answer = seen.content.decode()
        assert "Will be scheduled" in answer
        assert "<td><bdi>Alice</bdi></td>" in answer
        assert "There is no channel “Nowhere” here." in answer
        assert not Post.objects.exists()
        for state in ("Scheduled", "Taken in before"):
            answer = page.post("/w/bookshop/plan/import/confirm/", {"content": seen.context["content"]})
            assert state in answer.content.decode()
        assert Publication.objects.count() == 1


@pytest.mark.parametrize("content", [None, b"PK\x03\x04"])
def test_a_file_of_no_use_is_answered_in_words(
    ready: Member, client_of: SignIn, content: bytes | None
) -> None:
    file = {"file": SimpleUploadedFile("posts.csv", content)} if content else {}
    answer = client_of(ready).post("/w/bookshop/plan/import/", file)
    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()


def test_the_template_can_be_taken_in_by_whoever_names_a_channel(ready: Member, client_of: SignIn) -> None:
    content = client_of(ready).get("/w/bookshop/plan/import/template/").content
    (row,) = read(decode(content))
    assert all(row.fields[name] for name in ("date", "time", "channel", "text", "idea", "picture", "value"))
    assert day_in(row.fields["date"])
    assert time_in(row.fields["time"])
