"""How triage and language fare on labelled texts; the frozen ones were never looked at one by one."""

import hashlib
import json
from pathlib import Path

import pytest

from stamgast.coach.language import identify
from stamgast.coach.triage import triage

DATA = Path(__file__).parent / "data"
FROZEN = {
    "unseen/incoming": "defffd2df2d84a5be7bb5e24338e1be721408221c417330569c02416f84a7161",
    "incoming/languages_frozen": "78407777cca90d9e48a67efb63e1ccda634e3cccd2bda817a3c47281a8c3925c",
}
AT_LEAST = {
    "question": (0.90, 0.92),
    "complaint": (0.80, 0.70),
    "problem": (0.85, 0.80),
    "praise": (0.75, 0.80),
    "idea": (0.90, 0.75),
    "needs_reply": (0.90, 0.95),
}
"""Precision and recall on the frozen texts."""

OF_STRANGERS = {
    "stranger_kept": ((0.89, 0.90), (0.92, 0.95)),
    "newcomer_kept": ((0.85, 0.90), (0.92, 0.95)),
    "passerby_kept": ((0.88, 0.86), (0.88, 0.95)),
}
"""Precision and recall of questions and of what wants a reply, on texts nothing was fitted to."""


def rows(name):
    return [json.loads(line) for line in (DATA / f"{name}.ndjson").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("name", "digest"), FROZEN.items())
def test_frozen_texts_are_the_ones_that_were_frozen(name, digest):
    assert hashlib.sha256((DATA / f"{name}.ndjson").read_bytes()).hexdigest() == digest


def precision_and_recall(name, label):
    said, true = [], []
    for row in rows(name):
        seen = triage(row["text"], language=row["language"])
        said.append(seen.needs_reply if label == "needs_reply" else label in seen.labels)
        true.append(row["needs_reply"] if label == "needs_reply" else label in row["labels"])
    hits = sum(both for both in map(all, zip(said, true, strict=True)))
    return hits / sum(said), hits / sum(true)


@pytest.mark.parametrize(("label", "wanted"), AT_LEAST.items())
def test_a_label_is_as_good_as_was_said(label, wanted):
    precision, recall = precision_and_recall("unseen/incoming", label)
    assert precision >= wanted[0]
    assert recall >= wanted[1]


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("folder", OF_STRANGERS)
def test_questions_of_strangers_are_seen_and_get_a_reply(folder, place):
    precision, recall = precision_and_recall(f"{folder}/incoming", ("question", "needs_reply")[place])
    assert precision >= OF_STRANGERS[folder][place][0]
    assert recall >= OF_STRANGERS[folder][place][1]


def test_what_is_said_in_a_few_words_wants_a_reply_or_not():
    texts = rows("everyday_kept/incoming")
    said = [triage(row["text"], language=row["language"]).needs_reply for row in texts]
    hits = sum(said and row["needs_reply"] for said, row in zip(said, texts, strict=True))
    assert hits / sum(said) >= 0.80
    assert hits / sum(row["needs_reply"] for row in texts) >= 0.95


@pytest.mark.parametrize("language", ["sv", "nb", "nl", "en"])
def test_our_languages_are_told_apart(language):
    texts = [
        row["text"]
        for name in ("incoming/tuning", "unseen/incoming")
        for row in rows(name)
        if row["language"] == language and len(row["text"].split()) >= 4
    ]
    assert sum(identify(text) == language for text in texts) / len(texts) >= 0.97


def test_languages_we_do_not_speak_are_told_apart():
    texts = rows("incoming/languages_frozen")
    assert sum(identify(row["text"]) == row["language"] for row in texts) / len(texts) >= 0.90
