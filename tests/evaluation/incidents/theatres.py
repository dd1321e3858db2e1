"""Where the made-up incidents lie: real towns near real borders, and who fights there."""

from dataclasses import dataclass

GROUND = {
    "ground_assault": 3,
    "armed_clash": 3,
    "infiltration": 1,
    "shelling": 4,
    "landmine_ied": 2,
    "drone_strike": 2,
}
ARTILLERY = {
    "shelling": 6,
    "rocket_strike": 2,
    "drone_strike": 6,
    "air_strike": 2,
    "missile_strike": 1,
    "ground_assault": 1,
    "infiltration": 1,
}
AIR = {
    "air_strike": 4,
    "drone_strike": 4,
    "rocket_strike": 3,
    "missile_strike": 2,
    "shelling": 2,
}


@dataclass(frozen=True)
class Theatre:
    """`sides`: the names under which each of the two sides is told; the first is the
    usual one. `types`: how often each means is used."""

    name: str
    region_codes: tuple[str, ...]
    sides: tuple[tuple[str, ...], tuple[str, ...]]
    types: dict[str, int]
    has_news_feed: bool = False


RAIDERS = ("state-ua", "freedom-of-russia-legion", "russian-volunteer-corps")
THEATRES = {
    one.name: one
    for one in (
        Theatre(
            "ru-border",
            ("RU-BEL", "RU-KRS", "RU-BRY", "RU-VOR"),
            (RAIDERS, ("state-ru",)),
            ARTILLERY,
            has_news_feed=True,
        ),
        Theatre(
            "ua-north-east",
            ("UA-59", "UA-63", "UA-74"),
            (("state-ru",), ("state-ua",)),
            ARTILLERY,
            has_news_feed=True,
        ),
        Theatre(
            "lebanon-south",
            ("LB-NA", "LB-JA", "LB-BI"),
            (("state-il",), ("hezbollah", "amal-movement")),
            AIR,
        ),
        Theatre(
            "israel-north",
            ("IL-Z", "IL-HA"),
            (("hezbollah", "al-fajr-forces", "hamas"), ("state-il",)),
            AIR,
        ),
        Theatre(
            "kurdistan",
            ("IQ-DA", "IQ-AR", "IQ-SU", "TR-73"),
            (("state-tr",), ("pkk", "kurdistan-freedom-hawks")),
            AIR,
        ),
        Theatre(
            "pakistan-north-west",
            ("PK-KP", "PK-BA"),
            (
                ("tehrik-i-taliban-pakistan", "jamaat-ul-ahrar"),
                ("state-pk",),
            ),
            GROUND,
        ),
        Theatre(
            "afghanistan-east",
            ("AF-KHO", "AF-PIA", "AF-PKA", "AF-NAN", "AF-KNR", "AF-KAN"),
            (("state-pk",), ("afghan-taliban",)),
            GROUND,
        ),
        Theatre(
            "sahel",
            ("BF-08", "BF-12", "ML-5", "ML-7", "NE-6"),
            (
                ("jnim", "ansarul-islam", "islamic-state-sahel"),
                ("state-bf", "state-ml"),
            ),
            GROUND,
        ),
        Theatre(
            "kashmir",
            ("IN-JK", "PK-JK"),
            (("state-pk", "lashkar-e-taiba", "jaish-e-mohammed"), ("state-in",)),
            GROUND,
        ),
        Theatre(
            "caucasus",
            ("AM-SU", "AM-GR", "AM-TV", "AM-VD", "AZ-TOV", "AZ-KAL", "AZ-GAD"),
            (("state-az",), ("state-am", "artsakh-defence-army")),
            ARTILLERY,
        ),
        Theatre(
            "thai-cambodian",
            ("TH-32", "TH-33", "TH-34", "KH-22", "KH-13", "KH-1"),
            (("state-kh",), ("state-th",)),
            ARTILLERY,
        ),
        Theatre(
            "kivu",
            ("CD-NK", "CD-SK", "CD-IT", "RW-04"),
            (("m23", "state-rw"), ("state-cd", "wazalendo", "fdlr")),
            GROUND,
        ),
        Theatre(
            "arauca",
            ("CO-NSA", "CO-ARA", "VE-C", "VE-S", "VE-V"),
            (("eln", "segunda-marquetalia"), ("farc-emc", "state-co")),
            GROUND,
        ),
        Theatre(
            "saada",
            ("YE-SD", "YE-HJ", "YE-JA", "SA-09", "SA-10"),
            (("ansar-allah",), ("state-sa", "presidential-leadership-council-forces")),
            AIR,
        ),
        Theatre(
            "darfur",
            ("SD-DW", "SD-DN", "SD-DS", "SD-GK", "SD-KN", "TD-WF", "TD-OD"),
            (("rapid-support-forces", "janjaweed"), ("state-sd",)),
            GROUND,
        ),
    )
}
