"""How remarks tell something or merely praise, and how replies promise: small classes of words."""

from collections.abc import Mapping
from typing import Final

from stamgast.coach.lexicon.clauses import words_by_language
from stamgast.coach.sieve import Sieve


def _at_the_end(when: str) -> Sieve:
    return Sieve(rf"(?<!\w)(?:{when})(?!\w| \w)")


TELLS: Final[Mapping[str, frozenset[str]]] = words_by_language(
    sv=(
        "inte ej aldrig ingen inget inga utan men dock tyvärr fast efter innan medan trots eftersom tills "
        "sedan sen när min mitt mina borde kunde måste gick kom tog gjorde sa satt stod låg saknar"
    ),
    nb=(
        "ikke ei aldri ingen ingenting uten men dog dessverre etter før mens tross fordi siden når da min "
        "mitt mine mi burde kunne måtte gikk kom tok gjorde sa satt sto lå savner"
    ),
    nl=(
        "niet nooit geen niks niets zonder maar helaas nadat voordat terwijl ondanks omdat sinds toen "
        "wanneer mijn m'n mn zouden zou moest moesten mocht ging gingen kwam kwamen nam deed zei zat stond "
        "lag mis"
    ),
    en=(
        "not never no nothing without but sadly unfortunately after before while despite because since "
        "until when my should could must didn't don't doesn't isn't wasn't couldn't can't won't went "
        "came took did said sat stood miss"
    ),
)
"""Negation, contrast, time and cause, what is one's own, and verbs of events: more than praise is said."""

GOOD: Final[Mapping[str, frozenset[str]]] = words_by_language(
    sv=(
        "bra god gott goda fin fint fina härlig härligt härliga underbar underbart underbara fantastisk "
        "fantastiskt fantastiska mysig mysigt mysiga trevlig trevligt trevliga vacker vackert vackra snygg "
        "snyggt snygga toppen super grym grymt grymma magisk magiskt magiska suverän suveränt suveräna "
        "perfekt perfekta kul rolig roligt roliga proffsig proffsigt proffsiga älskar gillar "
        "rekommenderar rekommenderas rekommendera njuter njöt bäst bättre skön skönt sköna ljuvlig ljuvligt "
        "ljuvliga"
    ),
    nb=(
        "bra god godt gode fin fint fine herlig herlige nydelig nydelige fantastisk fantastiske koselig "
        "koselige hyggelig hyggelige trivelig trivelige vakker vakkert vakre flott flotte topp super rå "
        "råbra magisk magiske suveren suverent suverene perfekt perfekte gøy morsom morsomt morsomme proff "
        "proft proffe elsker liker anbefaler anbefales anbefale nyter nøt best bedre deilig deilige skjønn "
        "skjønt skjønne"
    ),
    nl=(
        "goed goede fijn fijne mooi mooie leuk leuke lekker lekkere heerlijk heerlijke geweldig geweldige "
        "fantastisch fantastische prachtig prachtige gezellig gezellige prettig prettige top super tof "
        "toffe gaaf gave magisch magische perfect perfecte vakkundig vakkundige toppers aanrader houd hou "
        "houden genieten geniet genoten smullen best beter dol schitterend schitterende schattig schattige"
    ),
    en=(
        "good great nice lovely wonderful fantastic amazing brilliant beautiful gorgeous delicious superb "
        "super excellent awesome fabulous fab cosy cozy friendly pleasant magical perfect fun professional "
        "tasty love loved adore liked recommend recommended enjoyed best better top stunning cute charming "
        "splendid"
    ),
)
"""What people say of what they like."""

ASIDE: Final[Mapping[str, frozenset[str]]] = words_by_language(
    sv=(
        "tycker tyckte återkommer fortsätt fortsätter tillbaka igen längtar hejar hatten verkligen snabbt "
        "kvalitet"
    ),
    nb="synes syns fortsett fortsetter igjen tilbake gleder heier virkelig raskt kvalitet",
    nl="vind vinden vonden doorgaan terug zeker weer door snel kwaliteit",
    en="think keep back again definitely highly worth quick quickly quality",
)
"""What may stand beside it: that one thinks so, and will come again."""

