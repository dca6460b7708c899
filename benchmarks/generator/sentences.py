"""The sentences and headings that the generated prose is put together from.

A slot names the case that it wants: ``{gen}`` a noun in the genitive, ``{p_plall}`` people in the
allative plural, ``{verb}``, ``{adj}``, ``{number}``, ``{place}``. ``prose`` fills them; every slot
is drawn anew.
"""

SENTENCES = (
    "{gen} lähtökohtana on {p_plgen} oma arvio siitä, mitä {part} tarvitaan",
    "{place} {gen} ja {gen} välille {verb} {adj} työnjako, joka kirjattiin yhteiseen {ill}",
    "ensimmäisessä vaiheessa {verb} {plpart} yhdessä {p_plgen} kanssa",
    "{p_plall} tarjottiin {part}, jonka kesto oli noin {number} tuntia",
    "{ine} mukana oli {number} organisaatiota, ja jokaisella oli nimetty tehtävä",
    "{ela} saatiin palautetta kaksi kertaa vuodessa, ja sen perusteella {verb} seuraavan kauden {plpart}",
    "{nom} on {adj} tapa yhdistää {nom} ja {nom} niin, ettei kenenkään tarvitse asioida monessa paikassa",
    "osa {p_plgen} odotuksista koski {part}, osa taas arjen {plpart}",
    "jos {nom} viivästyy, {p_plnom} saavat siitä tiedon ja heille tarjotaan toinen {nom}",
    "työ eteni hitaammin kuin {ine} oletettiin, koska {plgen} aikataulut eivät osuneet yhteen",
    "{gen} rinnalla {verb} {part}, jotta {p_plnom} pääsisivät nopeammin mukaan {ill}",
    "erityisesti {p_plpart} tuettiin {ine}, jossa käytiin läpi {plpart} ja seuraavia askelia",
    "{nom} ei korvaa {part}, vaan täydentää sitä silloin, kun {p_plgen} tilanne muuttuu",
    "kokemusten mukaan {nom} toimii parhaiten, kun {nom} on sovittu etukäteen",
    "{number} viikon jälkeen {p_plgen} kanssa {verb}, mihin {ill} ohjataan seuraavaksi",
    "{plgen} määrä vaihteli kausittain, eikä {ela} voi tehdä pitkälle meneviä päätelmiä",
    "{place} {nom} liitettiin osaksi {part}, josta kunta vastaa hankkeen jälkeen",
    "{gen} kustannukset koostuvat lähinnä työajasta, eikä {ill} tarvita erillistä järjestelmää",
    "mukaan kutsuttiin {p_plpart}, joilla oli kokemusta {ela}",
    "{p_pladess} oli mahdollisuus vaikuttaa {gen} sisältöön ennen kuin {nom} alkoi",
    "yhteinen {nom} kokosi {plpart}, joita aiemmin pidettiin kunkin toimijan omina",
    "{adj} {nom} edellyttää, että {p_plgen} tiedot pysyvät ajan tasalla",
    "tuloksena syntyi {nom}, jota {p_plnom} käyttivät {ine} myös myöhemmin",
    "pulmaksi jäi {nom}: sitä ei ehditty kokeilla {ine} riittävän monta kertaa",
    "kun {nom} vakiintui, siitä {verb} lyhyt ohje {p_plall}",
    "{gen} arviointia varten kerättiin {part} sekä {p_plgen} kirjallinen palaute",
    "samaan aikaan {place} oli käynnissä toinen {nom}, jonka {plpart} voitiin hyödyntää",
    "{p_plnom} kokivat, että {nom} selkeytti {part} ja vähensi turhia yhteydenottoja",
    "vastuu {ela} siirtyi vaiheittain {p_plall}, jotka jatkavat {part} omana työnään",
    "{plpart} ei ole tarkoitus kopioida sellaisenaan, vaan sovittaa paikalliseen {ill}",
)

STEPS = (
    "Sovitaan {gen} tavoitteet ja roolit.",
    "Kutsutaan {p_plnom} mukaan ja kerrotaan, mitä {part} on tarjolla.",
    "Kartoitetaan {p_plgen} tilanne ja kirjataan {plpart} yhteiseen {ill}.",
    "Kokeillaan {part} {number} viikon ajan.",
    "Kootaan palaute {ela} ja muutetaan {part} sen mukaan.",
    "Kuvataan {nom} niin, että toinen {nom} voi ottaa sen käyttöön.",
    "Sovitaan, kuka vastaa {ela} jatkossa.",
)

NEEDS = (
    "nimetty vastuuhenkilö, jolla on aikaa {ill}",
    "{number} tuntia työaikaa kuukaudessa {ill}",
    "tila tai etäyhteys {part} varten",
    "sopimus tietojen käytöstä {ine}",
    "{p_plgen} kutsuminen ajoissa",
    "{adj} {nom}, josta kaikki osapuolet hyötyvät",
)

PRECONDITIONS = (
    "Johto on sitoutunut ja työajasta on sovittu.",
    "Työllisyysalueen ja yritysten välillä on ainakin yksi vakiintunut yhteistyötapa.",
    "Osallistujille kerrotaan etukäteen, mihin tietoja käytetään.",
    "Ohjaajilla on riittävä kielitaito tai mahdollisuus tulkkaukseen.",
    "Palautetta kerätään alusta alkaen samalla tavalla.",
    "Vastuu jatkosta on kirjattu ennen hankkeen päättymistä.",
)

FINDINGS = (
    "Osallistujat arvioivat ohjauksen selkeyttäneen seuraavia askelia, mutta vertailuryhmää ei ollut.",
    "Seurannassa työllistyneiden osuus oli suurempi kuin ennen kokeilua; muut syyt ovat mahdollisia.",
    "Työnantajien mukaan yhteydenotot vähenivät ja niiden laatu parani.",
    "Arvioinnin perusteella malli sopii pieniin kuntiin, kunhan työaika on varattu.",
    "Haastatteluissa korostui, että nopea palaute ratkaisi osallistumisen.",
)

GAPS = (
    "Vaikutuksia kahden vuoden kuluttua ei ole seurattu.",
    "Kustannuksia yhtä osallistujaa kohti ei ole laskettu.",
    "Käytön jatkumisesta hankkeen jälkeen ei ole tietoa.",
    "Osallistujien taustatietoja ei ole julkaistu.",
    "Vertailua muihin menetelmiin ei ole tehty.",
)

FAILURE = {
    "reason": "Ryhmät jäivät vajaiksi, koska tapaamiset olivat keskellä työpäivää.",
    "context": "Harvaan asuttu seutu, kaksi työntekijää ja yksi toimipiste.",
    "instead": "Tapaamiset pidettäisiin illalla ja etänä, ja ilmoittautuminen avattaisiin aiemmin.",
}

GOALS = (
    "Nopeuttaa siirtymistä työhön ja vähentää pitkittyvää työttömyyttä.",
    "Helpottaa työnantajien rekrytointia alueilla, joilla osaajista on pulaa.",
    "Koota hajallaan olevat palvelut yhdeksi ymmärrettäväksi kokonaisuudeksi.",
    "Vahvistaa asiantuntijoiden taitoa käyttää tietoa palvelujen suunnittelussa.",
    "Tukea työkykyä ja työssä jatkamista muutostilanteissa.",
    "Vakiinnuttaa toimivaksi todettu tapa osaksi pysyviä palveluja.",
)
