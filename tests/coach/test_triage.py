"""Sorting what comes in."""

import pytest

from stamgast.coach.triage import past_our_name, triage


@pytest.mark.parametrize(
    ("text", "language", "label"),
    [
        ("har ni öppet idag", "sv", "question"),
        ("Betalappen hänger sig på steg 3", "sv", "problem"),
        ("Jaha, inställt igen.", "sv", "complaint"),
        ("Hadde vært fint med en benk her", "nb", "idea"),
        ("Tusen takk alle sammen!!", "nb", "praise"),
        ("Ik dacht dat je de hond mee mocht nemen", "nl", "misunderstanding"),
        ("Im 17, after a weekend job", "en", "recruiting"),
        ("No credit check loans in minutes www.cash.example", "en", "spam"),
        ("😂😂😂", "en", "chat"),
        ("Mitt personnummer är 811218-9876", "sv", "personal_data"),
    ],
)
def test_a_text_gets_the_label_of_what_it_is(text, language, label):
    assert label in triage(text, language=language).labels


@pytest.mark.parametrize(
    "text", ["😂😂", "@malin vi går va??", "Snabba lån utan UC!! www.kronor.example", "haha"]
)
def test_what_nobody_expects_an_answer_to_needs_no_reply(text):
    assert not triage(text, language="sv").needs_reply


@pytest.mark.parametrize(
    ("text", "language", "label"),
    [
        ("pris tack", "sv", "question"),
        ("funker kortet fra i fjor", "nb", "question"),
        ("krijgt me dochter ook een diploma", "nl", "question"),
        ("are yous open on Saturday", "en", "question"),
        ("not sure if I need a ticket for the baby", "en", "question"),
        ("vilken bluff", "sv", "complaint"),
        ("what a ripoff", "en", "complaint"),
        ("page 14 is upside down", "en", "problem"),
        ("geen zeep in de dames-wc", "nl", "problem"),
        ("pure class", "en", "praise"),
    ],
)
def test_everyday_words_are_known_as_well(text, language, label):
    seen = triage(text, language=language)
    assert (label in seen.labels, seen.needs_reply) == (True, label != "praise")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Älskar det", "sv"),
        ("Elsker det", "nb"),
        ("mijn hond als de bel gaat", "nl"),
        ("can relate", "en"),
        ("Gefeliciteerd Gerrit", "nl"),
    ],
)
def test_mere_chat_and_delight_need_no_reply(text, language):
    assert not triage(text, language=language).needs_reply


@pytest.mark.parametrize(
    "text",
    [
        "när öppnar ni",
        "Det ligger krossat glas vid barnpoolen",
        "Farfar lagade klockan varje vinter, stolt som få",
    ],
)
def test_what_can_be_taken_up_needs_a_reply(text):
    assert triage(text, language="sv").needs_reply


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("You idiots, go away!", "en"),
        ("Era idioter, försvinn härifrån!", "sv"),
        ("Idioter, kom dere vekk!", "nb"),
        ("Stelletje idioten, rot op!", "nl"),
    ],
)
def test_short_and_loud_rough_words_are_no_praise(text, language):
    seen = triage(text, language=language)
    assert (seen.labels, seen.needs_reply) == (("rough_language",), False)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Thanks for nothing!", "en"),
        ("Tack för ingenting!", "sv"),
        ("Takk for ingenting!", "nb"),
        ("Bedankt voor niks!", "nl"),
    ],
)
def test_thanks_turned_upside_down_are_a_complaint(text, language):
    seen = triage(text, language=language)
    assert (seen.labels, seen.needs_reply) == (("complaint",), True)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Damn, that was a good concert!", "en"),
        ("Fan vad bra ni är!", "sv"),
        ("Fy faen så bra dere er!", "nb"),
        ("Verdomme wat zijn jullie goed!", "nl"),
    ],
)
def test_strong_words_of_delight_are_praise(text, language):
    assert triage(text, language=language).labels == ("praise",)


def test_exposed_data_and_danger_are_urgent():
    assert triage("Mitt personnummer är 811218-9876", language="sv").urgency == "high"
    assert triage("Det ligger krossat glas vid barnpoolen", language="sv").urgency == "high"


def test_a_plain_question_has_normal_urgency_and_praise_low():
    assert triage("When do you open?", language="en").urgency == "normal"
    assert triage("Thank you all so much!", language="en").urgency == "low"


