"""Words of courtesy: greetings, thanks, applause, wishes; they carry no content of their own."""

from collections.abc import Mapping
from typing import Final

from stamgast.coach.lexicon import word_sets
from stamgast.coach.sieve import Sieve

COURTESY: Final[Mapping[str, frozenset[str]]] = word_sets(
    {
        "sv": """
            exakt gött grej grym grymma förstår förstå
            blev blir hjärtat hjärta värmde värmt ler leende leenden rörd rörda toppenbra supertrevligt
            jättetrevligt härliga härlig skojigt skoj mysiga roliga rolig finfint finemang strålande
            ypperligt utmärkt utmärkta uppmärksammar uppmärksammade uppmärksamma förfrågan ärende tålamod
            förtroende besök besöket intresse visat lyfter lyfta upp tagit herr fru fröken hjälte hjältar
            klockrent perfekt perfekta låter jobbat jobb imponerad imponerade respekt kämpa krya
            födelsedag födelsedagen bröllop bröllopet jubileum bebis semester semestern lov resa tacksam
            innerligt oändligt enormt stolt stolta hoppas återseende nästa gång heder berörd berörda gåshud
            kärlek bamsekram hug fniss asgarv garv skratt skrattar kult fräckt fräsch läckert läcker
            ursnyggt ursött urgulligt drömmigt sagolikt magnifikt suverän suveräna kanonbra kanonkul
            jättegott jättefint supermysigt superfint superfin tipp topptips bekräftat mottaget uppfattat
            toppkommentar finaste goaste gosigt go gos fint fantastisk önskan lyckönskningar lyckönskan
            trevligt ödmjukaste ödmjukt heja hejar bästis stjärna stjärnor klippa pärla guldstjärna guld
            äkta eloge rackarns oerhört gläder glädjande trivdes trivs njut njöt
            gulligt gullig sött söta söt magiskt magisk magiska mäktigt vackert vacker vackra imponerande
            otroligt galet kanon jättekul jättesnällt snällt vänligt gudomligt gott gottigt superkul rart
            rara charmigt rörande fnissar ler skrattar lol tackartackar tackat info informationen informera
            uppmärksammat bidrag input tanke tankar klokt kloka poäng upptäckt minne bild bilden bilder
            historia berättelse berättade berättat hälsa hälsar alltid själva själv ses snart bästa kära
            vännen trevlig skön solig glad påsk midsommar nyår höst vår vinter sådär helt sagt sant precis
            okej ok mums gud tack tackar tusen hjärtligt varmt snälla snällt stort jättetack tacksamma hej
            hejsan hejhej tjena hallå god dag morgon kväll godmorgon hälsningar hälsning vänliga vänligen
            mvh kram kramar kramisar hurra grattis gratulerar gratulera välkommen välkomna åter roligt kul
            härligt fint fina fin finaste bra jättebra superbra toppen topp super suveränt underbart
            underbar ljuvligt mysigt snyggt grymt fantastiskt fantastisk spännande intressant trevligt
            trevlig coolt häftigt najs nice wow oj åh ååh åhh haha hihi heja bravo japp absolut jättekul
            jättefint jättefin jätteroligt superkul skönt strålande värmer glad glada glädjer glädje lycka
            uppskattar uppskattat uppskattas höra läsa se nöjd nöjda idé ide idéer förslag tips tipset
            tipsen förslaget feedback feedbacken återkoppling synpunkter synpunkt synpunkterna åsikt åsikter
            omdöme ord berömmet beröm kommentar kommentaren fråga frågan frågor inlägg meddelande noterat
            noterar delar delade delat dela skrev skriver hör hörde hörs av tid viktiga viktig viktigt
            värdefulla värdefullt helg helgen helgdag vecka veckan kväll dag dagen fortsatt fortsatta
            fortsättningsvis sommar jul önskar önskan hoppas hoppas ses välkomna produkten produkter
            motsvara motsvarar förväntningar allt gott lika detsamma instämmer håller precis verkligen
            otroligt så himla jätte super väldigt kontakt kontaktar kontaktade engagemang stöd vän vänner
            följare kund kunder teamet hela oss team jävla fan pris sätter vilket bästa
        """,
        "nb": """
            nettopp måte gratulasjon gratulasjoner digg skjønner forstår greie artig
            ble blir varmet hjertet hjerte smil smile smilet rørt toppen kjempehyggelig veldig hyggelige
            morsomme gøyale utmerket utmerkede ypperlig perfekt perfekte oppmerksom oppmerksomme gjør gjør
            oppmerksomhet forespørsel forespørselen henvendelse henvendelsen tålmodighet tillit tillitt
            besøk besøket interesse vist herr fru helt helter høres jobba jobbet jobb imponert respekt kjemp
            god bedring  bursdag bursdagen bryllup bryllupet jubileum baby ferie ferien tur takknemlig
            inderlig uendelig stolt stolte gjensyn neste gang rørende gåsehud kjærlighet bamseklem knis
            latter ler kult fett lekkert lekker nydelige nydelig magisk suveren suverene kanonbra kjempefin
            superkoselig superfint mottatt oppfattet skryt koste kos kosen kose koselige hyggelig trivdes
            trives nyt nøt beskjed beskjeden støtten støtta stjerne stjerner perle gull hedrer hatten helgen
            søndag varsel fra sier tar opp tok seg gledelig ønskene lykkeønskning tips topptips gode beste
            ære ydmyk råbra sjukt sykt dritbra dritkult ellevill herligste hipp hurra moroklump kremt
            søt søtt søte magisk magiske mektig vakkert vakker vakre imponerende utrolig vilt kanon
            kjempegøy snilt snille vennlig guddommelig godt rart sjarmerende rørende smiler ler lol info
            informasjonen bidrag input tanke tanker klokt kloke poeng minne bilde bildet bilder historie
            historien fortalte fortalt hilse hilsen alltid selv sees snart kjære trivelig solrik påske
            sommeren nyttår høst vår vinter helt sagt sant akkurat okei ok nam meldingen gulle hyggelige
            dagen takk takker tusen hjertelig varm varmt snille stor mange heisann hallo heihei god godt dag
            morgen kveld hilsen hilsner hilsninger vennlig vennlige mvh klem klemmer hurra gratulerer
            gratulere velkommen velkomne tilbake gøy moro morsomt kult kul herlig fint fine fin flott flotte
            bra kjempebra superbra topp toppen super supert nydelig nydelige vakkert koselig hyggelig kjekt
            stilig rått fantastisk fantastisk spennende interessant utrolig wow oi åh åå åååå åååå haha hihi
            heia bravo jepp absolutt enig kjempegøy kjempefint skjønt strålende varmer varme glad glade
            gleder glede gleden lykke setter pris verdsetter høre lese se fornøyd fornøyde idé ide idéer
            forslag forslaget tips tipset tilbakemelding tilbakemeldingen positive tilbakemeldinger innspill
            innspillet mening meninger ord ordene ros rosen kommentar kommentaren spørsmål spørsmålet spør
            innlegg melding notert noterer deler delte delt skrev skriver hører kontakt kontakter tok viktig
            viktige verdifullt helg helgen uke uka videre fortsatt sommer jul ønske ønsker ønskes håper få
            dem deres alt likeså stor riktig veldig så sånt skikkelig kjempe super bare engasjement støtte
            venn venner følgere kunde kunder teamet hele team jævla faen tar dette når beste for hjerte
        """,
        "nl": """
            hartverwarmend oei ding insgelijks ontvangen begrijpelijk begrijpen snappen snap harte
            mailtje succes sterk werk nam
            aardig attent blijven genoten genieten geniet goedgedaan gedaan gelukt klinkt perfect perfecte
            volgende keer keertje gauw spoedig hopelijk weerzien meneer mevrouw heer trots kippenvel traan
            tranen ontroerd geraakt raakt liefde dikke knuffels glimlach lach gelach helden held heldin ster
            sterren parel goud respect petje af chapeau sterkte beterschap verjaardag trouwdag huwelijk
            jubileum baby vakantie reis  rust mooiste liefste leukste fijnste supermooi superlief
            superleuk superidee topidee wijst wijzen doorgeeft doorgeven aankaart aankaarten aandacht
            aanvraag verzoek geduld begrip vertrouwen bezoek bezoekje interesse getoonde prijs stellen stelt
            genieten smullen smul mooizo keigoed keileuk keimooi kei tops geniaal briljant magnifiek
            adembenemend fraai fraaie puik formidabel top toppers topper gezelligheid enthousiasme
            enthousiast dankbaar zeggen zegt trakteert vriendelijk vriendelijkheid lol pret joepie yes
            joehoe hiep hiep helpt
            schattig schattige magisch magische indrukwekkend ongelooflijk ongelofelijk waanzinnig kanjer
            kanjers lieverd aandoenlijk ontroerend grappig grappige lachen info informatie inbreng input
            gedachte gedachten punt herinnering foto foto's verhaal verteld vertellen gezegd zeg gezien zie
            hopelijk tot snel ziens graag altijd zelf goeie beste zonnige pasen zomer herfst winter
            nieuwjaar klopt precies ok oke lekker lekkere smakelijk ach och hè blijven klasse knap mooier
            komst mee dank danken dankjewel dankje dankuwel bedankt hartelijk heel veel duizendmaal merci
            thanks hoi hallo hey goedemorgen goedemiddag goedenavond dag groet groeten groetjes vriendelijke
            lieve lief liefs kus kusjes knuffel hoera gefeliciteerd proficiat welkom terug leuk leuke leuks
            superleuk fijn fijne fijns mooi mooie prachtig prachtige goed goede goeie top toppie super
            geweldig geweldige fantastisch fantastische heerlijk heerlijke gezellig gezellige schitterend
            tof toffe gaaf gave vet cool spannend bijzonder bijzondere interessant wauw wow aww ah oh oké
            haha hihi hahaha hoera bravo absoluut eens superfijn supertof blij blije worden warm verwarmt
            hart plezier waarderen waardering gewaardeerd horen lezen zien tevreden idee ideeën tip tips
            suggestie suggesties voorstel feedback mening reactie reacties opmerking opmerkingen compliment
            complimenten woorden bericht berichtje vraag vragen genoteerd noteren delen deelt meedenken
            meegedacht contact opneemt opnemen belangrijk belangrijke waardevol weekend week avond dag zomer
            kerst wensen gewenst hopen hoop toekomst dienst allemaal hele team ontzettend enorm erg zo echt
            hierbij alle goeds hetzelfde jij jou steun volger volgers klant klanten wat waard toch verdorie
            beste
        """,
        "en": """
            along coming brave cosy cozy thing likewise exactly understood understand asked
            smile smiled smiles smiling laugh laughed giggle giggled brought bringing attention heart hearts
            enquiry inquiry patience loyalty loyal trust visit interest mr mrs ms sir madam team teams
            perfect hero heroes star stars gem diamond proud bravo impressed respect hats off goosebumps
            tears teary moved touched melted melts blush blushing birthday anniversary wedding baby holiday
            holidays trip journey luck luckiest sounds looks done job work effort raising raise pointing
            wonderfully beautifully kindly enthusiasm enthusiastic delight delights lovelier loveliest
            prettiest cutest sweetest nicest funniest splendid marvellous marvelous terrific tremendous
            magnificent glorious sublime divine delicious tasty epic sick lit wicked mint belting banging
            stellar phenomenal outstanding exceptional extraordinary spectacular breathtaking mesmerising
            gratefully received receiving acknowledged sending big huge massive heartfelt warmest blessed
            blessings goodness gosh crikey mate pal gang folks everyone everybody lads ladies compliment
            praise mention shoutout shout fab fabby top notch spot-on sounding tears happier safe travels
            rest enjoy enjoyed enjoying
            cute sweet adorable magical magic stunning impressive unbelievable legend legends hilarious
            brill ace smashing smiling laughing lol info information input thought thoughts point memory
            photo picture story told telling letting said say soon always sunny easter spring autumn winter
            true ok yum yummy bless heartwarming touching charming delightful fair shout spot top cracking
            kindness helpful heads flagging popping stopping visit visiting thank thanks thankyou cheers ta
            grateful gratefully gratitude hi hello hey hiya morning afternoon evening dear regards kind
            kindest best wishes sincerely love loved lovely lots xx hug hugs hooray yay congrats
            congratulations welcome back nice great brilliant fantastic wonderful amazing awesome fab
            fabulous super superb excellent beautiful gorgeous good cool sweet fun funny exciting
            interesting incredible wow aw aww awww oh ah haha hahaha bravo absolutely agreed agree glad
            happy pleased delighted thrilled made makes day joy warms heart appreciate appreciated
            appreciation hear hearing read reading see seeing idea ideas suggestion suggestions tip tips
            feedback opinion opinions comment comments remark remarks compliment compliments words question
            message post noted sharing share shared asking taking time reaching getting touch writing wrote
            important valuable valued value weekend week day  summer christmas wish wishing hope hoping
            trust continue meet expectations products care take team whole so such really truly much very
            absolutely guys all support friend friends follower followers customer customers you too same
            means world bloody damn
        """,
    }
)
"""Language → words that may all be there and still say nothing of one's own."""

