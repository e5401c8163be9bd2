"""The coach on the command line."""

import json
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from stamgast.cli.commands import app
from stamgast.conversations import operations
from stamgast.conversations.models import Message
from tests import factories


def run(*arguments, stdin=""):
    return CliRunner().invoke(app, ["coach", *arguments], input=stdin)


def test_a_text_gets_its_language_its_labels_and_what_was_found():
    told = run("--kind", "incoming", "--language", "sv", "Har ni öppet i dag?")
    assert told.exit_code == 0
    assert told.stdout.startswith("sv  question\n")
    assert "incoming.question" in told.stdout


def test_a_text_can_come_on_standard_input_and_the_answer_as_json():
    told = run(
        "--kind",
        "reply",
        "--json",
        "--parent",
        "How much is a ticket?",
        stdin="All prices are on our website.",
    )
    assert "refers_only" in json.loads(told.stdout)["labels"]


def test_advice_is_told_in_the_language_asked_for():
    told = run("--kind", "incoming", "--ui", "nl", "When do you open?")
    assert "Een vraag." in told.stdout


def test_an_unknown_kind_is_refused_in_words():
    told = run("--kind", "poem", "Roses are red")
    assert told.exit_code == 2
    assert "purpose, post, reply, incoming" in told.stderr


def test_a_batch_answers_every_line():
    lines = [{"id": number, "kind": "incoming", "text": "När öppnar ni?"} for number in range(3)]
    told = run("--batch", stdin="\n".join(map(json.dumps, lines)) + "\nnonsense\n")
    answers = [json.loads(line) for line in told.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == [0, 1, 2, None]
    assert "error" in answers[-1]


def test_labelled_texts_are_evaluated_by_label_and_language(tmp_path):
    rows = [
        {"id": "1", "language": "sv", "text": "När öppnar ni?", "labels": ["question"], "needs_reply": True},
        {"id": "2", "language": "sv", "text": "Tack snälla!", "labels": ["question"], "needs_reply": False},
    ]
    path = tmp_path / "incoming.ndjson"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    told = run("evaluate", str(path)).stdout.splitlines()
    assert any(
        line.split()[:4] == ["question", "sv", "precision", "1.00"] and "recall 0.50" in line for line in told
    )


@pytest.mark.parametrize(
    ("name", "kind", "arguments"),
    [("replies", None, ()), ("reply", None, ()), ("mine", None, ("--kind", "reply")), ("mine", "reply", ())],
)
def test_labelled_replies_are_known_by_file_by_option_or_by_themselves(tmp_path, name, kind, arguments):
    row = {"language": "en", "text": "Thanks!", "labels": ["empty"], "parent": "When do you open?"}
    path = tmp_path / f"{name}.ndjson"
    path.write_text(json.dumps(row | ({"kind": kind} if kind else {})), encoding="utf-8")
    told = run(*arguments, "evaluate", str(path)).stdout
    assert any(line.split()[:4] == ["empty", "en", "precision", "1.00"] for line in told.splitlines()), told


@pytest.mark.parametrize(
    ("content", "arguments", "said"),
    [
        ('{"language": "en", "text": "a", "labels": []}\n{"text": 1}', (), "line 2 is no object"),
        ("nonsense", (), "line 1 is no object"),
        ("[]", (), "line 1 is no object"),
        ('{"language": "en", "text": "a", "labels": []}', ("--kind", "poem"), "kind is none of"),
        (None, (), "No such file"),
    ],
)
def test_what_cannot_be_evaluated_is_said_with_its_place(tmp_path, content, arguments, said):
    path = tmp_path / "mine.ndjson"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    told = run(*arguments, "evaluate", str(path))
    assert (told.exit_code, said in told.stderr) == (2, True), told.output


@pytest.mark.parametrize("arguments", [["--help"], ["--kind", "incoming", "När öppnar ni?"]])
def test_the_command_does_without_a_database(arguments):
    code = (
        "import sys; sys.argv[1:] = ['coach', *sys.argv[1:]]\n"
        "from stamgast.cli import main\n"
        "try:\n    main()\nfinally:\n    assert 'django.db' not in sys.modules"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stderr


def test_what_people_decided_is_exported_and_can_be_evaluated(channel, alice, charlie, now, tmp_path):
    factories.make_conversation(channel, "Is the shop open on Sunday?")
    operations.sort_by_hand(Message.objects.get(), alice, ["question"], needs_reply=True, now=now)
    told = run("export-labels", "bookshop")
    (row,) = map(json.loads, told.stdout.splitlines())
    assert (row["text"], row["labels"]) == ("Is the shop open on Sunday?", ["question"])
    assert run("export-labels", "elsewhere").stdout == ""
    path = tmp_path / "exported.ndjson"
    path.write_text(told.stdout, encoding="utf-8")
    assert "question" in run("evaluate", str(path)).stdout


@pytest.mark.django_db
def test_labels_of_a_workspace_that_is_not_there_are_refused_in_words():
    told = run("export-labels", "nowhere")
    assert told.exit_code == 2
    assert "nowhere" in told.stderr
