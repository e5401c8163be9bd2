"""Which texts a rule has its record from."""

import json

import pytest

from stamgast.coach.evaluate import measure


@pytest.fixture
def folders(tmp_path):
    """A directory of known texts with more of each kind than the self-written one."""
    for name, times in (("known", 3), ("own", 1)):
        (tmp_path / name).mkdir()
        for file, text, label in (
            ("incoming", "Are you open on Sunday?", "question"),
            ("posts", "Win two tickets! Like this and tag a friend.", "giveaway"),
        ):
            row = {"id": "1", "language": "en", "text": text, "labels": [label]}
            (tmp_path / name / f"{file}.ndjson").write_text(f"{json.dumps(row)}\n" * times)
    return tmp_path / "known", tmp_path / "own"


def test_incoming_texts_are_measured_on_those_no_weight_was_fitted_to(folders):
    known, own = folders
    record = measure(known, [own])["incoming.question"]["en"]
    assert record.flagged == 1
    assert record.on.startswith("texts written")


def test_other_texts_are_measured_where_more_was_flagged(folders):
    known, own = folders
    assert measure(known, [own])["post.giveaway_wording"]["en"].flagged == 3


def test_incoming_texts_are_measured_on_known_ones_where_there_are_no_others(folders):
    known, _ = folders
    assert measure(known)["incoming.question"]["en"].flagged == 3
