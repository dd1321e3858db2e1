"""Who tells what in a sentence: verb, subject and the words that it governs."""

from typing import Final

import pytest

from tests.unit.reading.told import story_of
from warehouse.reading.claims.finding_subjects import name_after, subject_before
from warehouse.reading.claims.saying_words import make_saying_words
from warehouse.reading.claims.speech import sayings_in
from warehouse.reading.csv_rows import csv_rows
from warehouse.reading.dictionaries import FILES
from warehouse.reading.text.phrases import folded

RAID = "gunmen raided the village"


def told(text: str) -> list[tuple[str, str, str]]:
    """Subject, what is told and stance of the sayings of a text's first sentence."""
    story = story_of(text)
    return [
        (
            story.text[slice(*one.subject)].strip(" ,"),
            story.text[slice(*one.told)].strip(' ,."“”'),
            one.stance,
        )
        for one in sayings_in(story, 0)
    ]


@pytest.mark.parametrize(
    ("text", "subject", "words"),
    [
        (f"The army said {RAID}.", "The army", RAID),
        (f"Then {RAID}, the army said.", "the army", f"Then {RAID}"),
        (f"Then {RAID}, the army said on Monday.", "the army", f"Then {RAID}"),
        (f"Then {RAID}, said the army.", "the army", f"Then {RAID}"),
        (f"At dawn, said the army, {RAID}.", "the army", RAID),
        (f"In a statement, the army said {RAID}.", "the army", RAID),
        (f"According to the army, {RAID}.", "the army", RAID),
        (f"After noon, by the account of the army, {RAID}.", "the army", RAID),
        (f"Then {RAID}, according to the army.", "the army", f"Then {RAID}"),
        (f"Agencies quoted the army as saying that {RAID}.", "the army", RAID),
        (f"Then {RAID} and the army said so.", "the army", "so"),
        (
            f"The army, which the rebels mock, said {RAID}.",
            "The army, which the rebels mock",
            RAID,
        ),
        (f"The statement read that {RAID}.", "The statement", f"that {RAID}"),
    ],
)
def test_a_saying_has_a_subject_and_the_words_that_it_governs(
    text: str, subject: str, words: str
) -> None:
    found = [(who, what.removeprefix("that ")) for who, what, _ in told(text)]
    assert found == [(subject, words.removeprefix("that "))]


@pytest.mark.parametrize(
    "text",
    [
        "An alleged raid shook the village.",
        "Troops guarded the so-called line.",
        "The raid was reported at dawn.",
        "The rejected claims of the rebels were many.",
        "They fear that it could be confirmed.",
        "The police read the letter.",
        "“We say it was ours, we were told.",
    ],
)
def test_adjectives_passives_and_nouns_tell_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The army denied the raid.", "deny"),
        ("The army said it had no part in the raid.", "deny"),
        ("The army said the charge was an absolute lie.", "deny"),
        ("The raid was denied by the army.", "deny"),
        ("The army said no soldiers were wounded.", "assert"),
        ("The army did not immediately respond to questions.", "no_comment"),
        ("The army stopped short of naming anybody.", "no_comment"),
        ("There was no immediate comment from the army.", "no_comment"),
        ("No comment has been made by the army.", "no_comment"),
        ("The army could not independently verify the raid.", "qualify"),
        ("The army said it was unaware of any raid.", "qualify"),
        ("The army is still looking into the raid.", "qualify"),
    ],
)
def test_a_stance_is_told_by_words_of_the_dictionary(text: str, stance: str) -> None:
    assert [one[2] for one in told(text)] == [stance]


def test_who_spoke_goes_on_after_and_and_in_a_participle() -> None:
    story = story_of(
        "The army denied the raid and said the village was quiet, adding that a shop"
        " had burned."
    )
    found = sayings_in(story, 0)
    assert [(one.stance, one.goes_on) for one in found] == [
        ("deny", False),
        ("assert", True),
        ("assert", True),
    ]


@pytest.mark.parametrize(
    ("before", "subject"),
    [
        ("the governor of sumy", "the governor of sumy"),
        ("shells fell at dawn, the governor", "the governor"),
        ("shells fell and the governor", "the governor"),
        ("oleh petrenko, the governor,", "oleh petrenko, the governor,"),
        ("after the raid, the police and the army", "the police and the army"),
        ("mohamed farah", "mohamed farah"),
        ("the army has repeatedly", "the army"),
        ("the army had", "the army"),
    ],
)
def test_the_subject_of_a_verb_stands_before_it(before: str, subject: str) -> None:
    start, end = subject_before(before, 0, len(before))
    assert before[start:end].strip(",") == subject.strip(",")


@pytest.mark.parametrize(
    ("after", "name"),
    [
        (" the army, which was there", "the army"),
        (" the army on monday", "the army"),
        (" him and fell", "him"),
        (" the u.s. military.", "the u.s. military"),
    ],
)
def test_the_name_of_a_source_ends_where_something_else_begins(
    after: str, name: str
) -> None:
    assert after[slice(*name_after(after, 0, len(after)))] == name


def test_fillers_may_stand_between_the_words_of_a_phrase_and_a_star_for_an_ending() -> (
    None
):
    words = make_saying_words(
        [
            {"word_role": "filler", "phrase": "yet"},
            {"word_role": "silence", "phrase": "declin* to comment"},
        ]
    )
    said = folded("It declined yet to comment.")
    assert words.first("silence", said, 0, len(said)) is not None
    assert words.first("silence", said, 0, 5) is None
    assert words.first("doubt", said, 0, len(said)) is None
    other = "it declined flatly to comment."
    assert words.first("silence", other, 0, len(other)) is None


ROLES: Final = {
    "saying_words": (
        "word_role",
        set(
            "filler silence silence_of doubt regret untrue no_part source"
            " source_denied".split()
        ),
    ),
    "kind_words": (
        "kind",
        set(
            "outcome control target fired interception casualties injuries none_hurt"
            " sponsor crossing perpetrator involvement vague occurrence".split()
        ),
    ),
}


@pytest.mark.parametrize("name", ROLES)
def test_every_phrase_plays_a_part_that_the_reader_knows(name: str) -> None:
    column, roles = ROLES[name]
    rows = csv_rows(FILES[name])
    assert {row[column] for row in rows} == roles
    keys = [(row[column], row.get("stance"), row["phrase"]) for row in rows]
    assert len(keys) == len(set(keys))
    for row in rows:
        assert row["reason"].endswith("."), row
        assert row["phrase"] == folded(row["phrase"]).strip(), row
