"""A post nobody is asked to answer: no question, no request, no invitation."""

import re
from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject, listed
from stamgast.coach.rule import Example, Rule, Severity, Wording

_CALLS = {
    "sv": listed(
        "berätta, skriv, säg, tipsa, svara, kommentera, dela, gilla, tagga, spara, följ, kom, följ med, "
        "häng med, hör av dig, hör av er, ring, mejla, fråga, gissa, rösta, anmäl*, boka, köp, handla, "
        "beställ, läs, ladda ner, prenumerera, fyll i, ansök, välj, hjälp, hjälp oss, var med, ta med, "
        "titta in, kika in, skicka, prova, testa, tänk, förslag, alla förslag, undrar vi, vi undrar, ge "
        "bort, visa, länken, först till, vågar dela, dra ditt, lämna, för vem som helst, låser upp, de "
        "första, passa på, närmast"
    ),
    "nb": listed(
        "fortell*, skriv, si, tips, svar, kommenter, del, lik, tagg, lagre, følg, kom, bli med, heng med, "
        "ta kontakt, ring, mail, spør, gjett, stem, meld, bestill, book, kjøp, handle, les, last ned, "
        "abonner, søk, velg, hjelp, hjelp oss, vær med, ta med, stikk innom, kom innom, send, prøv, tenk, "
        "forslag, lurer vi, vi lurer, finn, sikre deg, del gjerne, tør å dele, alle kan ta, lov, si ifra, "
        "bruk, gi, avtal, for hytta, de tre første, tipper, er med i"
    ),
    "nl": listed(
        "vertel*, schrijf, zeg, tip, reageer, deel, like, tag, bewaar, volg, kom, loop, doe mee, bel, "
        "mail, vraag, raad, stem, meld je, bestel, boek, koop, lees, download, abonneer, vul, "
        "solliciteer, kies, help, help ons, breng, neem, stuur, probeer, denk mee, zet, haal, sla, "
        "suggesties, theorieën, vragen wij, repost, delen wordt, durven, schuif aan, wie komt, de eerste "
        "drie, gratis voor iedereen, link in bio, doe je, doneer, kijk"
    ),
    "en": listed(
        "tell us, tell me, write, say, reply, comment, share, like this, tag, save, follow, come, join, "
        "drop in, drop by, drop a, get in touch, ring, email, ask, guess, vote, sign up, book, buy, "
        "order, read, download, subscribe, fill in, apply, choose, pick, help, bring, send, try, "
        "theories, ideas welcome, put yours, put your, let us know, pop, grab, repost, will dare, a share "
        "would, spend, help yourself, first three, link in bio, have your say, request, your name goes "
        "in, look"
    ),
}
_RHETORICAL = re.compile(
    "(?:vem kunde ana|vem hade trott|hvem skulle trodd|hvem hadde trodd|wie had (?:dat )?gedacht|"
    "who'd have thought|who would have thought|who knew)"
)
_ANYONE = re.compile(r"= team|❤️ |👍 ")


def _look(subject: Subject) -> Iterator[Match]:
    text = subject.text
    if subject.found("call") or _ANYONE.search(text.plain) or not text.tokens:
        return
    if "?" in "".join(token.text for token in text.of("stop")) and not _RHETORICAL.search(text.folded):
        return
    yield subject.whole


RULE = Rule(
    id="post.invites_nothing",
    kind="post",
    check=Function(_look, {"call": _CALLS}),
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
            "Drie nieuwe planken hangen, nog één muur te gaan. Wat moet er onderaan staan, waar de "
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
