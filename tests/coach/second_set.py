"""A second set of texts, written after the rules: (parent, reply) pairs and incoming remarks by language."""

EMPTY = {
    "sv": [
        (
            "Vi firade mormors 80-årsdag hos er och fick sitta vid fönstret, hon grät av glädje",
            "Vad roligt! Tack för att ni kom ❤️",
        ),
        ("Kan ni inte börja med kvällskurser i keramik?", "Bra tips, vi tackar!"),
        ("Hissen har varit trasig i tre veckor nu", "Tack för info!"),
        ("När börjar anmälan?", "Hej och tack för ditt meddelande 😊"),
        ("Min son lärde sig cykla på er gård", "Åh så gulligt!! 😍"),
        ("Personalen i receptionen hjälpte oss hitta borttappade nycklar", "Kul att höra!"),
        ("Jag har bakat efter ert recept, bröden blev som tegelstenar", "Haha! 😂"),
        ("Har bott här i 40 år och aldrig sett svanar förut", "Magiskt!"),
        ("Tycker ni borde ha fler vegetariska rätter", "Tack för synpunkten, ha en bra dag!"),
        (
            "Såg er på torget i lördags, barnen pratar fortfarande om det",
            "Tack, vad snällt sagt! Vi hoppas vi ses igen.",
        ),
    ],
    "nb": [
        (
            "Vi feiret mormors 80-årsdag hos dere og fikk sitte ved vinduet, hun gråt av glede",
            "Så gøy! Takk for at dere kom ❤️",
        ),
        ("Kan dere ikke starte kveldskurs i keramikk?", "Bra tips, vi takker!"),
        ("Heisen har vært ødelagt i tre uker nå", "Takk for info!"),
        ("Når starter påmeldingen?", "Hei og takk for meldingen din 😊"),
        ("Sønnen min lærte å sykle på gården deres", "Åh så søtt!! 😍"),
        ("Personalet i resepsjonen hjalp oss å finne nøklene", "Gøy å høre!"),
        ("Jeg bakte etter oppskriften deres, brødene ble som murstein", "Haha! 😂"),
        ("Har bodd her i 40 år og aldri sett svaner før", "Magisk!"),
        ("Syns dere burde ha flere vegetarretter", "Takk for innspill, ha en fin dag!"),
        (
            "Så dere på torget på lørdag, barna snakker fortsatt om det",
            "Takk, så hyggelig sagt! Vi håper vi sees igjen.",
        ),
    ],
    "nl": [
        (
            "We vierden oma's 80e bij jullie aan het raam, ze huilde van geluk",
            "Wat leuk! Fijn dat jullie er waren ❤️",
        ),
        ("Kunnen jullie geen avondcursus keramiek beginnen?", "Goed idee, bedankt!"),
        ("De lift is al drie weken stuk", "Bedankt voor de info!"),
        ("Wanneer start de inschrijving?", "Hallo, dank voor je bericht 😊"),
        ("Mijn zoon leerde fietsen op jullie plein", "Ach wat schattig!! 😍"),
        ("De dames van de receptie hielpen ons de sleutels te vinden", "Fijn om te horen!"),
        ("Ik heb jullie recept gebakken, het brood leek wel een baksteen", "Haha! 😂"),
        ("Woon hier 40 jaar en nog nooit zwanen gezien", "Magisch!"),
        ("Jullie zouden meer vegetarische gerechten moeten hebben", "Dank voor je suggestie, fijne dag!"),
        (
            "Zag jullie zaterdag op de markt, de kinderen praten er nog over",
            "Dank je, wat lief gezegd! Hopelijk tot snel.",
        ),
    ],
    "en": [
        ("We had gran's 80th at yours by the window, she cried with joy", "How lovely! Thanks for coming ❤️"),
        ("Could you not run an evening pottery course?", "Good shout, thanks!"),
        ("The lift has been broken for three weeks now", "Thanks for letting us know!"),
        ("When does booking open?", "Hello and thank you for your message 😊"),
        ("My son learned to ride his bike in your yard", "Aww so cute!! 😍"),
        ("The ladies at reception helped us find our keys", "Great to hear!"),
        ("I baked your recipe, the loaves came out like bricks", "Haha! 😂"),
        ("Lived here 40 years and never seen swans before", "Magical!"),
        ("You could do with more veggie dishes", "Thanks for your input, have a nice day!"),
        (
            "Saw you at the market on Saturday, the kids still talk about it",
            "Thank you, that's so kind! Hope to see you again soon.",
        ),
    ],
}

