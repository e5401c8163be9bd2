"""Signals of places, papers and people to which one is sent, by language."""

from typing import Final

from stamgast.coach.checks import Phrasebook, by_language

PLACES: Final[Phrasebook] = {
    "site": by_language(
        sv=(
            "evenemang*, *kalendern, eventet, *väljare*, öppna data, *forum*, podd*, podcast*, "
            "*avsnitt*, video*, filmen, wiki*, *kollen, hashtag*, *sida, *sidan, *sidor, *sidorna, "
            "sajt*, webb*, *portal*, *system, *systemet, app, appen, nätet, online, *kanal, *kanaler*, "
            "*konto, *kontot, profil*, *flödet, story*, höjdpunkter*, inlägg*, *länk, *länken, "
            "*länkar*, bio, bion, google, googla*, *grupp, *gruppen, nyhetsbrev*, *shop, *shoppen, "
            "*butiken, *bas, *basen, instagram*, insta, facebook*, youtube*, linkedin, faq*, frågor och "
            "svar, frågor & svar, vanliga frågor, *blogg*, *kalender*, *formulär*, dm, pm, dm:et, "
            "*meddelande*, inbox*, inkorg*, messenger, whatsapp, *chatt*, mejl*, mail*, e-post*, "
            "*flik*, *karta, *kartan, bokningen, *sök, *söket, *skola, *skolan, *skolor, "
            "kommentarsfältet, *verktyg, *verktyget, *sms"
        ),
        nb=(
            "arrangement*, eventet, *velger*, åpne data, *forum*, podkast*, podcast*, *episode*, "
            "video*, filmen, wiki*, *sjekken, emneknagg*, *side, *siden, *sida, *sider, *sidene, "
            "nettsted*, nett, nettet, *portal*, *system, *systemet, app, appen, online, *kanal, "
            "*kanaler*, *konto, *kontoen, profil*, *feeden, story*, høydepunkt*, innlegg*, *lenke, "
            "*lenka, *lenken, *lenker*, bio, bioen, google, *gruppe, *gruppa, *gruppen, nyhetsbrev*, "
            "*butikken, *base, *basen, instagram*, insta, facebook*, youtube*, linkedin, faq*, spørsmål "
            "og svar, vanlige spørsmål, ofte stilte spørsmål, *blogg*, *kalender*, *skjema*, dm, pm, "
            "dm-en, *melding, *meldinga, *meldingen, innboks*, messenger, whatsapp, *chat*, mail*, "
            "e-post*, epost*, *fane, *fanen, *kart, *kartet, *søket, *skole, *skolen, kommentarfeltet, "
            "*verktøy, *verktøyet, *sms, yr"
        ),
        nl=(
            "evenement*, event, *zoeker, *kiezer, open data, *forum, podcast*, aflevering*, video, "
            "filmpje, wiki*, hashtag, *meter, *planner, *site, *websites, *pagina*, web*, *portaal, "
            "*systeem, app, online, internet, *kanaal, *kanalen, *account, profiel*, *feed, story, "
            "stories, hoogtepunten, *link, *linkje, *links, bio, google*, googelen, *groep, "
            "nieuwsbrief*, *shop, *winkel, instagram*, insta, facebook*, youtube*, linkedin, faq*, "
            "vraag en antwoord, vraag & antwoord, veelgestelde vragen, *blog*, *agenda, *kalender, "
            "*formulier*, dm, dm'tje, pb, pb'tje, *bericht, *berichtje, inbox, messenger, whatsapp, "
            "*chat, mail*, e-mail*, *tabblad, *kaart, *wijzer, *checker, *tool, *module, de comments"
        ),
        en=(
            "the event, event listing, selector, picker, open data, forum, podcast*, episode, video, "
            "wiki, wikipedia, hashtag, search bar, lookup, archive page, site, sites, website*, "
            "webpage*, web page*, web, *portal, system, app, online, internet, channel, channels, "
            "socials, account, profile, feed, story, stories, highlights, link, links, link's, bio, "
            "google, googling, group, newsletter, shop, store, instagram, insta, facebook, youtube, "
            "linkedin, faq, faqs, q&a, q & a, frequently asked questions, blog, calendar, form, dm, "
            "dms, pm, message, messages, inbox, messenger, whatsapp, chat, email, emails, e-mail, page, "
            "pages, tab, map, finder, planner, checker, calculator, tool, database, pinned, listings, "
            "homepage, home page, event page, mailing list, waiting list"
        ),
    ),
    "paper": by_language(
        sv=(
            "tvättlapp*, *ordlistan, *ordbok*, *tidning*, *tidskrift*, *rapport*, *kartläggning*, "
            "dörren, *bok, *boken, *manualen, *taxor, taxan, *prislista*, häftet, kvittot, *intyg*, "
            "*stadgar, *protokoll, *blad, *bladet, *lappen, *lista, *listan, *guide*, *tabell*, "
            "*manual*, *anvisning*, specifikation*, *villkor*, *regler*, *beskrivning*, bekräftelse*, "
            "biljetten, *broschyr*, *folder*, *katalog*, *meny*, menyn, *skylt*, *affisch*, *tavla*, "
            "*anslag*, *program, *programmet, *schema*, tidtabell*, förpackning*, paketet, etikett*, "
            "*märkning*, innehållsförteckning*, *policy*, *krav, tidning*, *förteckning*, *råd, *råden, "
            "*instruktion*, *karta*, *reglement*, kontrakt*, avtal*, *sortiment*, *utbud*, *data, "
            "avtalet, stadgarna, faktura*, handlingarna, protokoll*"
        ),
        nb=(
            "vaskelapp*, merkelapp*, *ordlista, *ordbok*, *avis, *avisa, *tidsskrift*, *rapport*, "
            "*kartlegging*, døra, *bok, *boka, *boken, *takster, takstene, *prisliste*, heftet, "
            "*vedtekter, *protokoll, *listen, *ark, *arket, *blad, *bladet, *lappen, *liste, *lista, "
            "*guide*, *tabell*, *manual*, *anvisning*, spesifikasjon*, *vilkår*, *regler*, *reglene, "
            "*beskrivelse*, bekreftelse*, billetten, *brosjyre*, *folder*, *katalog*, *meny*, *skilt*, "
            "*plakat*, *tavle, *tavla, *oppslag*, *program, *programmet, *plan, *planen, emballasje*, "
            "pakka, pakningen, etikett*, *merking*, innholdsfortegnelse*, *krav, *kravene, *oversikt, "
            "*oversikten, *råd, *instruks*, *kart*, *reglement*, kontrakt*, avtale*, *sortiment*, "
            "*utvalg*, vedtekt*, kvittering*, referat*"
        ),
        nl=(
            "woordenboek*, *krant, *krantje, *tijdschrift, *rapport, onderzoek, de deur, *boek, "
            "*boekje, tarieven, *prijslijst*, *verslag, *blaadje, *blad, *label, *lijst, *gids, "
            "*wijzer, *tabel, *handleiding, *aanwijzing*, specificatie*, *voorwaarden, *regels, "
            "*omschrijving*, *beschrijving*, bevestiging*, *brochure*, *folder*, catalogus, *menu*, "
            "menukaart, *bord, *bordje, *poster, *affiche, *programma*, *rooster, dienstregeling, "
            "*tijden, verpakking*, etiket*, ingrediënten, *beleid, *eisen, *overzicht*, *instructie*, "
            "*plattegrond, *reglement*, contract*, *assortiment, *aanbod, statuten, bon, notulen, "
            "kleine lettertjes, *gegevens"
        ),
        en=(
            "dictionary, magazine, newspaper, paper, journal, report, survey, the door, book, booklet, "
            "guidebook, fares, tariff, tariffs, price list, pamphlet, bulletin, handout, statutes, "
            "sheet, leaflet, label, labels, list, listing, guide, chart, table, manual, handbook, "
            "instructions, spec, specs, specification*, terms, conditions, t&cs, rules, regulations, "
            "guidelines, description, descriptions, confirmation, ticket, brochure, catalogue, menu, "
            "sign, signs, poster, board, noticeboard, programme, program, schedule, timetable, times, "
            "packaging, packet, ingredients, policy, requirements, overview, contract, range, "
            "prospectus, small print, receipt, minutes, announcements, data, faq sheet, caption, "
            "information pack, welcome pack, tag"
        ),
    ),
    "people": by_language(
        sv=(
            "dirigent*, pastor*, präst*, sekreterare*, rektor*, kurator*, instruktör*, handledar*, "
            "mäklare*, bibliotekarie*, montör*, elektriker*, rörmokar*, urmakare*, optiker*, "
            "tandläkar*, barnmorsk*, farmaceut*, flygplats*, polis*, brandkår*, skatteverk*, "
            "försäkringsbolag*, husläkare*, biträdet, biljett*, *personal*, *reception*, *avdelning*, "
            "*kolleg*, *support*, kundtjänst*, kundservice*, *kontor*, *byrå*, *rådgivare*, *expert*, "
            "*leverantör*, *tillverkare*, *arrangör*, kommun*, *myndighet*, *verket, *teamet, team, "
            "*ombud*, *handläggare*, *ansvarig*, *läkare*, *veterinär*, *apotek*, vårdcentral*, 1177, "
            "*chaufför*, *förare*, *lärare*, *tränare*, kassan, *disken, växel*, *verkstad*, verkstan, "
            "*säljare*, *återförsäljare*, *butik, *butiker*, *grabbar*, *gänget, *medarbetare*, "
            "*rederi*, *föreningen, *entrén, *central*, *jouren, ledare*, *bank, *bolag*, styrelse*, "
            "*tekniker*, *mästare*, *vakt*, *värd, *värden"
        ),
        nb=(
            "dirigent*, prest*, sekretær*, rektor*, kurator*, instruktør*, veileder*, megler*, "
            "bibliotekar*, montør*, elektriker*, rørlegger*, urmaker*, optiker*, tannlege*, jordmor*, "
            "farmasøyt*, flyplass*, politi*, brannvesen*, skatteetat*, forsikringsselskap*, fastlege*, "
            "vaktmester*, billett*, *betjening*, *resepsjon*, *avdeling*, *kolleg*, *support*, "
            "kundeservice*, kundesenter*, *kontor*, *byrå*, *rådgiver*, *ekspert*, *leverandør*, "
            "*produsent*, *arrangør*, kommune*, *myndighet*, *etaten, *teamet, team, *stedet, "
            "*saksbehandler*, *ansvarlig*, *lege, *legen, *veterinær*, *apotek*, *sjåfør*, *lærer*, "
            "*trener*, kassa, skranken, luka, sentralbord*, *verksted*, *selger*, *forhandler*, "
            "*butikk, *butikker*, *gutta, *gjengen, ansatte, de ansatte, *medarbeider*, *rederi*, "
            "*laget, *foreningen, inngangen, *sentral*, *vakta, *vakten, ledere*, *bank, *selskap*, "
            "styret, *tekniker*, *mester*, *makeren, *vert, *verten, turistkontor*"
        ),
        nl=(
            "dirigent*, dominee*, pastoor*, secretaris*, rector*, conservator*, instructeur*, "
            "begeleider*, makelaar*, bibliothecaris*, elektricien*, loodgieter*, horlogemaker*, "
            "opticien*, tandarts*, verloskundige*, vliegveld*, politie*, brandweer*, belastingdienst*, "
            "verzekeraar*, conciërge*, kaart*, *personeel, *receptie, *afdeling*, *collega*, *support, "
            "klantenservice*, klantcontact*, *kantoor, *bureau, *adviseur*, *expert*, *deskundige*, "
            "*leverancier*, *fabrikant*, *organisator*, *organisatie, gemeente*, *dienst, *team, *punt, "
            "*medewerkers, *medewerker, *arts, huisarts*, dierenarts*, apotheek*, chauffeur*, docent*, "
            "leraar, trainer*, kassa*, *balie*, loket*, bediening, *werkplaats, *verkoper*, *dealer*, "
            "winkels, *winkel, *jongens, rederij*, *vereniging, ingang, *centrale, leiding, *bank, "
            "*bedrijf, bestuur*, vvv, *verhuur, *monteur*, *regio, *gastheer, *gids, vakman, "
            "specialist*, school"
        ),
        en=(
            "conductor*, vicar, priest, secretary, headteacher, curator*, instructor*, estate agent*, "
            "librarian*, electrician*, plumber*, optician*, dentist*, midwife, airport, police, fire "
            "service, fire brigade, tax office, insurer*, caretaker*, ticketing, physio, solicitor*, "
            "leader, staff, reception, *department, dept, colleague*, team, teams, support, customer "
            "service*, customer care, customer services, office, bureau, adviser*, advisor*, expert*, "
            "supplier*, manufacturer*, organiser*, organizer*, council, authority, agency, people, "
            "guys, folks, gp, doctor*, vet, vets, pharmacist*, chemist, driver*, teacher*, tutor*, "
            "coach, coaches, till, desk, helpdesk, counter, switchboard, workshop, dealer*, retailer*, "
            "stockist*, branch, branches, store, company, operator, association, entrance, helpline, "
            "hotline, leaders, bank, board, committee, technician*, landlord, host, specialist*, box "
            "office, ticket office, kiosk, watchmaker, point, school, lads, crew, ladies, someone"
        ),
    ),
}
"""Signal → language → phrases that show it."""
