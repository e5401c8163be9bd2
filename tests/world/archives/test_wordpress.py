"""WordPress: well-formed, both sides of the comments, exact shares and waits, local times beside UTC."""

import xml.etree.ElementTree as ET
from collections.abc import Callable
from datetime import datetime, timedelta
from statistics import median

import pytest

from stamgast.world.town import Town
from stamgast.world.truth import truth

pytestmark = pytest.mark.long

WP = "{http://wordpress.org/export/1.2/}"


@pytest.fixture
def channel(written: Callable[[str], bytes]) -> ET.Element:
    found = ET.fromstring(written("wxr")).find("channel")
    assert found is not None
    return found


def value(element: ET.Element, name: str) -> str:
    return element.findtext(f"{WP}{name}") or ""


def test_posts_and_both_sides_of_their_comments_are_there(channel: ET.Element, town: Town) -> None:
    public = truth(town)["public"]
    staff = {value(author, "author_id") for author in channel.findall(f"{WP}author")}
    comments = channel.findall(f"item/{WP}comment")
    assert len(channel.findall("item")) == public["posts"]
    assert sum(value(each, "comment_user_id") in staff for each in comments) == public["replies"]
    assert sum(value(each, "comment_user_id") == "0" for each in comments) == public["inbound"]


def test_answered_and_waits_are_as_planted(channel: ET.Element, town: Town) -> None:
    comments = {value(each, "comment_id"): each for each in channel.findall(f"item/{WP}comment")}
    waits = []
    for each in comments.values():
        if value(each, "comment_user_id") != "0":
            parent = comments[value(each, "comment_parent")]
            said = [datetime.fromisoformat(value(c, "comment_date_gmt")) for c in (parent, each)]
            waits.append(said[1] - said[0])
    assert median(waits) / town.habits.median_wait == pytest.approx(1, abs=0.03)
    inbound = len(comments) - len(waits)
    assert len(waits) / inbound == truth(town)["expected"]["response.answered_share"]


def test_local_time_is_one_or_two_hours_ahead(channel: ET.Element) -> None:
    ahead = {
        datetime.fromisoformat(value(item, "post_date"))
        - datetime.fromisoformat(value(item, "post_date_gmt"))
        for item in channel.findall("item")
    }
    assert ahead == {timedelta(hours=1), timedelta(hours=2)}


def test_ids_are_unique_and_comments_sorted(channel: ET.Element) -> None:
    ids = [value(each, "comment_id") for each in channel.findall(f"item/{WP}comment")]
    assert len(set(ids)) == len(ids)
    for item in channel.findall("item"):
        times = [value(each, "comment_date_gmt") for each in item.findall(f"{WP}comment")]
        assert times == sorted(times)
