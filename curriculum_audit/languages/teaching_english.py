"""English words for `teaching`."""

from collections.abc import Mapping
from types import MappingProxyType

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "negation": """
            not covered; not addressed; not discussed; not dealt with; not treated; not part of; not examined; not
            taught; not included; not include; outside the scope; out of scope; beyond the scope; fall outside; falls
            outside; lies outside; lie outside; are excluded; is excluded; does not deal with; does not cover; do not
            cover; does not address; does not discuss; does not include; no attention; not concerned with; no longer
            part; no longer offered; not on the syllabus; not on the exam; not considered; we skip; are skipped; is
            skipped; not look at; no longer covered; no longer addressed; no longer taught; no longer included; no
            longer discussed; no longer examined; no longer dealt with; has been moved to; have been moved to; has moved
            to; covered elsewhere; addressed elsewhere; taught elsewhere; dealt with elsewhere; discussed elsewhere; not
            the focus; covered in another; addressed in another; treated in another; dealt with in another; will not be
            covered; will not be discussed; will not be addressed; will not be treated; will not be examined; will not
            be included; will not be dealt; will not be taught; will not be part; will not be assessed; will not be
            considered; is not a course; is not a class; is not a module; is not a unit; is not a training; is not
            about; are left out; is left out; we leave out; leaves out; not touch on; not touch upon
            """,
        "exception": "with the exception of; excluding; except for; except",
        "contrast": "but; however; although; instead",
        "literature": """
            reading list; required reading; recommended reading; further reading; suggested reading; textbook; isbn;
            edition; publisher; set text; core text; handbook of; eds; et al; routledge; springer; wiley; elsevier;
            guilford; palgrave; bibliography; pp; jessica kingsley; policy press; literature list; required literature;
            literature for this; set book*; course book*; required book*; university press; academic press; course
            reader
            """,
        "entry": """
            prerequisite*; pre-requisite*; entry requirement*; required prior; prior knowledge; must have passed; must
            have completed; have passed; have completed; has completed; having completed; completed the; background
            check; criminal record; dbs; clearance; enrolment requires; enrollment requires; entry to; previously taken;
            assumed knowledge; co-requisite*; required before; open only to; open to students who; certificate in;
            police check; exempt*; waiver; you should already; students should already; proof of; admission
            requirement*; admission to the programme; admission to the program; admission to the course; admitted to the
            program; admitted to the programme; eligible students; eligible to enrol*; eligibility to enrol*
            """,
        "warning": """
            content notice; distressing; upsetting; sensitive content; sensitive material; sensitive topics; may be
            difficult; potentially traumatic; some students may find; student counsellor; student wellbeing; student
            well-being; please note; please be aware; viewer discretion; you may leave; step out; emotionally demanding;
            graphic content; graphic descriptions; disturbing content; disturbing material; disturbing images; be
            disturbing; triggering content; triggering material; be triggering
            """,
        "career": """
            graduates; alumni; employment; employability; job opportunit*; work as; go on to work; find work; jobs;
            employers; professions such as; labour market; job market; vacanc*; after graduation; progression route*;
            further study; prospective employers; roles such as; may go on; career outlook; career opportunit*; career
            prospect*; career path*; careers in; careers include
            """,
        "research": """
            professor; lecturer is; lecturers are; coordinator is; convenor is; instructor is; tutor is; research
            interests; research group; research centre; research center; her research; his research; their research;
            research project; phd; doctoral; dissertation on; published on; has published; have published; publishes;
            department's research; research focuses; chair in; lead investigator; principal investigator; is funded;
            grant; postdoc*; research profile; expertise in; expertise includes; has worked; previously worked;
            formerly; the teacher is; the lecturer has; research line; research programme; specialises; specializes
            """,
        "rules": """
            house rules; code of conduct; academic integrity; harassment policy; university policy; title ix; course
            policies; disability services; office hours; attendance policy; student conduct; responsible employee;
            confidential resource; academic misconduct; campus polic*; campus securit*; instructor is mandated;
            instructors are mandated; faculty are mandated; faculty members are mandated; staff are mandated; i am
            mandated; university employees
            """,
        "aside": """
            before the first day; before day one; before going on placement; before starting you; before starting
            students; before the start date; before beginning supervised; proof of immunis*; proof of immuniz*;
            immunisation record*; immunization record*; tb test; tb clearance; tuberculosis test; liability insurance;
            health form; upload the certificate; certificate of completion; valid certificate; current certificate; hold
            a certificate; e-learning certificate; garda vetting; fingerprint clearance; clearances; police certificate;
            texts depict; novels depict; films depict; set texts; set reading; alternatives can be arranged; alternative
            reading; alternative screening; content note; content warning; trigger warning; note to students; students
            should note; students are warned; affected by the material; affected by the content; staff research;
            projects of staff; current projects of; supervisors and their; staff working on; lecturers' own; researchers
            in the department; research groups on; whose current project; past theses; previous theses; former students;
            graduates work; graduates find; alumni work; now work in; career options; assistantship*; stipend office;
            title iv-e; before placement each student; before placement students; before placement you; must be on file;
            be on file before; clear records check; current working with children check; valid working with children
            check; proof of hepatitis b; hepatitis b status; hepatitis b vaccination; certificate of the e-learning;
            certificate of the online; certificate of the module; certificate of the course; certificate of the state's;
            certificate of online child; contain scenes of; contains scenes of; texts contain; books contain; novels
            contain; films contain; stories contain; literature contains; contain descriptions of cruelty; texts
            include; novels include; may find distressing; may find confronting; may find upsetting; students may opt
            out; you may opt out; lecturer's own research; lecturers' own research; professor's own research;
            professor's own studies; whose research is; for whom the subject is close to home; for whom the topic is
            close to home; alternative texts can; applicants must upload; applicants must submit; applicants must
            provide; applicants must hold; applicants should upload; candidates must upload; safeguarding certificate;
            vulnerable sector screening is; evidence of child protection training; proof of child protection training;
            required forms and clearances; required forms a health; requires a clear police; requires a police check
            """,
        "objective": """
            students will be able to; student will be able to; the student can; students can; you can; be able to; is
            able to; are able to; able to; upon completion; on completion; upon successful; on successful; after this
            course; after this module; at the end of; by the end of; learning outcome*; learning objective*; course
            objective*; objective*; the student; the learner; you recognise; you know; should be able; having followed;
            intended outcome*; aims to; learners will be able; you will be able; you will learn to; students will learn
            to; students learn to; you learn to; learn how to; learners can; students learn; participants learn; you
            learn; learners learn; you will learn; students will learn; you will develop; students will develop;
            students develop; has knowledge of; has broad knowledge; has advanced knowledge; critical understanding of;
            equips students to; enables students to; graduates of the course will; graduates of this course will;
            graduates of the programme will; graduates of this programme will; graduates will be able; develop skills
            in; develops skills in; participants learn to; develop the ability to; develops the ability to; you will
            know; students will know; will know how; i can; i am able; i am aware; i know; i recognise; leave the
            course; leave the module; leave the unit; leaves the course; leaves the module; intended result*; prepares
            students to; prepare students to; prepares participants to; prepares learners to; prepares you to; trains
            students to; teaches students to; teaches students how; teaches participants to; teaches participants how;
            helps students to; helps participants to; enables learners to; enables participants to; equips learners to;
            equips participants to; participants will be able; participants can; trainees will be able; trainees can;
            trainees learn; candidates will be able; delegates will be able; students should; students acquire; students
            gain; students master; acquire skills; acquire the skills; gain skills; gain the skills
            """,
        "assessment": """
            exam; exams; assignment*; graded; quiz*; multiple choice; osce; essay; term paper*; research paper*; final
            paper; position paper*; reflection paper*; portfolio; coursework; final project; written exam; midterm;
            viva; pass mark; resit; case report; mini-cex; presentation worth; submit; submission; written examination*;
            oral examination*; final examination*; practical examination; take-home examination; examination at the end;
            examined by; examined in; examined through; examined at; assessed; assessments; assessment by; assessment
            is; assessment consists; assessment includes; assessment through; assessment task*; assessment item*;
            assessment method*; summative assessment*; formative assessment*; continuous assessment; peer assessment;
            self-assessment; tested on; tested in; is tested; are tested; class test*; online test*; knowledge test*;
            final test; skills test; the grade; final grade; course grade; of the marks; marks for; skills station*;
            essay worth; report worth; write a paper; writes a paper; writing a paper; written paper*; two papers; short
            papers
            """,
        "case": """
            case; cases; case study; case studies; case-based; vignette*; seminar*; tutorial*; discuss*; debate*; essay;
            paper; assignment*; presentation*; workshop on paper; group work; case discussion*; written case; paper
            case; problem-based; scenario*; computer lab; policy brief; analysis of; critique
            """,
        "simulation": """
            role play*; role-play*; roleplay*; simulat*; osce*; skills lab*; skills session*; skills training; skills
            workshop*; skills class*; clinical skills; communication skills training; standardised patient*;
            standardized patient*; practise; practises; practising; practice session*; practice the; practice talking;
            practice inter*; practicing; practiced; rehearse*; rehearsal; training session*; hands-on; mock; moot*;
            practical session*; practical class*; in pairs; manikin*; act out; acted out; enact*; skill test; skills
            test; an actor; actors play*; with actor*; with an actress; trained actor*; training actor*; simulation
            actor*; exercises; practical exercise*; practicals; skills station*; osce station*; standardised parent*;
            standardised mother*; standardised father*; standardised famil*; standardized parent*; standardized mother*;
            standardized father*; standardized famil*
            """,
        "placement": """
            field placement*; clinical placement*; practice placement*; student placement*; supervised placement*; block
            placement*; professional placement*; placement hours; placement days; hours of placement; during the
            placement; placement setting; placement supervisor; placement agency; placement report; placement log; ride
            along; rides along; sit in on; sits in on; internship*; clerkship*; clinical rotation*; rotation*; on the
            ward; fieldwork; field work; practicum; work-based; work placement; supervised practice; supervised
            clinical; epa; mini-cex; in practice setting*; during practice; shadow*; site visit participation;
            traineeship; attachment week; clinical attachment; under supervision; real clients; real families; school
            placement; teaching practice; own caseload; host organisation; mentor on; in the workplace; while on
            placement; your placement; their placement; during your placement; during their placement; placement in an
            agency; placement in a school; placement in a hospital; placement in a service; placement at a school;
            placement with an agency; students are placed; you accompany; students accompany; accompany a; accompanies a
            """,
        "knows": """
            name; names; list; lists; account for; give examples of; gives examples of; define*; defining; recall*;
            state; states; describe*; describing; outline*; outlining; explain*; explaining; know; knows; knowledge;
            identify as a concept; understand*; familiar*; summaris*; summariz*; aware*; demonstrate knowledge;
            demonstrate an understanding; demonstrate understanding; demonstrate awareness; demonstrate an awareness;
            demonstrate familiarity
            """,
        "knows_how": """
            apply; applies; applying; analys*; analyz*; compar*; distinguish*; interpret*; argue*; apprais*; weigh*;
            draft*; plan; justif*; evaluat*; critically; critique*; assess; assessing; differentiat*; reflect*;
            recognis*; recogniz*; identify; identifies; identifying; detect*; formulat*; design*; choose; choosing;
            select*; decide*; deciding; examin*; discuss*; synthes*; contrast*; judge*; judging; develop*; use; using;
            respond*; manage*; implement*; conduct*; advise*; consult*; refer; document*; record*; write; writing;
            communicat*; propose*; predict*; report; develop skills in; develops skills in
            """,
        "shows_how": """
            demonstrate*; demonstrating; practis*; practicing; role-play*; role play*; simulat*; perform*; rehears*;
            show how
            """,
        "child": """
            child; child's; children*; childhood; baby; babies; infant*; toddler*; youth*; young people; young person;
            minor; minors; adolescen*; pupil*; teen*; teenager*; unborn; foetal; fetal; girl*; boy; boys; juvenile*;
            paediatric*; pediatric*; newborn*; schoolchild*; out-of-home placement*; foster placement*; foster care
            placement*; kinship placement*; adoptive placement*; placement of children; placement of a child; placement
            in care; female genital*
            """,
        "parent": "parent; parents; parental; parenting; mother*; father*; pregnan*",
        "other_victim": """
            elder; elders; elderly; older people; older adults; older person*; nursing home*; animal*; pet; pets;
            horse*; dog*; livestock; adult; adults; employee*; workplace; drug; drugs; alcohol; substance; opioid*;
            market power; dominant position; dementia; prisoner*; detainee*; migrant workers; sex workers; domestic
            workers
            """,
        "household": """
            domestic violence; family violence; domestic abuse; partner; partners; spouse; spousal; wife; wives; women
            """,
        "harm": """
            abuse; abuses; abused; abusing; abusive; abuser; abusers; maltreat*; mistreat*; ill-treat*; neglect;
            neglected; neglectful; neglecting; violence; violent; cruelty; exploitation; exploited; harm; harms; harmed;
            harmful; unsafe; endanger*; danger; safeguard*; assault; assaults; assaulted; molest*; battered; batter;
            victimi*; victim; victims; incest; ill-usage; need of protection; need of care and protection; trafficked;
            trafficking
            """,
        "plain": """
            substance abuse; drug abuse; alcohol abuse; abuse of drugs; abuse of alcohol; abuse of power; abuse of
            rights; abuse of process; substances of abuse; drugs of abuse; self-harm; self-harming; self-neglect; harm
            reduction; harm to the environment; environmental harm; violent crime; violent extremism; media violence;
            violence in sport; safeguard data; safeguarding data; safeguards; earthquake victims; victims of disasters;
            partner agenc*; partner organisation*; partner organization*; partner institution*; partner school*;
            partners in; partners such as; with partners; social partners; community partners; other partners; external
            partners; trusted adult*; caring adult*; safe adult*; steady adult*; consistent adult*; reliable adult*;
            adult offender*; adult perpetrator*; adult services; adult survivor*; young adult*; adult mental health;
            adult psychiatry; often not discussed; often not addressed; often not considered; is not about blaming; fall
            outside the system; falls outside the system; excluded from school; excluded from education; not only
            covered; completed this; completing this; grant writing
            """,
    }
)
"""Per sign, its phrases parted by semicolons."""
