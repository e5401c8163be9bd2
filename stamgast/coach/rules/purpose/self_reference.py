"""A purpose that speaks of us instead of those it serves."""

import re

from stamgast.coach.checks import Match, Phrases, Subject, listed
from stamgast.coach.rule import Example, Rule, Severity, Wording

_PHRASES = {
    "sv": listed("vi, oss, vår, vårt, våra, hos oss"),
    "nb": listed("vi, oss, vår, vårt, våre, hos oss"),
    "nl": ("wij", "we", "ons", "onze", "bij ons"),
    "en": ("we", "us", "our", "ours"),
}
_EVERYBODY = re.compile(
    "vi (?:människor|alla|blir alla)|vi (?:mennesker|alle|blir alle)|we (?:worden|zijn|"
    r"hebben) (?:allemaal|allen)|(?:we all|all of us)(?!\w)"
)


def _means_everybody(subject: Subject, match: Match) -> bool:
    return _EVERYBODY.match(subject.text.folded, match.start) is not None


RULE = Rule(
    id="purpose.self_reference",
    kind="purpose",
    check=Phrases(_PHRASES, unless=_means_everybody),
    severity=Severity.TIP,
    rationale="A purpose is about others; the sentence turns when they are its subject.",
    source="The method, A1 “A purpose that matters to others”.",
    evidence="house",
    wording={
        "sv": Wording(
            "Meningen handlar om er.",
            "Låt dem ni finns till för vara subjektet. En bra värd börjar inte med sig själv.",
            "Nybörjare ska kunna komma ut på vattnet tryggt.",
        ),
        "nb": Wording(
            "Setningen handler om dere.",
            "La dem dere er til for, være subjektet. En god vert begynner ikke med seg selv.",
            "Nybegynnere skal kunne komme trygt ut på vannet.",
        ),
        "nl": Wording(
            "Deze zin gaat over jullie.",
            "Maak degenen voor wie jullie er zijn het onderwerp. Een goede gastheer begint niet over "
            "zichzelf.",
            "Beginners komen veilig het water op.",
        ),
        "en": Wording(
            "This sentence is about you.",
            "Make those you are there for its subject. A good host does not begin with himself.",
            "Beginners get out on the water safely.",
        ),
    },
    bad={
        "sv": (Example("[[Vi]] hjälper nybörjare ut på vattnet."), Example("[[Våra]] gäster ska få lugn.")),
        "nb": (Example("[[Vi]] hjelper nybegynnere ut på vannet."), Example("[[Våre]] gjester skal få ro.")),
        "nl": (Example("[[Wij]] helpen beginners het water op."), Example("[[Onze]] bezoekers vinden rust.")),
        "en": (
            Example("[[We]] help beginners onto the water."),
            Example("[[Our]] visitors find some peace."),
        ),
    },
    good={
        "sv": (Example("Vi människor minns i berättelser. Alla som undrar ska hitta sin."),),
        "nb": (Example("Vi blir alle gamle. Den som trenger heisen, skal vite om den virker."),),
        "nl": (Example("We worden allemaal oud. Patiënten weten wie ze mogen aanspreken."),),
        "en": (Example("We all get old. Patients should know whom they may ask."),),
    },
)
