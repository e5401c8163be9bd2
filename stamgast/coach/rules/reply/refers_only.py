"""A reply to a concrete question that only says where else to look or whom else to ask."""

from collections.abc import Iterator

from stamgast.coach import identity
from stamgast.coach.checks import Function, Match, Subject
from stamgast.coach.lexicon.asked import (
    ANSWERED_BY_ADDRESS,
    DONE_THERE,
    FOR_ANYBODY,
    OWN_CASE,
    WANTED,
)
from stamgast.coach.lexicon.courtesy import AFFIRMED, ANSWERS, COURTESY
from stamgast.coach.lexicon.referral import HEADING, PLACES
from stamgast.coach.lexicon.stock import STOCK
from stamgast.coach.questions import asks
from stamgast.coach.referral import has_figures, pointing, residue
from stamgast.coach.referring import (
    known,
    names_a_way,
    opens_with_a_fact,
    points_somewhere,
    refers,
    sends_away,
    where,
)
from stamgast.coach.rule import Example, Rule, Severity, Wording
from stamgast.coach.text import Text, Token
from stamgast.coach.weighing import weigh

_TOPIC = 4
"""Words of content a referral may hold besides the referral itself (a name, a topic); numbers and days, of
which answers are made, count twice."""
_HEADING = 2
"""Words up to which a question is a heading over what follows."""
_MAY_ASK = -2.0
"""Log-odds of being a question from which a remark may be one, however it is put: who is sent to look for
something has asked for it."""
_REMARK = 1
"""Words of content a sentence beside it may hold before it counts as an answer."""


def _look(subject: Subject) -> Iterator[Match]:
    parent = subject.parent
    text, language = subject.text, subject.language
    if parent is None or not may_refer(subject, parent) or not points_somewhere(text, language):
        return
    sentences = pointing(text, language)
    answers = says_yes_or_no(subject)
    if not refers(text, parent, language, fits=fits(subject, parent), answers=answers):
        return
    if not any(identity.requested(text, language)):
        yield Match(sentences[0][0].start, _end(sentences[-1])) if sentences else where(text, language)


def may_refer(subject: Subject, parent: Text) -> bool:
    """Whether somebody asked what can be answered in public, and the reply neither counts nor asks back."""
    language = subject.language
    text = subject.text
    if language not in PLACES or has_figures(text, parent):
        return False
    if asks(parent, language) is None and not (
        sends_away(text, language) and weigh(parent, language)["question"] >= _MAY_ASK
    ):
        return False
    if _asks_back(text, language):
        return False
    asked = parent.folded
    if OWN_CASE[language].search(asked) and not FOR_ANYBODY[language].search(asked):
        return False
    return not (_is_there(text, asked, language) or WANTED[language].search(asked))


def _is_there(text: Text, asked: str, language: str) -> bool:
    """Whether a link or an e-mail address is itself what was asked for."""
    if not text.of("link", "email"):
        return False
    bare = ANSWERED_BY_ADDRESS[language].search(asked) is not None and not known(text, language)
    return bare or DONE_THERE[language].search(asked) is not None


def fits(subject: Subject, parent: Text) -> bool:
    """Whether nothing is left of a reply once the turns of phrase of referrals are taken away."""
    sentences = pointing(subject.text, subject.language)
    return bool(sentences) and not _answers(subject, parent, sentences)


def says_yes_or_no(subject: Subject) -> bool:
    """Opens as an answer does: "Of course!", "Det gör den", "It is, here:"."""
    language = subject.language
    opening = next((word for word in subject.text.words if word.text not in COURTESY[language]), None)
    return (
        opening is not None
        and (
            opening.text in ANSWERS[language]
            or AFFIRMED[language].match(subject.text.folded, opening.start) is not None
        )
    ) or opens_with_a_fact(subject.text, language)


def _asks_back(text: Text, language: str) -> bool:
    """Whether a sentence asks something.

    "Questions?" and "Want to know more?" are headings, "Have you seen our website?" is a referral.
    """
    return "?" in text.folded and any(
        "?" in sentence[-1].text
        and sum(token.kind == "word" for token in sentence) > _HEADING
        and not HEADING[language].match(text.folded, sentence[0].start)
        and not names_a_way(text, sentence, language)
        for sentence in text.sentences
    )


