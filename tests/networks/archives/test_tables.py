"""The tables readers write to: spilled, scanned, completed, without copies."""

import tempfile
from pathlib import Path

import polars as pl
import pytest

from stamgast.networks.archives import importing
from stamgast.networks.archives import tables as tables_module
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.keys import Fingerprints, email_hash, item_key
from stamgast.networks.archives.levels import defaults
from stamgast.networks.archives.schemas import SCHEMAS
from stamgast.networks.archives.tables import Tables


def test_empty_tables_have_their_schema(tables: Tables) -> None:
    for name, schema in SCHEMAS.items():
        assert tables.scan(name).collect_schema() == schema


def test_rows_and_batches_are_one_table(
    tables: Tables, into: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables_module, "BATCH", 2)
    for n in range(5):
        into.item(native_id=str(n), kind="post", ts=n)
    into.items({"item_key": ["a", "b"], "kind": "reply", "ts": pl.Series([7, None]), "tags": [["x"], None]})
    found = tables.scan("item").collect()
    assert found.schema == SCHEMAS["item"]
    assert found["ts"].to_physical().to_list() == [0, 1, 2, 3, 4, 7, None]
    assert found["kind"].to_list() == ["post"] * 5 + ["reply"] * 2
    assert found["tags"].to_list()[-2:] == [["x"], None]
    assert found["item_key"][0] == item_key("x", into.account_key, "0")
    assert found["platform"].unique().to_list() == ["x"]
    assert into.rows == 7


def test_a_mistaken_column_or_word_is_an_error(tables: Tables, into: Import) -> None:
    with pytest.raises(KeyError):
        into.item(native_id="1", nonsense=1)
    with pytest.raises(pl.exceptions.PolarsError):
        into.items({"item_key": ["a"], "kind": ["nonsense"]})


def test_lists_keep_what_is_empty_apart_from_what_is_unknown(tables: Tables, into: Import) -> None:
    tags, links = [["x", "y"], [], None], [[{"url": "u"}], None, []]
    into.items({"item_key": ["a", "b", "c"], "tags": tags, "links": links})
    found = tables.scan("item").collect()
    assert found["tags"].to_list() == tags
    assert found["links"].to_list() == [[{"url": "u", "final": None, "host": None}], None, []]
    with pytest.raises(TypeError):
        into.items({"item_key": ["a"], "tags": ["xy"]})


def test_an_item_without_an_id_needs_a_key(tables: Tables, into: Import) -> None:
    assert into.item(native_id=None, item_key="k") == "k"
    with pytest.raises(KeyError):
        into.item(text="?")
    assert tables.scan("item").collect()["item_key"].to_list() == ["k"]


def test_copies_go_and_the_first_row_stays(tables: Tables, into: Import) -> None:
    into.items({"item_key": ["a", "b", "a"], "text": ["1", "2", "3"]})
    assert tables.drop_copies("item", "item_key") == 1
    assert tables.scan("item").collect()["text"].to_list() == ["1", "2"]
    assert tables.drop_copies("item", "item_key") == 0


def test_copies_are_found_across_batches(tables: Tables, into: Import) -> None:
    for keys in (["a", "b"], ["c", "a"], ["b", "d"]):
        into.items({"item_key": keys, "native_id": keys, "text": [f"{keys}"] * 2})
    assert tables.drop_copies("item", "item_key") == 2
    found = tables.scan("item").select("item_key", "text").collect()
    assert found["item_key"].to_list() == ["a", "b", "c", "d"]
    assert found["text"][0] == "['a', 'b']"
    assert tables.drop_copies("item", "item_key") == 0
    assert tables.drop_copies("reaction", "reaction_key") == 0


def test_a_batch_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    tables = Tables(tmp_path)
    (folder,) = tmp_path.iterdir()
    folder.rmdir()
    tables.batch("relation", {"subject_key": ["a"], "object_key": ["b"]})
    with pytest.raises(OSError, match="No such file"):
        tables.scan("relation")
    tables.close()


def test_the_folder_is_removed_and_parquet_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with Tables() as opened:
        Import(opened, import_id="i", format_id="x", platform="x").item(native_id="1")
        opened.write(tmp_path / "kept")
    assert [path.name for path in tmp_path.rglob("*")] == ["kept", "item.parquet"]
    assert pl.read_parquet(tmp_path / "kept" / "item.parquet").schema == SCHEMAS["item"]