BESIDE: Final[Mapping[str, frozenset[str]]] = word_sets(
    {
        "sv": "honom henne dem all allas helt hela länge riktigt alldeles fullständigt totalt redan läst "
        "hört sett läste hörde fått tänkt tummen tumme respons rader bäst bästis heder",
        "nb": "ham henne dem all hele helt lenge ganske totalt virkelig allerede lest hørt sett leste hørte "
        "fått tenkt "
        "tommel tommelen respons linjer best",
        "nl": "helemaal totaal volkomen compleet allemaal gelezen gehoord gezien lazen hoorden tijden lang "
        "tijd "
        "duim duimpje omhoog wijze hierop hierover hiervan daarop daarover daarvan daarmee erop erover "
        "ermee ervoor attendeert attenderen gelijk bezig bedacht hup",
        "en": "ages ever next word words heard seen thought thumbs wise obliged truer million cheer cheers",
    }
)
"""What may stand beside courtesy and says nothing either: pronouns, degrees, that one has read it."""

PARTICLES: Final = frozenset(("upp", "opp", "ut", "över", "over", "efter", "etter"))
"""Behind these a verb is another one, and tells something: "läst upp det för Bob"."""

THANKS: Final = frozenset(
    ("tack", "takk", "dank", "bedankt", "thanks", "hej", "hei", "hoi", "hallo", "hello", "hi", "hey")
)
"""Courtesies so frequent that they also serve to tell languages apart."""