NOT_EMPTY = {
    "sv": [
        ("Har ni öppet på söndag?", "Ja, som vanligt!"),
        ("Hissen är trasig", "Tack! Teknikern kommer klockan tre."),
        ("Vi såg svanar i går", "Var det vid bron?"),
        ("Tack för i går!", "Tack själva!"),
        ("👍", "😊"),
        ("Tycker ni borde ha fler vegetariska rätter", "Tack! Vi lägger till två från och med mars."),
        (
            "Min son lärde sig cykla på er gård",
            "Grattis till honom! Vi har cykelverkstad på tisdagar om kedjan strular.",
        ),
        ("Är det lugnt på kvällarna?", "Oftast, ja."),
    ],
    "nb": [
        ("Har dere åpent på søndag?", "Ja, som vanlig!"),
        ("Heisen er ødelagt", "Takk! Teknikeren kommer klokka tre."),
        ("Vi så svaner i går", "Var det ved brua?"),
        ("Takk for i går!", "Takk selv!"),
        ("👍", "😊"),
        ("Syns dere burde ha flere vegetarretter", "Takk! Vi legger til to fra mars."),
        (
            "Sønnen min lærte å sykle hos dere",
            "Gratulerer til ham! Vi har sykkelverksted på tirsdager om kjedet krangler.",
        ),
        ("Er det rolig om kveldene?", "Som oftest, ja."),
    ],
    "nl": [
        ("Zijn jullie zondag open?", "Ja, zoals altijd!"),
        ("De lift is stuk", "Dank! De monteur komt om drie uur."),
        ("We zagen gisteren zwanen", "Was dat bij de brug?"),
        ("Bedankt voor gisteren!", "Jullie ook bedankt!"),
        ("👍", "😊"),
        ("Jullie zouden meer vegetarisch moeten hebben", "Dank! Vanaf maart komen er twee gerechten bij."),
        (
            "Mijn zoon leerde fietsen bij jullie",
            "Gefeliciteerd! Dinsdag is er fietswerkplaats, mocht de ketting kraken.",
        ),
        ("Is het 's avonds rustig?", "Meestal wel."),
    ],
    "en": [
        ("Are you open on Sunday?", "Yes, as usual!"),
        ("The lift is broken", "Thanks! The engineer is coming at three."),
        ("We saw swans yesterday", "Was that by the bridge?"),
        ("Thanks for yesterday!", "Thank you!"),
        ("👍", "😊"),
        ("You could do with more veggie dishes", "Thanks! We're adding two from March."),
        (
            "My son learned to ride at yours",
            "Well done him! Tuesdays we run a bike workshop if the chain slips.",
        ),
        ("Is it quiet in the evenings?", "Mostly, yes."),
    ],
}