def test_what_is_said_of_an_actor_is_joined(tables: Tables, into: Import) -> None:
    us = into.account("7", handle="bokkafeen", display_name="Bokkafeen", bio="Books")
    liv = into.actor("8", display_name="Liv")
    assert into.actor("8", handle="liv", display_name="Liv O.") == liv != us == into.self_key
    into.finish()
    found = {row["actor_key"]: row for row in tables.scan("actor").collect().to_dicts()}
    assert (found[liv]["handle"], found[liv]["display_name"]) == ("liv", "Liv")
    assert found[liv]["names_seen"] == ["Liv", "Liv O."]
    assert found[us]["is_self"]
    assert tables.scan("account").collect()["bio"].to_list() == ["Books"]


def test_levels_are_lowered_and_raised_only_so(into: Import) -> None:
    into.lower("followers", "full", "")
    assert into.levels == defaults("x")
    into.lower("dm_two_way", "none", "no messages")
    into.raise_to("inbound_comments", "partial", "seen")
    into.raise_to("own_posts", "none", "")
    changed = {name: level for name, level in into.levels.items() if level != defaults("x")[name]}
    assert changed == {"dm_two_way": ("none", "no messages"), "inbound_comments": ("partial", "seen")}


def test_very_many_problems_are_counted(
    tables: Tables, into: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "MOST_PROBLEMS", 3)
    for n in range(10):
        into.problem("bad_row", "a.csv", n)
    into.finish()
    assert tables.scan("problem").collect()["detail"].to_list()[3:] == ["7 more problems"]


def test_fingerprints_tell_equal_items_apart_by_number() -> None:
    def named(seen: Fingerprints, text: str, when: str = "1") -> str:
        return seen.item_key("message", place="c", when=when, author_key="a", text=text)

    one, other = Fingerprints("x", "k"), Fingerprints("x", "k")
    first = [named(one, "Hi  there"), named(one, "Hi there\n"), named(one, "Hi there", "2")]
    assert len(set(first)) == 3
    assert [named(other, "Hi there"), named(other, "Hi there"), named(other, "Hi there", "2")] == first


def test_addresses_cannot_be_joined_over_accounts() -> None:
    assert email_hash("liv@example.org", "a") != email_hash("liv@example.org", "b")
    assert len(email_hash("liv@example.org", "a" * 100)) == 32


def test_only_what_is_named_is_kept() -> None:
    with Tables(only={"item": ("item_key", "kind", "text"), "actor": ("actor_key",)}) as tables:
        into = Import(tables, import_id="i", format_id="x", platform="x")
        into.account("7", display_name="Bokkafeen")
        into.item(native_id="1", kind="post", text="Soup", tags=["soup"], ts=1)
        into.items({"item_key": ["a", "b"], "kind": "post", "ts": [2, 3], "url": "u"})
        into.media(item_key="a", member="a.jpg")
        into.metrics({"subject_kind": "item", "subject_key": ["a", "b"], "name": "likes", "value": [1, 2]})
        into.finish()
        assert into.rows == 5
        assert tables.scan("item").collect().columns == ["item_key", "kind", "direction", "text"]
        assert tables.scan("item").collect()["text"].to_list() == ["Soup", None, None]
        assert tables.scan("actor").collect().columns == ["actor_key"]
        assert tables.scan("media").collect().is_empty()
        assert tables.scan("metric").collect_schema() == pl.Schema()
        assert (into.keeps("item", "text"), into.keeps("item", "tags")) == (True, False)
        assert not into.keeps("media", "member")
        with pytest.raises(KeyError):
            into.media(nonsense=1)


def test_messages_of_others_are_withheld_whatever_is_kept() -> None:
    with Tables(only={"item": ("item_key", "text")}) as tables:
        rows = {"item_key": ["a", "b"], "kind": "message", "direction": ["in", "out"], "text": ["x", "y"]}
        tables.batch("item", rows)
        found = tables.scan("item").select("item_key", "text").collect()
        assert found.rows() == [("a", None), ("b", "y")]


def test_copies_go_wherever_they_stand(tables: Tables, into: Import) -> None:
    batches = (["a", "b", "a"], ["c"], ["a", "c", "c"], ["d", "b"], ["a"])
    for number, keys in enumerate(batches):
        into.items({"item_key": keys, "text": [f"{number}{key}" for key in keys]})
    assert tables.drop_copies("item", "item_key") == 6
    assert tables.scan("item").collect()["text"].to_list() == ["0a", "0b", "1c", "3d"]
    assert tables.drop_copies("item", "item_key") == 0
    into.items({"item_key": ["d", "e"], "text": ["5d", "5e"]})
    assert tables.drop_copies("item", "item_key") == 1
    assert tables.scan("item").collect()["text"].to_list() == ["0a", "0b", "1c", "3d", "5e"]
