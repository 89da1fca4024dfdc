"""Dutch words for `teaching`."""

from collections.abc import Mapping
from types import MappingProxyType

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "negation": """
            valt buiten; vallen buiten; buiten beschouwing; niet aan bod; niet aan de orde; niet behandeld; niet
            besproken; niet bespreken; niet ingegaan; geen aandacht; geen onderdeel; geen deel uit; behoort niet tot;
            behoren niet tot; hoort niet bij; horen niet bij; geen stof; geen tentamenstof; niet tot de stof; niet in
            dit vak; niet in deze cursus; niet in deze module; niet getoetst; gaat niet over; gaan niet over; niet
            opgenomen; is vervallen; zijn vervallen; wordt overgeslagen; worden overgeslagen; laten we liggen; laten we
            buiten; niet meer aangeboden; geen plaats; blijft achterwege; blijven achterwege; gaan we niet in; gaat het
            niet; niet inbegrepen; niet meer behandeld; niet meer besproken; niet meer aan bod; niet meer aan de orde;
            niet meer gegeven; niet meer opgenomen; niet meer in dit; niet meer in deze; geen deel meer; geen onderdeel
            meer; verplaatst naar; elders behandeld; elders aan bod; elders aan de orde; behandeld in een ander;
            besproken in een ander; aan bod in een ander; geen examenstof
            """,
        "exception": "met uitzondering van; uitgezonderd",
        "contrast": "maar; echter; wel; daarentegen",
        "literature": """
            literatuur; literatuurlijst; leeslijst; boekenlijst; isbn; uitgeverij; studieboek; handboek; aanbevolen
            boek; verplicht boek; verplichte stof; aan te schaffen; aanschaffen; leeswerk; zelfstudie hoofdstuk; artikel
            van; boek van; rapport van; reader; ter inzage; tijdschrift; bohn stafleu; springer; van gorcum; lannoo;
            acco; boom lemma; coutinho; garant; noordhoff; eerste druk; tweede druk; derde druk; vierde druk; herziene
            druk; laatste druk; e druk; syllabus via; syllabus verkrijgbaar; syllabus te koop; syllabus beschikbaar
            """,
        "entry": """
            voorkennis; ingangseis*; toegankelijk voor; instapeis*; instroomeis*; vooraf afgerond; afgerond hebben;
            heeft afgerond; is afgerond; eerst behaald; behaald hebben; heeft behaald; is behaald; behaald zijn;
            voorwaarde voor deelname; voorwaarden voor deelname; deelnamevoorwaarde*; volgtijdelijk*; begintermen;
            begincompetenties; instapniveau; vrijstelling*; wie instroomt; je hebt al; geslaagd zijn voor; certificaat
            van; in bezit van; bewijs van deelname; vereiste vooropleiding; beginniveau; beginsituatie; vooropleiding;
            toelatingseis*; toelatingsvoorwaarde*; toelating tot; toegang tot de cursus; toegang tot de opleiding;
            toegang tot het vak; toegangseis*; toegangsvoorwaarde*; afgeronde opleiding; afgeronde bachelor
            """,
        "warning": """
            kan heftig; kunnen heftig; als heftig; heftig zijn; schokkend*; aangrijpend*; triggerwarning; trigger
            warning; inhoudswaarschuwing; let op; waarschuwing; emotioneel belastend; kan emoties oproepen; kunnen
            emoties oproepen; gevoelige onderwerpen; studieadviseur; studentenpsycholoog; je mag de zaal verlaten; raken
            de lesstof; opgelet; bevat heftig*; bevat confronter*; bevat schokkend*; bevat gevoelig*; bevat beelden;
            bevat fragmenten; bevat materiaal; confronterend zijn; confronterende beelden; confronterende inhoud;
            confronterende onderwerpen; confronterende casu*; confronterende verhalen; als confronterend
            """,
        "career": """
            afgestudeerde*; alumni; alumna; alumnus; beroepsperspectief; beroepsmogelijkheden; carriere*; kun je gaan
            werken; kun je werken; kun je aan de slag; ga je aan de slag; werkveld na; loopbaan*; arbeidsmarkt;
            doorstromen; doorstuderen; beroepenveld; vacature*; als baan; toekomstige functie; na je studie; na deze
            master; na de master; beginnend beroepsbeoefenaars komen; kom je terecht; na je afstuderen kun; na het
            afstuderen kun je werken; na de opleiding kun je werken
            """,
        "research": """
            lectoraat; lector; hoogleraar; promoveer*; promotieonderzoek; proefschrift; onderzoekslijn*;
            onderzoeksgroep; onderzoeksgebied; onderzoeksinteresse*; onderzoek van de docent; haar onderzoek; zijn
            onderzoek; vakgroep; leerstoel; bijzonder hoogleraar; publiceert; doet onderzoek naar; doen onderzoek naar;
            onderzoeksproject van; de docent is; de docent werkte; docente werkte; de docent heeft; de docenten zijn;
            coördinator is; coördinator werkt; is tevens; werkzaam als; is verbonden aan; was jarenlang; werkte
            jarenlang; expertisegebied; afdeling onderzoekt; onderzoekscentrum; onderzoekers van; postdoc; promovendus;
            promovenda
            """,
        "rules": """
            huisregel*; integriteitscode; ongewenst gedrag; omgangsvormen; onderwijs- en examenregeling;
            klachtenregeling; meldpunt van de universiteit; meldpunt van de hogeschool; veilig studieklimaat; sociale
            veiligheid op; gedragsregels van de; gedragscode van de opleiding; gedragscode van de hogeschool;
            gedragscode van de universiteit; gedragscode van de faculteit
            """,
        "aside": """
            voor aanvang dient; voor aanvang lever*; voor aanvang levert; voor de eerste stagedag; voor de start van de
            stage; certificaat van de e-learning; certificaten van de e-learning*; certificaat e-learning; certificaat
            van de online; attest van de e-learning; attest van de online; getuigschrift van de online; getuigschrift
            van de e-learning; bewijs van inschrijving; bewijs hepatitis; vaccinatie hepatitis; vaccinatiebewijs; in het
            bezit te zijn; ehbo-diploma; ehbo-certificaat; facultatieve lectuur; jeugdroman*; probleemboek*; primaire
            werken; de romans; vertrouwensdocent*; vertrouwenspersoon van de opleiding; promoveerde; publiceerde; lopend
            onderzoek van; onderzoek van de vakgroep; onderzoek van medewerkers; achtergrond van docenten; daarnaast
            lid; tevens lid; senior onderzoeker; onderwerpen die vorige jaren; scripties van vorige jaren; eerdere
            scripties; afgestudeerden werken; alumni werken; oud-studenten; baan vinden; begeleiden stafleden; onderzoek
            van stafleden; voor wie het thema dichtbij komt; voor wie het onderwerp dichtbij komt; vooraf het
            certificaat; om te mogen starten; om te mogen deelnemen; voorwaarde om te starten; voorwaarde om deel te
            nemen; verklaring omtrent het gedrag is vereist; verklaring omtrent het gedrag en een; vog is vereist;
            geldige vog; vog overleggen; vog inleveren; uittreksel uit het strafregister; attest van goed gedrag; bewijs
            van goed gedrag; om toegelaten te worden tot
            """,
        "objective": """
            de student kan; studenten kunnen; je leert; u leert; leer je; leert u; studenten leren; cursisten leren;
            deelnemers leren; leren studenten; leert de student; stelt studenten in staat; verwerft inzicht; student is
            in staat; studenten zijn in staat; je kunt; je kan; kun je; kan de student; de cursist kan; in staat om; in
            staat; de student heeft; je hebt kennis; heeft kennis; de student weet; je weet; weet je; weet de student;
            de student kent; je kent; ken je; de student herkent; je herkent; herken je; na afloop; aan het eind; aan
            het einde; na deze cursus; na dit vak; na deze module; na dit blok; leerdoel*; leeruitkomst*; leerresultaat;
            leerresultaten; eindterm*; eindcompetentie*; doelstelling*; competenties; de student; studenten; de
            deelnemer; de cursist; de afgestudeerde kan; de verpleegkundige kan; heeft inzicht in; inzicht in; kan
            uitleggen; kan beschrijven; kan benoemen; cursus beoogt; vak beoogt; module beoogt; opleidingsonderdeel
            beoogt; te kunnen; ik kan; ik weet; ik ken; ik herken; in de vingers; handvatten om; deelnemers kunnen;
            cursisten kunnen; de aspirant; aspiranten kunnen; aspiranten leren; de kandidaat kan; de aios;
            de coassistent; de trainee; je verwerft; u verwerft; je bekwaamt; u bekwaamt; leert studenten; leert
            deelnemers; leert je om; bereidt studenten voor
            """,
        "assessment": """
            toets; toetsen; toetsing; toetsvorm*; toetsopdracht*; toetsmoment*; toetsstof; toetsmatrijs; getoetst;
            tentamen*; tentamin*; examen*; beoordeeld; beoordeling van; beoordelingsopdracht; cijfer; casustoets;
            kennistoets; meerkeuze*; osce; stationstoets; vaardigheidstoets; eindopdracht; deeltoets; essay; werkstuk;
            portfolio; eindverslag; performance assessment; inleveropdracht; eindpresentatie; wordt afgesloten met;
            afsluitende opdracht; examenvraag; examenvragen; essayopgave; essayvraag; verslag dat; herkansing;
            stagebeoordeling; kpb; bekwaamheidsproef; mondeling; schriftelijke opdracht; beoordelingscriteri*; weegt
            mee; examinering; examinator*; assessmentgesprek; een paper; evaluatie van het vak; summatieve evaluatie
            """,
        "case": """
            casus; casuïstiek; casuistiek; casussen; casustoets; casusbespreking*; vignet; vignetten; werkgroep*;
            werkcollege*; discussie*; discussiëren; discussiëer*; debat; werkstuk; essay; paper; presentatie; opdracht;
            opdrachten; essayopgave; essayvraag; betoog; advies schrijven; dossierstudie; groepsopdracht; schriftelijke
            casus; papieren casus; computerpracticum; adviesnota; beleidsstuk; analyse van; pleitnota; stelling;
            stellingen; beleidsnotitie; adviesplan; adviesrapport; notitie
            """,
        "simulation": """
            rollenspel*; simulatie*; simulatiepati*; gesimuleerd*; osce*; stationstoets; vaardigheidstoets;
            vaardigheidsles*; vaardighedenonderwijs; vaardigheidsonderwijs; skillslab; skills lab; skillstraining;
            vaardigheidstraining*; gesprekstraining; gespreksvaardighedentraining; trainingsacteur; acteur*; actrice*;
            oefen; oefenen; oefent; geoefend; oefening*; je traint; trainen; practicum; vaardighedenles;
            vaardighedenlab; praktijkles; praktijktraining; fantoom; oefenpop; moot court; oefenzitting; oefenrechtbank;
            rolspel; in tweetallen; drietallen; videotraining; nagespeeld; naspelen; proefgesprek; oefengesprek;
            demonstreer*; demonstratie door studenten; kandidaat voert; in de training; tijdens de training; trainingen;
            trainingsdag*; trainingsbijeenkomst*
            """,
        "placement": """
            stage; meelopen; loopt mee; loop je mee; loopt een dag; loopt stage; stageperiode; stagebeoordeling;
            stageopdracht; stageplaats; stageplek; stageadres; stageschool; coschap*; co-schap*; praktijkperiode;
            praktijkleren; werkplekleren; werkplek; praktijkleer*; leerwerk*; stagebegeleid*; in de praktijk van je; op
            je stage; kpb; korte klinische beoordeling; epa; stagedag*; stagiair*; duale leerperiode; praktijkplaats;
            werkplekbeoordeling; praktijkopdracht; praktijkweek; kliniek meelopen; meeloopdag*; in je stage; jouw stage;
            stagegroep; stageklas; onder supervisie; eigen caseload; bij echte; met echte cliënten; op de afdeling;
            praktijkinstelling; je schuift aan; schuif je aan; je gaat mee; ga je mee op; praktijkweken; mee op
            huisbezoek; meegaat op
            """,
        "knows": """
            noem*; benoem*; opsom*; somt; definieer*; definiëren; weergev*; weergeeft; beschrijf*; beschrijven; kennen;
            kent; ken; aangev*; toelicht*; omschrijv*; omschrijf*; weet; weten; kennis; kennismak*; uitleggen; uitlegt;
            legt uit; leg uit; uit te leggen; opnoemen; noemt; heeft kennis van; begrip; begrijp*
            """,
        "knows_how": """
            toepas*; toepast; pas toe; past toe; passen toe; toe te passen; pas je; past; analyseer*; analyseren;
            analyse*; vergelijk*; onderscheid*; interpreteer*; interpreteren; beargument*; beoordeel; beoordeelt;
            beoordelen; afweg*; weegt; wegen; weeg; verklaar*; verklaren; opstellen; stelt; stel; onderbouw*;
            verantwoord*; motiveer*; motiveert; motiveren; kritisch; reflecteer*; reflecteren; reflecteert; herken*;
            signaleer*; signaleren; inschat*; schat; adviseer*; adviseren; ontwerp*; kies; kiest; kiezen; bepaal*;
            bepalen; beslis*; bespreek*; bespreken; bespreekt; evalueer*; evalueren; formuleer*; formuleren; uitwerk*;
            werkt uit; plan; onderzoek; onderzoekt; beredeneer*; beredeneren; opmerken; handelen; handelt; volgens;
            voeren; voert; stappen; doorloop*; doorlopen; argumenteer*; bediscussi*; samenwerken; begeleid*; uitvoeren;
            hanteren; hanteert; inzetten; gebruik*; vraag; vraagt; verwijs*; verwijzen; rapporteer*; vastleg*; schrijf;
            schrijft
            """,
        "shows_how": """
            demonstreer*; demonstreren; oefen*; laat zien; laten zien; simuleer*; simuleren; naspe*; trainen; traint;
            rollenspel*
            """,
        "child": """
            kind; kinder*; kindje*; baby*; zuigeling*; peuter*; kleuter*; jeugd*; jongere; jongeren; minderjarig*;
            leerling*; tiener*; puber*; adolescent*; ongeboren; meisje*; jongen; jongens; pleegkind*; scholier*;
            kindcheck*; vroegkinderlijk*
            """,
        "parent": "ouder; ouders; opvoed*; moeder*; vader*; zwanger*",
        "other_victim": """
            ouderen; oudere; ouderenmishandeling; ouderenzorg; verpleeghuis*; bejaard*; dier; dieren;
            dierenmishandeling; dierenarts; huisdier*; paard*; hond*; veehouder*; volwassenen; werknemer*; werkvloer;
            middelenmisbruik; drugsmisbruik; alcoholmisbruik; medicijnmisbruik; machtsmisbruik; rechtsmisbruik;
            dementie; mantelzorg*; patiënten met dementie
            """,
        "household": """
            huiselijk geweld; intrafamiliaal geweld; relationeel geweld; partner; partners; partnermishandeling;
            partnergeweld; vrouwenmishandeling
            """,
        "harm": """
            mishandeling; mishandelingen; mishandeld; mishandelde; mishandelen; mishandelt; misbruik; misbruikt;
            misbruikte; misbruiken; verwaarlozing; verwaarloosd; verwaarloosde; verwaarlozen; geweld; gezinsgeweld;
            thuisgeweld; gewelddadig*; geweldpleg*; geweldservaring*; onveilig*; onveiligheid; gevaar loopt; gevaar
            lopen; in gevaar; uitbuiting; uitgebuit; verontrust*; ontwikkelingsbedreig*; bedreigde opvoeding; bedreigde
            ontwikkeling; wreedheid; slachtoffer; slachtoffers; slachtofferschap; grensoverschrijd*; incest; ontucht;
            zedendelict*; zedenmisdrij*; lijfstraf*
            """,
        "plain": """
            misbruik van middelen; misbruik van macht; misbruik van recht; misbruik van bevoegdheid*; misbruik van
            alcohol; misbruik van drugs; misbruik van medicijnen; misbruik van positie; misbruik van gegevens;
            verkeersslachtoffer*; partners zoals; partners in de keten; partners in het netwerk; partners uit; externe
            partners; sociale partners; betrokken partners; lokale partners; andere partners; met partners; betrouwbare
            volwassene*; vertrouwde volwassene*; veilige volwassene*; steunende volwassene*; vallen buiten beeld; valt
            buiten beeld; vallen buiten de boot; valt buiten de boot; vaak niet besproken; vaak niet behandeld; vaak
            niet aan bod; vaak niet aan de orde; niet behandeld als; gaat het niet alleen; gaat het niet enkel; gaat het
            niet uitsluitend; geen aandacht krijgen; geen aandacht krijgt
            """,
    }
)
"""Per sign, its phrases parted by semicolons."""
