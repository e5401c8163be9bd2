"""Words of other people's messages are kept only where somebody asks for them."""

from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.tables import Tables

SAID = {
    "item_key": ["theirs", "ours", "unknown", "silent", "comment"],
    "kind": ["message", "message", "message", "message", "comment"],
    "direction": ["in", "out", "unknown", "in", "in"],
    "text": ["Hi #quist", "Hi #quist", "Hi #quist", None, "Hi #quist"],
    "tags": [["quist"], ["quist"], ["quist"], None, ["quist"]],
    "text_state": ["complete", "complete", "complete", "absent", "complete"],
}


def kept(tables: Tables, column: str) -> dict[str, object]:
    found = tables.scan("item").collect()
    return dict(zip(found["item_key"], found[column].to_list(), strict=True))


def test_what_others_wrote_to_us_alone_is_withheld(tables: Tables, into: Import) -> None:
    into.items(SAID)
    into.item(item_key="row", kind="message", text="Hi", links=[{"url": "https://quist.example"}])
    withheld = {"theirs", "unknown", "row"}
    assert {name for name, text in kept(tables, "text").items() if text is None} == withheld | {"silent"}
    assert {name for name, state in kept(tables, "text_state").items() if state == "withheld"} == withheld
    assert {name for name, tags in kept(tables, "tags").items() if tags} == {"ours", "comment"}
    assert kept(tables, "links")["row"] is None


def test_it_is_kept_where_somebody_asks() -> None:
    with Tables(keep_messages=True) as tables:
        Import(tables, import_id="i", format_id="x", platform="x").items(SAID)
        assert kept(tables, "text") == dict(zip(SAID["item_key"], SAID["text"], strict=True))
