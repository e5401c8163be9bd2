"""How questions, reproaches, readings, wishes, offers and spam are built, in four languages."""

import pytest

from stamgast.coach.questions import asks
from stamgast.coach.text import Text
from stamgast.coach.triage import triage

ASKED = {
    "of the past": [
        ("sv", "Vad hette sången ni avslutade med"),
        ("nb", "Hva het boka dere leste fra"),
        ("nl", "En wat daarna, hoe heette dat lied"),
        ("en", "Who played accordion on Saturday"),
    ],
    "of one of us": [
        ("nb", "Kan en av dere fortelle om heisen går igjen"),
        ("nl", "Kan een van jullie zeggen of de lift het weer doet"),
    ],
    "in few words": [
        ("sv", "Öppet i påsk eller"),
        ("nb", "Åpent på søndag"),
        ("nl", "Zondag open"),
        ("en", "Open on Sunday"),
        ("sv", "Kul att ni är igång igen! Samma tider som förra året"),
        ("nb", "Gøy at dere er i gang igjen! Samme tider som i fjor"),
        ("nl", "Leuk dat jullie weer begonnen zijn! Zelfde tijden als vorig jaar"),
        ("en", "Great you're back! Same times as last year"),
        ("sv", "Sista dag för anmälan"),
        ("nb", "Siste frist for påmelding"),
    ],
    "to be confirmed": [
        ("sv", "Ni tar kort, eller hur"),
        ("nb", "Dere tar kort, ikke sant"),
        ("nl", "Het is toch geen probleem als we iets later komen"),
        ("en", "You take cards don't you"),
        ("sv", "Ni har inte råkat hitta en grå vante"),
        ("en", "You haven't by any chance found a grey mitten"),
        ("nl", "Jullie hebben dit weekend zeker geen kamer meer"),
    ],
    "at a distance": [
        ("sv", "Min fråga gäller inträdet för studenter"),
        ("nb", "Spørsmålet mitt gjelder inngangen for studenter"),
        ("nl", "Mijn vraag gaat over de entree voor studenten"),
        ("en", "My question is about entry for students"),
        ("sv", "Jag skulle behöva få veta om passet är klart"),
        ("nb", "Jeg skulle hatt vite om passet er klart"),
        ("nl", "Gaarne zou ik vernemen of mijn paspoort klaar is"),
        ("en", "I should be glad to learn whether my passport is ready"),
        ("sv", "Ber om ett svar angående min ansökan"),
        ("nb", "Ber om svar angående søknaden min"),
        ("nl", "Ik verzoek om een antwoord over mijn aanvraag"),
        ("en", "Requesting a response regarding my application"),
        ("nb", "Vil gjerne ha det forklart før jeg signerer"),
        ("en", "I'd like it explained before I sign"),
    ],
    "to do something else": [
        ("sv", "Skicka kallelsen till Storgatan 4 i stället, jag har flyttat"),
        ("nb", "Send innkallingen til Storgata 4 i stedet, jeg har flyttet"),
        ("nl", "Stuur de brief naar Molenpad 4 in plaats van het oude adres, ik ben verhuisd"),
        ("en", "Send the letter to 4 Mill Lane instead, I've moved"),
    ],
}
THROWN_AT_US = [
    ("sv", "Vem vill betala 180 spänn för en sån macka"),
    ("nb", "Hvem vil betale 180 spenn for ei sånn skive"),
    ("nl", "Wie betaalt er nou 18 euro voor zo'n broodje"),
    ("sv", "Vem packar porslin i en plastpåse"),
    ("nb", "Hvem pakker porselen i en plastpose"),
    ("nl", "Wie verpakt er nou servies in een plastic zak"),
    ("sv", "Kan ni möjligen bemöda er att svara i telefon"),
    ("nb", "Kunne dere kanskje gidde å svare på telefonen"),
    ("nl", "Zouden jullie misschien de moeite willen nemen om te antwoorden"),
    ("en", "Could you possibly be bothered to answer the phone"),
    ("sv", "Har ni tänkt svara nån gång eller"),
    ("nb", "Har dere tenkt å svare noen gang eller"),
    ("nl", "Zijn jullie nog van plan te antwoorden of hoe zit het"),
    ("sv", "Vilken av er ljuger"),
    ("nb", "Hvem av dere lyver"),
    ("nl", "Wie van jullie liegt er"),
    ("en", "Which of you is lying"),
    ("sv", "När ska ni lära er"),
    ("nb", "Når skal dere lære"),
    ("nl", "Wanneer leren jullie het"),
    ("en", "When will you learn"),
    ("sv", "Är det så man behandlar stamkunder"),
    ("nb", "Er det sånn man behandler stamkunder"),
    ("nl", "Is dit hoe je vaste klanten behandelt"),
    ("en", "Is this how you treat regulars"),
]
ASKS_NOTHING = [
    ("sv", "Är det bara jag eller ser tuppen ut som min chef"),
    ("nb", "Er det bare meg, eller ser hanen ut som sjefen min"),
    ("nl", "Ligt het aan mij of lijkt die haan op mijn baas"),
    ("en", "Is it just me or does that cockerel look like my boss"),
    ("nb", "Hvilken dag det skulle bli var visst hemmelig, skjønner jeg"),
    ("nl", "Welke dag het zou worden was blijkbaar geheim, begrijp ik"),
    ("en", "Which day it would be was a secret, I see"),
    ("sv", "Har äntligen fått mina glasögon"),
    ("nb", "Har ventet i to uker på svar"),
    ("nl", "Recht de sloot in gereden"),
    ("sv", "Vet du vad klockan är Erik, du skulle varit hemma"),
    ("nb", "Vet du hva klokka er Erik, du skulle vært hjemme"),
    ("nl", "Weet je hoe laat het is Erik, je zou thuis zijn"),
    ("en", "Do you know what time it is Eric, you should be home"),
]
STILL_ASKED = [
    ("sv", "Vem betalar om något går sönder"),
    ("nb", "Hvem betaler hvis noe går i stykker"),
    ("nl", "Wie betaalt er als er iets stukgaat"),
    ("en", "Who pays if something breaks"),
    ("sv", "Är det bara jag som inte kommer in på sidan?"),
    ("nb", "Er det bare meg som ikke kommer inn på siden?"),
    ("nl", "Ligt het aan mij of is de site eruit?"),
    ("en", "Is it just me or is the site down?"),
    ("sv", "Hej Erik, kan du säga när ni öppnar"),
    ("nb", "Hei Erik, kan du si når dere åpner"),
    ("nl", "Hoi Erik, weet je wanneer jullie opengaan"),
    ("en", "Hi Eric, do you know when it opens"),
]
LABELLED = {
    "misunderstanding": [
        ("sv", "Om jag förstått saken rätt får hunden inte följa med"),
        ("nb", "Så hvis jeg skjønner det rett får ikke hunden bli med"),
        ("nl", "Als ik jullie goed begrijp mag de hond niet mee"),
        ("en", "If I'm reading this correctly the dog can't come"),
        ("sv", "Står det verkligen att kören bara är för damer?"),
        ("nb", "Står det virkelig at koret bare er for damer?"),
        ("nl", "Staat er echt dat het koor alleen voor dames is?"),
        ("en", "Does it really say the choir is for ladies only?"),
        ("sv", "Hej mamma, glömde nycklarna, lägg dem under mattan"),
        ("nb", "Hei mamma, glemte nøklene, legg dem under matta"),
        ("nl", "Hoi mam, sleutels vergeten, leg ze onder de mat"),
        ("en", "Hi love, running late, put the oven on at six"),
    ],
    "idea": [
        ("sv", "Älskade spökvandringen! En för vuxna nästa gång"),
        ("nb", "Elsket spøkelsesvandringen! En for voksne neste gang"),
        ("nl", "Genoten van de spokentocht! Eentje voor volwassenen volgende keer"),
        ("en", "Loved the ghost walk! One for grown-ups next please"),
        ("nl", "Doe ook eens iets met de volkstuinen, die liggen vlakbij"),
        ("en", "Do something with the allotments, they're right behind you"),
    ],
    "recruiting": [
        ("sv", "Hur söker man jobb som matros"),
        ("nb", "Hvordan søker man jobb som matros"),
        ("nl", "Mijn buurjongen zoekt werk, kan hij bij jullie terecht"),
        ("sv", "Har båtkort och är fri hela juli, ring om någon blir sjuk"),
        ("nb", "Har båtførerbevis og fri hele juli, ring hvis noen blir sjuke"),
        ("nl", "Heb een vaarbewijs en ben heel juli vrij, bel als er iemand ziek is"),
        ("en", "Got my boat ticket and July off, ring if anyone's ill"),
    ],
    "complaint": [
        ("sv", "Hemsidan säger fem, skylten säger fyra"),
        ("nb", "Nettsiden sier fem, skiltet sier fire"),
        ("nl", "De site zegt vijf uur, het bord zegt vier uur"),
        ("en", "Website says five, sign says four"),
    ],
    "spam": [
        ("sv", "Hej, jag jobbar på en oljeplattform och söker vänskap, lägg till mig"),
        ("nb", "Bli modell for merket vårt, DM oss for 70% rabatt"),
        ("nl", "Gratis telefoon voor de eerste 50, klik telefoonactie.example"),
        ("en", "Grow your page today, real followers, followfarm.example"),
    ],
    "praise": [
        ("sv", "Alltid lika mysigt hos er"),
        ("nb", "Strålende"),
        ("nl", "Topwerk 👏"),
        ("en", "Nice one 👏"),
    ],
}
AMONG_FRIENDS = [
    ("sv", "Haha ja verkligen Kalle, typisk du"),
    ("nb", "Som deg på hytta det, Knut"),
    ("nl", "Nee joh Mieke, dat was in Goes"),
    ("en", "No Karen, that was in Leeds"),
]
OTHERWISE = {
    "misunderstanding": [
        ("sv", "Ni har förstått precis vad vi behöver"),
        ("nb", "Dere har forstått akkurat hva vi trenger"),
        ("nl", "Jullie hebben goed begrepen wat we nodig hebben"),
        ("en", "You understood exactly what we need"),
    ],
    "recruiting": [
        ("sv", "Ring om tåget är sent"),
        ("nb", "Ring hvis toget er forsinket"),
        ("nl", "Bel als de trein te laat is"),
        ("en", "Ring if the train is late"),
    ],
    "spam": [
        ("sv", "Lägg till mig på listan till onsdag"),
        ("nb", "Legg til meg på lista til onsdag"),
        ("nl", "Voeg mij toe aan de lijst voor woensdag"),
        ("en", "Add me to the list for Wednesday"),
    ],
    "praise": [
        ("sv", "Jaha, inställt igen. Bravo"),
        ("nb", "Jaha, innstilt igjen. Bravo"),
        ("nl", "Weer niet gereden. Topwerk"),
        ("en", "Cancelled again. Nice one"),
    ],
}
PRAISED_AND_REPORTED = [
    ("sv", "Fina nya cykelställ! Det yttersta har dock lossnat"),
    ("nb", "Herlig badstue! Ovnen slo seg av rundt åtte da"),
    ("nl", "Dank voor de snelle bezorging! Eén potje was wel gebarsten"),
    ("en", "Gorgeous garden. The tap by the greenhouse is dripping though"),
]


