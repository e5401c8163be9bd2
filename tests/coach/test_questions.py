"""Questions are seen by how a clause is built: what stands first, a verb, a question word, or a subject."""

import pytest

from stamgast.coach.lexicon.clauses import FINITE, PERSONS, QUESTION_WORDS
from stamgast.coach.questions import asks, is_for_a_friend
from stamgast.coach.text import Text
from stamgast.vocabulary.languages import LANGUAGES

BUILT_AS_QUESTIONS = [
    ("nl", "Vertrekt de boot op tijd"),
    ("nb", "Har Furuvik bibliotek aviser fra 1942"),
    ("en", "Has Anna left the salon"),
    ("en", "got any spares of the red"),
    ("sv", "vilken fin bild, var är den tagen"),
    ("sv", "Mamma kommer med rullator, finns det hiss"),
    ("nb", "for et bilde, hvor er det tatt"),
    ("nl", "bij wie moet ik zijn over geluidsoverlast"),
    ("en", "one question: can you post it to Wales"),
    ("sv", "vi är fyra och en hund kan man få ett rum"),
    ("nb", "vi er fem og en baby kan vi få rom sammen"),
    ("nl", "we komen met vijftien moeten we dan reserveren"),
    ("en", "I live on Mill Lane do I need a permit"),
    ("sv", "harru nån kvar"),
    ("nb", "haru noen igjen"),
    ("nl", "ist nog te doen met de kinderwagen"),
    ("en", "d'you take cards"),
    ("sv", "öppet i morgon eller inte"),
    ("sv", "ni har väl kvar julskinka"),
    ("nb", "sorry for maset, men hva er en emballasjeavgift"),
    ("nl", "als ik na vijven kom, ben ik dan te laat"),
    ("en", "if I come after five am I too late"),
]
ASKED_INDIRECTLY = [
    ("sv", "behöver hjälp med min ansökan"),
    ("sv", "har letat på hela sidan men hittar inte noterna"),
    ("nb", "fortell hvordan dere fikk opp hesten"),
    ("nb", "pris for familiebillett"),
    ("nl", "Laat even weten wanneer de kersenpluk begint"),
    ("nl", "Ik snap niet waar ik moet zijn. Alvast bedankt"),
    ("en", "Can't work out from the leaflet whether you need a referral"),
    ("en", "curious if the dog found a home"),
    ("sv", "behöver ett bord för sex på fredag"),
    ("nb", "Sett meg på ventelista er du snill"),
    ("nl", "Haal me van de mailinglijst aub"),
    ("en", "Give me a ring when you've got time"),
    ("sv", "tips på vart man kan äta i närheten"),
    ("en", "any joy with my refund"),
]
BUILT_AS_STATEMENTS = [
    ("sv", "När bussen kom var den full"),
    ("sv", "Hur ni tänkte där förstår jag inte"),
    ("sv", "Hur trevliga ni är"),
    ("sv", "Missade bussen i morse"),
    ("nb", "Når bussen kom var den full"),
    ("nb", "Hvor flinke dere er"),
    ("nl", "Waar ik woon is het stil"),
    ("nl", "Wie dit leest moet komen"),
    ("nl", "Zit de hele dag te wachten"),
    ("en", "Was lovely to see you"),
    ("sv", "Tre veckor har jag väntat på en tid"),
    ("sv", "Går det så går det"),
    ("nb", "Har handla der siden 80-tallet"),
    ("nl", "Hoe vaak ik daar niet gezeten heb"),
    ("en", "the map you posted has the car park on the wrong side"),
    ("en", "believe it or not"),
    ("sv", "ställ upp en bänk i hallen så vi kan sitta"),
]
ONLY_LOOK_LIKE_QUESTIONS = [
    ("sv", "Vill du ha fler följare?"),
    ("nb", "Hvor fint er det ikke der?"),
    ("nl", "Hoe lang moeten we nog wachten?"),
    ("en", "What kind of service is that?"),
    ("en", "Who's in on Saturday? @gaz @lou"),
    ("en", "What about a shelf for odd gloves?"),
    ("sv", "ska man skratta eller gråta åt priserna"),
    ("en", "am I supposed to be grateful for a voucher"),
    ("sv", "Undrar vad farmor hade sagt om det här"),
    ("nb", "Hvorfor har ingen fortalt meg om dette stedet"),
    ("nl", "wie heeft er ook geen zin in maandag"),
    ("en", "What would we do without you?"),
    ("sv", 'Sonen frågade "kan farfar åka?" och så åkte de'),
    ("nb", "Sjefen spurte «er du syk?» og jeg bare nei"),
    ("en", "and how often does anyone ring back? never"),
]
ASKED_BY_DEGREE = [
    ("sv", "hur lång är den här"),
    ("nb", "hvor vanskelig er løypa for nybegynnere"),
    ("nl", "hoe duur is dat"),
    ("en", "how long do I have to return it"),
    ("sv", "hur kan man anmäla sig"),
    ("nl", "waar betaal ik het parkeren?"),
]
"""Near to what is only called out or thrown in our teeth."""
TO_US_BY_NAME = [
    ("sv", "@bageriet har ni semlor?"),
    ("nb", "@badet når er det babysvømming?"),
    ("nl", "@bieb is er vandaag boekenmarkt"),
    ("en", "@baths how warm is the water"),
]
TO_A_FRIEND_BY_NAME = [
    ("sv", "@emma hade inte du en sån?"),
    ("nb", "@mari skal vi ta en tur?"),
    ("nl", "@sanne ga je mee?"),
    ("en", "@gaz isn't that your old van?"),
    ("fi", "@gaz missä?"),
]


@pytest.mark.parametrize(("language", "text"), BUILT_AS_QUESTIONS + ASKED_INDIRECTLY + ASKED_BY_DEGREE)
def test_no_question_mark_is_needed(language, text):
    assert asks(Text(text), language) is not None


@pytest.mark.parametrize(("language", "text"), BUILT_AS_STATEMENTS + ONLY_LOOK_LIKE_QUESTIONS)
def test_what_is_not_asked_of_us_is_no_question(language, text):
    assert asks(Text(text), language) is None


@pytest.mark.parametrize(("language", "text"), TO_US_BY_NAME)
def test_who_is_named_first_and_asked_as_nobody_in_particular_is_us(language, text):
    assert asks(Text(text), language) is not None
    assert not is_for_a_friend(Text(text), language)


@pytest.mark.parametrize(("language", "text"), TO_A_FRIEND_BY_NAME)
def test_who_is_named_first_and_spoken_to_as_a_friend_is_one(language, text):
    assert asks(Text(text), language) is None
    assert is_for_a_friend(Text(text), language)


def test_a_question_that_is_all_in_quotation_marks_is_asked():
    assert asks(Text('"When do you open?"'), "en") is not None


def test_a_question_that_ends_with_our_name_is_one():
    assert asks(Text("When do you open? @bookshop"), "en") is not None


@pytest.mark.parametrize("text", ["", "@", "( @", ", ", ": ", "–", "hej ", "hej, ", "a: ", "är"])
@pytest.mark.parametrize("language", [*LANGUAGES, "fi"])
def test_scraps_ask_nothing(language, text):
    assert asks(Text(text), language) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_classes_of_a_language_are_apart(language):
    assert FINITE[language].isdisjoint(PERSONS[language])
    assert QUESTION_WORDS[language].isdisjoint(PERSONS[language])
