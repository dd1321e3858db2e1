"""Offices and channels are found by their longest phrases."""

from warehouse.reading.who.offices import make_channels, make_offices

ROWS = [
    ("governor", "Governor", "", "local"),
    ("deputy governor", "Deputy governor", "", "local"),
    ("kremlin", "Office of the President of Russia", "RU", "head"),
    ("police", "Police", "", "local"),
]
OFFICES = make_offices(
    dict(zip(("phrase", "office", "country_code", "organ"), row, strict=True))
    for row in ROWS
)
CHANNELS = make_channels(
    [
        {"phrase": "the border post", "channel": "The Border Post"},
        {"phrase": "post", "channel": "Post"},
    ]
)


def test_the_longest_phrase_is_the_office() -> None:
    text = "the deputy governor and the kremlin"
    assert [one.name for one in OFFICES.found(text, 0, len(text))] == [
        "Deputy governor",
        "Office of the President of Russia",
    ]


def test_only_a_part_of_the_text_is_looked_at() -> None:
    text = "the governor and the kremlin"
    (found,) = OFFICES.found(text, text.index("kremlin"), len(text))
    assert (found.country_code, found.is_local) == ("RU", False)


def test_an_office_that_tells_no_country_has_none() -> None:
    (governor,) = OFFICES.found("governor", 0, 8)
    (police,) = OFFICES.found("police", 0, 6)
    assert (governor.country_code, governor.is_local) == (None, True)
    assert (governor.is_of_state, police.is_of_state) == (False, True)


def test_the_first_channel_named_is_the_channel() -> None:
    text = "it told the border post and the post"
    assert CHANNELS.named(text, 0, len(text)) == "The Border Post"
    assert CHANNELS.named(text, text.index("and"), len(text)) == "Post"
    assert CHANNELS.named("it told nobody", 0, 14) is None
