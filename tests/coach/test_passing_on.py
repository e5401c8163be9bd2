"""Ways of passing somebody on, in four languages, and what only looks like it."""

import pytest

from stamgast.coach.advise import Draft, flagged
from stamgast.coach.referral import has_figures
from stamgast.coach.referring import opens_with_a_fact, passes_on, points_somewhere
from stamgast.coach.text import Text

ASKED = {
    "sv": "Hur länge får man låna en släpvagn?",
    "nb": "Hvor lenge kan man låne en tilhenger?",
    "nl": "Hoe lang mag je een aanhanger lenen?",
    "en": "How long can you borrow a trailer for?",
}


def finds(rule, language, parent, reply):
    return bool(flagged(Draft("reply", reply, language=language, parent=parent), [rule], kind="reply"))


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        # somebody else has it all
        ("sv", "Resrobot har alla tider."),
        ("nb", "Entur har alle tidene."),
        ("nl", "De ANWB heeft alle tijden."),
        ("en", "Traveline has all the times."),
        # somebody else explains
        ("sv", "Trafikverket kan säkert upplysa dig om det."),
        ("nb", "Statens vegvesen kan sikkert opplyse deg om det."),
        ("nl", "De RDW kan je daar vast over inlichten."),
        ("en", "The DVLA can surely explain."),
        # it is to be seen from a paper
        ("sv", "Det brukar framgå av kvittot."),
        ("nb", "Det pleier å framgå av kvitteringen."),
        ("nl", "Dat blijkt meestal uit de bon."),
        ("en", "That usually says on the receipt."),
        # a number to call, whatever the verb
        ("sv", "Slå 08-465 004 10!"),
        ("nb", "Tast 21 23 45 67!"),
        ("nl", "Belt u even met 010 123 4500."),
        ("en", "Dial 0161 496 0101!"),
    ],
)
def test_ways_of_passing_somebody_on(language, reply):
    assert finds("reply.refers_only", language, ASKED[language], reply)
    assert not finds("reply.question_not_answered", language, ASKED[language], reply)
    assert not finds("reply.empty", language, ASKED[language], reply)


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        # pride in people and places sends nobody there
        ("sv", "Vår personal gör ett fantastiskt jobb varje dag!"),
        ("nb", "Betjeningen vår er herlig hver dag!"),
        ("nl", "Ons personeel doet elke dag fantastisch werk!"),
        ("en", "Our staff do a fantastic job every day!"),
        # we have it all ourselves, or you do
        ("sv", "Det bestämmer du själv, vi har alla veckor lediga."),
        ("nb", "Det bestemmer du selv, vi har alle uker ledige."),
        ("nl", "Dat bepaal je zelf, we hebben alle weken vrij."),
        ("en", "That's up to you, we have all weeks free."),
        ("sv", "Jo, här har vi alla veckor lediga."),
        ("nb", "Jo, her har vi alle uker ledige."),
        ("nl", "Nou, daar hebben we alle weken vrij."),
        ("en", "Well, here we have all weeks free."),
        # an amount before the first comma is the answer
        ("sv", "Ett dygn, står i appen också."),
        ("nb", "Ett døgn, står i appen også."),
        ("nl", "Een etmaal, staat ook in de app."),
        ("en", "A day and a night, it's in the app too."),
    ],
)
def test_what_passes_nobody_on(language, reply):
    assert not finds("reply.refers_only", language, ASKED[language], reply)


@pytest.mark.parametrize(
    ("language", "asked", "reply"),
    [
        ("sv", "Var ligger anmälningsformuläret?", "Här: scouterna.example/med"),
        ("nb", "Hvor ligger påmeldingsskjemaet?", "Her: scouterna.example/med"),
        ("nl", "Waar staat het aanmeldformulier?", "Hier: fanfare.example/mee"),
        ("en", "Where are the photos from Saturday?", "club.example/photos"),
        ("sv", "Hur anmäler man sig?", "scouterna.example/med"),
        ("nb", "Hvordan melder man seg på?", "scouterna.example/med"),
        ("nl", "Hoe meld ik me aan?", "fanfare.example/mee"),
        ("en", "How do we sign up?", "club.example/join"),
    ],
)
def test_an_address_is_an_answer_where_it_was_asked_for(language, asked, reply):
    assert not finds("reply.refers_only", language, asked, reply)
    assert finds("reply.refers_only", language, ASKED[language], reply)


@pytest.mark.parametrize("reply", ["", "😊", ",", "A", "12"])
def test_odd_replies_neither_answer_nor_pass_on(reply):
    text, asked = Text(reply), Text(ASKED["en"])
    assert not opens_with_a_fact(text, "en")
    assert not passes_on(text, asked, "en")


def test_a_link_or_a_number_points_somewhere_and_an_address_to_write_to_needs_a_word():
    assert points_somewhere(Text("club.example/faq"), "en")
    assert points_somewhere(Text("0161 496 0101"), "en")
    assert not points_somewhere(Text("hello@club.example"), "en")
    assert not has_figures(Text("0161 496 0101"), Text(ASKED["en"]))
