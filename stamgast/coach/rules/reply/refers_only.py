"""A reply to a concrete question that only says where else to look or whom else to ask."""

from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject
from stamgast.coach.content import content_words
from stamgast.coach.lexicon.referral import IDLE, OWN_CASE, PLACES, WANTED, WAYS
from stamgast.coach.questions import asks
from stamgast.coach.rule import Example, Rule, Severity, Wording
from stamgast.coach.text import Text, Token

_RESIDUE = 3
"""Words of content a referral may hold besides the referral itself (a name, a topic)."""
_SPEAKING = {"link", "email"}


def _look(subject: Subject) -> Iterator[Match]:
    language, parent = subject.language, subject.parent
    if parent is None or language not in PLACES or "?" in subject.text.folded or not asks(parent, language):
        return
    if WANTED[language].search(parent.folded) or OWN_CASE[language].search(parent.folded):
        return
    pointing = [sentence for sentence in subject.text.sentences if _points(sentence, subject)]
    if pointing and not _adds_something(subject, parent):
        yield Match(pointing[0][0].start, _end(pointing[-1]))


def _points(sentence: tuple[Token, ...], subject: Subject) -> bool:
    said = subject.text.folded[sentence[0].start : sentence[-1].end]
    places = list(PLACES[subject.language].finditer(said))
    ways = list(WAYS[subject.language].finditer(said))
    elsewhere = (
        len(places) > 0 or any(token.kind in _SPEAKING for token in sentence) or _is_number_to_call(sentence)
    )
    return bool(ways) and elsewhere


def _is_number_to_call(sentence: tuple[Token, ...]) -> bool:
    return sum(len(token.text) for token in sentence if token.kind == "number") >= 7


def _adds_something(subject: Subject, parent: Text) -> bool:
    """Whether anything is left once referral, courtesy and the person's own words are taken away.

    A reply of courtesies alone ("thanks for writing to us") refers nobody anywhere either.
    """
    language = subject.language
    own = parent.word_set | IDLE[language]
    left = [
        word
        for word in content_words(subject.text, language)
        if word.text not in own
        and not PLACES[language].fullmatch(word.text)
        and not WAYS[language].fullmatch(word.text)
        and not _is_proper_name(subject.text, word)
    ]
    if not content_words(subject.text, language):
        return True
    figures = [token for token in subject.text.of("number") if len(token.text) < 7]
    has_small_figures = bool(figures) and sum(len(token.text) for token in figures) < 7
    return has_small_figures or len(left) > _RESIDUE


def _is_proper_name(text: Text, word: Token) -> bool:
    before = text.folded[: word.start].rstrip()
    return text.plain[word.start].isupper() and bool(before) and before[-1] not in ".!?…\n"


def _end(sentence: tuple[Token, ...]) -> int:
    return max(token.end for token in sentence if token.kind != "emoji" or len(sentence) == 1)


RULE = Rule(
    id="reply.refers_only",
    kind="reply",
    check=Function(_look),
    severity=Severity.WARN,
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
            "En dag med dobbelkajakk koster 450 kroner, vest er med. Mer står på nettsiden.",
        ),
        "nl": Wording(
            "Dit antwoord verwijst alleen door.",
            "Geef het antwoord hier en zet de link er eventueel achter. In de winkel zou je het laten "
            "zien, niet een adres uitdelen.",
            "Een dag varen met een dubbele kajak kost € 45, vesten inbegrepen. Meer staat op de site.",
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
