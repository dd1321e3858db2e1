"""Article files become documents, and what cannot is refused by name."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from warehouse.articles import (
    ArticleFileError,
    Document,
    RejectedDocument,
    article_key,
    canonical_url,
    parse_documents,
)
from warehouse.articles.date_lines import page_date
from warehouse.articles.dates import parse_moment

FIXTURES = Path(__file__).parents[1] / "fixtures" / "articles"
Result = Document | RejectedDocument


def parsed(name: str, **options: str) -> list[Result]:
    return list(parse_documents((FIXTURES / name).read_bytes(), name, options))


def document(data: bytes, name: str = "a.txt", **options: str) -> Document:
    (result,) = parse_documents(data, name, options)
    assert isinstance(result, Document)
    return result


def rejected(data: bytes, name: str = "a.jsonl", **options: str) -> RejectedDocument:
    (result,) = parse_documents(data, name, options)
    assert isinstance(result, RejectedDocument)
    return result


def refusal(data: bytes, name: str) -> str:
    with pytest.raises(ArticleFileError) as caught:
        parse_documents(data, name, {})
    return str(caught.value)


def test_a_text_is_kept_as_it_landed_and_dated_by_its_date_line() -> None:
    landed = (FIXTURES / "border_raid.txt").read_bytes()
    found = document(landed)
    assert found.text == landed.decode()
    assert found.published_at == datetime(2023, 6, 5)
    assert found.row_number == 1


def test_a_text_keeps_its_carriage_returns_and_loses_only_its_byte_order_mark() -> None:
    assert document(b"\xef\xbb\xbfOne\r\nTwo").text == "One\r\nTwo"


def test_a_page_gives_its_story_without_furniture() -> None:
    (found,) = parsed("furnished_page.html")
    assert isinstance(found, Document)
    assert "Three shells fell beside the bridge" in found.text
    for furniture in ("World news today", "ten gardens", "Copyright", "window.ads"):
        assert furniture not in found.text


def test_a_short_page_loses_its_menu_too() -> None:
    page = b"<body><nav><p>Home</p></nav><p>Fire on the hill.</p></body>"
    assert document(page, "a.html").text == "Fire on the hill."


def test_a_page_that_declares_no_date_is_dated_by_its_date_line() -> None:
    page = b"<body><p>Updated: 2 May 2024</p><p>Fire on the hill.</p></body>"
    assert document(page, "a.html").published_at == datetime(2024, 5, 2)


def test_a_page_tells_its_title_address_publisher_language_and_hour_in_utc() -> None:
    (found,) = parsed("furnished_page.html")
    assert isinstance(found, Document)
    assert found.title == "Shells land near the crossing"
    assert found.url == "https://gazette.example/news/shells-near-crossing"
    assert (found.publisher, found.language) == ("The Border Gazette", "en")
    assert found.published_at == datetime(2024, 5, 3, 2, 30)


def test_lines_of_json_give_good_and_rejected_rows_under_physical_numbers() -> None:
    found = parsed("wire.jsonl")
    rejections = [row for row in found if isinstance(row, RejectedDocument)]
    assert [row.row_number for row in found] == [1, 2, 4, 5, 6, 7]
    assert [(row.row_number, row.reason) for row in rejections] == [
        (4, "not a JSON object"),
        (5, "no body"),
        (6, "published_at is no date: sometime in spring"),
    ]
    assert rejections[0].content == b'{"url": "https://wire.example/a3", "body": '


def test_a_record_keeps_its_own_values_in_utc() -> None:
    first = parsed("wire.jsonl", publisher="Other", licence="none", language="fr")[0]
    assert isinstance(first, Document)
    assert (first.publisher, first.licence, first.language) == (
        "Wire",
        "CC-BY-4.0",
        "en",
    )
    assert first.published_at == datetime(2024, 4, 6, 7, 15)
    assert first.scraped_at == datetime(2024, 4, 6, 9)


def test_a_dateless_record_stays_dateless_and_options_fill_its_gaps() -> None:
    second = parsed("wire.jsonl", publisher="Option Press")[1]
    assert isinstance(second, Document)
    assert second.published_at is None
    assert (second.title, second.publisher) == (None, "Option Press")


def test_a_body_of_markup_is_read_as_a_page() -> None:
    last = parsed("wire.jsonl")[-1]
    assert isinstance(last, Document)
    assert "<p>" not in last.text
    assert "Rockets struck the depot." in last.text


def test_a_date_given_by_hand_outranks_every_other() -> None:
    rows = parsed("wire.jsonl", published_on="2024-04-09")
    days = {row.published_at for row in rows if isinstance(row, Document)}
    assert days == {datetime(2024, 4, 9)}


def test_the_shape_is_told_by_the_content_when_the_name_is_silent() -> None:
    assert (
        document(b'{"body": "Fire on the hill."}', "feed").text == "Fire on the hill."
    )
    assert document(b"<p>Fire on the hill.</p>", "page").text == "Fire on the hill."
    assert document(b"Fire on the hill.", "note").text == "Fire on the hill."


def test_a_declared_charset_is_honoured() -> None:
    page = '<meta charset="windows-1251"><body><p>Обстріл біля річки вночі</p>'
    assert document(page.encode("cp1251"), "a.html").text == "Обстріл біля річки вночі"


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"caf\xe9", "a.txt", "a.txt: not UTF-8 text at byte 3"),
        (b" \n", "a.txt", "holds no text"),
        (b"", "a.jsonl", "holds no text"),
        (b"\xef\xbb\xbf", "a.txt", "holds no text"),
        (b"one\0two", "a.txt", "binary data, a NUL at character 3"),
        (b"PK\x03\x04\0\0\0", "a.jsonl", "binary data"),
        (b"<html><head><title>x</title></head></html>", "a.html", "no story"),
        (
            b'<meta charset="utf-8"><p>caf\xe9</p>',
            "a.html",
            "not UTF-8 text at byte 28",
        ),
    ],
)
def test_an_unreadable_file_is_refused_in_one_sentence(
    data: bytes, name: str, words: str
) -> None:
    message = refusal(data, name)
    assert words in message
    assert message.endswith(".") and "\n" not in message


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<div>" * 100_000 + "<p>deep</p>", "nested more than 254 deep"),
        ("<b>" * 100_000 + "deep", "nested more than 254 deep"),
        ("<script>x</script>" * 100_000, "more than 30000 elements"),
        ("<p>a</p>" * 1_500_000, "over 10 MB"),
        (("<div>" * 240 + "</div>" * 240) * 100, "too many deeply nested"),
    ],
)
def test_a_hostile_page_is_refused_rather_than_read(page: str, words: str) -> None:
    assert words in refusal(f"<html><body>{page}".encode(), "bomb.html")


@pytest.mark.parametrize(
    "page",
    [
        '<p title="' + "x" * 9_000_000 + '">A shell fell here.</p>',
        "<script>" + "a<b>" * 1_000_000 + "</script><p>A shell fell here.</p>",
        "<!--" + "<" * 100_000 + "--><p>A shell fell here.</p>",
    ],
)
def test_a_bloated_page_still_gives_its_story(page: str) -> None:
    found = document(f"<html><body>{page}".encode(), "big.html")
    assert "A shell fell here." in found.text


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"[1]", "not a JSON object"),
        (b"[" * 200_000, "not a JSON object"),
        (b'{"body": 5}', "body is no text"),
        (b'{"body": "a\\u0000b"}', "body holds a character that is no text"),
        (b'{"body": "a\\ud800b"}', "body holds a character that is no text"),
        (b'{"body": "caf\xe9"}', "not UTF-8 text at byte 13"),
        (b'{"body": "a", "published_at": 1712345678}', "published_at is no text"),
        (b'{"body": "a", "published_at": "03/04/2024"}', "published_at is no date"),
        (b'{"body": "a", "published_at": "0025-01-01"}', "before 1900"),
        (
            b'{"body": "a", "scraped_at": "2999-01-01"}',
            "scraped_at: the date 2999-01-01",
        ),
        (b'{"body": "a", "url": "javascript:alert(1)"}', "url is no http or https"),
        (b'{"body": "<p></p>"}', "no story in the page"),
    ],
)
def test_a_bad_line_is_rejected_with_its_reason_and_bytes(
    line: bytes, reason: str
) -> None:
    row = rejected(line)
    assert reason in row.reason
    assert row.content == line


def test_a_date_after_tomorrow_is_implausible_and_tomorrow_is_not() -> None:
    tomorrow = datetime.now(UTC).date() + timedelta(days=1)
    later = tomorrow + timedelta(days=2)
    assert document(b"Fire.", published_on=tomorrow.isoformat()).published_at
    row = rejected(b"Fire.", "a.txt", published_on=later.isoformat())
    assert "lies in the future" in row.reason


def test_options_that_are_no_date_or_address_are_refused() -> None:
    with pytest.raises(ArticleFileError, match="YYYY-MM-DD"):
        parse_documents(b"Fire.", "a.txt", {"published_on": "last week"})
    with pytest.raises(ArticleFileError, match="no http or https address"):
        parse_documents(b"Fire.", "a.txt", {"url": "file:///etc/passwd"})


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Published: 13 March 2024\nUpdated: 14 March 2024", datetime(2024, 3, 13)),
        ("Updated: 14 March 2024\n\nStory.", datetime(2024, 3, 14)),
        ("A headline\nTuesday, March 12, 2024 10:15 am\nStory.", datetime(2024, 3, 12)),
        ("March 12, 2024 saw rockets hit the depot.", None),
        ("\n".join([*"abcdefgh", "Published: 13 March 2024"]), None),
    ],
)
def test_only_a_date_line_at_the_head_dates_a_page(
    text: str, day: datetime | None
) -> None:
    assert page_date(text) == day


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("Wed, 13 Mar 2024 10:00:00 GMT", datetime(2024, 3, 13, 10)),
        ("20240313", datetime(2024, 3, 13)),
        ("13 березня 2024", datetime(2024, 3, 13)),
        ("1710288000", None),
        ("March 2024", None),
        ("yesterday", None),
        ("9999-12-31T23:59:59-10:00", None),
    ],
)
def test_whole_dates_are_read_and_others_are_not_guessed(
    written: str, moment: datetime | None
) -> None:
    assert parse_moment(written) == moment


@pytest.mark.parametrize(
    "url",
    [
        "http://News.Example:80/a/1/",
        "https://news.example:443/a/1#top",
        "https://news.example/a/1?utm_source=x&fbclid=y&gclid=z",
    ],
)
def test_addresses_of_one_article_have_one_canonical_form(url: str) -> None:
    assert canonical_url(url) == "https://news.example/a/1"


def test_what_tells_articles_apart_stays_in_the_address() -> None:
    url = "https://news.example:8443/a?id=7&ref=12"
    assert canonical_url(url) == url


def test_an_article_is_known_by_its_address_or_else_by_its_words() -> None:
    first, copy = document(b"Fire."), document(b"Fire.", publisher="Other")
    addressed = document(b"Fire.", url="http://news.example/a/")
    assert article_key(first) == article_key(copy)
    assert article_key(addressed) == "https://news.example/a"