DEGREES: Final[Mapping[str, frozenset[str]]] = words_by_language(
    sv="så väldigt otroligt riktigt verkligen jätte himla grymt oerhört extremt sjukt",
    nb="så veldig utrolig virkelig skikkelig kjempe himla sykt svært ekstremt",
    nl="zo heel erg ontzettend echt super enorm bijzonder zeer waanzinnig hartstikke",
    en="so very really such absolutely truly incredibly extremely super",
)
"""Words before which an adjective says how good something is, whatever the adjective."""

SUPERLATIVES: Final[Mapping[str, tuple[str, ...]]] = {
    "sv": ("aste",),
    "nb": ("este", "igste", "somste"),
    "nl": ("igste", "kste", "jkste", "fste", "iste"),
    "en": ("iest", "nest", "ndest", "dest", "test"),
}
"""How words end that put something above all others."""

INTENSIFYING: Final = ("super", "jätte", "kanon", "kjempe", "knall", "mega", "topp", "top")
"""What adjectives begin with when they praise: "supertrevlig"."""

FIRST_PERSONS: Final[Mapping[str, frozenset[str]]] = words_by_language(
    sv="jag vi",
    nb="jeg vi",
    nl="ik we wij",
    en="i we i'm we're i'll we'll i've we've",
)
"""Who speaks."""

FEELINGS: Final[Mapping[str, frozenset[str]]] = words_by_language(
    sv=(
        "älskar gillar älskade gillade uppskattade njöt skrattade log rös smälte grät uppskattar "
        "värdesätter njuter skrattar fnissar ler ryser smälter gråter hoppas önskar "
        "tackar bugar längtar gläds instämmer håller hejar kramar applåderar beklagar noterar förstår"
    ),
    nb=(
        "elsker liker elsket likte lo smilte nøt gråt smeltet verdsetter setter nyter ler smiler smelter "
        "gråter håper ønsker takker bukker lengter "
        "gleder heier klemmer applauderer digger beklager noterer forstår skjønner"
    ),
    nl=(
        "houden hou hielden genoten lachten huilden smolten vonden vond waarderen waardeer genieten geniet "
        "lachen lach huilen smelten smelt hopen hoop wensen "
        "wens danken dank buigen buig duimen juichen betreuren noteren begrijpen snappen stellen nemen neem"
    ),
    en=(
        "love loving adore like loved adored liked enjoyed enjoying smiled melted melting appreciate value "
        "enjoy laugh laughed cry "
        "cried smile melt hope wish thank agree "
        "salute bow applaud cheer apologise apologize regret understand treasure"
    ),
)
"""What people who speak of themselves feel or think: no promise and no account of what was done."""

AT_ONCE: Final[Mapping[str, Sieve]] = {
    "sv": _at_the_end(
        r"nu|strax|genast|direkt|omgående|på en gång|på gång|på väg|i ?morgon|i kväll|i ?dag|i veckan|"
        r"efter (?:lunch|helgen)|nästa vecka"
    ),
    "nb": _at_the_end(
        r"nå|straks|med en gang|umiddelbart|på vei|underveis|i ?morgen|i kveld|i ?dag|i løpet av uka|"
        r"etter (?:lunsj|helga|helgen)|neste uke"
    ),
    "nl": _at_the_end(
        r"nu|zo|straks|meteen|direct|onderweg|op komst|morgen|vanavond|vandaag|deze week|"
        r"na (?:de lunch|het weekend)|volgende week"
    ),
    "en": _at_the_end(
        r"now|shortly|at once|right away|straight away|asap|on (?:my|our|its|the|their) way|coming up|"
        r"tomorrow|tonight|today|this week|after (?:lunch|the weekend)|next week"
    ),
}
"""When something is to happen, at the end of a clause."""

DAYS: Final[Mapping[str, frozenset[str]]] = words_by_language(
    sv=(
        "måndag tisdag onsdag torsdag fredag lördag söndag januari februari mars april maj juni juli "
        "augusti september oktober november december"
    ),
    nb=(
        "mandag tirsdag onsdag torsdag fredag lørdag søndag januar februar mars april mai juni juli "
        "august september oktober november desember"
    ),
    nl=(
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni "
        "juli augustus september oktober november december"
    ),
    en=(
        "monday tuesday wednesday thursday friday saturday sunday january february april june july august "
        "september october november december"
    ),
)
"""Days and months: whoever names one says when."""

