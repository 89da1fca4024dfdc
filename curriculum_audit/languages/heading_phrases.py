"""The phrases that head sections and label fields of course descriptions, by what they announce.

In Dutch (Netherlands and Flanders), English and German; in lower case, without numbering, colon or brackets, parted by
semicolons. To teach the program a new one, add it here.
"""

PHRASES = {
    "outcomes": """
        leerdoel; leerdoelen; leerdoelstellingen; leerresultaat; leerresultaten; leeruitkomst; leeruitkomsten;
        doel; doelen; doelstelling; doelstellingen; doelstelling van de cursus; eindcompetentie;
        eindcompetenties; eindterm; eindtermen; einddoelen; competenties; te behalen competenties; beoogde
        leerresultaten; kwalificaties; doel van de cursus; doel van het vak; cursusdoel; cursusdoelen;
        vakdoelen; moduledoelen; onderwijsdoelen; olr; opleidingsspecifieke leerresultaten; domeinspecifieke
        leerresultaten; leerdoelen en competenties; eindkwalificaties; gedragsindicatoren; beroepscompetenties;
        kerncompetenties; wat leer je; je leert; learning outcome; learning outcomes; learning objective;
        learning objectives; learning goals; learning aims; learning results; aims; aim; aims and objectives;
        objective; objectives; course objectives; course goals; course aims; course outcomes; course learning
        outcomes; module aims; module outcomes; student learning outcomes; student learning objectives; intended
        learning outcomes; ilos; goals; course goal; competencies; competences; competency; skills; skills
        outcomes; what you will learn; educational aims; expected learning outcomes; knowledge and
        understanding; graduate attributes; subject specific skills; key skills; module learning outcomes; final
        objectives; final competencies; final competences; target competencies; lernziel; lernziele;
        lernergebnis; lernergebnisse; qualifikationsziel; qualifikationsziele; ziele; ziel; kompetenzen;
        kompetenzziele; angestrebte lernergebnisse; zu erwerbende kompetenzen; lernziele und kompetenzen;
        learning outcomes und kompetenzen; modulziele; lehrziele; angestrebte kompetenzen; qualifikationen;
        lernergebnisse und kompetenzen; kompetenzen und qualifikationsziele; studienziele; bildungsziele;
        erworbene kompetenzen; ausbildungsziele; qualifikations- und lernziele; lern- und qualifikationsziele""",
    "content": """
        inhoud; vakinhoud; cursusinhoud; inhoud van de cursus; inhoud van het vak; inhoud van de module;
        leerinhoud; leerinhouden; moduleinhoud; module-inhoud; omschrijving; beschrijving; korte beschrijving;
        vakbeschrijving; cursusbeschrijving; modulebeschrijving; beschrijving van de module; beschrijving van de
        cursus; samenvatting; korte inhoud; korte omschrijving; inhoud en opbouw; onderwerpen; thema's;
        situering; kernthema's; lesinhoud; inhoudsbeschrijving; toelichting inhoud; algemene omschrijving;
        inhoudelijke beschrijving; lesstof; stof; over deze cursus; over dit vak; waar gaat het over;
        programma-inhoud; trefwoorden; context; inleiding; stofomschrijving; leerstof; onderwijsinhoud;
        toelichting; beknopte beschrijving; content; contents; course content; course contents; description;
        course description; module description; short description; brief description; module content; module
        contents; syllabus; outline syllabus; indicative content; indicative syllabus; topics; topics covered;
        course topics; summary; overview; course overview; module overview; module summary; course outline;
        outline; synopsis; about this course; about this module; introduction; subject matter; catalog
        description; catalogue description; key topics; module profile; purpose of the module; rationale; unit
        description; unit content; course summary; abstract; inhalt; inhalte; lehrinhalt; lehrinhalte;
        lerninhalt; lerninhalte; modulinhalt; modulinhalte; kursinhalt; inhalte des moduls; inhalt des moduls;
        beschreibung; kurzbeschreibung; modulbeschreibung; themen; gegenstand; thematische schwerpunkte;
        studieninhalte; inhaltsbeschreibung; zusammenfassung; themenschwerpunkte; kurzzusammenfassung""",
    "teaching": """
        werkvorm; werkvormen; onderwijsvorm; onderwijsvormen; onderwijs; didactische werkvorm; didactische
        werkvormen; didactische werk- en leervormen; leeractiviteiten; leervormen; onderwijsmethode;
        onderwijsmethoden; methode; begeleiding; studiebegeleiding; contactonderwijs; opzet;
        onderwijsactiviteiten; leer- en werkvormen; lessen; vakinhoudelijke studiebegeleiding;
        onderwijsleervormen; onderwijsorganisatie; aanpak; vorm; lesvormen; didactiek; studieactiviteiten;
        weekplanning; weekoverzicht; planning; teaching; teaching method; teaching methods; teaching and
        learning; teaching and learning methods; format; teaching form; teaching forms; teaching format;
        learning activities; learning and teaching methods; pedagogy; mode of instruction; instructional
        methods; instruction method; methods of instruction; type of course; learning and teaching; learning and
        teaching strategy; teaching activities; course format; mode of delivery; educational methods; didactic
        methods; study activities; instructional format; teaching mode; delivery; course schedule; weekly
        schedule; class format; module structure; components; teaching/learning methods; lehrform; lehrformen;
        lehrveranstaltung; lehrveranstaltungen; lehr- und lernform; lehr- und lernformen; lehr- und
        lernmethoden; lernformen; lehrmethoden; veranstaltungsform; veranstaltungsformen; lernmethoden; lehr-
        und betreuungsformen; medienform; medienformen; zugeordnete modulteile; modulstruktur; modulelemente;
        unterrichtsform; lehr-/lernformen; lehrveranstaltungsart; veranstaltungsart; art der veranstaltung;
        modulbestandteile""",
    "assessment": """
        toets; toetsen; toetsing; toetsvorm; toetsvormen; toetsing en beoordeling; beoordeling;
        beoordelingswijze; evaluatie; evaluatievorm; evaluatievormen; evaluatiemomenten; evaluatiemethode;
        evaluatiemethoden; examen; examens; examenvorm; examenvormen; tentamen; tentamens; tentaminering;
        tentamenvorm; wijze van toetsing; wijze van tentaminering; wijze van beoordelen; toetswijze; afsluiting;
        eindevaluatie; herkansing; toetsonderdelen; beoordelingscriteria; eindscoreberekening; toetsmatrijs;
        deeltoetsen; toetsprogramma; periodegebonden evaluatie; toetsing en weging; cijferbepaling; opdrachten;
        assessment en beoordeling; assessment; assessments; assessment method; assessment methods; assessment
        criteria; assessment details; examination; examinations; exam; exams; grading; evaluation; method of
        assessment; methods of assessment; form of assessment; forms of assessment; type of assessment; mode of
        assessment; assessment and grading; assessment strategy; test; tests; testing; evaluation methods;
        evaluation method; examination method; grades; grading policy; grade distribution; assessment pattern;
        coursework; summative assessment; formative assessment; type of examination; form of examination;
        relevant work; study work; course requirements; assignments; assignments and grading; assessment methods
        and criteria; grading criteria; method of evaluation; prüfung; prüfungen; prüfungsform; prüfungsformen;
        prüfungsleistung; prüfungsleistungen; leistungsnachweis; leistungsnachweise; modulprüfung; form der
        modulprüfung; studienleistung; studienleistungen; prüfungsart; studien- und prüfungsleistungen;
        beschreibung der studien-/ prüfungsleistungen; leistungsüberprüfung; voraussetzungen für die vergabe von
        leistungspunkten; voraussetzung für die vergabe von ects-punkten; voraussetzungen für die vergabe von
        credits; art der prüfung; art der bewertung; benotung; leistungskontrolle; prüfungsmodalitäten;
        leistungen; ermittlung der modulnote; wiederholungsmöglichkeit; modulabschlussprüfung; beschreibung der
        studien- und prüfungsleistungen; prüfungsanforderungen; modulabschluss; bewertung""",
    "literature": """
        literatuur; verplichte literatuur; aanbevolen literatuur; studiemateriaal; leermateriaal; lesmateriaal;
        leermiddelen; cursusmateriaal; boeken; handboek; handboeken; bronnen; referenties; literatuurlijst;
        materiaal; studiematerialen; studieboeken; verplicht studiemateriaal; aanbevolen studiemateriaal;
        bibliografie; onderwijsmateriaal; verplicht materiaal; aanbevolen materiaal; verplichte leermiddelen;
        literature; required literature; recommended literature; reading; readings; reading list; bibliography;
        books; required reading; required readings; recommended reading; recommended readings; textbook;
        textbooks; materials; required texts; required text; course materials; study materials; study material;
        references; required textbook; indicative reading; indicative reading list; key texts; key reading;
        resources; learning resources; texts; required materials; course material; compulsory literature;
        teaching materials; core texts; core reading; essential reading; further reading; suggested reading;
        background reading; literatur; literaturhinweise; literaturempfehlungen; lehrmaterial; lehrmaterialien;
        lernmaterial; fachliteratur; medien; empfohlene literatur; basisliteratur; grundlagenliteratur;
        arbeitsmaterialien; weiterführende literatur; literaturangaben; lehrbuch""",
    "entry": """
        voorkennis; vereiste voorkennis; ingangseis; ingangseisen; toelating; toelatingseisen;
        toelatingsvoorwaarden; begincompetenties; begintermen; instapeisen; instroomeisen; voorwaarden;
        volgtijdelijkheid; begineisen; aanbevolen voorkennis; gewenste voorkennis; noodzakelijke voorkennis;
        vereisten; voorvereisten; starteisen; verwachte voorkennis; inschrijfvoorwaarden; deelnamevoorwaarden;
        toelatingseis; creditcontractvoorwaarde; examencontractvoorwaarde; ingangsvoorwaarden; ingangsniveau;
        prerequisite; prerequisites; pre-requisites; pre-requisite; entry requirements; admission requirements;
        prior knowledge; required prior knowledge; recommended prior knowledge; prerequisite knowledge;
        co-requisites; corequisites; module prerequisites; course prerequisites; restrictions; required
        background; preconditions; entrance requirements; requirements; requirements for participation; assumed
        knowledge; initial competences; pre- and co-requisites; prerequisites for credit points; recommended
        prerequisites; required knowledge; voraussetzung; voraussetzungen; teilnahmevoraussetzung;
        teilnahmevoraussetzungen; vorkenntnisse; empfohlene voraussetzungen; zugangsvoraussetzungen;
        voraussetzungen für die teilnahme; formale voraussetzung; inhaltliche voraussetzung; inhaltliche
        voraussetzungen; formale voraussetzungen; eingangsvoraussetzungen; notwendige voraussetzungen;
        erforderliche vorkenntnisse; empfohlene vorkenntnisse; zulassungsvoraussetzungen; teilnahmebedingungen;
        voraussetzungen nach prüfungsordnung""",
    "admin": """
        studielast; studiebelasting; studietijd; werklast; contacturen; contacttijd; contractvormen; rooster;
        aanmelding; inschrijving; aanwezigheid; aanwezigheidsplicht; opleiding; faculteit; vakgroep;
        studierichting; departement; collegejaar; academiejaar; cursusjaar; studiejaar van aanbod; onderdeel
        van; aangeboden in; locatie; campus; capaciteit; groepsgrootte; opmerkingen; opmerking; bijzonderheden;
        roostering; kosten; bijkomende kosten; aantal contacturen; totale studietijd; begrote studietijd;
        wegingsfactor; instelling; totale studielast; verdeling studielast; lesuren; leerlijn; studieonderdeel
        van; programma; onderwijsteam; workload; total workload; study load; student workload; contact hours;
        duration; hours; frequency; schedule; timetable; registration; enrolment; attendance; programme;
        program; course program; faculty; school; department; offered; usability; use of the module;
        applicability; remarks; notes; miscellaneous; misc; location; academic year; further information; class
        size; turn; mobility; weight of the module grade; presence; cp assignment; contact time; study hours;
        notional hours; degree programme; independent study; self-study; part of; attendance policy; enrollment;
        costs; section; term dates; meeting times; office hours; course policies; arbeitsaufwand; aufwand;
        dauer; dauer des moduls; häufigkeit; häufigkeit des angebots; turnus; angebotsturnus; häufigkeit des
        angebotes; verwendbarkeit; verwendbarkeit des moduls; verwendung des moduls; studiengang; studiengänge;
        präsenzzeit; selbststudium; kontaktzeit; moduldauer; sonstiges; bemerkungen; anmerkung; anmerkungen;
        hinweise; weitere hinweise; sonstige informationen; zuordnung zum studiengang; gesamtstunden;
        präsenzstunden; eigenstudiumsstunden; detaillierter zeitaufwand; stellenwert der note; fachbereich; sws;
        semesterwochenstunden; semesterdauer; teilnehmerzahl; angebot; fakultät; institut; zuordnung zum
        curriculum; anerkannte module; lerngebiet; verwendbarkeit des moduls in anderen studiengängen;
        gruppengröße; anmeldung; gewichtung; gewichtung der note; weitere informationen; verwendung""",
    "code": """
        studiegidsnr; vaknr; cursusnr; modulenr; course nr; module nr; subject number; unit number; vak-code;
        lehrveranstaltungsnummer; modul-nummer;
        code; cursuscode; vakcode; modulecode; studiegidsnummer; cursusnummer; vaknummer; olod-code; olodcode;
        code opleidingsonderdeel; opleidingsonderdeelcode; onderwijseenheidcode; code onderwijseenheid;
        studiedeelcode; osiriscode; code van het vak; cataloguscode; nummer; oe-code; toetscode; ects-code;
        cursuscode(s); course code; module code; course number; module no; module number; course no; unit code;
        subject code; course id; catalog number; catalogue number; course identifier; module id; code of the
        course; course code(s); course; modulnummer; modul-nr; modulnr; modul nr; modulcode; modul-code;
        kursnummer; kennnummer; modulkennung; kennung; modulkürzel; kürzel; modul-kürzel; modul-id; nr;
        modulnote; veranstaltungsnummer; lv-nummer; modulschlüssel; nummer des moduls; modulsigle;
        kurzbezeichnung; prüfungsnummer""",
    "title": """
        titel; vaktitel; cursusnaam; vaknaam; naam; modulenaam; naam van het vak; titel van het vak;
        cursustitel; vak; naam module; naam vak; naam cursus; naam van de module; naam onderwijseenheid;
        onderwijseenheid; moduletitel; opleidingsonderdeel; naam opleidingsonderdeel; module; cursus; olod; naam
        olod; benaming; engelse titel; engelse naam; nederlandse naam; titel van de cursus; titel van de module;
        title; course title; module title; course name; module name; name of the course; name of the module;
        name; unit title; subject title; module title english; english title; title of the course; title of the
        module; subject; title of module; name of module; course unit title; modultitel; modulname;
        modulbezeichnung; bezeichnung; modul; titel des moduls; name des moduls; modultitel deutsch; modultitel
        englisch; kursname; veranstaltungstitel; bezeichnung des moduls; titel der veranstaltung; name der
        veranstaltung; kurstitel; modulbezeichnung englisch; veranstaltung""",
    "credits": """
        studiepunt; studiepunten; aantal studiepunten; ec; ects; ecs; studiepunten in ec; aantal ec; aantal
        ects; sp; stp; ects-punten; ects-credits; ec-punten; omvang; studieomvang; aantal credits; studielast in
        ec; punten; ecp; studiepunten en studielast; studielast en studiepunten; aantal ec's; aantal
        ects-punten; omvang in ec; studielast in ects; studielast ec; credit; credits; credit points; ects
        credits; number of credits; ects points; credit hours; cp; credit value; study points; credits ects;
        ects credit points; ec credits; number of ects; number of ects credits; units; cats; cats credits;
        credit units; cus; competency units; ects value; credit weighting; ects/cats; module credits; course
        credits; credit rating; number of credit points; european credits; credit load; ecs points;
        leistungspunkte; leistungspunkte nach ects; ects-punkte; ects-leistungspunkte; lp; kreditpunkte;
        creditpoints; anrechnungspunkte; anzahl der leistungspunkte; umfang; kp; ects-lp; ects lp; lp ects;
        leistungspunkte lp; credit-points; ects-kreditpunkte; cr; umfang in lp; punkte; zahl der credits""",
    "year": """
        studiejaar; leerjaar; jaar; opleidingsjaar; modeltraject; fase; studiefase; jaar van de opleiding;
        bachelorjaar; jaar in opleiding; studiejaar opleiding; opleidingsfase; trajectschijf; modeltrajectjaar;
        year of study; study year; year; course year; programme year; phase; year of programme; stage; year in
        programme; bachelor year; studienjahr; ausbildungsjahr; lehrjahr""",
    "period": """
        periode; semester; blok; trimester; kwartiel; onderwijsperiode; aangeboden; aanbod; tijdvak; kwartaal;
        onderwijsperioden; periode(n); startblok; lesperiode; wanneer; semester van aanbod; blokken;
        startperiode; aanvang; toetsperiode; period; term; block; quarter; teaching period; semesters; offered
        in; term offered; periods; timing; session; semester offered; when; start; availability; terms offered;
        teaching term; term taught; fachsemester; studiensemester; studienplansemester; semesterlage; zeitpunkt
        im studienverlauf; regelsemester; empfohlenes semester; angebotssemester; niveaustufe; lage im
        studienplan; empfohlenes fachsemester; semester lage""",
    "status": """
        verplicht; verplicht/keuze; verplicht of keuze; keuze; type; soort; status; verplicht vak; keuzevak;
        vaktype; categorie; cursustype; verplichte cursus; onderwijstype; type vak; type onderwijs; v/k; p/k;
        karakter; type cursus; soort vak; soort module; compulsory; mandatory; compulsory/elective; compulsory
        or elective; required; elective; course type; module type; state; type of module; core/elective;
        category; course category; core or elective; obligatory; module status; required/elective; compulsory or
        optional; course status; mandatory/elective; nature; pflicht/wahlpflicht; pflicht oder wahlpflicht;
        modultyp; modulart; art des moduls; verbindlichkeit; pflichtmodul; modulstatus; wahlpflichtmodul;
        verpflichtungsgrad; pflicht; pflicht/wahl; pflichtkennzeichen; typ""",
    "language": """
        taal; voertaal; onderwijstaal; onderwijstalen; taal van het onderwijs; instructietaal; voertalen;
        lestaal; doceertaal; taal onderwijs; language; language of instruction; teaching language; languages;
        instruction language; course language; language of teaching; language of tuition; sprache;
        unterrichtssprache; unterrichtssprachen; lehrsprache; veranstaltungssprache; modulsprache; sprache der
        veranstaltung; kurssprache""",
    "level": """
        niveau; cursusniveau; vakniveau; niveau van de cursus; nlqf-niveau; moeilijkheidsgraad; graad; level;
        course level; academic level; level of study; module level; fheq level; cycle; study level; degree
        level; eqf level; modulniveau; studienniveau; qualifikationsniveau""",
    "contact": """
        docent; docenten; contactpersoon; coördinator; vakcoördinator; cursuscoördinator; verantwoordelijke;
        examinator; verantwoordelijk docent; verantwoordelijke docent; contact; contactgegevens;
        moduleverantwoordelijke; lesgever; lesgevers; lector; lectoren; cursusleider; titularis; medewerkers;
        ontwikkelaar; auteur; auteurs; examinatoren; modulecoördinator; vakverantwoordelijke; verantwoordelijk
        lesgever; lesgevend team; blokcoördinator; tutor; coördinerend verantwoordelijke;
        studieloopbaanbegeleider; docent(en); lector(en); onderwijsverantwoordelijke; contact information;
        contact details; contact person; lecturer; lecturers; instructor; instructors; coordinator; course
        coordinator; module coordinator; module leader; teacher; teachers; staff; teaching staff; examiner;
        examiners; responsible lecturer; course leader; professor; module convenor; convenor; tutors; faculty
        member; course director; teaching assistant; teaching assistants; email; e-mail; phone; office;
        instructor information; lecturer(s); instructor(s); unit coordinator; course convenor; module organiser;
        person in charge; dozent; dozenten; dozentin; lehrende; lehrender; modulverantwortliche;
        modulverantwortlicher; ansprechpartner; modulverantwortung; modulbeauftragte; modulbeauftragter;
        verantwortlich; prüfer; prüfende; lehrpersonen; modulkoordination; modulkoordinator; ansprechpartnerin;
        verantwortliche; modulverantwortliche/r; lehrende/r; modulverantwortliche(r); modulbeauftragte/r;
        dozent/in; dozent(in); lehrkräfte; prüferin; beauftragter""",
    "contents_page": """
        inhoudsopgave; inhoudstafel; overzicht; table of contents; inhaltsverzeichnis; index; register;
        verzeichnis; alphabetisches verzeichnis; modulübersicht; overzicht van vakken; list of courses; course
        list; studieplan; studienplan; modulverzeichnis; übersicht; studienverlaufsplan; curriculum overview;
        inhoudsoverzicht; vakkenlijst; course overview table; alphabetical index; course index""",
}
"""By the value of `headings.Topic`."""

EVERYDAY = """
    nr; nummer; nummer; naam; name; start; type; soort; status; inleiding; introduction; omschrijving; beschrijving;
    description; planning; samenvatting; summary; overview; onderwerpen; topics; context; periode; wanneer; when; fase;
    phase; code; titel; title; subject; module; modul; taal; language; sprache; doel; doelen; doelstelling; ziel; ziele;
    goals; goal; aim; materiaal; materials; bronnen; references; referenties; onderwijs; aanpak; vorm; methode; opzet;
    resources; methoden; beschreibung; zusammenfassung; inhoud; inhalt; contents; content; abstract; begeleiding; test;
    tests; testing; vereisten; voorwaarden; requirements; niveau; level; evaluatie; evaluation; beoordeling; examen;
    voraussetzungen; voraussetzung; medien; literatuur; literature; literatur; bibliography; bibliografie; punten;
    omvang; umfang; state; category; categorie; typ; kürzel; bezeichnung; veranstaltung; themen; kompetenzen; skills;
    competenties; competencies; competences; trefwoorden; toelichting; prüfung; prüfungen; examinations; examination;
    year; jaar; semester; term; session; units; course; syllabus; outline; stage; state; instruction method; format"""
"""Those that other documents use as much."""
