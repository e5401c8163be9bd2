"""Check digits and what they vouch for; the numbers are published test numbers or made up."""

import pytest

from stamgast.coach import identity
from stamgast.coach.advise import Draft, advise
from stamgast.coach.rule import Severity
from stamgast.coach.text import Text


def kinds(text, country=None):
    return [found.kind for found in identity.find(Text(text), country)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("811218-9876", "personnummer"),
        ("198112189876", "personnummer"),
        ("180511+9805", "personnummer"),
        ("890384-9829", "samordningsnummer"),
        ("01015700692", "fodselsnummer"),
        ("251269 00174", "fodselsnummer"),
        ("49089100444", "fodselsnummer"),
        ("bsn 999990019", "bsn"),
        ("burgerservicenummer 9999.12.343", "bsn"),
        ("GB33 BUKB 2020 1555 5555 55", "iban"),
        ("NL20INGB0001234567 tnv mij", "iban"),
    ],
)
def test_a_number_with_valid_check_digits_is_known(text, kind):
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "811218-1234",
        "811332-9876",
        "556677-8899",
        "31128765432",
        "010190 12345",
        "bsn 123456789",
        "order 999990019",
        "GB34 BUKB 2020 1555 5555 55",
        "2 400 kr den 12/3 kl 17.30",
    ],
)
def test_a_number_whose_check_digits_fail_is_left_alone(text):
    assert kinds(text) == []


@pytest.mark.parametrize("text", ["info@arkivet.example", "växeln 08-465 004 00"])
def test_an_organisations_own_desk_is_not_personal(text):
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ik ben bereikbaar op 06 12345678", ["phone"]),
        ("Mijn moeder is het best bereikbaar op 06-12345678", ["phone"]),
        ("De winkel is bereikbaar op 010 123 4567", []),
        ("Tot vijf uur zijn we bereikbaar op 010 123 4567", []),
        ("Onze balie blijft bereikbaar op 010 123 4567", []),
    ],
)
def test_a_dutch_number_somebody_can_be_reached_at_is_judged_by_whose_it_is(text, found):
    assert kinds(text, "NL") == found


def test_many_addresses_are_found_in_order_and_once():
    text = "eva@post.example " * 500
    found = identity.find(Text(text), "SE")
    assert [one.start for one in found] == list(range(0, len(text), 17))


def test_every_wrong_last_digit_of_a_personnummer_is_refused():
    assert [digit for digit in range(10) if identity.luhn(f"811218987{digit}")] == [6]


def test_every_wrong_last_digit_of_a_bsn_is_refused():
    assert [digit for digit in range(10) if identity.eleven_proof(f"99999001{digit}")] == [9]


def test_a_checked_number_blocks_and_an_address_only_tips():
    found = advise(Draft("post", "Vem är 811218-9876? Skriv till eva.ek@post.example!", language="sv"))
    assert [finding.severity for finding in found] == [Severity.BLOCK, Severity.TIP]
