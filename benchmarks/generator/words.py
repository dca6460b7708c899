"""Finnish words in their inflected forms: the raw material of the generated prose.

Written by hand, because a search index is only tested by real inflection: consonant gradation,
vowel harmony and compounds. Each noun stands in eight forms, each group of people in five;
``prose`` draws them by case.
"""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


CASES = ("nom", "gen", "part", "ine", "ela", "ill", "plpart", "plgen")
"""The cases of ``NOUNS``, in the order of the columns."""

NOUNS = tuple(
    _words(line)
    for line in """
palvelu palvelun palvelua palvelussa palvelusta palveluun palveluja palvelujen
malli mallin mallia mallissa mallista malliin malleja mallien
polku polun polkua polulla polusta polkuun polkuja polkujen
verkosto verkoston verkostoa verkostossa verkostosta verkostoon verkostoja verkostojen
valmennus valmennuksen valmennusta valmennuksessa valmennuksesta valmennukseen valmennuksia valmennusten
ohjaus ohjauksen ohjausta ohjauksessa ohjauksesta ohjaukseen ohjauksia ohjausten
kohtaanto kohtaannon kohtaantoa kohtaannossa kohtaannosta kohtaantoon kohtaantoja kohtaantojen
osaaminen osaamisen osaamista osaamisessa osaamisesta osaamiseen osaamisia osaamisten
rekrytointi rekrytoinnin rekrytointia rekrytoinnissa rekrytoinnista rekrytointiin rekrytointeja rekrytointien
kokeilu kokeilun kokeilua kokeilussa kokeilusta kokeiluun kokeiluja kokeilujen
tapaaminen tapaamisen tapaamista tapaamisessa tapaamisesta tapaamiseen tapaamisia tapaamisten
yritys yrityksen yritystä yrityksessä yrityksestä yritykseen yrityksiä yritysten
työpaikka työpaikan työpaikkaa työpaikalla työpaikasta työpaikkaan työpaikkoja työpaikkojen
työpaja työpajan työpajaa työpajassa työpajasta työpajaan työpajoja työpajojen
selvitys selvityksen selvitystä selvityksessä selvityksestä selvitykseen selvityksiä selvitysten
arviointi arvioinnin arviointia arvioinnissa arvioinnista arviointiin arviointeja arviointien
yhteistyö yhteistyön yhteistyötä yhteistyössä yhteistyöstä yhteistyöhön yhteistöitä yhteistöiden
kunta kunnan kuntaa kunnassa kunnasta kuntaan kuntia kuntien
alue alueen aluetta alueella alueesta alueeseen alueita alueiden
koulutus koulutuksen koulutusta koulutuksessa koulutuksesta koulutukseen koulutuksia koulutusten
harjoittelu harjoittelun harjoittelua harjoittelussa harjoittelusta harjoitteluun harjoitteluja harjoittelujen
tilanne tilanteen tilannetta tilanteessa tilanteesta tilanteeseen tilanteita tilanteiden
tarve tarpeen tarvetta tarpeessa tarpeesta tarpeeseen tarpeita tarpeiden
tavoite tavoitteen tavoitetta tavoitteessa tavoitteesta tavoitteeseen tavoitteita tavoitteiden
suunnitelma suunnitelman suunnitelmaa suunnitelmassa suunnitelmasta suunnitelmaan suunnitelmia suunnitelmien
kysely kyselyn kyselyä kyselyssä kyselystä kyselyyn kyselyjä kyselyjen
tieto tiedon tietoa tiedossa tiedosta tietoon tietoja tietojen
muutos muutoksen muutosta muutoksessa muutoksesta muutokseen muutoksia muutosten
ryhmä ryhmän ryhmää ryhmässä ryhmästä ryhmään ryhmiä ryhmien
työelämä työelämän työelämää työelämässä työelämästä työelämään työelämiä työelämien
hanke hankkeen hanketta hankkeessa hankkeesta hankkeeseen hankkeita hankkeiden
kumppani kumppanin kumppania kumppanissa kumppanista kumppaniin kumppaneita kumppanien
väline välineen välinettä välineessä välineestä välineeseen välineitä välineiden
foorumi foorumin foorumia foorumissa foorumista foorumiin foorumeja foorumien
kartoitus kartoituksen kartoitusta kartoituksessa kartoituksesta kartoitukseen kartoituksia kartoitusten
neuvonta neuvonnan neuvontaa neuvonnassa neuvonnasta neuvontaan neuvontoja neuvontojen
tuki tuen tukea tuessa tuesta tukeen tukia tukien
prosessi prosessin prosessia prosessissa prosessista prosessiin prosesseja prosessien
työvoima työvoiman työvoimaa työvoimassa työvoimasta työvoimaan työvoimia työvoimien
toimiala toimialan toimialaa toimialalla toimialasta toimialaan toimialoja toimialojen
    """.strip().splitlines()
)

