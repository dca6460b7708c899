"""English: the material of translated prose, and the fixed Finnish phrases of front matter in the same order."""

from benchmarks.generator.foreign import Foreign, compounds, listed
from benchmarks.generator.voice import Voice, compile_all

_NOUNS = """
service, model, pathway, network, course, guidance session, matching event, skill, recruitment, trial, meeting
workplace, workshop, survey, assessment, municipality, training, placement, plan, questionnaire, group, project
tool, mapping, advice session, process, sector, partnership, forum, coaching period
"""
_FIRST_PARTS = """
employment, recruitment, guidance, company, skills, career, regional, municipal, network, remote, pilot, group, peer
integration, youth, sector, follow-up, well-being, language, future, development, partnership, customer, training
employer, workability, job search
"""
_PEOPLE = """
jobseekers, employers, entrepreneurs, young people, students, experts, long-term unemployed people
people with partial work ability, immigrants, people who lost their jobs, managers, coaches, participants
"""
_REGIONS = """
in Uusimaa, in Southwest Finland, in Satakunta, in Kanta-Häme, in Pirkanmaa, in Päijät-Häme, in Kymenlaakso
in South Karelia, in South Savo, in North Savo, in North Karelia, in Central Finland, in South Ostrobothnia
in Ostrobothnia, in Central Ostrobothnia, in North Ostrobothnia, in Kainuu, in Lapland
"""
_SENTENCES = (
    "{the} starts from the participants' own view of which {many} they need",
    "{place} {adj} division of work between {the} and {the} was {verb}",
    "in the first phase {many} were {verb} together with {people}",
    "{people} were offered {a} that took about {number} hours",
    "{number} organisations took part in {the}, each with a task of its own",
    "feedback on {the} was gathered twice a year, and the {many} of the next period were {verb} by it",
    "if {the} is late, {people} are told and offered {a} instead",
    "work went more slowly than expected because the timetables of {many} did not meet",
    "beside {the}, {a} was {verb} so that {people} could join sooner",
    "{the} does not replace {many} but adds to them when the situation of {people} changes",
    "experience shows that {the} works best when {a} is agreed on beforehand",
    "after {number} weeks the next step was {verb} together with {people}",
    "the costs of {the} are mostly working time, and no separate system is needed",
    "{people} who already knew {many} were invited to {the}",
    "{adj} set of {many} brought together what had been done separately",
    "the outcome was {a} that {people} went on using",
    "the difficulty was {the}: there was no time to try {many} often enough",
    "once {the} was established, a short guide for {people} was {verb}",
    "at the same time {a} was running {place}, and its {many} could be used",
    "responsibility for {the} moved step by step to {people}, who continue {many} as their own work",
)


def _plural(noun: str) -> str:
    return f"{noun[:-1]}ies" if noun.endswith("ty") else f"{noun}es" if noun.endswith("s") else f"{noun}s"


