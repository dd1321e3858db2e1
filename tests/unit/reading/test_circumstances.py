"""What a text names in passing, or of long ago, is no event of its own."""

from datetime import date

import pytest

from tests.unit.reading.told import events, is_untold, only, places

SUMY = "Bilopillia in Ukraine's Sumy region"
PLAIN = f"The mayor of Sumy spoke on Tuesday. It rained. The army guards {SUMY}."


@pytest.mark.parametrize(
    "text",
    [
        f"The bakery of {SUMY} opened again following recent Russian shelling.",
        f"Farmers in {SUMY} sow late because of the Russian shelling.",
        f"Amid repeated Russian shelling, children in {SUMY} learn at home.",
        f"The investigation into the Russian air strike on {SUMY} goes on.",
        f"In {SUMY} a dealer was held over the sale of Russian attack drones.",
    ],
)
def test_what_something_else_came_of_is_none(text: str) -> None:
    assert is_untold(text)


@pytest.mark.parametrize(
    "text",
    [
        f"The bakery of {SUMY} closed following Russian shelling on Tuesday.",
        f"The bakery of {SUMY} closed. Russian shelling had wrecked its oven.",
    ],
)
def test_a_day_or_a_deed_makes_it_an_event(text: str) -> None:
    assert only(text).place_name == "Bilopillia"


def test_a_day_of_something_else_makes_it_none() -> None:
    text = (
        f"After years in hiding during the Russian shelling of {SUMY}, a teacher who had"
        " lost both her house and her school came home on Tuesday."
    )
    assert is_untold(text)


@pytest.mark.parametrize(
    "told",
    [
        "Russian guns have struck Bilopillia many times.",
        "Russian aircraft have bombed depots in Bilopillia.",
        "The drone strikes on Bilopillia have cost many lives.",
        "It was the third drone strike on Bilopillia.",
        "The heavily bombed town of Bilopillia has no water.",
        "Soldiers captured in Bilopillia wrote home.",
    ],
)
def test_what_has_been_at_some_time_is_none(told: str) -> None:
    assert is_untold(f"{PLAIN} {told}")


def test_what_has_been_done_is_news_in_the_first_lines() -> None:
    assert only(f"Russian drones have struck {SUMY}.").place_name == "Bilopillia"


@pytest.mark.parametrize(
    "text",
    [
        f"The war has killed many soldiers in {SUMY}, and guns fire on.",
        f"Shelling in {SUMY} killed 12,000 soldiers.",
    ],
)
def test_the_dead_of_a_war_are_of_no_event(text: str) -> None:
    assert is_untold(text)


def test_an_order_comes_after_the_deed_it_names() -> None:
    text = (
        f"{PLAIN} The troops named a mayor after they seized Hlukhiv."
        " The army guards the bridge."
    )
    assert is_untold(text)


def test_a_history_without_a_day_has_no_news() -> None:
    text = (
        f"In 1941 a war came to {SUMY}. In 1943 it ended, in 1991 came a state."
        " Soldiers stormed Bilopillia and guns shelled Hlukhiv."
    )
    assert is_untold(text)


def test_a_wide_deed_below_the_first_line_needs_a_day() -> None:
    told = "Russian aircraft bombed depots in Ukraine"
    assert is_untold(f"The army has new boots. {told}.")
    assert len(events(f"The army has new boots. {told} on Tuesday.")) == 1


def test_what_follows_a_past_day_is_of_that_past() -> None:
    past = f"In May 2022 Russian troops reached {SUMY}."
    assert is_untold(f"{past} They shelled its station and stormed Bilopillia.")


@pytest.mark.parametrize(
    "before",
    [
        "It was the worst night since May 2022.",
        "Since 2022 the town had lived in peace.",
    ],
)
def test_what_follows_a_bound_of_time_is_of_now(before: str) -> None:
    text = f"{before} Russian guns shelled {SUMY}."
    assert only(text).place_name == "Bilopillia"


def test_what_follows_a_past_after_a_comma_is_of_that_past() -> None:
    past = "Fighting flared on 3 May 2022, with Russian guns shelling"
    assert is_untold(f"{past} {SUMY}, and the mayor recalls it.")


def test_relief_that_enters_a_place_does_not_attack_it() -> None:
    text = f"A relief convoy that the army let through entered {SUMY} on Tuesday."
    assert is_untold(text)
    soldiers = f"A column that the Russian army sent entered {SUMY} on Tuesday."
    assert only(soldiers).event_type == "ground_assault"


def test_gangs_fight_no_war() -> None:
    text = "A {} ambushed a convoy of guards in Tijuana in Mexico on Tuesday."
    assert is_untold(text.format("drug cartel"))


def test_a_party_of_war_may_be_called_a_gang() -> None:
    text = f"Russian troops shelled {SUMY} on Tuesday. “That gang,” said a woman."
    assert only(text).place_name == "Bilopillia"


def test_a_plot_that_was_found_out_is_no_attack() -> None:
    text = (
        "Police in Antwerp in Belgium held two men on Tuesday over a suspected plot to"
        " hit the house of Minister Jan Peeters of the Green Party with a drone full of"
        " explosives."
    )
    assert is_untold(text)


def test_a_missile_tested_over_the_sea_hits_nothing() -> None:
    text = (
        "North Korea launched a ballistic missile near Wonsan on Tuesday. It came down in"
        " the Sea of Japan."
    )
    assert is_untold(text)


def test_who_speaks_is_no_place() -> None:
    text = f"“They shelled us on Tuesday,” said Serhii, a guard from {SUMY}."
    assert "Serhii" not in places(text)


def test_no_day_of_publication_is_needed() -> None:
    text = f"In 1941, 1943 and 1991 armies came. Guns shelled {SUMY}."
    assert places_without_day(text) == ["Bilopillia"]


def places_without_day(text: str) -> list[str | None]:
    return [event.place_name for event in events(text, None)]


def test_a_past_day_counts_from_the_day_of_publication() -> None:
    text = f"On 3 May 2022 Russian troops came. They stormed {SUMY}."
    assert len(events(text, date(2022, 5, 4))) == 1


@pytest.mark.parametrize(
    "text",
    [
        f"The council met on Tuesday. Rebels seized {SUMY}, its heart, last month.",
        f"The ministers set a truce on Tuesday, following heavy clashes in {SUMY}.",
        f"The ministers met on Tuesday. Russia is intensifying attacks on {SUMY}.",
    ],
)
def test_the_day_of_a_meeting_is_not_that_of_what_led_to_it(text: str) -> None:
    assert is_untold(text)


def test_water_is_no_weapon_of_war() -> None:
    text = "The Chinese coast guard fired {} at a boat near Manila on Tuesday."
    assert events(text.format("water cannons")) == []
    assert len(events(text.format("cannons"))) == 1


def test_what_is_the_worst_since_a_year_is_of_now() -> None:
    text = (
        f"Soldiers drilled on Tuesday as Russian jets bombed {SUMY} in the heaviest raid"
        " since tanks first crossed in March 2022. A drone struck a mill in Seredyna-Buda."
    )
    assert places(text) == ["Bilopillia", "Seredyna-Buda"]


def test_what_was_long_ago_ends_with_its_paragraph() -> None:
    past = "Russian guns first struck the village in March 2022."
    told = f"Russian shells hit {SUMY} on Tuesday. {past}"
    more = "A drone hit a mill in Seredyna-Buda."
    assert places(f"{told} {more}") == ["Bilopillia"]
    assert places(f"{told}\n\n{more}") == ["Bilopillia", "Seredyna-Buda"]