PREFIXES = _words(
    """
    työllisyys rekrytointi ohjaus yritys osaamis kohtaanto muutosturva ura yhteis alue kunta
    verkosto digi etä pilotti jatko lähi ryhmä yksilö vertais työnhaku työhönvalmennus kotoutumis
    nuoriso oppilaitos toimiala seuranta palaute hyvinvointi työkyky kielitaito kansainvälisyys
    tulevaisuus ennakointi kehittämis suunnittelu kumppanuus asiakas palvelu koulutus harjoittelu
    työnantaja toimintatapa kokemus
    """
)
"""First parts of compounds: with ``NOUNS`` about 1,700 stems, the long tail of real text."""

PEOPLE_CASES = ("plnom", "plgen", "plpart", "plall", "pladess")
"""The cases of ``PEOPLE``, in the order of the columns."""

PEOPLE = tuple(
    _words(line)
    for line in """
työnhakijat työnhakijoiden työnhakijoita työnhakijoille työnhakijoilla
työnantajat työnantajien työnantajia työnantajille työnantajilla
yrittäjät yrittäjien yrittäjiä yrittäjille yrittäjillä
nuoret nuorten nuoria nuorille nuorilla
opiskelijat opiskelijoiden opiskelijoita opiskelijoille opiskelijoilla
asiantuntijat asiantuntijoiden asiantuntijoita asiantuntijoille asiantuntijoilla
pitkäaikaistyöttömät pitkäaikaistyöttömien pitkäaikaistyöttömiä pitkäaikaistyöttömille pitkäaikaistyöttömillä
osatyökykyiset osatyökykyisten osatyökykyisiä osatyökykyisille osatyökykyisillä
maahanmuuttajat maahanmuuttajien maahanmuuttajia maahanmuuttajille maahanmuuttajilla
irtisanotut irtisanottujen irtisanottuja irtisanotuille irtisanotuilla
esihenkilöt esihenkilöiden esihenkilöitä esihenkilöille esihenkilöillä
valmentajat valmentajien valmentajia valmentajille valmentajilla
osallistujat osallistujien osallistujia osallistujille osallistujilla
    """.strip().splitlines()
)

VERBS = _words(
    """
sovittiin kokeiltiin arvioitiin kehitettiin kuvattiin tarkennettiin vahvistettiin seurattiin
yhdistettiin mallinnettiin käynnistettiin hyödynnettiin rakennettiin päivitettiin jaettiin
    """
)

ADJECTIVES = _words("uusi yhteinen selkeä joustava toimiva kevyt toistettava avoin paikallinen monialainen")

REGION_PLACES = {
    "uusimaa": ("Uudellamaalla", "Espoo", "Espoon"),
    "varsinais_suomi": ("Varsinais-Suomessa", "Turku", "Turun"),
    "satakunta": ("Satakunnassa", "Pori", "Porin"),
    "kanta_hame": ("Kanta-Hämeessä", "Hämeenlinna", "Hämeenlinnan"),
    "pirkanmaa": ("Pirkanmaalla", "Tampere", "Tampereen"),
    "paijat_hame": ("Päijät-Hämeessä", "Lahti", "Lahden"),
    "kymenlaakso": ("Kymenlaaksossa", "Kouvola", "Kouvolan"),
    "etela_karjala": ("Etelä-Karjalassa", "Lappeenranta", "Lappeenrannan"),
    "etela_savo": ("Etelä-Savossa", "Mikkeli", "Mikkelin"),
    "pohjois_savo": ("Pohjois-Savossa", "Kuopio", "Kuopion"),
    "pohjois_karjala": ("Pohjois-Karjalassa", "Joensuu", "Joensuun"),
    "keski_suomi": ("Keski-Suomessa", "Jyväskylä", "Jyväskylän"),
    "etela_pohjanmaa": ("Etelä-Pohjanmaalla", "Seinäjoki", "Seinäjoen"),
    "pohjanmaa": ("Pohjanmaalla", "Vaasa", "Vaasan"),
    "keski_pohjanmaa": ("Keski-Pohjanmaalla", "Kokkola", "Kokkolan"),
    "pohjois_pohjanmaa": ("Pohjois-Pohjanmaalla", "Oulu", "Oulun"),
    "kainuu": ("Kainuussa", "Kajaani", "Kajaanin"),
    "lappi": ("Lapissa", "Rovaniemi", "Rovaniemen"),
}
"""By region: the form that says "in the region", a town of it, and the town's genitive."""
