"""The truth counts what was planted: it agrees with a count of everything said."""

import json
from collections import Counter, defaultdict
from datetime import UTC, datetime

import pytest

from stamgast.vocabulary.languages import LANGUAGES, Language
from stamgast.world.said import Said
from stamgast.world.town import Town, make_town
from stamgast.world.truth import truth


@pytest.fixture(scope="module")
def town() -> Town:
    return make_town(3, 200, 4_000, "sv", datetime(2023, 1, 2, tzinfo=UTC))


def test_it_counts_posts_and_people_s_words(town: Town) -> None:
    told, public = list(town.events()), truth(town)["public"]
    posts = [said for said in told if said.answers is None]
    assert public["reshares"] == sum(said.reshares is not None for said in posts)
    assert public["posts"] == len(posts) - public["reshares"]
    assert public["inbound"] == sum(said.by is not None for said in told)
    assert public["replies"] == len(told) - len(posts) - public["inbound"]
    answered = {said.answers.number for said in told if said.quality and said.answers}
    assert public["unanswered"] == public["inbound"] - len(answered)
    assert public["qualities"] == Counter(said.quality for said in told if said.quality)


def test_it_counts_messages_and_everything_together(town: Town) -> None:
    told = truth(town)
    letters = [said for exchange in town.correspondence() for said in exchange.said]
    assert told["messages"]["inbound"] == sum(said.by is not None for said in letters)
    assert told["messages"]["replies"] == sum(said.by is None for said in letters)
    assert told["items"] == len(letters) + sum(1 for _ in town.events())


def test_it_knows_who_came_only_for_prizes(town: Town) -> None:
    said_by: dict[int, list[Said]] = defaultdict(list)
    for said in town.events():
        if said.by is not None:
            said_by[said.by].append(said)
    only = [who for who, all_ in said_by.items() if all(town.seasons.giveaway_at(s.at) for s in all_)]
    told = truth(town)
    assert told["people"]["spoke"] == len(said_by)
    assert told["people"]["spoke_only_in_giveaways"] == len(only)
    assert told["expected"]["giveaway.hunters"] == len(only) / len(said_by)


def test_it_knows_the_regulars_at_the_end(town: Town) -> None:
    weeks: dict[int, set[int]] = defaultdict(set)
    for said in town.events():
        if said.by is not None:
            weeks[said.by].add((town.seasons.until - said.at).days // 7)
    regulars = [who for who, seen in weeks.items() if sum(week < 12 for week in seen) >= 3]
    assert truth(town)["expected"]["people.regulars"] == len(regulars) > 3


def test_ignored_regulars_leave_far_more_often(town: Town) -> None:
    heard = ignored = 0
    for occasion in town.occasions():
        for exchange in occasion.exchanges:
            heard += exchange.leaves and not exchange.is_ignored
            ignored += exchange.leaves and exchange.is_ignored
    people = truth(town)["people"]
    assert (people["regulars_left_ignored"], people["regulars_left_heard"]) == (ignored, heard)
    assert ignored > 4 * heard > 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_the_same_again_and_survives_json(language: Language) -> None:
    told = truth(make_town(5, 50, 600, language, datetime(2024, 1, 1, tzinfo=UTC)))
    again = truth(make_town(5, 50, 600, language, datetime(2024, 1, 1, tzinfo=UTC)))
    assert json.loads(json.dumps(told)) == again
    assert told["language"] == language


def test_expected_shares_follow_from_the_counts(town: Town) -> None:
    told = truth(town)
    public, expected = told["public"], told["expected"]
    assert expected["response.answered_share"] == public["replies"] / public["inbound"]
    assert expected["crossposting.share"] == public["crossposts"] / public["posts"]
    assert expected["conversation.empty_replies"] == public["qualities"]["empty"] / public["replies"]
    assert expected["giveaway.dependence"] == public["inbound_in_giveaways"] / public["inbound"]
    assert expected["conversation.carried_on"] == public["follow_ups"] / public["replies"]


def test_what_never_happened_has_no_share() -> None:
    assert truth(make_town(1, 10, 1, "en", datetime(2024, 1, 1, tzinfo=UTC)))["expected"][
        "response.answered_share"
    ] is None  # fmt: skip
