"""Canonical rows become rows of the metric tables: directions, kinds, parents, what is left out."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from stamgast.diagnosis.metric_tables import metric_tables
from stamgast.metrics import tables as metric
from stamgast.metrics.tables import read
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.levels import CAPABILITIES
from stamgast.networks.archives.tables import Tables
from tests.diagnosis.conftest import END, finish, import_of, microseconds

NOON = microseconds(END - timedelta(days=3))


def one(tables: Tables, **columns: Any) -> dict[str, Any] | None:
    """What becomes of one canonical item; None when it is left out."""
    into = import_of(tables)
    key = into.item(**({"native_id": "1", "kind": "post", "direction": "out", "ts": NOON} | columns))
    finish(into, tables)
    with metric_tables(tables) as found:
        rows = found.items.collect().to_dicts()
    return next((row for row in rows if row["item"] == key), None)


@pytest.mark.parametrize(
    ("canonical", "expected"),
    [("out", "out"), ("self", "out"), ("in", "in"), ("other", "other"), ("unknown", "other")],
)
def test_directions(tables: Tables, canonical: str, expected: str) -> None:
    row = one(tables, direction=canonical)
    assert row is not None
    assert row["direction"] == expected


@pytest.mark.parametrize(
    ("canonical", "expected"),
    [
        ("post", "post"), ("article", "post"), ("story", "post"), ("short_video", "post"), ("video", "post"),
        ("live", "post"), ("comment", "comment"), ("chat_live", "comment"), ("review", "comment"),
        ("reply", "reply"), ("reshare", "reshare"), ("quote", "quote"), ("message", "message"),
        ("system", None), ("draft", None), ("poll_vote", None),
    ],
)  # fmt: skip
def test_kinds(tables: Tables, canonical: str, expected: str | None) -> None:
    row = one(tables, kind=canonical)
    assert (row and row["kind"]) == expected


@pytest.mark.parametrize(
    ("status", "stays"),
    [(None, True), ("published", True), ("archived", True), ("deleted", False), ("draft", False),
     ("scheduled", False), ("pending", False), ("spam", False), ("trashed", False)],
)  # fmt: skip
def test_what_never_stood_in_public_is_left_out(tables: Tables, status: str | None, stays: bool) -> None:
    assert (one(tables, status=status) is not None) == stays


def test_an_item_without_an_instant_is_left_out(tables: Tables) -> None:
    assert one(tables, ts=None) is None


@pytest.mark.parametrize(
    ("source", "kept"),
    [("archive", True), ("id_clock:x", True), ("guess", False), (None, False)],
)
def test_only_a_trusted_time_of_the_parent_is_kept(tables: Tables, source: str | None, kept: bool) -> None:
    row = one(tables, parent_ts=NOON, parent_ts_source=source)
    assert row is not None
    assert (row["parent_published"] is not None) == kept


@pytest.mark.parametrize(
    ("kind", "error", "left"),
    [("message", 50_400, 0), ("message", 50_459, 59), ("message", 30, 30), ("comment", 50_400, 50_400)],
)
def test_an_unknown_zone_does_not_spoil_how_long_private_talks_wait(
    tables: Tables, kind: str, error: int, left: float
) -> None:
    row = one(tables, kind=kind, ts_error_s=error)
    assert row is not None
    assert row["published_error_s"] == left


def test_parents_and_roots_are_keys_where_the_reader_knows_them(tables: Tables) -> None:
    row = one(tables, parent_key="k", parent_native="n", container_key="post", root_native="r")
    assert row is not None
    assert (row["parent"], row["root"]) == ("k", "post")


def test_parents_and_roots_are_the_networks_ids_elsewhere(tables: Tables) -> None:
    row = one(tables, parent_native="n", root_native="r")
    assert row is not None
    assert (row["parent"], row["root"]) == ("n", "r")


@pytest.mark.parametrize(
    ("columns", "to_self"),
    [
        ({"direction": "self"}, True),
        ({"author_key": "us", "parent_author_key": "us"}, True),
        ({"author_key": "us", "parent_author_key": "ann"}, False),
        ({"author_key": "us"}, False),
    ],
)
def test_answers_to_ourselves_are_marked(tables: Tables, columns: dict[str, str], to_self: bool) -> None:
    row = one(tables, **({"kind": "reply"} | columns))
    assert row is not None
    assert row["to_self"] == to_self


@pytest.mark.parametrize(
    ("kind", "text", "kept"),
    [
        ("reshare", "RT @liv: soup!", None),
        ("reshare", "Look at this", "Look at this"),
        ("post", "RT @liv", "RT @liv"),
    ],
)
def test_words_of_others_in_a_reshare_are_not_ours(
    tables: Tables, kind: str, text: str, kept: str | None
) -> None:
    row = one(tables, kind=kind, text=text)
    assert row is not None
    assert row["text"] == kept


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("<p>Soup &amp; bread?</p><p>Come in!</p>", "html", "Soup & bread?\nCome in!"),
        ("One<br/>two &lt;3", "html", "One\ntwo <3"),
        ("5 < 7 &amp; so on", "plain", "5 < 7 &amp; so on"),
        (None, "html", None),
    ],
)
def test_texts_lose_their_tags_where_they_have_any(
    tables: Tables, text: str | None, form: str, expected: str | None
) -> None:
    row = one(tables, text=text, text_format=form)
    assert row is not None
    assert row["text"] == expected


@pytest.mark.parametrize(("container", "is_known"), [("post", False), ("other", True), (None, True)])
def test_below_a_post_of_ours_nobody_knows_what_is_answered(
    tables: Tables, container: str | None, *, is_known: bool
) -> None:
    row = one(tables, kind="comment", parent_key="post", container_key=container, parent_ts=NOON - 1,
              container_owner_is_self=True, parent_ts_source="id_clock:x")  # fmt: skip
    assert row is not None
    assert (row["parent_published"] is not None) == is_known


def add_the_rest(into: Import) -> None:
    into.reaction(actor_key="ann", object_key="i", type="like", ts=NOON)
    into.reaction(actor_key="bo", object_native="n", type="like", ts=None)
    into.relation(subject_key="ann", object_key="us", type="follows", since_ts=NOON)
    into.relation(subject_key="us", object_key="bo", type="blocks")
    into.metric(subject_kind="item", subject_key="i", name="likes", value=3.0, as_of=NOON)
    into.metric(subject_kind="account", subject_key="us", name="followers", value=9.0, as_of=NOON)


def test_reactions_follows_counts_and_what_is_known(tables: Tables) -> None:
    into = import_of(tables, "x")
    add_the_rest(into)
    into.lower("own_posts", "partial", "since 2024 only")
    finish(into, tables)
    noon = datetime.fromtimestamp(NOON / 1_000_000, END.tzinfo)
    with metric_tables(tables) as found:
        assert found.reactions.sort("actor").collect().rows() == [
            ("i", "ann", "like", noon),
            ("n", "bo", "like", None),
        ]
        assert found.follows.collect().rows() == [("ann", "us", noon, None)]
        assert found.counts.collect().rows() == [("i", "likes", 3, noon)]
        known = {row["capability"]: (row["level"], row["reason"]) for row in found.known.to_dicts()}
    assert known["own_posts"] == ("partial", "since 2024 only")
    assert known["inbound_comments"][0] == "none"
    assert known.keys() == set(CAPABILITIES)


def test_the_tables_have_the_schemas_that_metrics_read(tables: Tables) -> None:
    into = import_of(tables)
    into.item(native_id="1", kind="post", direction="out", ts=NOON)
    finish(into, tables)
    with metric_tables(tables) as found:
        assert read(found.items, *metric.ITEMS).collect().height == 1
        for table, schema in (
            (found.reactions, metric.REACTIONS), (found.follows, metric.FOLLOWS),
            (found.counts, metric.COUNTS), (found.known, metric.KNOWN),
        ):  # fmt: skip
            assert read(table, *schema, schema=schema).collect().columns == schema.names()


def test_a_stretch_of_time_keeps_both_ends(tables: Tables) -> None:
    into = import_of(tables)
    for number in range(5):
        at = microseconds(END - timedelta(days=number))
        into.item(native_id=str(number), kind="post", direction="out", ts=at)
    finish(into, tables)
    with metric_tables(tables) as found:
        inside = found.between(END - timedelta(days=3), END - timedelta(days=1)).items.collect()
        assert inside.height == 3
        assert found.between(None, END).items.collect().height == 5
