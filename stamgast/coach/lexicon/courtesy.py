"""Words of courtesy: greetings, thanks, applause, wishes; they carry no content of their own."""

from collections.abc import Mapping
from typing import Final

COURTESY: Final[Mapping[str, frozenset[str]]] = {
    language: frozenset(words.split())
    for language, words in {
        "sv": """
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
            important valuable valued value weekend week day night summer christmas wish wishing hope hoping
            trust continue meet expectations products care take team whole so such really truly much very
            absolutely guys all support friend friends follower followers customer customers you too same
            means world bloody damn
        """,
    }.items()
}
"""Language → words that may all be there and still say nothing of one's own."""

THANKS: Final = frozenset(
    ("tack", "takk", "dank", "bedankt", "thanks", "hej", "hei", "hoi", "hallo", "hello", "hi", "hey")
)
"""Courtesies so frequent that they also serve to tell languages apart."""

ANSWERS: Final[Mapping[str, frozenset[str]]] = {
    language: frozenset(words.split())
    for language, words in {
        "sv": "ja jo japp jajamän jajamen absolut visst självklart nej nä nix inte aldrig okej",
        "nb": "ja jo jepp jada absolutt selvfølgelig klart nei neida ikke aldri greit",
        "nl": "ja jawel jazeker zeker absoluut natuurlijk tuurlijk nee neen niet nooit hoor prima meestal",
        "en": "yes yep yeah yup course absolutely certainly sure indeed no nope not never can",
    }.items()
}
"""Words that may be the whole answer to a question."""

DONE: Final[Mapping[str, frozenset[str]]] = {
    language: frozenset(words.split())
    for language, words in {
        "sv": "fixat fixad lagat lagad ordnat ordnad klart klar åtgärdat gjort skickat hittat hittad ändrat",
        "nb": "fikset ordnet reparert ferdig gjort sendt funnet rettet endret",
        "nl": "gemaakt gefikst geregeld klaar gedaan verstuurd gevonden aangepast opgelost hersteld",
        "en": "fixed mended sorted done sent found changed corrected resolved removed",
    }.items()
}
"""Words that report an act, short as the reply may be."""
