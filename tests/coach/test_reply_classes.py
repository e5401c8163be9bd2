"""Classes of replies in four languages: pride, stock sentences, delight, personal data asked for."""

import pytest

from stamgast.coach.advise import Draft, flagged
from stamgast.coach.remarks import offers
from stamgast.coach.text import Text

CLOSING = {
    "sv": "Ska ni stänga biblioteket på Norrgatan?",
    "nb": "Skal dere legge ned biblioteket i Nordgata?",
    "nl": "Gaan jullie de bieb aan de Noorderstraat sluiten?",
    "en": "Are you going to close the library on North Street?",
}
FAULT = {
    "sv": "Duschen i herrarnas har varit kall sen i tisdags",
    "nb": "Dusjen i herregarderoben har vært kald siden tirsdag",
    "nl": "De douche bij de heren is al sinds dinsdag koud",
    "en": "The shower in the men's has been cold since Tuesday",
}
TOLD = {
    "sv": "Stugan blev räddningen, barnen somnade på golvet i lekrummet",
    "nb": "Hytta ble redningen, ungene sovna på golvet i lekerommet",
    "nl": "Jullie huisje was onze redding, de kinderen vielen in slaap op de vloer",
    "en": "Your cabin saved us, the kids fell asleep on the playroom floor",
}


def finds(rule, language, parent, reply):
    return bool(flagged(Draft("reply", reply, language=language, parent=parent), [rule], kind="reply"))


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        # passion and commitment
        ("sv", "Vi brinner för läsning och berättelser varje dag!"),
        ("nb", "Vi brenner for lesing og fortellinger hver dag!"),
        ("nl", "Wij leven elke dag voor lezen en verhalen!"),
        ("en", "We're passionate about reading and stories every single day!"),
        ("sv", "Vi satsar på trygga och gröna mötesplatser för alla!"),
        ("nb", "Vi satser på trygge og grønne møteplasser for alle!"),
        ("nl", "We investeren in veilige en groene ontmoetingsplekken voor iedereen!"),
        ("en", "We're investing in safe, green meeting places for everyone!"),
        # heart and soul
        ("sv", "Våra medarbetare står redo varje dag med hjärta och själ!"),
        ("nb", "Medarbeiderne våre står klare hver dag med hjerte og sjel!"),
        ("nl", "Onze medewerkers staan elke dag met hart en ziel voor je klaar!"),
        ("en", "Our staff are there heart and soul, every day!"),
        # above all others
        ("sv", "Vilken säsong det har varit! Stämningen hos oss är i särklass 💙"),
        ("nb", "For en sesong det har vært! Stemningen hos oss er i verdensklasse 💙"),
        ("nl", "Wat een seizoen was het! De sfeer bij ons is ongeëvenaard 💙"),
        ("en", "What a season it's been! The atmosphere here is second to none 💙"),
        ("sv", "Läsglädje är det viktigaste vi har!"),
        ("nb", "Leseglede er det viktigste vi har!"),
        ("nl", "Leesplezier is het belangrijkste wat we hebben!"),
        ("en", "The joy of reading is what we're all about!"),
        ("sv", "Vi har landets mest trogna publik! ❤️"),
        ("nb", "Vi har landets mest lojale publikum! ❤️"),
        ("nl", "Wij hebben het trouwste publiek van het land! ❤️"),
        ("en", "We've got the most loyal crowd in the country! ❤️"),
        # anticipation
        ("sv", "Vi ser verkligen fram emot hösten! Har du sett vår nya film?"),
        ("nb", "Vi ser virkelig fram til høsten! Har du sett den nye filmen vår?"),
        ("nl", "We kijken echt uit naar de herfst! Heb je onze nieuwe film al gezien?"),
        ("en", "We're really looking forward to autumn! Have you seen our new film?"),
        # delight at the question
        ("sv", "Haha, älskar den här frågan! 😂"),
        ("nb", "Haha, elsker dette spørsmålet! 😂"),
        ("nl", "Haha, geweldige vraag! 😂"),
        ("en", "Haha, love this question! 😂"),
        # a figure among the pride answers nothing
        ("sv", "Vi är så glada över att 900 läsare kom i går!"),
        ("nb", "Vi er så glade for at 900 lesere kom i går!"),
        ("nl", "We zijn zo blij dat er gisteren 900 lezers kwamen!"),
        ("en", "We're so happy that 900 readers came yesterday!"),
    ],
)
def test_pride_and_anticipation_answer_nothing(language, reply):
    assert finds("reply.question_not_answered", language, CLOSING[language], reply)
    assert not finds("reply.refers_only", language, CLOSING[language], reply)


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("sv", "Bara över sommaren."),
        ("nb", "Bare over sommeren."),
        ("nl", "Alleen in de zomer."),
        ("en", "Just over the summer."),
        ("sv", "Vi är stolta över biblioteket och det ska inte stängas."),
        ("nb", "Vi er stolte av biblioteket, og det skal ikke legges ned."),
        ("nl", "We zijn trots op de bieb en die gaat niet dicht."),
        ("en", "We're proud of it and will never close it."),
        ("sv", "Vi är stolta över våra priser, men hyran har gått upp."),
        ("nb", "Vi er stolte av prisene våre, men leia har gått opp."),
        ("nl", "We zijn trots op onze prijzen, maar de huur is gestegen."),
        ("en", "We stand for fair prices, but the rent went up."),
        ("sv", "Vi brinner för läsning! Nämnden röstar om flytten i oktober."),
        ("nb", "Vi brenner for lesing! Nemnda tar avgjørelsen, og vi skriver den her."),
        ("nl", "Wij leven voor lezen! De commissie neemt het besluit en we zetten het hier."),
        ("en", "We're passionate about reading! The committee takes the decision and we'll post it here."),
    ],
)
def test_an_answer_beside_pride_is_one(language, reply):
    assert not finds("reply.question_not_answered", language, CLOSING[language], reply)


