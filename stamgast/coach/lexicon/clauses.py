"""How clauses are built, by language: small, closed classes of words."""

import re
from collections.abc import Mapping
from typing import Final

from stamgast.coach.sieve import Sieve


def words(written: str) -> frozenset[str]:
    """Words written with spaces between them."""
    return frozenset(written.split())


def words_by_language(**written: str) -> dict[str, frozenset[str]]:
    """Such words of each language."""
    return {language: words(listed) for language, listed in written.items()}


def _run_on(verbs: str, question_words: str) -> Sieve:
    return Sieve(
        rf"(?<!\S)(?P<before>[\w']+ [\w']+) (?:(?:{verbs})(?= \w)|(?P<asked>{question_words})(?!\w))"
    )


LEADS: Final = words(
    "hej hejsan hallå hei heisann hoi hallo hi hello hey hiya tjena tja yo men och og en and but so "
    "så maar dus "
    "å haha psst ok okej okay oke ja jo yes nou alltså altså vänta vent wacht wait sorry please också "
    "også åh oh "
    "ah eh fråga spørsmål vraag vraagje question goddag goedendag goedemorgen goedemiddag "
    "goedenavond morning "
    "afternoon ursäkta förlåt unnskyld beklager pardon beste dear fyi btw ps förresten forresten trouwens "
    "anyway eller of or hörni hördu tjo tjenare morsning joe hallois "
    "hurru hiya folkens mensen guys hmm hm oi also ook bara bare just even "
    "ff effe hee heej heey hé joh zeg hallå hejj hiii hii"
)
"""What may stand before a question without being part of it."""

