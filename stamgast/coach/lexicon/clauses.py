"""How clauses are built, by language: small, closed classes of words."""

from collections.abc import Mapping
from typing import Final


def words(written: str) -> frozenset[str]:
    """Words written with spaces between them."""
    return frozenset(written.split())


def _words(**written: str) -> dict[str, frozenset[str]]:
    return {language: words(listed) for language, listed in written.items()}


LEADS: Final = words(
    "hej hejsan hallå hei heisann hoi hallo hi hello hey hiya tjena tja yo men och og en and but so "
    "så maar dus "
    "haha psst ok okej okay oke ja jo yes nou alltså altså vänta vent wacht wait sorry please också "
    "også åh oh "
    "ah eh fråga spørsmål vraag vraagje question goddag goedendag goedemorgen goedemiddag "
    "goedenavond morning "
    "afternoon ursäkta förlåt unnskyld beklager pardon beste dear fyi btw ps förresten forresten trouwens "
    "anyway eller of or also ook bara bare just even ff effe"
)
"""What may stand before a question without being part of it."""

FINITE: Final[Mapping[str, frozenset[str]]] = _words(
    sv=(
        "är e var har kan kunde ska skall skulle vill ville får måste bör borde finns fanns blir "
        "blev går gick gör gjorde kommer kom tar vet brukar behöver behövs funkar fungerar gäller "
        "ingår räcker "
        "duger krävs kostar startar börjar slutar öppnar stänger avgår ligger står sitter passar "
        "håller säljer "
        "säljs serverar serveras hyr levererar tillåts visas visar spelas spelar släpps stannar heter räknas "
        "hålls ges stängs ställs innehåller accepterar skickar lagar erbjuder leder kör ordnar hinner lönar "
        "stämmer betyder hörs godkänns utgår gällde delar reparerar hämtar lämnar ryms växlar försvinner"
    ),
    nb=(
        "er e var har kan kunne skal sku skulle vil ville får må måtte bør burde finnes fins fantes "
        "blir ble går gikk gjør gjorde kommer kom tar vet pleier trenger trengs funker fungerer "
        "gjelder inngår "
        "rekker holder kreves koster starter begynner slutter åpner stenger ligger står sitter passer selger "
        "selges serverer serveres leier leverer tillates vises viser spilles spiller slippes stopper heter "
        "regnes holdes gis stenges inneholder godtar sender lager tilbyr kjører ordner rekkes lønner stemmer "
        "betyr høres godkjennes utgår deler reparerer henter bytter forsvinner veit"
    ),
    nl=(
        "is was zijn waren ben bent heb hebt heeft hebben kan kun kunt kunnen kon mag mogen moet "
        "moeten zal zult zullen zou zouden wil wilt willen gaat gaan ging komt komen kwam wordt worden werd "
        "blijft blijven staat staan ligt liggen zit zitten geldt gelden kost kosten werkt werken begint "
        "beginnen start starten opent openen sluit sluiten rijdt rijden vaart varen speelt spelen "
        "past passen "
        "hoort horen krijg krijgt krijgen doet doen neem neemt nemen verkoopt verkopen levert "
        "leveren bestaat "
        "bestaan klopt duurt duren geeft geven loopt lopen draait draaien gebeurt bevat bevatten telt tellen "
        "weet weten hangt hangen vertrekt vertrekken stopt stoppen accepteert accepteren serveert serveren "
        "verstuurt versturen verhuurt verhuren biedt bieden vervalt vervallen repareert repareren bezorgt "
        "bezorgen helpt ruikt betekent scheelt lukt ken ist"
    ),
    en=(
        "is are am was were do does did has have had can could will would shall should may might must "
        "isn't aren't wasn't weren't doesn't didn't hasn't haven't won't wouldn't can't couldn't r wil"
    ),
)
"""Verbs that open a question, or follow the word it opens with."""

PERSONS: Final[Mapping[str, frozenset[str]]] = _words(
    sv=(
        "jag ni du vi man han hon hen de dom det den någon nån några nåra ngn något nåt min mitt mina er ert "
        "era din ditt dina vår vårt våra denna dessa barn alla hundar folk"
    ),
    nb=(
        "jeg eg æ dere dokker dokke du vi me man han hun ho de dem det den d noen nokon noe noko min "
        "mitt mine "
        "deres din ditt dine vår vårt våre denne disse barn alle hunder folk"
    ),
    nl=(
        "ik jullie je jij u ie we wij men hij ze zij die dat dit deze iemand iets mijn m'n mn jouw "
        "uw onze ons "
        "alle alles kinderen honden mensen"
    ),
    en=(
        "i you u ya ye yous yas yall we they he she it there this that these those the my your ur our their "
        "his her any anyone anybody someone somebody something anything one everyone everybody people dogs "
        "kids children adults students members visitors guests all both"
    ),
)
"""Words a subject opens with, or that are one by themselves."""