def test_a_language_the_coach_does_not_speak_is_never_sure():
    sorted_out = triage("Missä näistä altaista on lämpimin vesi ja milloin se on auki?")
    assert (sorted_out.language, sorted_out.sure) == ("other", False)


def test_what_shows_nothing_is_a_guess():
    assert not triage("Grus tegel lastbil murbruk", language="sv").sure


def test_a_text_that_is_spam_is_nothing_else():
    seen = triage("Need cash? Quick loan, no credit check, link in bio", language="en")
    assert (seen.labels, seen.needs_reply) == (("spam",), False)


def test_danish_is_sorted_by_the_words_it_shares_with_bokmal():
    seen = triage("Hvornår åbner I egentlig for badet igen, der står ikke noget på døren")
    assert (seen.language, seen.labels, seen.sure) == ("da", ("question",), False)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Jag satte in 2500 kr och fick tillbaka 31 000 kr, skriv till henne på Telegram",
            "sv",
        ),
        ("Gå ned 10 kilo på to uker uten å trene, lenke i profilen min", "nb"),
        ("Geld nodig? Wij helpen ook met schulden en BKR, app Kim via de link", "nl"),
        ("My husband came back after three days thanks to Dr Adu", "en"),
        ("Want to grow on Instagram? We give you 500 real followers free", "en"),
        ("€250 became €9,000, see my page", "en"),
    ],
)
def test_spam_is_told_by_its_build(text, language):
    assert triage(text, language=language).labels == ("spam",)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("kan man nå er på whatsapp", "sv"),
        ("leia er 500 kr i uka, er strøm med", "nb"),
        ("De link in jullie bio doet het niet", "nl"),
        ("Lost 5 kilos since I joined, thank you!", "en"),
        ("Dr Jones at your surgery is wonderful", "en"),
    ],
)
def test_what_holds_one_word_of_spam_is_none(text, language):
    assert "spam" not in triage(text, language=language).labels


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ringde tre gånger, ingen svarar.", "sv"),
        ("Hvem har bestemt at legevakta skal stenge om natta?", "nb"),
        ("14 euro voor een bakje patat", "nl"),
        ('the "express" service took nine days', "en"),
        ("my order has been 'out for delivery' since the Olympics", "en"),
    ],
)
def test_a_let_down_is_a_complaint_without_a_hard_word(text, language):
    seen = triage(text, language=language)
    assert ("complaint" in seen.labels, seen.needs_reply) == (True, True)


@pytest.mark.parametrize(
    ("text", "us", "rest"),
    [
        ("@shop are you open", "shop", "are you open"),
        ("@Shop@town.example, are you open", "shop", "are you open"),
        ("@anna @shop are you open", "@shop@town.example", "are you open"),
        ("@anna shall we", "shop", "@anna shall we"),
        ("@shop", "shop", "@shop"),
        ("@ are you open", "", "@ are you open"),
        ("we love @shop", "shop", "we love @shop"),
    ],
)
def test_a_text_that_opens_with_our_name_is_read_from_behind_it(text, us, rest):
    assert past_our_name(text, us) == rest


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Toppen, då gör jag så"),
        ("sv", "Tack, då ringer vi imorgon"),
        ("nb", "Supert, da gjør jeg det"),
        ("nb", "Tusen takk, da kommer vi på fredag 😊"),
        ("nl", "Top, dan doe ik dat"),
        ("nl", "Oké, dan bellen we morgen"),
        ("en", "perfect, then I'll do that"),
        ("en", "Great! I'll do that"),
        ("en", "ok, then we'll be there at six"),
    ],
)
def test_who_says_what_they_do_now_waits_for_nothing(language: str, text: str) -> None:
    assert not triage(text, language=language).needs_reply


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Då kommer jag aldrig mer"),
        ("sv", "Då undrar jag vad det kostar"),
        ("nb", "Da venter jeg på svar"),
        ("nl", "Dan wil ik mijn geld terug"),
        ("nl", "Dan kom ik niet"),
        ("en", "Then I'll wait for your answer"),
        ("en", "I'll do that, but who pays?"),
        ("en", "Then I'll never come again"),
    ],
)
def test_who_wants_something_then_still_waits(language: str, text: str) -> None:
    assert triage(text, language=language).needs_reply
