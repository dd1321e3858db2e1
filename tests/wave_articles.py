"""Made-up articles of salvos, digests, raids and a front: what belongs together in them
is plain to a person who reads them."""

import json
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

VILLAGES = (
    "Bekhteyevka Bessonovka Biruch Borisovka Chernyanka Golovchino Grafovka Grayvoron "
    "Ilovka Korocha Kozinka Livenka Murom Pyatnitskoye Rakitnoye Razumnoye Sereda "
    "Shchetinovka Shebekino Stroitel Tomarovka Urazovo Valuyki Veydelevka Volokonovka "
    "Yakovlevo Zasosna Zhuravlyovka"
).split()
VILLAGES += ["Krasnaya Yaruga", "Novaya Tavolzhanka"]
TOLD = (
    "The village of {} was shelled.",
    "A drone attacked a car in {}.",
    "In {} a house was damaged by shelling.",
    "The village of {} was hit by 12 shells.",
)
DIGEST = (
    "BELGOROD — Ukrainian forces attacked thirty villages of the Belgorod region on "
    "Tuesday, Governor Vyacheslav Gladkov said.\n\n"
) + "\n".join(
    TOLD[number % len(TOLD)].format(name) for number, name in enumerate(VILLAGES)
)
RAIDS = (
    "MOSCOW — The Freedom of Russia Legion said that its fighters had crossed the border "
    "from Ukraine and attacked the village of Tyotkino in Russia’s Kursk region on "
    "Tuesday.\n\nThe Legion said that its fighters had also entered the Belgorod region "
    "from Ukraine.\n\nRussia’s Defence Ministry said that the raid was repelled.\n\n"
    "It also said that Kyiv launched dozens of drones and rockets at Russia on Tuesday."
)
OVER_REGIONS = (
    "KYIV — Russia launched 81 missiles and 8 drones at Ukraine overnight on Tuesday, "
    "hitting the Poltava and Sumy regions, Ukraine’s Air Force said."
)
AGAIN = (
    "Russian forces fired more than 80 missiles at Ukraine overnight on Tuesday, the "
    "Interior Ministry said, and eight regions of Ukraine were struck."
)
ONCE_MORE = (
    "Russia launched dozens of missiles at Ukraine overnight on Tuesday, a presidential "
    "aide in Kyiv said, and the strikes went on until dawn."
)
IN_BRIEF = (
    "Russia attacked Ukraine with dozens of missiles overnight on Tuesday, President "
    "Volodymyr Zelensky said."
)
ON_TOWNS = (
    "KYIV — Russia fired 89 missiles and drones at Ukraine overnight on Tuesday, the air "
    "force said. A missile hit an apartment block in Kharkiv, killing two people. "
    "Drones struck a power plant in Odesa. Ukraine’s air force said that it shot down "
    "50 missiles."
)
NEXT_NIGHT = (
    "MYKOLAIV — Forty drones were sent at Ukraine by Russian forces overnight on "
    "Wednesday, the southern command said. Drones struck a granary in Mykolaiv and "
    "burnt it down. A missile hit a school in Sumy, where nobody was at that hour."
)
FROM_LEBANON = (
    "Hezbollah fired about 60 rockets at northern Israel on Tuesday, the Israeli army "
    "said. Rockets fell in Kiryat Shmona. Rockets hit a house in Metula."
)
FROM_IRAN = (
    "Iran launched more than 300 drones and missiles at Israel on Tuesday, Israel’s "
    "military said."
)
LONE = "A Ukrainian drone attacked a fuel depot in Oryol on Tuesday, the governor said."
FRONT = (
    "The Russian Volunteer Corps said that its fighters had crossed the border from "
    "Ukraine and attacked the village of Kozinka in Russia’s Belgorod region on {day}."
)
FRONT_DAYS = tuple(date(2024, 4, 2) + timedelta(days=3 * step) for step in range(12))
# Name, day of publication, text.
ARTICLES = (
    ("digest", date(2024, 3, 13), DIGEST),
    ("raids", date(2024, 3, 13), RAIDS),
    ("over_regions", date(2024, 3, 13), OVER_REGIONS),
    ("again", date(2024, 3, 14), AGAIN),
    ("once_more", date(2024, 3, 13), ONCE_MORE),
    ("in_brief", date(2024, 3, 14), IN_BRIEF),
    ("on_towns", date(2024, 3, 13), ON_TOWNS),
    ("next_night", date(2024, 3, 14), NEXT_NIGHT),
    ("from_lebanon", date(2024, 3, 13), FROM_LEBANON),
    ("from_iran", date(2024, 3, 13), FROM_IRAN),
    ("lone", date(2024, 3, 13), LONE),
    *(
        (f"front_{day:%m_%d}", day + timedelta(days=1), FRONT.format(day=f"{day:%A}"))
        for day in FRONT_DAYS
    ),
)


def written(folder: Path, names: Iterable[str]) -> Path:
    """A file of those articles, in this order."""
    articles = {name: (day, text) for name, day, text in ARTICLES}
    lines = [_line(name, *articles[name]) for name in names]
    path = folder / f"{'-'.join(name[:2] for name in names)[:60]}.jsonl"
    path.write_text("\n".join(lines))
    return path


def _line(name: str, day: date, text: str) -> str:
    return json.dumps(
        {
            "url": f"https://{name.replace('_', '-')}.example/story",
            "title": name,
            "text": text,
            "publisher": name,
            "language": "en",
            "published_at": f"{day}T08:00:00",
            "scraped_at": f"{day}T09:00:00",
        }
    )