@pytest.mark.parametrize(
    ("language", "proposal", "thanks"),
    [
        ("sv", "Kan ni inte ha en billigare kväll för studenter?", "Tack för inspelet!"),
        ("nb", "Kan dere ikke ha en billigere kveld for studenter?", "Takk for innspillet!"),
        (
            "nl",
            "Kunnen jullie niet eens een goedkopere avond voor studenten houden?",
            "Dank voor je suggestie!",
        ),
        ("en", "Couldn't you have a cheaper night for students?", "Thanks for the suggestion!"),
        (
            "en",
            "You could do with a shelf for phones in the changing rooms, mine lives in my boot",
            "Thanks!",
        ),
    ],
)
def test_thanks_for_a_proposal_are_empty_and_dodge_no_question(language, proposal, thanks):
    assert finds("reply.empty", language, proposal, thanks)
    assert not finds("reply.question_not_answered", language, proposal, thanks)


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        # valued
        ("sv", "Vi uppskattar att du tar dig tid att höra av dig."),
        ("nb", "Vi setter pris på at du tar deg tid til å ta kontakt."),
        ("nl", "We waarderen het dat je de tijd neemt om ons te schrijven."),
        ("en", "We appreciate you taking the time to reach out."),
        # expectations, and handed on
        (
            "sv",
            "Tråkigt att besöket inte levde upp till förväntningarna. Ärendet är vidarebefordrat internt.",
        ),
        ("nb", "Leit at besøket ikke levde opp til forventningene. Saken er videresendt internt."),
        ("nl", "Jammer dat je bezoek niet aan de verwachtingen voldeed. De melding is intern doorgezet."),
        ("en", "Sorry your visit didn't live up to expectations. The matter has been escalated internally."),
        ("sv", "Tråkigt att du inte fick den upplevelse du förväntat dig. Vi lär oss av allt!"),
        ("nb", "Leit at du ikke fikk opplevelsen du forventet. Vi lærer av alt!"),
        ("nl", "Jammer dat je niet de ervaring kreeg die je verwachtte. We leren daarvan!"),
        ("en", "Sorry it wasn't the experience you expected. We learn from it!"),
        # understanding
        ("sv", "Vi har full förståelse för din frustration."),
        ("nb", "Vi har full forståelse for frustrasjonen din."),
        ("nl", "We hebben alle begrip voor je frustratie."),
        ("en", "We completely understand your frustration."),
        # slogans
        ("sv", "Tillsammans gör vi skillnad!"),
        ("nb", "Sammen gjør vi en forskjell!"),
        ("nl", "Samen maken we het verschil!"),
        ("en", "Together we make a difference!"),
        ("sv", "Din röst är viktig. Vi lyssnar!"),
        ("nb", "Din stemme er viktig. Vi lytter!"),
        ("nl", "Jouw stem telt. Wij luisteren!"),
        ("en", "Your voice counts. We're listening!"),
        # what we always want
        ("sv", "Vi vill alltid ge våra gäster en fantastisk upplevelse."),
        ("nb", "Vi ønsker alltid å gi gjestene våre en fantastisk opplevelse."),
        ("nl", "We willen onze gasten altijd een geweldige beleving bieden."),
        ("en", "We always want to give our guests a fantastic experience."),
        # getting better
        ("sv", "Tack för att du hjälper oss att bli bättre!"),
        ("nb", "Takk for at du hjelper oss å bli bedre!"),
        ("nl", "Bedankt dat je ons helpt om beter te worden!"),
        ("en", "Thank you for helping us improve!"),
        # trust, and routine
        ("sv", "Vi hoppas att få ditt förtroende även i fortsättningen."),
        ("nb", "Vi håper å få tilliten din også framover."),
        ("nl", "We hopen ook in de toekomst op je vertrouwen te mogen rekenen."),
        ("en", "We hope to retain your trust in future."),
        ("sv", "Vi har noterat ditt ärende och det hanteras enligt våra rutiner."),
        ("nb", "Vi har notert saken din, og den behandles etter våre rutiner."),
        ("nl", "We hebben je melding genoteerd en behandelen die volgens onze procedures."),
        ("en", "We have logged your case and it will be handled in line with our procedures."),
    ],
)
def test_stock_sentences_fit_under_any_comment(language, reply):
    assert finds("reply.boilerplate", language, FAULT[language], reply)


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("sv", "Vi uppskattar att du skrev om pumpen, den byts på måndag."),
        ("nb", "Vi setter pris på at du skrev om pumpa, den byttes ut på mandag."),
        ("nl", "We waarderen het dat je over de pomp schreef, die wordt maandag vervangen."),
        ("en", "We appreciate you telling us about the pump, it's being replaced on Monday."),
        ("sv", "Jag förstår din frustration, tre dagar med iskallt vatten är för mycket."),
        ("nb", "Jeg forstår frustrasjonen din, tre dager med iskaldt vann er for mye."),
        ("nl", "Ik snap je frustratie, drie dagen ijskoud water is te veel."),
        ("en", "I understand your frustration, three days of ice cold water is too much."),
        ("sv", "Vi tar med oss det: från måndag hänger det en klocka vid kassan."),
        ("nb", "Vi tar det med oss: fra mandag henger det en bjelle ved kassa."),
        ("nl", "Nemen we mee: vanaf maandag hangt er een bel bij de kassa."),
        ("en", "We'll take this on board: from Monday there's a bell by the till."),
        ("sv", "Tillsammans med rörmokaren hittade vi felet: en propp i ventilen."),
        ("nb", "Sammen med rørleggeren fant vi feilen: en propp i ventilen."),
        ("nl", "Samen met de loodgieter vonden we het lek: een prop in de ventiel."),
        ("en", "Together with the plumber we found it: a plug in the valve."),
    ],
)
def test_what_goes_on_behind_a_stock_phrase_may_be_about_this_very_comment(language, reply):
    assert not finds("reply.boilerplate", language, FAULT[language], reply)


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        # what we felt
        ("sv", "Det här älskade vi! ❤️"),
        ("nb", "Dette elsket vi! ❤️"),
        ("nl", "Hier hielden we van! ❤️"),
        ("en", "We loved this! ❤️"),
        # the best of all we read
        ("sv", "Det är bland det finaste vi läst på länge ❤️"),
        ("nb", "Det er noe av det fineste vi har lest på lenge ❤️"),
        ("nl", "Dit is een van de mooiste dingen die we in tijden gelezen hebben ❤️"),
        ("en", "That's one of the loveliest things we've read in ages ❤️"),
        # looking forward
        ("sv", "Vi ser fram emot nästa gång!"),
        ("nb", "Vi gleder oss til neste gang!"),
        ("nl", "We hebben zin in de volgende keer!"),
        ("en", "We look forward to the next time!"),
        # nice of you
        ("sv", "Trevligt att du hörde av dig."),
        ("nb", "Hyggelig at du tok kontakt."),
        ("nl", "Fijn dat je contact opnam."),
        ("en", "Nice of you to get in touch."),
    ],
)
def test_what_we_feel_about_a_remark_takes_nothing_up(language, reply):
    assert finds("reply.empty", language, TOLD[language], reply)


