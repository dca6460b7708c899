"""Function words that are not indexed, per language. A query drops them too, unless it has nothing else."""

STOP_WORDS: dict[str, frozenset[str]] = {
    "fi": frozenset(
        """ja tai sekä eli että jotta koska kun jos vaikka kuin mutta vaan joko sekin myös vain jo ei eivät en et emme
        ette eikä on ovat oli olivat olla ole ollut olleet olisi olisivat ollaan oltu se ne sen niiden niitä sitä siitä
        siihen siinä sillä sille niihin niistä niissä niille tämä tämän tätä tässä tästä tähän nämä näiden näitä näissä
        näistä näihin joka jonka jota jossa josta johon jolla jolle jotka joiden joita joissa joista joihin joilla
        joille mikä minkä mitä missä mistä mihin millä mitkä kuka kenen ketä hän hänen he heidän heitä heille me meidän
        te teidän sinä minä minun miten kuinka milloin niin näin noin tällä tälle itse""".split()
    ),
    "sv": frozenset(
        """och eller att som en ett den det de i på för med av till från om är var vara har hade inte vid under över hur
        vad när där här sig sin sitt sina man vi ni de dem denna detta dessa också men så""".split()
    ),
    "en": frozenset(
        """a an the and or of to in on for with by from at as is are was were be been it its this that these those not
        how what when where which who we you they their our has have had but so if than then into also""".split()
    ),
}