REFERS = {
    "sv": [
        ("Vad kostar en årskort för barn?", "Priserna finns på vår webbplats."),
        ("Hur dags stänger ni på lördag?", "Kolla öppettiderna på hemsidan!"),
        ("Får man ha hund på uteserveringen?", "Hör av dig till restaurangen på 08-465 004 10."),
        ("Var parkerar man enklast?", "Se kartan på vår sida: https://kafeet.example/hitta"),
        ("Ingår handduk?", "Vänligen mejla oss på info@badet.example så återkommer vi."),
        ("Vilken ålder är kursen för?", "Läs mer via länken i vår bio."),
    ],
    "nb": [
        ("Hva koster årskort for barn?", "Prisene finner du på nettstedet vårt."),
        ("Når stenger dere på lørdag?", "Sjekk åpningstidene på nettsiden!"),
        ("Er det lov med hund på uteserveringen?", "Ta kontakt med restauranten på 21 23 45 67."),
        ("Hvor er det enklest å parkere?", "Se kartet på siden vår: https://kafeen.example/finn"),
        ("Er håndkle inkludert?", "Vennligst send e-post til info@badet.example, så svarer vi."),
        ("Hvilken alder er kurset for?", "Les mer via lenken i bio."),
    ],
    "nl": [
        ("Wat kost een jaarkaart voor kinderen?", "De prijzen staan op onze website."),
        ("Hoe laat sluiten jullie zaterdag?", "Check de openingstijden op de site!"),
        ("Mag de hond mee op het terras?", "Neem contact op met het restaurant via 010 123 4567."),
        ("Waar kun je het beste parkeren?", "Zie de kaart op onze site: https://cafe.example/route"),
        ("Zit er een handdoek bij?", "Stuur een mailtje naar info@bad.example, dan antwoorden we."),
        ("Voor welke leeftijd is de cursus?", "Lees meer via de link in bio."),
    ],
    "en": [
        ("How much is a child's annual pass?", "Prices are on our website."),
        ("What time do you close on Saturday?", "Check the opening hours on our site!"),
        ("Are dogs allowed on the terrace?", "Please contact the restaurant on 0161 496 0101."),
        ("Where's the easiest place to park?", "See the map on our page: https://cafe.example/find"),
        ("Is a towel included?", "Please email info@baths.example and we'll reply."),
        ("What age is the course for?", "Read more via the link in our bio."),
    ],
}

DOES_NOT_REFER = {
    "sv": [
        ("Vad kostar årskort för barn?", "350 kronor. Köp det på webbplatsen eller i kassan."),
        ("Får man ha hund på uteserveringen?", "Ja, hundar är välkomna ute men inte inne."),
        ("Kan ni ändra min bokning till fredag?", "Skicka bokningsnumret i ett meddelande så ändrar jag."),
        ("Hur anmäler man sig?", "Fyll i formuläret på sidan, det tar två minuter och är öppet till fredag."),
        ("Jag är så trött på kön", "Ring oss så pratar vi!"),
    ],
    "nb": [
        ("Hva koster årskort for barn?", "350 kroner. Kjøp det på nettsiden eller i kassa."),
        ("Er det lov med hund på uteserveringen?", "Ja, hunder er velkomne ute, men ikke inne."),
        (
            "Kan dere endre bestillingen min til fredag?",
            "Send bestillingsnummeret i en melding, så endrer jeg.",
        ),
        (
            "Hvordan melder man seg på?",
            "Fyll ut skjemaet på siden, det tar to minutter og er åpent til fredag.",
        ),
        ("Jeg er så lei av køen", "Ring oss, så prater vi!"),
    ],
    "nl": [
        ("Wat kost een jaarkaart voor kinderen?", "35 euro. Koop hem op de site of aan de kassa."),
        ("Mag de hond mee op het terras?", "Ja, buiten is hij welkom, binnen niet."),
        (
            "Kunnen jullie mijn boeking naar vrijdag zetten?",
            "Stuur het boekingsnummer in een bericht, dan doe ik dat.",
        ),
        (
            "Hoe schrijf je je in?",
            "Vul het formulier op de site in, dat duurt twee minuten en kan tot vrijdag.",
        ),
        ("Ik ben die rij zo zat", "Bel ons, dan praten we!"),
    ],
    "en": [
        ("How much is a child's annual pass?", "£35. Buy it on the website or at the till."),
        ("Are dogs allowed on the terrace?", "Yes, dogs are welcome outside but not in."),
        ("Can you move my booking to Friday?", "Send the reference in a message and I'll move it."),
        (
            "How do you sign up?",
            "Fill in the form on the site, it takes two minutes and stays open till Friday.",
        ),
        ("I'm so fed up with the queue", "Ring us and we'll talk!"),
    ],
}