@pytest.mark.parametrize(
    ("language", "thanks", "reply"),
    [
        ("sv", "Tack för i går!", "Det här älskade vi! ❤️"),
        ("nb", "Takk for i går!", "Dette elsket vi! ❤️"),
        ("nl", "Bedankt voor gisteren!", "Hier hielden we van! ❤️"),
        ("en", "Thanks for yesterday!", "We loved this! ❤️"),
    ],
)
def test_under_mere_thanks_it_is_all_there_is_to_say(language, thanks, reply):
    assert not finds("reply.empty", language, thanks, reply)


@pytest.mark.parametrize(
    ("language", "longing", "promise"),
    [
        ("sv", "Vi ser fram emot det!", "Vi ska laga den!"),
        ("nb", "Vi gleder oss!", "Vi skal fikse den!"),
        ("nl", "Wij hebben er veel zin in!", "Wij gaan hem maken!"),
        ("en", "We can't wait!", "We'll mend it!"),
    ],
)
def test_looking_forward_promises_nothing(language, longing, promise):
    assert not offers(Text(longing), language)
    assert offers(Text(promise), language)


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("sv", "Vilket nummer når vi dig på?"),
        ("nb", "Hvilket nummer når vi deg på?"),
        ("nl", "Op welk nummer kunnen we je bereiken?"),
        ("en", "What number can we reach you on?"),
        ("sv", "Uppge gatan och numret i en kommentar."),
        ("nb", "Oppgi gata og nummeret i en kommentar."),
        ("nl", "Geef de straat en het huisnummer in een reactie."),
        ("en", "Give us the street and house number in a comment."),
        ("nl", "Hoe heet je voluit?"),
        ("en", "When were you born?"),
    ],
)
def test_what_locates_somebody_is_asked_for_in_many_ways(language, reply):
    assert finds("reply.asks_personal_data", language, FAULT[language], reply)


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("sv", "Vilket nummer har bussen?"),
        ("nb", "Hvilket nummer har bussen?"),
        ("nl", "Welk nummer heeft de bus?"),
        ("en", "What number is the bus?"),
        ("sv", "Skriv inte din gata och husnummer här."),
        ("nb", "Ikke skriv adressen din her, send en e-post."),
        ("nl", "Zet je huisnummer hier niet neer."),
        ("en", "Don't put your house number on here."),
    ],
)
def test_numbers_of_things_and_warnings_ask_for_nothing(language, reply):
    assert not finds("reply.asks_personal_data", language, FAULT[language], reply)


@pytest.mark.parametrize(
    ("language", "proposal", "reply"),
    [
        ("sv", "Ni borde ha krok på toadörren", "Bra poäng, det fixar Olle."),
        ("nb", "Dere burde ha krok på dodøra", "Godt poeng, det fikser Ola."),
        ("nl", "Er zou een haak op de wc-deur moeten", "Goed punt, Olaf regelt het."),
        ("en", "You should have a hook on the loo door", "Good point, Olly will sort it."),
    ],
)
def test_what_somebody_of_ours_will_do_is_a_promise(language, proposal, reply):
    assert not finds("reply.empty", language, proposal, reply)
