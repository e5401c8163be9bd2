"""The command that creates an account: whole or not at all, and only in a place that there is."""

import pytest
from typer.testing import CliRunner, Result

from stamgast.cli import commands
from stamgast.cli.accounts import found
from stamgast.cli.commands import app
from stamgast.workspaces.models import Member, User, Workspace

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def migrated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "migrate", lambda: None)


def account(*options: str) -> Result:
    return CliRunner().invoke(app, ["account", "eva@example.org", "--workspace", "Bookshop", *options])


def test_it_creates_a_user_with_a_workspace_and_prints_the_way_in() -> None:
    done = account("--language", "nb", "--zone", "Europe/Oslo", "--country", "NO")
    assert done.exit_code == 0, done.output
    assert "sesame=" in done.output
    made = Workspace.objects.get(slug="bookshop")
    assert (made.language, made.zone, made.country) == ("nb", "Europe/Oslo", "NO")
    assert Member.objects.get(workspace=made).user.email == "eva@example.org"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--language", "no"), "'nb'"),
        (("--zone", "Oslo"), "There is no time zone Oslo: perhaps Europe/Oslo."),
        (("--zone", "Nowhere/At all"), "as in Europe/Oslo."),
        (("--country", "Norway"), "There is no country Norway: two letters, perhaps NO."),
        (("--country", "no"), "two letters, perhaps NO."),
        (("--country", "XX"), "two letters, as in NO."),
    ],
)
def test_what_there_is_not_is_refused_with_what_there_is(options: tuple[str, str], words: str) -> None:
    done = account(*options)
    assert done.exit_code == 2
    assert words in done.output
    assert not User.objects.exists()


def test_a_second_account_of_one_person_is_refused(alice: Member) -> None:
    done = CliRunner().invoke(app, ["account", alice.user.email, "--workspace", "Reading room"])
    assert (done.exit_code, done.output.strip()) == (2, f"{alice.user.email} has an account already.")


def test_a_name_that_is_taken_gets_an_address_of_its_own(alice: Member) -> None:
    assert account().exit_code == 0
    assert Workspace.objects.filter(slug="bookshop-2", members__user__email="eva@example.org").exists()


def test_without_a_workspace_there_is_no_user(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_given: object, **_more: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr("stamgast.first_hour.operations.found_workspace", fails)
    with pytest.raises(OSError, match="full"):
        found("eva@example.org", "Bookshop", language="nb", zone="Europe/Oslo", country="NO")
    assert not User.objects.exists()
