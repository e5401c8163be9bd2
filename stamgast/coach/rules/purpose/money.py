"""A purpose that earns: turnover, sales, growth, market share."""

from stamgast.coach.checks import Phrases, by_language
from stamgast.coach.rule import Example, Rule, Severity, Wording

_PHRASES = by_language(
    sv="omsättning*, försäljning*, sälja mer, merförsäljning*, lönsam*, vinst, vinsten, marginal*, "
    "intäkt*, marknadsandel*, "
    "snittköp*, tillväxt*, kostnad*, avkastning*, aktieägar*, resultatet, ekonomisk vinning, betalande, "
    "konvertering*, snittorder*, "
    "köpfrekvens*, kundvärde*, spara pengar åt oss, budget*",
    nb="omsetning*, salg, snittsalg*, handlekurv*, salget, nettsalg*, mersalg*, selge mer, lønnsom*, "
    "profitt*, overskudd*, "
    "margin*, inntekt*, markedsandel*, "
    "vekst, veksten, kostnad*, avkastning*, aksjonær*, bunnlinj*, betalende, konvertering*, kundeverdi*, "
    "budsjett*",
    nl="omzet*, *omzet, verkoop*, verkopen, rendement*, winst*, winstgevend*, marge*, inkomsten, "
    "opbrengst*, marktaandeel*, "
    "groei, groeien in, kosten, kostenbespar*, aandeelhouder*, betalende, conversie*, klantwaarde, "
    "budget*, meer verdienen",
    en="turnover, sales, sell more, upsell*, profit*, margin*, revenue*, income, market share, growth, "
    "grow our business, cost, costs, "
    "cost savings, shareholder*, bottom line, paying customers, conversion*, lifetime value, budget*, "
    "return on investment, roi",
)


RULE = Rule(
    id="purpose.money",
    kind="purpose",
    check=Phrases(_PHRASES),
    severity=Severity.TIP,
    rationale="What we earn is our business; nobody outside gets up in the morning for it.",
    source="The method, A1 “A purpose that matters to others”.",
    evidence="house",
    wording={
        "sv": Wording(
            "Det här handlar om pengar.",
            "Flytta det till de interna målen och skriv vad människor får ut av er. Ingen gäst kommer för "
            "kassans skull.",
            "Den som hyr för första gången ska få veta vad som gäller.",
        ),
        "nb": Wording(
            "Dette handler om penger.",
            "Flytt det til de interne målene, og skriv hva folk får ut av dere. Ingen gjest kommer for "
            "kassas skyld.",
            "Den som leier for første gang, skal få vite hva som gjelder.",
        ),
        "nl": Wording(
            "Dit gaat over geld.",
            "Zet het bij de interne doelen en schrijf op wat mensen aan jullie hebben. Geen gast komt "
            "voor de kassa.",
            "Wie voor het eerst huurt, hoort hier waar hij aan toe is.",
        ),
        "en": Wording(
            "This is about money.",
            "Move it to the internal goals and say what people get out of you. No guest comes for the "
            "sake of the till.",
            "Anyone renting for the first time finds out where they stand.",
        ),
    },
    bad={
        "sv": (Example("Alla kunder ska bidra till [[tillväxten]]."),),
        "nb": (Example("Alle kunder skal bidra til [[veksten]]."),),
        "nl": (Example("Iedereen draagt bij aan onze [[omzet]]."),),
        "en": (Example("Everybody contributes to our [[revenue]]."),),
    },
    good={
        "sv": (Example("Den som har ont om pengar ska kunna fråga utan att skämmas."),),
        "nb": (Example("Den som har lite penger, skal kunne spørre uten å skamme seg."),),
        "nl": (Example("Wie weinig geld heeft, kan hier iets vragen zonder zich te schamen."),),
        "en": (Example("Anyone short of money can ask without being ashamed."),),
    },
)