UNTIL_THEN: Final[Mapping[str, frozenset[str]]] = words_by_language(
    sv="ses sees ha hoppas hörs god glad trevlig skön",
    nb="ses sees ha håper høres god glad fin ønsker",
    nl="tot fijne prettige mooie hopelijk geniet zie ziens zo'n",
    en="see have hope enjoy happy lovely until till day love made",
)
"""Words of wishes and farewells, in which a day promises nothing."""

REPORTS: Final[Mapping[str, Sieve]] = {
    "sv": Sieve(r"\w{2,}(?:at|tt|dd|[lmnvj]t|(?<!ba)rt|[oö]rd)$"),
    "nb": Sieve(r"\w{2,}(?:et|[lmnkpv]t|(?<!ba)rt|dd)$"),
    "nl": Sieve(r"(?:(?:\w*ge|ver|her|ont|be)\w{3,}(?:d|t|en))$"),
    "en": Sieve(r"\w{3,}ed$"),
}
"""How words are built that report what has been done: "repaired", "vervangen"."""

WILL_BE: Final[Mapping[str, Sieve]] = {
    "sv": Sieve(
        r"(?<!\w)(?:det |de[nt]? )?(?:gör|ska|fixar|ordnar|löser) (?:vi|jag)(?!\w)|(?<!ni )(?<!du )(?<!er )"
        r"(?<!\w)kommer(?! (?:gärna|åter|igen))(?!\w)"
    ),
    "nb": Sieve(
        r"(?<!\w)(?:det |de[nt]? )?(?:gjør|skal|fikser|ordner|løser) (?:vi|jeg)(?!\w)|(?<!dere )(?<!du )"
        r"(?<!\w)kommer(?! (?:gjerne|igjen))(?!\w)"
    ),
    "nl": Sieve(
        r"(?<!\w)(?:doen|gaan|zullen|regelen|fiksen) (?:we|wij)(?!\w)|(?<!\w)(?:doe|ga|regel) ik(?!\w)|"
        r"(?<!jullie )(?<!je )(?<!u )(?<!\w)(?:komt|komen)(?! graag)(?!\w)"
    ),
    "en": Sieve(
        r"(?<!\w)(?:will|can) do(?!\w)|(?<!\w)(?!we |you |it |that |this )\w+ will (?:sort|fix|mend|check|"
        r"see|order|"
        r"bring|get|ask|look)(?!\w)|(?<!\w)on it(?=[.!]|$)|(?<!for )(?<!you )(?<!you're )(?<!\w)coming"
        r"(?!\w)"
    ),
}
"""What we take on, or what comes: "Det gör vi!", "Will do!", "New one coming!"."""

THANKING: Final[Mapping[str, frozenset[str]]] = words_by_language(
    sv="tack tackar",
    nb="takk takker",
    nl="bedankt dank dankjewel dankuwel merci",
    en="thanks thank cheers ta",
)
"""With these a remark merely thanks."""

LONGING: Final[Mapping[str, Sieve]] = {
    "sv": Sieve(r"(?<!\w)(?:längtar|ser (?:så )?fram emot|kan (?:knappt|inte) vänta)(?!\w)"),
    "nb": Sieve(r"(?<!\w)(?:gleder (?:meg|oss)|ser (?:så )?fram til|kan (?:nesten )?ikke vente)(?!\w)"),
    "nl": Sieve(
        r"(?<!\w)(?:kan niet wachten|kijken? (?:zo |echt )?uit naar|(?:veel|zo'n) zin in|hebben (?:er )?"
        r"(?:\w+ ){0,3}zin in)(?!\w)"
    ),
    "en": Sieve(r"(?<!\w)(?:can't wait|cannot wait|cant wait|look(?:ing)? forward to)(?!\w)"),
}
"""Looking forward: kind words about what is still to come."""