_FORMS = tuple((f"a \0{noun}", f"the \0{noun}", _plural(noun)) for noun in listed(_NOUNS))
VOICE = Voice(
    word=compounds(
        _FORMS,
        tuple(f"{first} " for first in listed(_FIRST_PARTS)),
        {
            "people": listed(_PEOPLE),
            "place": listed(_REGIONS),
            "verb": listed("agreed, tried, assessed, developed, described, refined, built, started, shared"),
            "adj": listed("a new, a common, a clear, a flexible, a working, a light, a repeatable, a local"),
        },
    ),
    sentences=compile_all(_SENTENCES),
    steps=compile_all(
        (
            "Agree on the aims and roles of {the}.",
            "Invite {people} and tell them which {many} there are.",
            "Map the situation of {people} and note {many} in one place.",
            "Try {a} for {number} weeks.",
            "Gather feedback on {the} and change {many} by it.",
            "Describe {the} so that others can take up {many}.",
            "Agree on who answers for {the} from now on.",
        )
    ),
    needs=compile_all(
        (
            "a named person with time for {the}",
            "{number} hours of work a month for {the}",
            "a room or a remote connection for {many}",
            "an agreement on how the data of {the} may be used",
            "an invitation to {people} in good time",
            "{a} that serves all parties",
        )
    ),
    background="Background",
    working="How it works",
    needed="What is needed",
    learnt="What was learnt",
    later="Later",
    elsewhere="The same has been tried elsewhere",
    see_also="See also",
    columns=("Phase", "Participants", "Weeks"),
    phases=("Start", "Trial", "Establishment"),
)
ENGLISH = Foreign(
    voice=VOICE,
    practice_parts=(
        listed(
            """
            Group coaching, Recruitment event, Skills mapping, Job coaching, Peer mentoring, Career guidance
            Company visits, Work sample day, Service fair, Applicant clinic, Matching forum, Redundancy clinic
            Remote guidance, Language café, Partnership model, First mapping, Outreach advice, Workplace guidance
            Foresight workshop, Follow-up model, Pool of experts, Work ability check, Online coaching, Company sponsors
            """
        ),
        listed(
            """
            for young people, for the long-term unemployed, for immigrants, for experienced professionals
            for people with partial work ability, for employers, for entrepreneurs, for people made redundant
            for students, for experts, for jobseekers, for managers, for small companies
            """
        ),
        listed(_REGIONS),
        listed(
            """
            as a local service, as a remote service, as a trial, in cooperation, between municipalities, with a school
            in two languages, as part of an employment area, in small groups, as a yearly model, as an open service
            """
        ),
    ),
    project_aims=listed(
        """
        to work, to skills, to the growth of companies, to matching, to a new career, to lifelong learning
        to common work, to integration, to work ability, to recruitment, to young people's working life
        """
    ),
    project_forms=listed(
        """
        development project, pilot project, network project, service project, skills project, trial project
        joint project
        """
    ),
    themes=(
        "Matching on the labour market",
        "Development of working life",
        "Continuous learning",
        "Employment of people with partial work ability",
        "Integration of immigrants",
        "Support for those who find work with difficulty",
        "Social entrepreneurship",
        "Promotion of equality",
    ),
    call="call for sub-projects",
    preconditions=(
        "Management is committed and working time has been agreed on.",
        "The employment area and companies have at least one settled way of working together.",
        "Participants are told beforehand what their data is used for.",
        "Instructors speak the language well enough or can use an interpreter.",
        "Feedback is gathered in the same way from the start.",
        "Responsibility for what follows is written down before the project ends.",
    ),
    findings=(
        "Participants found that guidance made their next steps clearer, but there was no group to compare with.",
        "At follow-up a larger share was employed than before the trial; other causes are possible.",
        "According to employers contacts became fewer and better.",
        "The assessment found the model fit for small municipalities as long as working time is set aside.",
        "Interviews stressed that quick feedback decided who took part.",
    ),
    gaps=(
        "Effects after two years have not been followed.",
        "Costs per participant have not been worked out.",
        "It is not known whether use went on after the project.",
        "The backgrounds of participants have not been published.",
        "No comparison with other methods has been made.",
    ),
    failure=(
        "Groups did not fill up because meetings were in the middle of the working day.",
        "A sparsely populated area, two employees and one office.",
        "Meetings would be held in the evening and remotely, and registration would open earlier.",
    ),
    goals=(
        "To speed up the way to work and reduce long unemployment.",
        "To ease recruitment for employers where skilled people are few.",
        "To gather scattered services into one that can be understood.",
        "To strengthen experts' skill in using data when services are planned.",
        "To support work ability and staying at work through change.",
        "To make a way that has been found to work part of permanent services.",
    ),
    notes=(
        "The same service without guidance in groups",
        "Builds on the same method.",
        "Differs in length and target group.",
        "The project was granted an extension.",
        "Website of the project or service",
        "Website",
        "Final report of the project",
        "The example organisation",
        "Register of projects",
        "people",
        "Employed after guidance",
    ),
    resources="About {} hours of work a month and two instructors.",
)
