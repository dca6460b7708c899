"""Words that Finnish compounds of this field are made of: what the splitter knows before it has seen any entry."""

SHORT_PARTS = frozenset("työ ala apu ikä osa etu etä esi maa tie pää yli ali lisä väli eri uni tuki jatko koko".split())
"""Parts of three letters are taken from this list only; anything shorter is no part."""

NEVER_PARTS = frozenset(
    """anto lain keen malla teen taan teet minen tus sesti lista inen aine ilta alla ella ulla ensa vasta joten
    vaan aste isto erit emme kuin joko sata sien siin sissa tiin""".split()
)
"""Words that look like parts in the middle of other words far more often than they are."""

NEVER_LAST = frozenset("esi etä eri yli ali lisä uni väli jatko koko".split())
"""Parts that only begin compounds."""

COMMON_PARTS = frozenset(
    """aika ajanhallinta alku aloite alue ammatti apu arki arvio arviointi arvo asema asenne asia asiakas asiantuntija
    asuminen asunto avain avustus digi edistäminen elinkeino elinvoima elämä energia ennakointi esihenkilö esimies
    etsintä haku halli hallinta hallinto hanke harjoittelu harkinta henki henkilö henkilöstö hinta hoito huolto
    huoltaja hyvinvointi hyöty idea ihminen ikä ilta info investointi irtisanominen jakso johtaja johtaminen johto
    jono järjestelmä järjestö kaari kanava kansainvälinen kartoitus kasvu kaupunki kausi keino keittiö kerho keskus
    ketju kieli kierto kilpailu kirja kirje klinikka kohtaaminen kohtaanto koe kokeilu kokemus kokous kone konsultti
    korkeakoulu korvaus koti kotoutuminen koulu koulutus kulku kulttuuri kumppani kunta kunto kuntoutus kurssi kutsu
    kuva kykyinen kyky kysely kysymys kysyntä käytäntö käyttö kääntäjä laatu laina laite laitos laki lapsi laskenta
    lautakunta lehti liike liikenne liitto linja lista luokka luottamus lupa luvan maahanmuutto maakunta malli markkina
    markkinat markkinointi matka matkailu media menetelmä mentori merkki mieli mies ministeriö mittari moduuli muoto
    muutos määrä nainen neuvo neuvoja neuvonta nuori nuoriso näyttö näytös ohjaaja ohjaus ohjelma oikeus olo oma
    omaishoitaja opas opetus opinto opisto opiskelija oppi oppilaitos oppiminen organisaatio osaaja osaaminen osaksi
    osallisuus osasto osuus paikka paja paketti palaute palkka palvelu palveluntuottaja pankki panos perhe perus piiri
    pilotti pohja polku portaali prosessi pula puhe puhelin pysyvyys päivä päätös pätkä raha rahasto rahoitus raja
    rakennus rakenne raportti ratkaisu rekrytointi rekry reitti ryhmä saanti sanasto selvitys seuranta seutu siirtymä
    sijoitus simulaatio sisältö sivu sopimus sosiaali sote sparraus stipendi suhde sukupuoli suojelu suunnitelma
    suunnittelu syrjintä syrjäytyminen säästö taho taito talo talous tapa tapaaminen tapahtuma tarjonta tarkkuus tarve
    tasa-arvo taso tausta tavoite tehtävä tekijä tekniikka tekoäly tela telakka teollisuus terveys testi tiedon tiedote
    tieto tietopankki tiimi tila tilaisuus tilanne tilasto todistus toimi toimija toimiala toiminta toimisto toive
    tosi treeni tukea tuki tulkki tulo tulos tuntija tuoja tuote tuottaja tuottavuus turva turvallisuus tutkimus
    tutkinto tutor tutustuminen tyhjä työ työkyky työelämä työllisyys työllistyminen työmarkkinat työnantaja työnhakija
    työntekijä työpaikka työttömyys työtön työvoima täsmä täydennys uhka ulkomaalainen ura uusiutuva vaade vaihto
    vaikuttavuus vaje vakuutus valinta valinnan valmennus valmentaja valmius valtio valvonta vapaa vanhempi varasto
    vastaava vastuu vatkain verkko verkosto viesti viestintä viikko viisumi virka virkailija visio voima vointi vuokra
    vuoro vuosi väki välitys väline yhdistys yhteisö yhteistyö yhteys yksikkö yksinyrittäjä yliopisto yritys yrittäjä
    yrittäjyys ympäristö äänestys kehitys kehittäminen keskustelu teema foorumi messut verkkosivu työpaja pelillisyys
    peli muutto muuttaja lähtöinen pitkäaikainen pitkä aikainen vammainen kielinen tukihenkilö naapuri kielitaito
    kaluste hoiva hoitaja lähihoitaja siivous ravintola metalli metsä puu kauppa logistiikka rakentaminen vanki
    taito ero kortti sääntö sopeutuminen raati lähi vertais yhteis moni pika kansalais kokous lomake maksu hinnoittelu
    ehto kampanja lähettiläs simulaattori bussi asunto kortisto mittaristo pooli lasi vapaa vuorovaikutus rikosseuraamus päihde mielenterveys velka maaseutu saaristo kylä osuuskunta startti starttiraha palkkatuki""".split()
) - frozenset("luvan osaksi tukea tela vatkain vaade tiedon valinnan tasa-arvo".split())