ANSWERS: Final[Mapping[str, frozenset[str]]] = word_sets(
    {
        "sv": "ja jo japp jajamän jajamen absolut visst självklart nej nä nix inte aldrig okej måndag "
        "tisdag onsdag torsdag fredag lördag söndag imorgon dessvärre tyvärr både två tre fyra fem sex "
        "sju åtta nio tio elva tolv",
        "nb": "ja jo jepp jada absolutt selvfølgelig klart nei neida ikke aldri greit mandag tirsdag "
        "onsdag torsdag fredag lørdag søndag dessverre både to tre fire fem seks sju åtte ni ti elleve tolv",
        "nl": "ja jawel jazeker zeker absoluut natuurlijk tuurlijk nee neen niet nooit hoor prima meestal "
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag helaas allebei twee drie vier vijf "
        "zes zeven acht negen tien elf twaalf",
        "en": "yes yep yeah yup course absolutely certainly sure indeed no nope not never monday tuesday "
        "wednesday thursday friday saturday sunday tomorrow sadly both two three four five six seven "
        "eight nine ten eleven twelve noon midnight",
    }
)
"""Words that may be the whole answer to a question, or the heart of one."""

DONE: Final[Mapping[str, frozenset[str]]] = word_sets(
    {
        "sv": "fixat fixad lagat lagad ordnat ordnad klart klar åtgärdat gjort skickat hittat hittad ändrat",
        "nb": "fikset ordnet reparert ferdig gjort sendt funnet rettet endret",
        "nl": "gemaakt gefikst geregeld klaar gedaan verstuurd gevonden aangepast opgelost hersteld",
        "en": "fixed mended sorted done sent found changed corrected resolved removed",
    }
)
"""Words that report an act, short as the reply may be."""

