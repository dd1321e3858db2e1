"""Names that news spells by ear."""

import pytest

from tests.unit.reading.told import only
from warehouse.reading.where.spelling import spelling_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kalbacar", "Kelbajar"),
        ("Aita al-Shaab", "Ayta ash-Sha'b"),
        ("Qusayr", "Kusair"),
        ("Khoznavar", "Hoznavar"),
        ("Zhuravlyovka", "Zhuravlevka"),
    ],
)
def test_spellings_of_a_name_have_one_key(one: str, other: str) -> None:
    assert spelling_key(one) == spelling_key(other) is not None


def test_other_names_have_other_keys() -> None:
    names = ["Belgorod", "Bilhorod", "Vardenis", "Vorotan", "Kandahar", "Kunduz"]

    assert len({spelling_key(name) for name in names}) == len(names)


def test_short_names_have_no_key() -> None:
    assert spelling_key("Tyre") is None


def test_a_place_in_another_spelling_lies_where_the_listed_one_lies() -> None:
    found = only(
        "Armenian forces fired on positions in the Kalbacar district of Azerbaijan on"
        " Tuesday, the ministry in Baku said."
    )

    assert (found.region_code, found.place_precision) == ("AZ-KAL", "region")
