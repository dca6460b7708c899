"""Swedish: the material of translated prose, and the fixed Finnish phrases of front matter in the same order."""

from benchmarks.generator.foreign import Foreign, compounds, listed
from benchmarks.generator.voice import Voice, compile_all

_NOUNS = """
en tjänst tjänsten tjänster
en modell modellen modeller
en stig stigen stigar
ett nätverk nätverket nätverk
en kurs kursen kurser
en handledning handledningen handledningar
en matchning matchningen matchningar
en kompetens kompetensen kompetenser
en rekrytering rekryteringen rekryteringar
ett försök försöket försök
ett möte mötet möten
en arbetsplats arbetsplatsen arbetsplatser
en verkstad verkstaden verkstäder
en utredning utredningen utredningar
en utvärdering utvärderingen utvärderingar
en kommun kommunen kommuner
en utbildning utbildningen utbildningar
en praktik praktiken praktiker
en plan planen planer
en enkät enkäten enkäter
en grupp gruppen grupper
ett projekt projektet projekt
ett verktyg verktyget verktyg
en kartläggning kartläggningen kartläggningar
en rådgivning rådgivningen rådgivningar
en process processen processer
en bransch branschen branscher
"""
_FIRST_PARTS = """
sysselsättnings rekryterings handlednings företags kompetens karriär region kommun nätverks distans pilot grupp kamrat
integrations ungdoms bransch uppföljnings välfärds språk framtids utvecklings partnerskaps kund utbildnings arbetsgivar
"""
_PEOPLE = """
arbetssökande, arbetsgivare, företagare, unga, studerande, sakkunniga, långtidsarbetslösa, partiellt arbetsföra
invandrare, uppsagda, chefer, coacher, deltagare
"""
_REGIONS = """
i Nyland, i Egentliga Finland, i Satakunta, i Egentliga Tavastland, i Birkaland, i Päijänne-Tavastland, i Kymmenedalen
i Södra Karelen, i Södra Savolax, i Norra Savolax, i Norra Karelen, i Mellersta Finland, i Södra Österbotten
i Österbotten, i Mellersta Österbotten, i Norra Österbotten, i Kajanaland, i Lappland
"""
_SENTENCES = (
    "utgångspunkten för {the} är deltagarnas egen bedömning av vilka {many} som behövs",
    "{place} {verb} en {adj} arbetsfördelning mellan {the} och {the}",
    "i det första skedet {verb} {many} tillsammans med {people}",
    "{people} erbjöds {a} som tog ungefär {number} timmar",
    "i {the} deltog {number} organisationer, och var och en hade en namngiven uppgift",
    "responsen på {the} samlades in två gånger om året, och utifrån den {verb} nästa periods {many}",
    "om {the} drar ut på tiden får {people} veta det och erbjuds {a} i stället",
    "arbetet gick långsammare än väntat, eftersom tidtabellerna för {many} inte passade ihop",
    "vid sidan av {the} {verb} {a}, så att {people} snabbare kom med",
    "{the} ersätter inte {many} utan kompletterar dem när situationen för {people} förändras",
    "erfarenheten visar att {the} fungerar bäst när {a} har avtalats på förhand",
    "efter {number} veckor {verb} tillsammans med {people} vart vägen leder härnäst",
    "kostnaderna för {the} består närmast av arbetstid, och något separat system behövs inte",
    "till {the} bjöds {people} in som redan hade erfarenhet av {many}",
    "en {adj} helhet av {many} samlade det som tidigare hade skötts var för sig",
    "som resultat uppstod {a} som {people} också senare använde",
    "ett problem var {the}: det fanns inte tid att pröva {many} tillräckligt många gånger",
    "när {the} hade etablerats {verb} en kort anvisning för {people}",
    "samtidigt pågick {place} {a} vars {many} kunde utnyttjas",
    "ansvaret för {the} övergick stegvis till {people}, som fortsätter med {many} som eget arbete",
)
_FORMS = tuple(
    (f"{article} \0{base}", definite, many) for article, base, definite, many in map(str.split, listed(_NOUNS))
)
VOICE = Voice(
    word=compounds(
        _FORMS,
        listed(_FIRST_PARTS.replace(" ", ",")),
        {
            "people": listed(_PEOPLE),
            "place": listed(_REGIONS),
            "verb": listed(
                "avtalades, prövades, utvärderades, utvecklades, beskrevs, preciserades, byggdes upp, inleddes, delades"
            ),
            "adj": listed("ny, gemensam, tydlig, flexibel, fungerande, lätt, öppen, lokal"),
        },
    ),
    sentences=compile_all(_SENTENCES),
    steps=compile_all(
        (
            "Kom överens om målen och rollerna för {the}.",
            "Bjud in {people} och berätta vilka {many} som finns.",
            "Kartlägg läget för {people} och anteckna {many} på ett ställe.",
            "Pröva {a} i {number} veckor.",
            "Samla in respons på {the} och ändra {many} utifrån den.",
            "Beskriv {the} så att någon annan kan ta i bruk {many}.",
            "Kom överens om vem som ansvarar för {the} i fortsättningen.",
        )
    ),
    needs=compile_all(
        (
            "en namngiven ansvarig med tid för {the}",
            "{number} timmar arbetstid i månaden för {the}",
            "ett rum eller en distansförbindelse för {many}",
            "ett avtal om hur uppgifterna i {the} får användas",
            "en inbjudan till {people} i god tid",
            "{a} som alla parter har nytta av",
        )
    ),
    background="Bakgrund",
    working="Så fungerar det",
    needed="Vad som behövs",
    learnt="Erfarenheter",
    later="Fortsättning",
    elsewhere="Samma sak har prövats på andra håll",
    see_also="Se även",
    columns=("Skede", "Deltagare", "Längd i veckor"),
    phases=("Start", "Försök", "Etablering"),
)
SWEDISH = Foreign(
    voice=VOICE,
    practice_parts=(
        listed(
            """
            Gruppcoachning, Rekryteringsevenemang, Kompetenskartläggning, Arbetscoachning, Kamratmentorskap
            Karriärhandledning, Företagsbesök, Arbetsprovsdag, Tjänstetorg, Sökandeklinik, Matchningsforum
            Omställningsklinik, Distanshandledning, Språkkafé, Partnerskapsmodell, Inledande kartläggning
            Uppsökande rådgivning, Arbetsplatshandledning, Prognosverkstad, Uppföljningsmodell, Kompetenspool
            Arbetsförmågekvart, Webbcoachning, Företagsfaddrar
            """
        ),
        listed(
            """
            för unga, för långtidsarbetslösa, för invandrare, för erfarna yrkespersoner, för partiellt arbetsföra
            för arbetsgivare, för företagare, för uppsagda, för studerande, för sakkunniga
            för arbetssökande, för chefer, för små företag
            """
        ),
        listed(_REGIONS),
        listed(
            """
            som närservice, som distanstjänst, som försök, i samarbete, mellan kommuner, med en läroanstalt
            på två språk, som del av ett sysselsättningsområde, i smågrupper, som årsmodell, som öppen tjänst
            """
        ),
    ),
    project_aims=listed(
        """
        till arbete, till kompetens, till företagens tillväxt, till matchning, till en ny karriär
        till fortgående lärande, till gemensamt arbete, till integration, till arbetsförmåga, till rekrytering
        till ungas arbetsliv
        """
    ),
    project_forms=listed(
        """
        utvecklingsprojekt, pilotprojekt, nätverksprojekt, tjänsteprojekt, kompetensprojekt, försöksprojekt
        samprojekt
        """
    ),
    themes=(
        "Matchning på arbetsmarknaden",
        "Utveckling av arbetslivet",
        "Kontinuerligt lärande",
        "Sysselsättning av partiellt arbetsföra",
        "Integration av invandrare",
        "Stöd till dem som har svårt att få arbete",
        "Samhälleligt företagande",
        "Främjande av likabehandling",
    ),
    call="utlysning av delprojekt",
    preconditions=(
        "Ledningen har förbundit sig och arbetstiden är avtalad.",
        "Sysselsättningsområdet och företagen har minst en etablerad form för samarbete.",
        "Deltagarna får på förhand veta vad uppgifterna används till.",
        "Handledarna har tillräckliga språkkunskaper eller tillgång till tolkning.",
        "Respons samlas in på samma sätt från början.",
        "Ansvaret för fortsättningen har antecknats innan projektet avslutas.",
    ),
    findings=(
        "Deltagarna ansåg att handledningen gjorde de följande stegen tydligare, men det fanns ingen jämförelsegrupp.",
        "I uppföljningen var andelen sysselsatta större än före försöket; andra orsaker är möjliga.",
        "Enligt arbetsgivarna blev kontakterna färre och bättre.",
        "Enligt utvärderingen passar modellen små kommuner, bara arbetstid har reserverats.",
        "I intervjuerna betonades att snabb respons avgjorde deltagandet.",
    ),
    gaps=(
        "Effekterna efter två år har inte följts upp.",
        "Kostnaderna per deltagare har inte räknats ut.",
        "Om användningen har fortsatt efter projektet är inte känt.",
        "Deltagarnas bakgrundsuppgifter har inte publicerats.",
        "Ingen jämförelse med andra metoder har gjorts.",
    ),
    failure=(
        "Grupperna blev inte fulla, eftersom träffarna låg mitt på arbetsdagen.",
        "En glest bebyggd trakt, två anställda och ett verksamhetsställe.",
        "Träffarna skulle ordnas på kvällen och på distans, och anmälan skulle öppnas tidigare.",
    ),
    goals=(
        "Göra övergången till arbete snabbare och minska långvarig arbetslöshet.",
        "Underlätta arbetsgivarnas rekrytering där det råder brist på kunniga.",
        "Samla splittrade tjänster till en begriplig helhet.",
        "Stärka de sakkunnigas förmåga att använda information när tjänster planeras.",
        "Stödja arbetsförmågan och fortsatt arbete i förändringar.",
        "Göra ett konstaterat fungerande sätt till en del av de bestående tjänsterna.",
    ),
    notes=(
        "Den motsvarande tjänsten utan handledning i grupp",
        "Bygger på samma metod.",
        "Har en annan längd och en annan målgrupp.",
        "Projektet beviljades förlängning.",
        "Projektets eller tjänstens webbplats",
        "Webbplats",
        "Projektets slutrapport",
        "Exempelorganisationen",
        "Projektregister",
        "personer",
        "Sysselsatta efter handledningen",
    ),
    resources="Ungefär {} timmar arbetstid i månaden och två handledare.",
)
