"""A post nobody is asked to answer: no question, no request, no invitation."""

import re
from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject, by_language
from stamgast.coach.lexicon.calls import ORDERS
from stamgast.coach.orders import opens_clause
from stamgast.coach.rule import Example, Rule, Severity, Wording

_CALLS = by_language(
    sv="bland alla som, alla som delar, alla som handlar, alla som svarar, alla som kommenterar, som "
    "mejlar, alla förslag, förslag tas emot, undrar vi, vi undrar, länk i bion, länken i bion, vågar "
    "dela, vi "
    "söker, söker någon, vi letar "
    "efter, hör gärna, gärna höra, välkommen att, välkomna att, är du välkommen, vi bjuder in, ni "
    "bestämmer, du bestämmer, din tur, "
    "er tur, vem vet, hör av dig, hör av er, för vem som helst, ta gärna, som vill, den som vill, får "
    "gärna, behöver hjälp, till de första, "
    "de första, närmast, håller du med, beställning, låser upp, gärna dela, snälla, skriv här, skriv "
    "till, här under, anmälan",
    nb="blant alle som, alle som deler, alle som handler, alle som svarer, alle som kommenterer, som "
    "mailer, er med i, alle forslag, forslag mottas, lurer vi, vi lurer, lenke i bio, lenken i bio, tør å "
    "dele, vi "
    "søker, søker noen, vi leter etter, "
    "hører gjerne, gjerne høre, velkommen til å, velkomne til å, vi inviterer, dere bestemmer, du "
    "bestemmer, din tur, deres tur, hvem vet, "
    "ta kontakt, for hvem som helst, alle kan, ta gjerne, som vil, den som vil, må gjerne, trenger hjelp, "
    "til de første, de første, "
    "de tre første, nærmest, er du enig, gjerne videre, vær så snill, skriv her, under her, påmelding, "
    "lov, for hytta, tipper",
    nl="iedereen die, doe je, doet mee, die mailen, alle suggesties, suggesties, theorieën, vragen wij, "
    "vragen we, link in bio, durven, wij zoeken, "
    "we zoeken, op zoek naar, horen graag, "
    "hoort graag, zien hem graag, zien we graag, graag delen, delen wordt, aan jullie, aan jou, jouw "
    "beurt, jullie beurt, wie weet, "
    "meedoen, meepraten, meld je, voor wie wil, mag je, mogen jullie, mag mee, pak er een, hulp nodig, "
    "voor de eerste, de eerste drie, "
    "ermee eens, aanmelden, alsjeblieft, met ons mee, gratis voor iedereen, wie komt, kans op, inzending, "
    "hieronder, schuif aan",
    en="theories, ideas welcome, suggestions welcome, ideas please, link in bio, will dare, we're looking "
    "for, we are looking for, looking for "
    "someone, we need, love to hear, love to see, like to hear, you decide, your turn, your call, over to "
    "you, who knows, get in touch, "
    "please share, a share would, please pass, welcome to, help yourself, help needed, the first ten, "
    "first three, first to, agree, "
    "sign-up, your name goes in, be entered, below, who's coming, come along, everyone who, in your own "
    "words, "
    "have your say, request, who's in",
)
_RHETORICAL = re.compile(
    "(?:vem kunde ana|vem hade trott|hvem skulle trodd|hvem hadde trodd|wie had (?:dat )?gedacht|"
    "who'd have thought|who would have thought|who knew)"
)
_VOTES = re.compile(r"[👍❤😮😂🔥👏💙💚🧡😍]\uFE0F? ?(?:=|för|for|voor|if|om|hvis|als|team)")


def _look(subject: Subject) -> Iterator[Match]:
    text = subject.text
    if subject.found("call") or any(opens_clause(subject, order) for order in subject.found("order")):
        return
    if _VOTES.search(text.plain):
        return
    if text.has_question_mark and not _RHETORICAL.search(text.folded):
        return
    yield subject.whole


RULE = Rule(
    id="post.invites_nothing",
    kind="post",
    check=Function(_look, {"call": _CALLS, "order": ORDERS}),
    severity=Severity.TIP,
    rationale="A post that asks nothing gets no answer; it talks at people.",
    source="The method, D1 “Start a conversation” and D4 “A call to action, a soft one”.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Inlägget bjuder inte in till något.",
            "Vad hoppas du att de svarar? Fråga det. På ett kafé skulle du titta upp och vänta på svar.",
            "Tre nya hyllor uppsatta, en vägg kvar. Vad ska stå längst ner, där barnen når?",
        ),
        "nb": Wording(
            "Innlegget inviterer ikke til noe.",
            "Hva håper du de svarer? Spør om det. På en kafé ville du sett opp og ventet på svar.",
            "Tre nye hyller oppe, én vegg igjen. Hva skal stå nederst, der barna når?",
        ),
        "nl": Wording(
            "Dit bericht nodigt nergens toe uit.",
            "Wat hoop je dat ze antwoorden? Vraag dat. In een café zou je opkijken en wachten.",
            "Er hangen drie nieuwe planken, nog één muur te gaan. Wat moet er onderaan staan, waar de "
            "kinderen bij kunnen?",
        ),
        "en": Wording(
            "This post invites nothing.",
            "What do you hope they answer? Ask that. In a café you would look up and wait.",
            "Three shelves up, one wall to go. What should stand lowest, where the children can reach?",
        ),
    },
    bad={
        "sv": (Example("[[Tre nya hyllor uppsatta. En vägg kvar.]]"), Example("[[Höst i växthuset.]]")),
        "nb": (
            Example("[[Tre nye hyller er oppe. Én vegg igjen.]]"),
            Example("[[Tåke over fjorden i dag.]]"),
        ),
        "nl": (
            Example("[[De nieuwe stellingen staan. Nu de dozen nog.]]"),
            Example("[[Eerste vorst op de kas.]]"),
        ),
        "en": (
            Example("[[The shelves are up. The boxes are next.]]"),
            Example("[[First frost on the glasshouse.]]"),
        ),
    },
    good={
        "sv": (
            Example("Berätta gärna vad ni kallade bassängen när ni var små."),
            Example("Vad läser du i sommar?"),
        ),
        "nb": (
            Example("Fortell oss gjerne hva dere kalte bassenget da dere var små."),
            Example("Hva leser du i sommer?"),
        ),
        "nl": (Example("Vertel eens welk boek jij altijd cadeau doet."), Example("Wat lees jij deze zomer?")),
        "en": (
            Example("Tell us which book you press on everybody."),
            Example("What are you reading this summer?"),
        ),
    },
)