WELL_DONE: Final[Mapping[str, Sieve]] = {
    "sv": Sieve(r"\b(?:bra|fint|snyggt|väl|starkt|grymt|vackert) (?:gjort|fixat|ordnat|lagat)\b"),
    "nb": Sieve(r"\b(?:bra|fint|godt|sterkt|flott|vel|rått) (?:gjort|fikset|ordnet)\b"),
    "nl": Sieve(r"\b(?:goed|mooi|knap|netjes|fijn|top|keurig|graag) (?:gedaan|gemaakt|gefikst|geregeld)\b"),
    "en": Sieve(r"\b(?:well|nicely|beautifully|superbly) (?:done|fixed|mended|sorted)\b"),
}
"""Applause for what the person did, with words that report an act of our own elsewhere."""

AFFIRMED: Final[Mapping[str, Sieve]] = {
    "sv": Sieve(
        r"(?:det|den|de|vi) (?:gör|är|kan|har|finns|går|får|ska|blir|vet) (?:det|den|de|vi|man|ni|"
        r"du)(?=[,.!:]|$)"
    ),
    "nb": Sieve(
        r"(?:det|den|de|vi) (?:gjør|er|kan|har|finnes|går|får|skal|blir|vet) (?:det|den|de|vi|man|dere|"
        r"du)(?=[,.!:]|$)"
    ),
    "nl": Sieve(
        r"(?:dat|die|het|ze|we) (?:kan|mag|klopt|is zo|zijn er|hebben we|is er|doen we|zit erin)(?=[,.!:]|"
        r"$)"
    ),
    "en": Sieve(
        r"(?:of )?course(?!\w)|(?:it|there|they|we|you|i|that) (?:is|are|do|does|can|have|has|will|did|"
        r"could|may|was)(?: indeed| so)?(?=[,.!:]|$)"
    ),
}
"""Short answers that repeat the verb of the question."""

