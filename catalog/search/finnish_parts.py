"""Words that Finnish compounds of this field are made of: what the splitter knows before it has seen any entry."""

SHORT_PARTS = frozenset(
    """työ ala apu ikä osa etu etä esi maa tie pää yli ali lisä väli eri uni tuki jatko koko koe ura puu oma suo jää
    sää""".split()
)
"""Parts of three letters are taken from this list only; anything shorter is no part."""

NEVER_PARTS = frozenset(
    """anto lain keen malla teen taan teet minen tus sesti lista inen aine ilta alla ella ulla ensa vasta joten
    vaan aste isto erit emme kuin joko sata sien siin sissa tiin sala raine isyys iikka ville villa neiti
    tunut uudelleen massa listaminen istua ottaa auttaa esti vien estää ontua""".split()
)
"""Words that look like parts in the middle of other words far more often than they are."""

NEVER_LAST = frozenset("esi etä eri yli ali uni jatko koko ura oma uusi".split())
"""Parts that only begin compounds."""

NEVER_SPLIT = frozenset(
    """kokonais kokonaisuus kokonainen kansalainen kansainvälinen erilainen eriarvoinen alkaminen yhteinen yhteisö
    toiminta toimisto palvelu koulutus asema osallinen osallisuus""".split()
)
"""Words that only look like two: `koko` and `nainen` are not what `kokonais` is made of."""

COMMON_PARTS = frozenset(
    """
    aika aikainen ajanhallinta alku aloite alue ammatti apu arki arvio arviointi arvo asema asenne asia
    asiakas asiantuntija asuminen asunto avain avustus bussi digi edistäminen ehto elinkeino elinvoima elämä
    energia ennakointi ero esihenkilö esimies etsintä foorumi haku halli hallinta hallinto hanke harjoittelu
    harkinta henki henkilö henkilöstö hinnoittelu hinta hoitaja hoito hoiva huoltaja huolto hyvinvointi
    hyöty idea ihminen ikä ilta info investointi irtisanominen jakso johtaja johtaminen johto jono
    järjestelmä järjestö kaari kaluste kampanja kanava kansainvälinen kansalais kartoitus kasvu kauppa
    kaupunki kausi kehittäminen kehitys keino keittiö kerho keskus keskustelu ketju kieli kielinen
    kielitaito kierto kilpailu kirja kirje klinikka koe kohtaaminen kohtaanto kokeilu kokemus kokous kone
    konsultti korkeakoulu kortisto kortti korvaus koti kotoutuminen koulu koulutus kulku kulttuuri kumppani
    kunta kunto kuntoutus kurssi kutsu kuva kyky kykyinen kylä kysely kysymys kysyntä käyttö käytäntö
    kääntäjä laatu laina laite laitos laki lapsi lasi laskenta lautakunta lehti liike liikenne liitto linja
    lista logistiikka lomake luokka luottamus lupa lähettiläs lähi lähihoitaja lähtöinen maahanmuutto
    maakunta maaseutu maksu malli markkina markkinat markkinointi matka matkailu media menetelmä mentori
    merkki messut metalli metsä mielenterveys mieli mies ministeriö mittari mittaristo moduuli moni muoto
    muutos muuttaja muutto määrä naapuri nainen neuvo neuvoja neuvonta nuori nuoriso nyky näyttö näytös ohjaaja
    ohjaus ohjelma oikeus olo oma omaishoitaja opas opetus opinto opiskelija opisto oppi oppilaitos
    oppiminen organisaatio osaaja osaaminen osallisuus osasto osuus osuuskunta paikka paja paketti palaute
    palkka palkkatuki palvelu palveluntuottaja pankki panos peli pelillisyys perhe perus piiri pika pilotti
    pitkä pitkäaikainen pohja polku pooli portaali prosessi puhe puhelin pula puu pysyvyys päihde päivä
    pätkä päätös raati raha rahasto rahoitus raja rakenne rakennus rakentaminen raportti ratkaisu ravintola
    reitti rekry rekrytointi rikosseuraamus ryhmä saanti saaristo sanasto selvitys seuranta seutu siirtymä
    siivous sijoitus simulaatio simulaattori sisältö sivu sopeutuminen sopimus sosiaali sote sparraus
    startti starttiraha stipendi suhde sukupuoli suojelu suunnitelma suunnittelu syrjintä syrjäytyminen
    sääntö säästö taho taito talo talous tapa tapaaminen tapahtuma tarjonta tarkkuus tarve taso tausta
    tavoite teema tehtävä tekijä tekniikka tekoäly telakka teollisuus terveys testi tiedote tieto
    tietopankki tiimi tila tilaisuus tilanne tilasto todistus toimi toimiala toimija toiminta toimisto toive
    tosi treeni tuki tukihenkilö tulkki tulo tulos tuntija tuoja tuote tuottaja tuottavuus turva
    turvallisuus tutkimus tutkinto tutor tutustuminen tyhjä työ työelämä työkyky työllistyminen työllisyys
    työmarkkinat työnantaja työnhakija työntekijä työpaikka työpaja työttömyys työtön työvoima täsmä
    täydennys uhka ulkomaalainen ura uusiutuva vaihto vaikuttavuus vaje vakuutus valinta valmennus
    valmentaja valmius valtio valvonta vammainen vanhempi vanki vapaa varasto vastaava vastuu velka verkko
    verkkosivu verkosto vertais viesti viestintä viikko viisumi virka virkailija visio voima vointi vuokra
    vuoro vuorovaikutus vuosi väki väline välitys yhdistys yhteis yhteistyö yhteisö yhteys yksikkö
    yksinyrittäjä yliopisto ympäristö yrittäjyys yrittäjä yritys äänestys
    """.split()
)