DEFINITE: Final[Mapping[str, tuple[str, ...]]] = {
    "sv": ("en", "et", "na", "an", "ns", "ts"),
    "nb": ("en", "et", "ene", "a"),
}
"""How nouns end that are somebody's or something's already: "bussen", "skåpen", "biljetterna"."""

TAKES_SUBJECT: Final[Mapping[str, frozenset[str]]] = _words(
    sv=(
        "är e var kan ska skulle får måste finns blir går gör kommer brukar behövs funkar fungerar "
        "gäller ingår "
        "räcker duger krävs kostar startar börjar slutar öppnar stänger avgår ligger står sitter "
        "passar säljs "
        "serveras tillåts visas spelas släpps stannar heter räknas hålls ges stängs ställs "
        "innehåller accepterar "
        "stämmer hörs godkänns utgår ryms tar har"
    ),
    nb=(
        "er e var kan skal skulle får må fins finnes blir går gjør kommer pleier trengs funker "
        "fungerer gjelder "
        "inngår rekker holder kreves koster starter begynner slutter åpner stenger ligger står sitter passer "
        "selges serveres tillates vises spilles slippes stopper heter regnes holdes gis stenges inneholder "
        "godtar stemmer høres godkjennes utgår har tar"
    ),
)
"""Verbs that are seldom said of oneself without "I": a definite noun behind one is its subject."""

NO_NOUN: Final[Mapping[str, frozenset[str]]] = _words(
    sv=(
        "ingen någon egen redan sedan igen även innan inte utan annan vägen helt allt precis liten jätten "
        "nästan faktiskt mycket knappt verkligen också säkert bara öppet stängt fullt gratis lovligt tyvärr "
        "enligt trevligt väldigt skönt gott mitt rätt fint kallt varmt klart tungt synd grymt magiskt en ett "
        "ofta kvar hela extra bra fina andra bästa sista första samma trasiga"
    ),
    nb=(
        "ingen noen egen allerede siden igjen annen liten veien helt nesten mye knapt bare åpent "
        "stengt fullt "
        "gratis dessverre veldig mitt fint kaldt varmt klart en et ett ei bra enda ikke litt samme "
        "gøy da også "
        "ja ofte sikkert annet utrolig kjempebra ferdig igjen hele beste første siste"
    ),
)
"""Words that end like a definite noun and are none."""

ARTICLES_NL: Final = words("de het een")
NOT_ASKED_NL: Final = words("hele godganse laatste beste mooiste leukste eerste enige grote niet")
"""What stands behind the article where somebody leaves out "I": "Zit de hele dag te wachten"."""

PLURALS_EN: Final = words("are do can will were does should could would")
"""English verbs behind which a word in -s is a subject: "are cats allowed"."""
NO_PLURAL_EN: Final = words(
    "always this as his was is has does us less ours yours perhaps gorgeous fabulous delicious "
    "priceless useless "
    "hopeless dangerous ridiculous hilarious famous obvious endless serious nervous jealous helpless"
)

QUESTION_WORDS: Final[Mapping[str, frozenset[str]]] = _words(
    sv="när var vart hur vad va varför vem varifrån vilken vilket vilka",
    nb="når hvor hvordan åssen hva ka kor kordan korleis hvorfor hvem",
    nl="wanneer waar hoe wat waarom wie welke welk hoelaat hoelang hoeveel wnr",
    en="when where why who what how which whose wot wots whats wheres whens hows wen whereabouts",
)

BEFORE_QUESTION_WORDS: Final[Mapping[str, frozenset[str]]] = _words(
    sv="till från på i hos med för vid om av åt över under efter",
    nb="til fra på i hos med for ved om av over under etter",
    nl="tot vanaf van op in bij met voor aan om naar uit over sinds onder",
    en="at from until till by in on to for with of under after before since about",
)
"""Prepositions a question can open with: "till vem", "vanaf welke", "until when"."""

TURNS_ROUND: Final[Mapping[str, frozenset[str]]] = _words(
    sv=(
        "om när då sedan sen innan efter trots medan så att eftersom fast ifall sist först igår idag "
        "nu här där i "
        "på till från med hos för av vid under utan ibland ofta tyvärr tydligen förra varje enligt "
        "tills även är "
        "hade vill kan får har"
    ),
    nb=(
        "om hvis når da siden før etter mens så at fordi dersom sist først nå her der i på til fra "
        "med hos for av "
        "ved under uten noen iblant ofte dessverre visstnok forrige hver ifølge selv er hadde vil kan får har"
    ),
    nl=(
        "als toen wanneer omdat hoewel nadat voordat terwijl zodat dat sinds indien mocht laatst "
        "eerst gisteren "
        "vandaag nu hier daar in op te van met bij voor aan na tijdens zonder soms vaak helaas "
        "blijkbaar vorige "
        "elke volgens zodra is was had wil kan heb hebben"
    ),
)
"""What a sentence opens with where a verb comes next though nothing is asked."""