OFFERS: Final[Mapping[str, Sieve]] = {
    "sv": Sieve(
        r"(?<!\w)(?=\w)(?:(?:vi|jag) (?:har (?!noterat|läst|tagit)|ska |skall |kollar|frågar|fixar|ordnar|"
        r"skickar|ringer|återkommer|undersöker|pratar|byter|lagar|ersätter|planerar|öppnade|glömde|missade|"
        r"tar (?:in|fram|bort))|kom (?:och|in|förbi|gärna)|titta (?:in|förbi)|prova|testa|koka|ta med|vänta|"
        r"det (?:beror|var vårt))\b"
    ),
    "nb": Sieve(
        r"(?<!\w)(?=\w)(?:(?:vi|jeg) (?:har (?!notert|lest|tatt)|skal |sjekker|spør|fikser|ordner|sender|"
        r"ringer|kommer tilbake|undersøker|snakker|bytter|reparerer|erstatter|planlegger|åpnet|glemte|"
        r"tar (?:inn|fram|bort))|kom (?:og|inn|innom|gjerne)|stikk innom|prøv|test|kok|ta med|vent|"
        r"det (?:skyldes|var vår))\b"
    ),
    "nl": Sieve(
        r"(?<!\w)(?=\w)(?:(?:we|wij|ik) (?:hebben (?!genoteerd|het gelezen)|heb (?!genoteerd)|gaan |ga |"
        r"zullen |zal |kijken |kijk |vragen |vraag |regelen|sturen|stuur|bellen|bel|zoeken|zoek|vervangen|"
        r"plannen|vergaten|maken)|kom (?:\w+ )?(?:langs|binnen|kijken|maar)|loop (?:\w+ )?binnen|probeer|"
        r"neem mee|wacht|dat (?:kwam|was onze))\b"
    ),
    "en": Sieve(
        r"(?<!\w)(?=\w)(?:(?:we|i)(?:'ll| will| are going to|'re going to|'m going to|"
        r" have (?!noted|read|taken)|'ve (?!noted|read|taken)| asked| checked| fixed| ordered| forgot|"
        r" opened| closed| should have| can )|come (?:and|in|by|along|over)|pop (?:in|by)|drop (?:in|by)|"
        r"try |bring |wait |it was our|that was our|because)"
    ),
}
"""Promises, offers and claims: however short, they say something."""

APPLAUSE: Final[Mapping[str, Sieve]] = {
    "sv": Sieve(
        r"(?:^|[.!?…] ?|\b(?:åh|oj|men|nej men|haha),? )(?:vilken|vilket|vilka|vad|så|hur|oj|"
        r"aj|usch|men oj|jösses)\b"
    ),
    "nb": Sieve(
        r"(?:^|[.!?…] ?|\b(?:åh|oi|men|nei men|haha),? )(?:for en|for et|hvilken|så|hvor|oi|"
        r"au|huff|jøss|nei)\b"
    ),
    "nl": Sieve(
        r"(?:^|[.!?…] ?|\b(?:ah|oh|nou|och|haha),? )(?:wat|zo|hoe|o|oei|ai|jeetje|jemig|"
        r"tjonge|poe)\b"
    ),
    "en": Sieve(
        r"(?:^|[.!?…] ?|\b(?:oh|ah|aw|well|haha),? )(?:what a|what an|how|so|such|oh|ouch|"
        r"goodness|gosh|crikey|go)\b"
    ),
}
"""Openings that applaud or sigh: "What a …!"; they tell nothing by themselves."""

