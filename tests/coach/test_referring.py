"""Weighing what speaks for a reply that only sends somebody elsewhere."""

import pytest

from stamgast.coach import training
from stamgast.coach.advise import Draft, flagged
from stamgast.coach.lexicon.pointers import POINTERS
from stamgast.coach.referral_weights import WEIGHTS
from stamgast.coach.referring import SIGNALS, refers, sends_away, shown, where
from stamgast.coach.text import Text

ASKED = {
    "sv": "Vad kostar en flaska?",
    "nb": "Hva koster ei flaske?",
    "nl": "Wat kost een fles?",
    "en": "How much is a bottle?",
}


def refers_only(reply, language, asked):
    draft = Draft("reply", reply, language=language, parent=asked)
    return "reply.refers_only" in flagged(draft, ["reply.refers_only"], kind="reply")


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("sv", "Det framgår av prislistan på vår portal."),
        ("sv", "Har du kollat på vår sida?"),
        ("nb", "Det går fram av prislista i portalen vår."),
        ("nb", "Har du sjekket siden vår?"),
        ("nl", "Dat staat in de prijslijst op ons portaal."),
        ("nl", "Heb je al op onze site gekeken?"),
        ("en", "It's all in the price list on our portal."),
        ("en", "Have you looked on our website?"),
    ],
)
def test_a_place_and_a_way_there_are_a_referral(language, reply):
    assert refers_only(reply, language, ASKED[language])


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("sv", "Fyrtio kronor. Resten står i prislistan på vår portal."),
        ("nb", "Førti kroner. Resten står i prislista i portalen vår."),
        ("nl", "Vier euro. De rest staat in de prijslijst op ons portaal."),
        ("en", "Four pounds. The rest is in the price list on our portal."),
    ],
)
def test_an_answer_before_it_is_none(language, reply):
    assert not refers_only(reply, language, ASKED[language])


@pytest.mark.parametrize(
    ("language", "asked", "reply"),
    [
        ("sv", "Får man ta med egen mat?", "Bara frukt. Det står i reglerna, men många missar det."),
        ("nb", "Hvor lang er lånetida på ski?", "Ei uke. Resten av reglene ligger på nettsiden."),
        (
            "nl",
            "Mag je eigen eten meenemen?",
            "Alleen fruit. Het staat in het reglement, maar niet iedereen leest dat.",
        ),
        ("en", "Can you bring your own food?", "Only fruit. It's in the rules but lots of people miss it."),
    ],
)
def test_an_answer_of_a_few_words_before_it_is_one(language, asked, reply):
    assert not refers_only(reply, language, asked)


@pytest.mark.parametrize(
    ("language", "asked", "reply"),
    [
        ("sv", "Hur mycket väger en sån ost?", "Kul att du undrar! 🧀"),
        ("nb", "Hvor mye veier en sånn ost?", "Gøy at du lurer! 🧀"),
        ("nl", "Hoeveel weegt zo'n kaas?", "Goeie vraag!"),
        ("en", "How much does a cheese like that weigh?", "Love that you're asking! 🧀"),
    ],
)
def test_delight_at_a_question_sends_nobody_anywhere_and_is_empty(language, asked, reply):
    assert not refers_only(reply, language, asked)
    assert flagged(Draft("reply", reply, language=language, parent=asked), ["reply.empty"], kind="reply")


@pytest.mark.parametrize(
    ("language", "asked", "reply"),
    [
        ("sv", "Måste man anmäla sig till vandringen?", "Det får du höra med Naturskyddsföreningen om."),
        ("nb", "Må man melde seg på turen?", "Det må du høre med Naturvernforbundet om."),
        (
            "nl",
            "Mag je er met een hond verblijven?",
            "Die vraag kun je het beste aan de campingbaas stellen.",
        ),
        ("en", "Can you stay there with a dog?", "That's a question best put to the campsite warden."),
        ("sv", "När öppnar ni?", "God kväll! Vår förvaltare kan svara."),
        ("nl", "Mag het raam open?", "Daarvoor verwijzen wij u naar het reglement."),
    ],
)
def test_who_is_passed_on_gets_a_referral_and_no_empty_reply(language, asked, reply):
    assert refers_only(reply, language, asked)
    assert not flagged(Draft("reply", reply, language=language, parent=asked), ["reply.empty"], kind="reply")


@pytest.mark.parametrize(
    ("language", "asked"),
    [
        ("sv", "Kan ni se om min ansökan kom fram?"),
        ("nb", "Kan dere se om søknaden min kom fram?"),
        ("nl", "Kunt u zien of mijn verzekering die kroon vergoedt?"),
        ("en", "Can you check whether my insurance covers it?"),
    ],
)
def test_one_s_own_matter_is_no_matter_for_all_to_read(language, asked):
    reply = {
        "sv": "Kontakta kundtjänst.", "nb": "Kontakt kundeservice.",
        "nl": "Neem contact op met de klantenservice.", "en": "Contact customer services.",
    }[language]  # fmt: skip
    assert not refers_only(reply, language, asked)


