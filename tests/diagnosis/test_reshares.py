"""What is passed on without a word is a finding only where words could have stood beside it."""

from datetime import timedelta

import pytest

from stamgast.diagnosis.diagnose import diagnose
from stamgast.diagnosis.result import Assessed, Diagnosis
from stamgast.metrics.figures import Figure, NotKnowable
from stamgast.networks.archives.tables import Tables
from tests.diagnosis.conftest import END, finish, import_of, microseconds

DAYS = 30


def pass_on(tables: Tables, network: str, *kinds: str) -> None:
    """Posts, and something passed on each day, in kinds that take turns."""
    into = import_of(tables, network)
    for day in range(DAYS):
        at, kind = microseconds(END - timedelta(days=DAYS - day)), kinds[day % len(kinds)]
        into.item(native_id=f"p{day}", kind="post", direction="out", ts=at, text=f"{network} {day}")
        into.item(native_id=f"r{day}", kind=kind, direction="out", ts=at + 1, url=f"https://{network}.example/{day}",
                  text="Read this." if kind == "quote" else None)  # fmt: skip
    finish(into, tables)


def same_text(found: Diagnosis) -> Assessed:
    return next(one for one in found.reasons if one.id == "same_text")


@pytest.mark.parametrize("network", ["mastodon", "linkedin", "tiktok", "analytics_csv"])
def test_no_verdict_where_words_have_no_place_or_cannot_be_told(tables: Tables, network: str) -> None:
    pass_on(tables, network, "reshare")
    found = diagnose(tables)
    assert isinstance(found.metrics["reshare.bare_share"].figure, NotKnowable)
    assert (same_text(found).verdict, same_text(found).examples) == ("not_knowable", ())


@pytest.mark.parametrize("network", ["x", "x_grailbird", "bluesky", "facebook", "facebook_page", "instagram"])
def test_where_words_could_stand_their_absence_counts(tables: Tables, network: str) -> None:
    pass_on(tables, network, "reshare")
    found = diagnose(tables)
    assert same_text(found).verdict == "act"
    assert [one.url for one in same_text(found).examples] == [
        f"https://{network}.example/{day}" for day in range(DAYS - 1, DAYS - 4, -1)
    ]


def test_of_mixed_sources_those_count_that_can_have_words(tables: Tables) -> None:
    pass_on(tables, "mastodon", "reshare")
    pass_on(tables, "x", "reshare", "quote", "quote")
    figure = diagnose(tables).metrics["reshare.bare_share"].figure
    assert isinstance(figure, Figure)
    assert figure.value == pytest.approx(1 / 3)
    assert figure.n == DAYS


def test_a_few_beside_many_posts_are_no_finding(tables: Tables) -> None:
    into = import_of(tables, "facebook_page")
    for day in range(200):
        at = microseconds(END - timedelta(days=200 - day))
        into.item(native_id=f"p{day}", kind="post", direction="out", ts=at, text=f"day {day}")
        if day % 20 == 0:
            into.item(native_id=f"r{day}", kind="reshare", direction="out", ts=at + 1)
    finish(into, tables)
    found = diagnose(tables)
    figure = found.metrics["reshare.bare_share"].figure
    assert isinstance(figure, Figure)
    assert figure.value == 1
    assert (same_text(found).verdict, same_text(found).figures[0].id) == ("good", "posts.bare_reshares")


def test_whoever_passes_nothing_on_is_not_judged_by_it(tables: Tables) -> None:
    pass_on(tables, "x", "comment")
    assert same_text(diagnose(tables)).verdict == "not_knowable"
