"""LinkedIn: tables with two ways of quoting, posts by URN, comments that name the post's activity."""

import csv
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from stamgast.world.archives.linkedin import MEMBER
from stamgast.world.town import Town
from stamgast.world.truth import truth

pytestmark = pytest.mark.long

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@pytest.fixture
def members(unzipped: Callable[[str], dict[str, str]]) -> dict[str, str]:
    return unzipped("linkedin")


def clock(link: str) -> datetime:
    found = re.search(r"%3A(\d{19})$", link)
    assert found is not None
    return EPOCH + timedelta(milliseconds=int(found[1]) >> 22)


def second(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_shares_are_our_posts_with_a_clock_in_their_urn(members: dict[str, str], town: Town) -> None:
    rows = list(csv.DictReader(members[f"Shares_{MEMBER}.csv"].splitlines()))
    public = truth(town)["public"]
    assert sum(not row["ShareCommentary"] for row in rows) == public["reshares"]
    assert len(rows) == public["posts"] + public["reshares"]
    for row in rows:
        assert timedelta() <= clock(row["ShareLink"]) - second(row["Date"]) < timedelta(seconds=1)


def test_comments_name_an_activity_made_with_the_post(members: dict[str, str], town: Town) -> None:
    shares = csv.DictReader(members[f"Shares_{MEMBER}.csv"].splitlines())
    made = {clock(row["ShareLink"]) + timedelta(milliseconds=700) for row in shares}
    lines = members[f"Comments_{MEMBER}.csv"].splitlines()
    rows = list(csv.DictReader(lines, doublequote=False, escapechar="\\"))
    assert len(rows) == truth(town)["public"]["replies"]
    assert {clock(row["Link"]) for row in rows} <= made
    assert all(row["Message"] and second(row["Date"]) > clock(row["Link"]) for row in rows)


def test_messages_have_both_sides(members: dict[str, str], town: Town) -> None:
    rows = list(csv.DictReader(members["messages.csv"].splitlines()))
    told = truth(town)["messages"]
    ours = sum(row["SENDER PROFILE URL"].endswith("/kaftkaneel") for row in rows)
    assert (ours, len(rows) - ours) == (told["replies"], told["inbound"])
    assert len({row["CONVERSATION ID"] for row in rows}) == told["conversations"]
    assert all(row["DATE"].endswith(" UTC") for row in rows)


def test_connections_stand_below_a_note(members: dict[str, str], town: Town) -> None:
    lines = members["Connections.csv"].splitlines()
    assert (lines[0], lines[2]) == ("Notes:", "")
    rows = list(csv.DictReader(lines[3:]))
    assert len(rows) == sum(1 for _ in town.followers())
    assert re.fullmatch(r"\d\d [A-Z][a-z]{2} \d{4}", rows[0]["Connected On"])