@pytest.mark.parametrize(
    ("language", "asked", "reply", "expected"),
    [
        ("sv", "Var ansöker man om bygglov?", "Här: kommunen.example/altan", False),
        ("sv", "Vad kostar ett bygglov?", "Här: kommunen.example/altan", True),
        ("nb", "Hvor søker man om plass?", "Her: kommunen.example/plass", False),
        ("nl", "Waar vraag ik een vergunning aan?", "Hier: gemeente.example/vergunning", False),
        ("en", "Where do I apply for a permit?", "Here: council.example/permit", False),
        ("en", "How much is a permit?", "Here: council.example/permit", True),
        ("sv", "Kan man använda mitt kort utomlands?", "Se villkoren på vår sida.", True),
        ("nb", "Kan jeg bruke kortet mitt i utlandet?", "Se vilkårene på siden vår.", True),
        ("nl", "Kan ik mijn pas ook in het buitenland gebruiken?", "Zie de voorwaarden op onze site.", True),
        ("en", "Can I use my card abroad?", "See the terms on our site.", True),
        ("en", "When will my card arrive?", "See the messages in our app.", False),
        ("nb", "Når får jeg svar på røntgen?", "Ring avdelingen.", False),
        ("nl", "Wanneer krijg ik de uitslag van de foto?", "Bel de poli.", False),
        ("sv", "Hur gammal måste man vara?", "Vill du veta mer? Titta i appen.", True),
        ("nb", "Hvor gammel må man være?", "Vil du vite mer? Se i appen.", True),
        ("nl", "Hoe oud moet je zijn?", "Meer weten over de lessen? Kijk in de app.", True),
        ("en", "How old do you have to be?", "Want to know more? Look in the app.", True),
        ("en", "How old do you have to be?", "For which class? Look in the app if it is spin.", False),
    ],
)
def test_what_was_asked_decides_whether_sending_away_is_right(language, asked, reply, expected):
    assert refers_only(reply, language, asked) is expected


def test_nothing_refers_where_nothing_was_asked():
    assert not refers_only("It's all in the price list on our portal.", "en", "We had a lovely evening.")


@pytest.mark.parametrize("reply", ["", "😊", "Thanks for your message!", "a " * 200])
def test_odd_replies_are_weighed_without_a_word(reply):
    text, parent = Text(reply), Text(ASKED["en"])
    assert not refers(text, parent, "en", fits=False, answers=False)
    assert where(text, "en").end <= len(reply)


def test_a_text_too_long_to_only_point_shows_nothing():
    assert shown(Text("word " * 121), Text(ASKED["en"]), "en", answers=False) == {}


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("See the label.", True),
        ("Ask our staff.", True),
        ("Thanks for getting in touch!", False),
        ("What a lovely page!", False),
    ],
)
def test_a_place_alone_sends_nobody_away(reply, expected):
    assert sends_away(Text(reply), "en") is expected


@pytest.mark.parametrize(
    ("language", "reply", "signals"),
    [
        ("sv", "Det vet Gunilla.", {"knows"}),
        ("nb", "Det kan fylket svare på.", {"knows"}),
        ("nl", "Dat weet Gerda vast.", {"knows"}),
        ("en", "Gwen will know.", {"knows"}),
        ("sv", "Skriv till oss så visar vi dig.", {"then_we", "alone"}),
        ("nb", "Skriv til oss, så viser vi deg.", {"then_we", "alone"}),
        ("nl", "Bel ons, dan laten we het zien.", {"then_we", "alone"}),
        ("en", "Ring us and we'll show you.", {"then_we", "alone"}),
    ],
)
def test_how_a_referral_is_built_shows(language, reply, signals):
    found = shown(Text(reply), Text(ASKED[language]), language, answers=False)
    assert signals <= {signal for signal, count in found.items() if count}


def test_what_we_know_ourselves_and_what_stands_beside_is_not_built_so():
    found = shown(Text("I know it costs a fiver. Ask at the desk."), Text(ASKED["en"]), "en", answers=False)
    assert not found["knows"]
    assert not found["alone"]


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("en", "Hi Kim, thanks for asking!"),
        ("en", "See you soon!"),
        ("en", "Thank you for your enquiry. Kind regards, the team"),
        ("sv", "Tack för din fråga. Vänliga hälsningar, kundtjänst"),
        ("nb", "Takk for spørsmålet. Hilsen kundeservice"),
        ("nl", "Bedankt voor je vraag. Groetjes, de receptie"),
    ],
)
def test_thanks_and_farewells_send_nobody_anywhere(language, reply):
    assert not refers_only(reply, language, ASKED[language])


def test_a_question_put_oddly_may_be_answered_with_a_referral_all_the_same():
    assert refers_only("Neem contact op met support.", "nl", "Hoe vaak moet ik een eiken blad oliën?")


def test_every_signal_has_a_weight_and_phrases_in_every_language():
    assert set(WEIGHTS) == set(SIGNALS)
    assert all(set(languages) == {"sv", "nb", "nl", "en"} for languages in POINTERS.values())


def test_fitting_finds_what_speaks_for_a_referral():
    texts = [("See our website", ["refers_only"]), ("Four pounds, and cheaper on Mondays", [])] * 8
    rows = [
        {"language": "en", "parent": ASKED["en"], "text": text, "labels": labels} for text, labels in texts
    ]
    _, weights = training.fit_referrals(rows)
    assert weights["fact"] < 0 < weights["alone"]


def test_fitting_leaves_out_each_phrase_once(monkeypatch):
    seen = []

    def noting(*_, hits, **__):
        seen.append(sum(map(len, hits.values())))
        return {}

    monkeypatch.setattr(training.referring, "shown", noting)
    reply = "See our website or ask at the desk."
    training.fit_referrals([{"language": "en", "parent": ASKED["en"], "text": reply, "labels": []}])
    whole, *fewer = seen
    assert all(count < whole for count in fewer[:whole])
    assert sum(whole - count for count in fewer) == whole
