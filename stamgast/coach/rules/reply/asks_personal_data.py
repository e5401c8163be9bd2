"""A reply that asks for personal data where everybody can read the answer."""

from collections.abc import Iterator

from stamgast.coach import identity
from stamgast.coach.checks import Function, Match, Subject
from stamgast.coach.rule import Example, Rule, Severity, Wording


def _look(subject: Subject) -> Iterator[Match]:
    for start, end in identity.requested(subject.text, subject.language):
        yield Match(start, end)


RULE = Rule(
    id="reply.asks_personal_data",
    kind="reply",
    check=Function(_look),
    severity=Severity.TIP,
    version=2,
    rationale="What we ask for in the thread will stand in the thread, for anybody to use.",
    source="The method, D11.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Här ber du om personuppgifter inför alla.",
            "Be dem skriva privat, och säg vad som händer då. Vid disken skulle du inte be någon ropa ut "
            "sitt personnummer.",
            "Skriv till oss privat så letar jag upp ärendet, men skriv inget här i tråden.",
        ),
        "nb": Wording(
            "Her ber du om personopplysninger foran alle.",
            "Be dem skrive privat, og si hva som skjer da. Ved disken ville du ikke bedt noen rope ut "
            "fødselsnummeret sitt.",
            "Skriv til oss privat og ikke her i tråden, så finner jeg saken.",
        ),
        "nl": Wording(
            "Hier vraag je in het openbaar om persoonsgegevens.",
            "Laat ze die privé sturen en zeg wat er dan gebeurt. Aan de balie zou je ook niemand zijn bsn "
            "laten omroepen.",
            "Stuur het ons privé, dan zoek ik het op; hier liever niets neerzetten.",
        ),
        "en": Wording(
            "Here you ask for personal data in front of everybody.",
            "Ask them to write privately, and say what happens then. At the counter you would not have "
            "somebody call out their birth date.",
            "Write to us privately and I'll find your case; nothing here in the thread, please.",
        ),
    },
    bad={
        "sv": (
            Example("Skriv ditt [[personnummer]] här så kollar vi.", parent="Hur går det med mitt ärende?"),
        ),
        "nb": (
            Example(
                "Skriv [[fødselsnummeret]] ditt her, så sjekker vi.", parent="Hvordan går det med saken min?"
            ),
        ),
        "nl": (Example("Wat is je [[geboortedatum]]?", parent="Hoe staat het met mijn aanvraag?"),),
        "en": (Example("What's your [[date of birth]]?", parent="How is my case going?"),),
    },
    good={
        "sv": (
            Example(
                "Skicka ditt ordernummer i ett privat meddelande, inget personnummer här, så kollar vi.",
                parent="Hur går det med mitt ärende?",
            ),
        ),
        "nb": (
            Example(
                "Send ordrenummeret i en privat melding, ikke noe fødselsnummer her, så sjekker vi.",
                parent="Hvordan går det med saken min?",
            ),
        ),
        "nl": (
            Example(
                "Stuur het ordernummer in een privébericht, zet je geboortedatum niet hier.",
                parent="Hoe staat het met mijn aanvraag?",
            ),
        ),
        "en": (
            Example(
                "Send the order number in a private message, no date of birth on here, and I'll look.",
                parent="How is my case going?",
            ),
        ),
    },
)