WISHES: Final[Mapping[str, Sieve]] = {
    "sv": Sieve(
        r"(?:stort |varmt )?(?:grattis|gratulerar|gratulationer|lycka till|god jul|gott nytt|krya på)\b"
    ),
    "nb": Sieve(r"(?:så |hjertelig )?(?:gratulerer|gratulasjoner|lykke til|god jul|godt nytt|god bedring)\b"),
    "nl": Sieve(
        r"(?:van harte )?(?:gefeliciteerd|proficiat|felicitaties|succes|veel succes|fijne kerst|beterschap|"
        r"gelukkig nieuw)\b"
    ),
    "en": Sieve(
        r"(?:many |huge )?(?:congrat\w*|good luck|best of luck|all the best|merry christmas|happy new|"
        r"happy birthday|get well)\b"
    ),
}
"""Openings of good wishes, to which thanks are all there is to say."""

REGRET: Final = frozenset(
    [
        *("sorry", "oops", "whoops", "vervelend", "jammer", "helaas", "oeps", "beklager", "unnskyld", "leit"),
        *("kjedelig", "förlåt", "tråkigt", "trist", "ledsen", "ojdå", "oida"),
    ]
)
"""One word says that something is a pity; alone it is a courtesy, in a sentence it may be an apology."""

FORMULAS: Final[Mapping[str, Sieve]] = {
    "sv": Sieve(
        r"tack för (?:ditt |din |er |ert |att du tog |att ni tog )?(?:\w*meddelande\w*|återkoppling\w*|"
        r"kommentar\w*|synpunkt\w*|fråga\w*|anmälan|intresse\w*|mejl\w*|feedback\w*|tid)|"
        r"(?:vi |jag )?(?:uppskattar|värdesätter|är tacksamma) (?:verkligen |mycket )?(?:att|din|ditt|er|"
        r"för)[^.!?\n]*|(?:det är )?(?:något av det|bland det|det) \w+aste (?:vi|jag) (?:har )?(?:läst|hört|"
        r"sett)[^.!?\n]*"
    ),
    "nb": Sieve(
        r"takk for (?:din |ditt |at du tok )?(?:tilbakemelding\w*|melding\w*|kommentar\w*|spørsmål\w*|"
        r"interesse\w*|henvendelse\w*|tid\w*|e-post\w*|mail\w*)|"
        r"(?:vi |jeg )?(?:setter (?:stor |veldig )?pris på|verdsetter|er takknemlige for)[^.!?\n]*|"
        r"(?:det er )?(?:noe av det|det) \w+ste (?:vi|jeg) (?:har )?(?:lest|hørt|sett)[^.!?\n]*"
    ),
    "nl": Sieve(
        r"(?:bedankt|dank(?: je| u)?(?: wel)?|dankjewel) voor (?:je |uw |jouw |de |het )?(?:melding\w*|"
        r"bericht\w*|reactie\w*|feedback|vraag|mail\w*|opmerking\w*|interesse|moeite)|"
        r"(?:wij |we |ik )?(?:waarderen|waardeer|stellen|stel)(?: (?:het|uw|je|jullie|op prijs))[^.!?\n]*|"
        r"(?:dit is )?(?:een van de|het) \w+ste (?:dingen )?(?:wat|dat|die) (?:we|ik) (?:\w+ ){0,4}(?:lazen|"
        r"gelezen|"
        r"hoorden|gehoord|zagen|gezien)[^.!?\n]*"
    ),
    "en": Sieve(
        r"(?:thanks|thank you|cheers|ta) (?:so much |very much )?for (?:your |the |this |"
        r"taking the )?(?:message|feedback|comments?|question|interest|e-?mail|enquiry|note|report|time)|"
        r"(?:we |i )?(?:really |truly |always )?(?:appreciate|value) (?:you|your|the|it)[^.!?\n]*|"
        r"(?:one of )?the \w+est things? (?:we|i)(?:'ve| have)? (?:read|heard|seen)[^.!?\n]*"
    ),
}
"""Thanks for having written, and how much that is valued: they take up nothing."""
