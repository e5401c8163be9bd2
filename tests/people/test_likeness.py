"""What accounts are compared by."""

import pytest

from stamgast.people.likeness import handle_key, name_key


@pytest.mark.parametrize(
    ("handle", "key"),
    [
        ("trijn", "trijn"), ("@Trijn", "trijn"), ("@trijn@town.example", "trijn"),
        ("Trijn.bsky.social", "trijn"), ("trijn.example", "trijn.example"), ("anna.de.wit", "anna.de.wit"),
        ("ann", ""), ("@ann@town.example", ""),
        ("", ""), ("@", ""), ("ＴＲＩＪＮ", "trijn"), ("\u202etrijn", "trijn"), ("ß" * 200, "s" * 250),
    ],
)  # fmt: skip
def test_a_handle_is_known_again_on_another_network(handle: str, key: str) -> None:
    assert handle_key(handle) == key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Trijn de Wit", "trijn de wit"), ("  TRIJN  de\tWit ", "trijn de wit"), ("Trijn", ""), ("", ""),
        ("Åse Bø", "åse bø"), ("A\u030ase Bø", "åse bø"), ("ß " * 90, ("ss " * 90)[:200].strip()),
    ],
)  # fmt: skip
def test_a_name_needs_two_words(name: str, key: str) -> None:
    assert name_key(name) == key