def each(book):
    return [(kind, *example) for kind, examples in book.items() for example in examples]


@pytest.mark.parametrize(("kind", "language", "text"), each(ASKED))
def test_what_is_asked_without_a_mark_is_a_question(kind, language, text):
    assert asks(Text(text), language) is not None, kind


@pytest.mark.parametrize(("language", "text"), THROWN_AT_US)
def test_what_is_thrown_at_us_is_a_complaint_and_no_question(language, text):
    labels = triage(text, language=language).labels
    assert "question" not in labels
    assert "complaint" in labels


@pytest.mark.parametrize(("language", "text"), ASKS_NOTHING)
def test_what_only_looks_like_a_question_asks_nothing(language, text):
    assert asks(Text(text), language) is None


@pytest.mark.parametrize(("language", "text"), STILL_ASKED)
def test_questions_beside_them_are_asked(language, text):
    assert asks(Text(text), language) is not None


@pytest.mark.parametrize(("label", "language", "text"), each(LABELLED))
def test_a_build_shows_what_a_text_is(label, language, text):
    assert label in triage(text, language=language).labels


@pytest.mark.parametrize(("language", "text"), AMONG_FRIENDS)
def test_who_is_called_by_name_is_a_friend(language, text):
    sorted_out = triage(text, language=language)
    assert sorted_out.labels == ("chat",)
    assert not sorted_out.needs_reply


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Tack för hjälpen, du är en klippa, Maria"),
        ("nb", "Takk for hjelpen, du er en perle, Maria"),
        ("nl", "Dankjewel, je bent een schat, Maria"),
        ("en", "Thank you for the help, Maria"),
    ],
)
def test_who_is_thanked_by_name_is_one_of_us(language, text):
    assert "praise" in triage(text, language=language).labels


@pytest.mark.parametrize(("label", "language", "text"), each(OTHERWISE))
def test_what_is_built_otherwise_is_something_else(label, language, text):
    assert label not in triage(text, language=language).labels


@pytest.mark.parametrize(("language", "text"), PRAISED_AND_REPORTED)
def test_praise_and_the_fault_behind_it_are_both_seen(language, text):
    assert {"praise", "problem"} <= set(triage(text, language=language).labels)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Jag gissar på 88 trösklar"),
        ("nb", "Jeg tipper 88 terskler"),
        ("nl", "Ik gok 88 drempels"),
        ("en", "I guess 88 thresholds"),
    ],
)
def test_a_number_that_is_guessed_waits_for_no_reply(language, text):
    assert not triage(text, language=language).needs_reply
