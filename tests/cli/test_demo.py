"""The demo's bookshop-café looks lived in: in every language, on every page, and only once."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from stamgast.approval.models import Review
from stamgast.cli.demo import furnish
from stamgast.ideas.models import Idea
from stamgast.knowledge.models import Fact
from stamgast.people.models import Promise
from stamgast.plans.models import ChannelPlan, Experiment
from stamgast.publishing.models import Occasion, Publication
from stamgast.saved_replies.models import SavedReply
from stamgast.strategy.models import Evidence, Goal
from stamgast.surveys.models import InterviewNote, Submission, Survey
from stamgast.timelog.models import Entry
from stamgast.vocabulary.languages import LANGUAGES, Language
from stamgast.workspaces.models import User
from stamgast.world.bookshop import bookshop
from stamgast.world.everyday import everyday

OTHERS = [language for language in LANGUAGES if language != "en"]
LIVED_IN = (
    "", "channel-plans/", "channel-plans/1/", "channel-plans/themes/", "channel-plans/experiments/",
    "channel-plans/needs/", "surveys/", "surveys/1/", "surveys/1/answers/", "surveys/questions/", "ideas/",
    "approval/", "time/", "time/rota/", "time/value/", "time/forecast/", "plan/", "plan/days/", "posts/",
    "pictures/", "strategy/", "strategy/policy/", "strategy/audiences/1/", "hours/", "conversations/",
    "conversations/labels/",
    "knowledge/", "saved-replies/", "experts/", "rules/", "people/", "learn/", "learn/occasions/", "team/",
)  # fmt: skip


@pytest.fixture
def house(tmp_path: Path, settings: Settings) -> None:
    settings.LOOPBACK_PATH = tmp_path / "loopback.db"
    settings.MEDIA_ROOT = tmp_path / "media"


def shape(told: Any) -> Any:
    """Return what a value consists of, without its words."""
    if isinstance(told, dict):
        return {key: shape(value) for key, value in told.items()}
    if isinstance(told, list | tuple):
        return [shape(value) for value in told]
    return bool(told)


def words(told: Any) -> set[str]:
    """Return every text in a value."""
    if isinstance(told, str):
        return {told} if told else set()
    parts = told.values() if isinstance(told, dict) else told
    return set().union(*(words(part) for part in parts))


def without_content(language: Language) -> dict[str, Any]:
    """Return what has come together; what channels bring is left out, for the third is another in each."""
    return {key: value for key, value in asdict(everyday(language)).items() if key != "content"}


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_says_as_much_and_nothing_in_english(language: Language) -> None:
    ours, theirs = without_content(language), without_content("en")
    assert shape(ours) == shape(theirs)
    shared = words(ours) & words(theirs)
    assert shared <= {"allerg*"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_has_come_together_fits_the_bookshop(language: Language) -> None:
    shop, life = bookshop(language), everyday(language)
    assert set(life.content) == {channel.key for channel in shop.channels}
    assert (len(life.targets), len(life.themes)) == (len(shop.goals), len(shop.themes))
    assert len(life.posts) == len(shop.channels)


@pytest.mark.django_db
@pytest.mark.usefixtures("house")
@pytest.mark.parametrize("language", ["en", *(pytest.param(one, marks=pytest.mark.long) for one in OTHERS)])
def test_no_page_a_newcomer_opens_is_empty(language: str, client: Client) -> None:
    owner = furnish(language)
    client.force_login(owner)
    for below in LIVED_IN:
        answer = client.get(f"/w/bookshop/{below}")
        assert answer.status_code == 200, below
        assert 'class="empty"' not in answer.content.decode(), below
    assert furnish(language) == owner, "started again, it goes on where it was"
    assert ChannelPlan.objects.count() == 3


@pytest.mark.django_db
@pytest.mark.usefixtures("house")
def test_what_is_told_fits_together() -> None:
    furnish("en")
    over, going_on = Survey.objects.order_by("pk")
    assert Submission.objects.filter(survey=over).count() == 41
    assert Submission.objects.filter(survey=going_on).count() == 11
    chose_first = over.questions.all()[0].answers.filter(number=1).count()
    told = Evidence.objects.get(content__startswith=f"{chose_first} of 41")
    assert told.source == f"/w/bookshop/surveys/{over.pk}/answers/"
    assert set(Goal.objects.values_list("is_internal", flat=True)) == {True, False}
    assert {one.verdict for one in Experiment.objects.all()} == {"", "adapted"}
    assert set(Idea.objects.values_list("state", flat=True)) == {"new", "worth", "taken", "let_go"}
    assert set(Idea.objects.values_list("origin", flat=True)) == {"typed", "conversation", "survey"}
    assert set(Publication.objects.values_list("delivery__state", flat=True)) == {"scheduled"}
    assert Review.objects.get().state == Review.State.OPEN
    assert (Fact.objects.count(), SavedReply.objects.count(), InterviewNote.objects.count()) == (6, 3, 3)
    assert set(Occasion.objects.values_list("kind", flat=True)) == {"event", "note"}
    assert Entry.objects.values("member").distinct().count() == 3
    promise = Promise.objects.get()
    assert promise.contact.notes
    assert promise.contact.conversations.get(own_labels__name="Call back").waiting_since is not None


@pytest.mark.long
@pytest.mark.django_db
@pytest.mark.usefixtures("house")
def test_a_start_that_breaks_off_leaves_nothing_and_the_next_one_furnishes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def break_off(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr("stamgast.cli.demo_days.log_time", break_off)
        with pytest.raises(KeyboardInterrupt):
            furnish("en")
    assert not User.objects.exists()
    furnish("en")
    assert Entry.objects.exists()
