"""Tags, handles and links of a text; and times that cannot be."""

from urllib.parse import urlsplit

import pytest

from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.marks import handles, link, tags
from stamgast.networks.archives.moments import checked
from stamgast.networks.archives.tables import Tables
from stamgast.networks.archives.times import parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kom je? #bokkafeen #Nora_Quist #bokkafeen #1", ["bokkafeen", "Nora_Quist"]),
        ("#smörgås, #2026bøker en bokkafeen.example/#quist", ["smörgås", "2026bøker"]),
        ("C# en &#39; en ##", []),
    ],
)
def test_tags_come_once_without_their_sign(text: str, expected: list[str]) -> None:
    assert tags(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@liv.oosterling Ja! Vraag @nora, of post@bokkafeen.example.", ["liv.oosterling", "nora"]),
        ("(@nora_quist) en @nora_quist.", ["nora_quist"]),
        ("@ @@ .@x", []),
    ],
)
def test_handles_come_once_without_their_sign(text: str, expected: list[str]) -> None:
    assert handles(text) == expected


def test_a_link_has_its_host_where_it_has_one() -> None:
    assert link("https://bokkafeen.example/quist")["host"] == "bokkafeen.example"
    assert link("http://[")["host"] is None


@pytest.mark.parametrize(
    "address",
    ["https://bokkafeen.example", "http://bokkafeen.example?a=b", "https://bokkafeen.example#a/b", "https://",
     "https://liv:secret@bokkafeen.example/", "https://bokkafeen.example:8080/", "HTTPS://Bokkafeen.EXAMPLE/",
     "https://smörgås.example/", "https://bokkafeen.example\\@other.example/", "https://[::1]/",
     "//a.example/", "mailto:liv@bokkafeen.example", "https://a.example\n/", "bokkafeen.example", ""],
)  # fmt: skip
def test_hosts_are_those_of_the_general_way(address: str) -> None:
    assert link(address)["host"] == urlsplit(address).hostname


@pytest.mark.parametrize(
    ("raw", "is_kept", "told"),
    [
        ("2026-03-05 14:02:11 UTC", True, 0),
        ("1997-03-05 14:02:11 UTC", False, 1),
        ("2026-03-09 14:02:11 UTC", False, 1),
        ("yesterday", False, 1),
        ("", False, 0),
    ],
)
def test_a_time_is_kept_only_if_it_can_be(
    into: Import, tables: Tables, raw: str, is_kept: bool, told: int
) -> None:
    into.about["generated_at"] = parse("2026-03-06 00:00:00 UTC").ts
    moment = checked(parse(raw), into, "posts.json", 7)
    assert (moment.ts is not None, moment.raw) == (is_kept, raw)
    assert tables.scan("problem").collect().height == told