def _answers(subject: Subject, parent: Text, sentences: tuple[tuple[Token, ...], ...]) -> bool:
    """Whether anything is left once referral, courtesy and the person's own words are taken away."""
    text, language = subject.text, subject.language
    if says_yes_or_no(subject):
        return True
    referrals = {sentence[0] for sentence in sentences}
    for sentence in text.sentences:
        said = text.folded[sentence[0].start : sentence[-1].end]
        if STOCK[language].search(said):
            continue
        left = residue(text, sentence, language, parent.word_set)
        if len(left) + sum(word.text in ANSWERS[language] for word in left) > (
            _TOPIC if sentence[0] in referrals else _REMARK
        ):
            return True
    return False


def _end(sentence: tuple[Token, ...]) -> int:
    return max(token.end for token in sentence if token.kind != "emoji" or len(sentence) == 1)


RULE = Rule(
    id="reply.refers_only",
    kind="reply",
    check=Function(_look),
    severity=Severity.WARN,
    version=4,
    rationale="Who asks something concrete wants the answer here; a bare link sends them away.",
    source="The method, E4 “Help, don't refer”.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Svaret hänvisar bara vidare.",
            "Ge själva svaret här och lägg gärna till länken efteråt. I butiken skulle du visa varan, "
            "inte dela ut en adress.",
            "En dag med dubbelkajak kostar 450 kronor, flytväst ingår. Mer finns på hemsidan.",
        ),
        "nb": Wording(
            "Svaret viser bare videre.",
            "Gi selve svaret her, og legg gjerne til lenken etterpå. I butikken ville du vist varen, ikke "
            "delt ut en adresse.",
            "En dag med dobbeltkajakk koster 450 kroner, vest følger med. Mer står på nettsiden.",
        ),
        "nl": Wording(
            "Dit antwoord verwijst alleen door.",
            "Geef het antwoord hier en zet de link er eventueel achter. In de winkel zou je het laten "
            "zien en geen adres uitdelen.",
            "Een dag in een tweepersoonskajak kost € 45, vesten inbegrepen. Meer staat op de site.",
        ),
        "en": Wording(
            "This reply only points elsewhere.",
            "Give the answer here and add the link afterwards if you like. In a shop you would show it, "
            "not hand out an address.",
            "A double kayak is £45 for the day, life jackets included. There is more on the website.",
        ),
    },
    bad={
        "sv": (
            Example(
                "Hej! [[Du hittar all information på vår hemsida.]]",
                parent="Vad kostar det att hyra en kajak?",
            ),
            Example("[[Skicka ett DM så hjälper vi dig!]]", parent="Är soppan glutenfri?"),
        ),
        "nb": (
            Example(
                "Hei! [[Du finner all informasjon på nettsiden vår.]]",
                parent="Hva koster det å leie en kajakk?",
            ),
            Example("[[Send en DM, så hjelper vi deg!]]", parent="Er suppa glutenfri?"),
        ),
        "nl": (
            Example(
                "Hoi! [[Alle informatie vind je op onze website.]]",
                parent="Wat kost het om een kajak te huren?",
            ),
            Example("[[Stuur ons een DM, dan helpen we je!]]", parent="Is de soep glutenvrij?"),
        ),
        "en": (
            Example(
                "Hi! [[You'll find all the information on our website.]]",
                parent="How much is it to hire a kayak?",
            ),
            Example("[[Send us a DM and we'll help you!]]", parent="Is the soup gluten free?"),
        ),
    },
    good={
        "sv": (
            Example(
                "Den kostar 300 kronor för en dag. Boka på hemsidan om du vill vara säker.",
                parent="Vad kostar det att hyra en kajak?",
            ),
            Example(
                "Skriv till oss i ett privat meddelande, så ser jag vad som hänt.",
                parent="Var är min beställning?",
            ),
        ),
        "nb": (
            Example(
                "Den koster 300 kroner for en dag. Bestill på nettsiden om du vil være sikker.",
                parent="Hva koster det å leie en kajakk?",
            ),
            Example(
                "Skriv til oss i en privat melding, så ser jeg hva som har skjedd.",
                parent="Hvor er bestillingen min?",
            ),
        ),
        "nl": (
            Example(
                "Die kost € 30 voor een dag. Reserveer op de site als je zeker wilt zijn.",
                parent="Wat kost het om een kajak te huren?",
            ),
            Example(
                "Stuur ons een privébericht, dan kijk ik wat er gebeurd is.",
                parent="Waar blijft mijn bestelling?",
            ),
        ),
        "en": (
            Example(
                "It is £30 for a day. Book on the website if you want to be sure.",
                parent="How much is it to hire a kayak?",
            ),
            Example("Send us a private message and I'll see what happened.", parent="Where is my order?"),
        ),
    },
)