ASKS = {
    "sv": [
        "Hej, vilken dag kommer sopbilen",
        "Vet ni om biblioteket har stängt i sommar",
        "ska man förboka eller räcker det att dyka upp",
        "Skulle gärna vilja ha ett svar på om ni tar emot glasögon",
        "Hur gör jag för att avsluta mitt medlemskap?",
        "Kan man betala med swish hos er",
        "Nån som vet när lampan på hörnet lagas",
        "Jag får inte ihop det, är det tisdag eller onsdag ni menar?",
    ],
    "nb": [
        "Hei, hvilken dag kommer søppelbilen",
        "Vet dere om biblioteket er stengt i sommer",
        "må man bestille eller holder det å møte opp",
        "Skulle gjerne hatt svar på om dere tar imot briller",
        "Hvordan gjør jeg for å avslutte medlemskapet?",
        "Kan man betale med vipps hos dere",
        "Noen som vet når lampa på hjørnet fikses",
        "Jeg får det ikke til å stemme, er det tirsdag eller onsdag dere mener?",
    ],
    "nl": [
        "Hoi, welke dag komt de vuilniswagen",
        "Weten jullie of de bieb dicht is deze zomer",
        "moet je reserveren of kun je gewoon binnenlopen",
        "Ik zou graag antwoord willen of jullie brillen aannemen",
        "Hoe kan ik mijn lidmaatschap opzeggen?",
        "Kun je bij jullie met pin betalen",
        "Weet iemand wanneer die lamp op de hoek gemaakt wordt",
        "Ik snap het niet, bedoelen jullie dinsdag of woensdag?",
    ],
    "en": [
        "Hi, what day do the bins get collected",
        "Do you know if the library is shut this summer",
        "do you need to book or can you just turn up",
        "I would really like to know if you take old glasses",
        "How do I cancel my membership?",
        "Can you pay by card at yours",
        "Does anyone know when that street lamp will be fixed",
        "I can't work it out, do you mean Tuesday or Wednesday?",
    ],
}

DOES_NOT_ASK = {
    "sv": [
        "Vilken underbar dag det blev",
        "Så glad att ni finns",
        "Har sett er föreställning två gånger nu",
        "Kan varmt rekommendera soppan",
        "När jag var liten fanns här en kiosk",
        "Var på konserten i går, helt otroligt",
        "Är så trött på förseningarna",
        "Vem bryr sig.",
    ],
    "nb": [
        "For en nydelig dag det ble",
        "Så glad for at dere finnes",
        "Har sett forestillingen to ganger nå",
        "Kan varmt anbefale suppa",
        "Når jeg var liten var det en kiosk her",
        "Var på konserten i går, helt utrolig",
        "Er så lei av forsinkelsene",
        "Hvem bryr seg.",
    ],
    "nl": [
        "Wat een heerlijke dag was dat",
        "Zo blij dat jullie bestaan",
        "Heb de voorstelling nu twee keer gezien",
        "Kan de soep van harte aanbevelen",
        "Toen ik klein was stond hier een kiosk",
        "Was gisteren bij het concert, ongelooflijk",
        "Ben zo moe van die vertragingen",
        "Wie kan het wat schelen.",
    ],
    "en": [
        "What a lovely day it turned out",
        "So glad you exist",
        "Have seen the show twice now",
        "Can warmly recommend the soup",
        "When I was little there was a kiosk here",
        "Was at the concert last night, unbelievable",
        "Am so tired of the delays",
        "Who cares.",
    ],
}