FINITE: Final[Mapping[str, frozenset[str]]] = words_by_language(
    sv=(
        "är e ä var har kan kunde ska skall skulle vill ville får måste bör borde finns fanns blir "
        "blev går gick gör gjorde kommer kom tar vet brukar behöver behövs funkar fungerar gäller "
        "ingår räcker "
        "duger krävs kostar startar börjar slutar öppnar stänger avgår ligger står sitter passar "
        "håller säljer "
        "säljs serverar serveras hyr levererar tillåts visas visar spelas spelar släpps stannar heter räknas "
        "hålls ges stängs ställs innehåller accepterar skickar lagar erbjuder leder kör ordnar hinner lönar "
        "stämmer betyder hörs godkänns utgår gällde delar reparerar hämtar lämnar ryms växlar försvinner"
    ),
    nb=(
        "er e var har kan kunne skal ska sku skulle vil ville får må måtte bør burde finnes fins fantes "
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
        "hoort horen krijg krijgt krijgen kenne magge moete hebbe gane doet doen neem neemt nemen verkoopt "
        "verkopen levert "
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

PAST: Final[Mapping[str, frozenset[str]]] = words_by_language(
    sv=(
        "hette kostade började slutade öppnade stängde låg stod satt gällde betydde spelade sjöng "
        "skrev vann tog fick såg hände funkade fungerade startade bakade målade ledde höll byggde"
    ),
    nb=(
        "het hette kosta kostet begynte slutta sluttet åpna åpnet stengte lå sto stod satt gjaldt betydde "
        "spilte sang skrev vant tok fikk skjedde funka fungerte starta startet bakte malte ledet holdt "
        "bygde"
    ),
    nl=(
        "heette heetten kostte kostten begon begonnen stopte opende sloot lag lagen stond stonden zat zaten "
        "gold betekende speelde speelden zong zongen schreef won nam kreeg zag gebeurde werkte deed deden "
        "had hadden bakte leidde bouwde"
    ),
    en=(
        "pays handles collects delivers played sang wrote won made built baked painted designed directed "
        "drew led ran taught plays sings writes wins makes builds bakes paints designs directs draws "
        "leads runs teaches"
    ),
)
"""Verbs that follow a question word only: one that opens a sentence may leave out "I"."""

PERSONS: Final[Mapping[str, frozenset[str]]] = words_by_language(
    sv=(
        "jag ja ni du vi man han hon hen de dom det den d någon nån några nåra ngn något nåt min mitt mina "
        "er ert "
        "era din ditt dina vår vårt våra denna dessa barn alla båda bägge samtliga hundar folk"
    ),
    nb=(
        "jeg eg æ dere dokker dokke du vi me man han hun ho de dem det den d noen nokon noe noko min "
        "mitt mine "
        "deres din ditt dine vår vårt våre denne disse barn alle begge samtlige hunder folk"
    ),
    nl=(
        "ik jullie je jij u ie we wij men hij ze zij die dat dit deze iemand iets mijn m'n mn jouw "
        "uw onze ons der ter "
        "alle alles beide kinderen honden mensen"
    ),
    en=(
        "i you u ya ye yous yas yall we they he she it there ther this that these those the my your ur our "
        "their "
        "his her any anyone anybody someone somebody something anything one everyone everybody people dogs "
        "kids children adults students members visitors guests staff all both"
    ),
)
"""Words a subject opens with, or that are one by themselves."""

DEFINITE: Final[Mapping[str, tuple[str, ...]]] = {
    "sv": ("en", "et", "na", "an", "ns", "ts"),
    "nb": ("en", "et", "ene", "a"),
}
"""How nouns end that are somebody's or something's already: "bussen", "skåpen", "biljetterna"."""

TAKES_SUBJECT: Final[Mapping[str, frozenset[str]]] = words_by_language(
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

NO_NOUN: Final[Mapping[str, frozenset[str]]] = words_by_language(
    sv=(
        "ingen någon egen redan sedan igen även innan inte utan annan vägen helt allt precis liten jätten "
        "nästan faktiskt mycket knappt verkligen också säkert bara öppet stängt fullt gratis lovligt tyvärr "
        "enligt trevligt väldigt skönt gott mitt rätt fint kallt varmt klart tungt synd grymt magiskt en ett "
        "inget ingenting galen ledsen besviken nyfiken vaken trogen mogen naken frusen rutten "
        "ofta gärna sällan kvar hela extra bra fina andra bästa sista första samma trasiga"
    ),
    nb=(
        "ingen noen egen allerede siden igjen annen liten veien helt nesten mye knapt bare åpent "
        "stengt fullt "
        "sulten voksen våken galen moden naken rotten doven sliten "
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

CONTRACTED: Final[Mapping[str, frozenset[str]]] = words_by_language(
    sv="ere äre e're finnsde finnsdet gårde gårdet harru haru harni kanru kanni kanja skaru vetni ärni ärru",
    nb="ere erre erru haru harru hardere harrere kanru kandere skaru finnesdet gårde gårdet værsåsnill erdet",
    nl="ist isser ister is't isda kan't kanik moetik magik hebbu hebbie hebje kunje kanje magje moetje zijde",
    en="d'you d'ya dyou dya d'ye didya canya isit isthere",
)
"""A verb and its subject grown together, as they are written the way they are spoken."""

RUN_ON: Final[Mapping[str, Sieve]] = {
    "sv": _run_on(
        r"(?:kan|får|måste|ska|behöver|har|tar|bör) (?:jag|man|ni|vi)|(?:går|finns|är) det",
        r"(?:vad|hur|vem) (?:är|var|blir|kostar|gör|kan|ska|heter) (?:det|den|dom|jag|man|ni)",
    ),
    "nb": _run_on(
        r"(?:kan|får|må|skal|trenger|har|tar|bør) (?:jeg|man|dere|vi)|(?:går|finnes|fins|er) det",
        r"(?:hva|hvordan|hvem) (?:er|var|blir|koster|gjør|kan|skal|heter) (?:det|den|de|jeg|man|dere)",
    ),
    "nl": _run_on(
        r"(?:kan|moet|mag) (?:ik|je|dat)|(?:kunnen|moeten|mogen|hebben) (?:we|jullie)|(?:is|zijn) er|"
        r"is (?:dat|dit)",
        r"hoe \w+ (?:is|wordt|kost) (?:dat|die|het|dit)(?= dan)|"
        r"(?:wat|hoe|wie) (?:is|was|wordt|kost|doe|kan|moet|heet|werkt|zat|zit) (?:dat|die|daar|er|ik|je|"
        r"jullie)",
    ),
    "en": _run_on(
        r"(?:do|can|should) (?:i|you|we)|(?:does|will|is) (?:it|he|she|that|this)|(?:is|are|will) there|"
        r"are you",
        r"(?:what|how|who|where)(?:'s| is| was| do| does| did| can| should| will) "
        r"(?:it|that|this|they|i|we|you)(?! going| all)",
    ),
}
"""Where a question follows without a comma what was told before it: "… and a dog can we share a room"."""

SUBORDINATES: Final[Mapping[str, frozenset[str]]] = words_by_language(
    sv="om när då att eftersom fast ifall innan medan som hur vad var där än desto sedan sen",
    nb="om når da at fordi dersom hvis før mens som hvordan hva hvor der enn desto siden",
    nl="als toen wanneer dat omdat hoewel nadat voordat terwijl zodat die wat hoe waar of dan toch",
    en="if when that because which who what how where why as than since while although so neither nor not",
)
"""Words after which a verb before its subject may be a statement still."""

CONDITIONS: Final[Mapping[str, frozenset[str]]] = words_by_language(
    sv="hade skulle vore kommer vill behöver saknar bor ser hör hittar känner tycker gillar tror råkar",
    nb="hadde skulle ville kommer vil trenger savner bor ser hører finner kjenner synes liker tror",
    nl="had hadden kom komt komen wil wilt willen woon woont zie ziet hoor hoort vind vindt ken kent mocht",
    en="",
)
"""Verbs that come first in a condition as well: "Vill ni ha äpplen är det bara att hämta"."""

THEN: Final[Mapping[str, frozenset[str]]] = words_by_language(sv="så då", nb="så da", nl="dan", en="then")
"""What may open the clause that follows from a condition."""

ORDERS: Final[Mapping[str, frozenset[str]]] = words_by_language(
    sv="åk gå kom säg ring hör ta kolla passa skriv prova köp gör låt stanna ät tveka be",
    nb="dra gå kom si ring hør ta sjekk pass skriv prøv kjøp gjør la stopp spis nøl be reis",
    nl="ga kom zeg bel hoor neem kijk let schrijf probeer koop doe laat eet twijfel",
    en="",
)
"""Orders that may be that clause: "… så åk"."""

QUESTION_WORDS: Final[Mapping[str, frozenset[str]]] = words_by_language(
    sv="när var vart hur vad va varför vem varifrån vilken vilket vilka va vafför vaffö hurdan",
    nb="når hvor hvordan åssen hva ka kor kordan korleis korsen koss koffer kvifor ke kem kva hvorfor hvem",
    nl="wanneer waar hoe wat waarom wie welke welk hoelaat hoelang hoeveel wnr",
    en="when where why who what how which whose wot wots whats wheres whens hows wen whereabouts",
)

BEFORE_QUESTION_WORDS: Final[Mapping[str, frozenset[str]]] = words_by_language(
    sv="till från på i hos med för vid om av åt över under efter",
    nb="til fra på i hos med for ved om av over under etter",
    nl="tot vanaf van op in bij met voor aan om naar uit over sinds onder",
    en="at from until till by in on to for with of under after before since about",
)
"""Prepositions a question can open with: "till vem", "vanaf welke", "until when"."""

TURNS_ROUND: Final[Mapping[str, frozenset[str]]] = words_by_language(
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
    en="if when while since so neither nor as than not only all what how here there",
)
"""What a sentence opens with where a verb comes next though nothing is asked."""

SEVERAL_OF_YOU: Final[Mapping[str, frozenset[str]]] = words_by_language(
    sv="ni er ert era",
    nb="dere deres dokker dåkker dokke dykk",
    nl="jullie julie u uw",
    en="yous yas yall y'all",
)
"""How an organisation is spoken to, and seldom one friend."""

AMONG_FRIENDS: Final[Mapping[str, frozenset[str]]] = words_by_language(
    sv="vi oss vår du dig dej din ditt dina kolla kika titta",
    nb="vi oss vår du deg din ditt dine se sjekk",
    nl="wij we ons onze jij jou jouw je mee kijk",
    en="look we us our shall let's lets coming going fancy isn't isnt wasn't wasnt didn't didnt",
)
"""Words of a question that is put to a friend by name."""

TO_A_FRIEND: Final = Sieve(
    r"\s{0,9}(?P<who>[^\W\d_]{2,20})(?: (?:och|og|en|and|&) [^\W\d_]{2,20})?, (?:ska vi|skal vi|zullen we|"
    r"shall we|minns du|husker du|weet je nog|(?:do you )?remember|ser du|zie je|ska du med|blir du med|"
    r"ga je mee)(?!\w)"
)
"""Somebody called by name before what only friends ask each other."""

ONE_OF_YOU: Final[Mapping[str, frozenset[str]]] = words_by_language(
    sv="du dig dej din ditt dina", nb="du deg din ditt dine", nl="je jij jou jouw", en="you your"
)
"""How one person is spoken to."""

AND_YOU: Final[Mapping[str, str]] = {"sv": ", du ", "nb": ", du ", "nl": ", j", "en": ", you"}
"""What somebody called by name within a sentence cannot do without."""
_NAME: Final = r"(?P<who>[A-ZÅÄÖÆØ][a-zåäöæøéü]{2,14})"
REMINDED: Final = re.compile(rf"[^\W\d_] {_NAME}, (?:du|je|jij|you)(?!\w)")
"""Somebody called by name within a sentence that goes on with "you": "it's late Anna, you should …"."""
ANSWERED: Final = re.compile(
    r"(?:(?:[Hh]a(?:ha)+|[Jj]a|[Jj]o|[Nn]ej|[Nn]ei|[Nn]ee|[Nn]o|[Yy]es|[Yy]eah|[Ll]ol|[Jj]oh|[Nn]ou|[Ee]cht|"
    rf"[Vv]erkligen|[Vv]irkelig|[Pp]recis|[Nn]ettopp|[Ee]xactly|[Tt]rue|[Oo]mg) ){{1,4}}{_NAME}[,!]"
)
"""Somebody called by name behind calls that answer what they said: "No Mieke, that was in Goes"."""
