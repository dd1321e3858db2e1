"""Landing keeps bytes as they came, once a content, whatever they were packed in."""

import gzip
import io
import json
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from warehouse.errors import RefusedFileError
from warehouse.home import Home
from warehouse.landing import archive, store
from warehouse.landing.archive import contents
from warehouse.landing.sidecar import read_sidecar
from warehouse.landing.store import land, landed_content, sidecars

CONTENT = b"one\ttwo\nthree\tfour\n"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home").make()


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as packed:
        for name, data in members.items():
            packed.writestr(name, data)
    return buffer.getvalue()


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def refusal(name: str, data: bytes) -> str:
    with pytest.raises(RefusedFileError) as caught:
        contents(name, data)
    return str(caught.value)


def test_one_content_as_csv_zip_and_gz_lands_once_with_two_more_sightings(
    home: Home, tmp_path: Path
) -> None:
    packings = {
        "a.csv": CONTENT,
        "a.csv.zip": zipped({"a.csv": CONTENT}),
        "a.csv.gz": gzip.compress(CONTENT, mtime=0),
    }
    for name, data in packings.items():
        land(home, "gdelt", written(tmp_path, name, data), {})
    (path,) = sidecars(home, "gdelt")
    names = [sighting.file_name for sighting in read_sidecar(path).sightings]
    assert names == ["a.csv.zip", "a.csv.gz"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", CONTENT),
        ("a.csv.zip", zipped({"a.csv": CONTENT})),
        ("a.csv.gz", gzip.compress(CONTENT, mtime=0)),
        ("a.csv", zipped({"a.csv": CONTENT})),
    ],
)
def test_the_bytes_are_kept_as_they_came_and_unpack_to_the_content(
    home: Home, tmp_path: Path, name: str, data: bytes
) -> None:
    (landed,) = land(home, "gdelt", written(tmp_path, name, data), {})
    stored = home.landing / "gdelt" / landed.sidecar.stored_name
    assert stored.read_bytes() == data
    assert landed_content(home, landed.sidecar) == CONTENT


def test_the_sidecar_tells_where_the_content_came_from(
    home: Home, tmp_path: Path
) -> None:
    options = {"url": "https://x.example/a", "licence": "CC0", "publisher": ""}
    land(home, "articles", written(tmp_path, "a.txt", CONTENT), options)
    (path,) = sidecars(home, "articles")
    told = json.loads(path.read_bytes())
    digest = sha256(CONTENT).hexdigest()
    assert path.stem == told["sha256"] == digest
    assert (told["source_name"], told["file_name"]) == ("articles", "a.txt")
    assert (told["byte_count"], told["container"]) == (len(CONTENT), None)
    assert (told["url"], told["licence"]) == ("https://x.example/a", "CC0")
    assert told["options"] == {"url": "https://x.example/a", "licence": "CC0"}
    assert read_sidecar(path).file_id == f"articles-{digest[:16]}"


def test_each_member_of_a_zip_of_many_lands_by_itself(
    home: Home, tmp_path: Path
) -> None:
    data = zipped({"a.csv": b"1\n", "b.csv": b"2\n"})
    landed = land(home, "gdelt", written(tmp_path, "all.zip", data), {})
    held = {one.sidecar.file_name: landed_content(home, one.sidecar) for one in landed}
    assert held["all.zip/a.csv"] == b"1\n"
    assert held["all.zip/b.csv"] == b"2\n"


def test_what_a_mac_adds_to_a_zip_is_no_content() -> None:
    data = zipped({"a.csv": CONTENT, "__MACOSX/._a.csv": b"junk"})
    assert [one.name for one in contents("a.zip", data)] == ["a.csv"]


def test_the_same_content_of_two_sources_lands_for_each(
    home: Home, tmp_path: Path
) -> None:
    path = written(tmp_path, "a.csv", CONTENT)
    assert all(land(home, name, path, {})[0].is_new for name in ("gdelt", "ucdp"))


def test_a_content_without_a_sidecar_lands_again(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, "a.csv", CONTENT)
    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(store, "write_sidecar", _killed)
        land(home, "gdelt", path, {})
    assert list((home.landing / "gdelt").glob("*.bytes"))
    assert list(sidecars(home, "gdelt")) == []
    (landed,) = land(home, "gdelt", path, {})
    assert landed.is_new
    assert landed_content(home, landed.sidecar) == CONTENT


def _killed(*arguments: object) -> None:
    raise KeyboardInterrupt


def test_a_file_that_cannot_be_unpacked_is_kept_with_its_problem(
    home: Home, tmp_path: Path
) -> None:
    data = zipped({"a.csv": CONTENT})[:-30]
    (landed,) = land(home, "gdelt", written(tmp_path, "a.zip", data), {})
    stored = home.landing / "gdelt" / landed.sidecar.stored_name
    assert stored.read_bytes() == data
    assert "damaged or incomplete" in str(landed.sidecar.problem)


def test_text_that_begins_with_the_letters_of_a_zip_is_text() -> None:
    text = b"PKK fighters crossed the river, officials said.\n"
    assert contents("a.txt", text)[0].data == text


@pytest.mark.parametrize(
    "name", ["../a.csv", "x/../../a.csv", "/etc/a", "C:\\a.csv", "c:a", "..\\a.csv"]
)
def test_a_member_that_climbs_out_refuses_its_zip(name: str) -> None:
    data = zipped({"fine.csv": CONTENT, name: CONTENT})
    assert "climbs out" in refusal("a.zip", data)


@pytest.mark.parametrize("name", ["12:30 report.txt", "a..b.csv", "."])
def test_an_odd_but_harmless_member_name_is_taken(name: str) -> None:
    assert contents("a.zip", zipped({name: CONTENT}))[0].data == CONTENT


def test_an_encrypted_zip_is_refused_by_the_name_of_its_member() -> None:
    assert refusal("a.zip", encrypted(CONTENT)) == (
        "the zip's member 'a.csv' is encrypted"
    )


def encrypted(content: bytes) -> bytes:
    """Python writes no encrypted zips: the flag that says so is set by hand."""
    data = bytearray(zipped({"a.csv": content}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def test_an_empty_zip_is_refused() -> None:
    assert refusal("a.zip", zipped({})) == "the zip holds no file"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.zip", zipped({"a.csv": bytes(40_000_000)})),
        ("a.gz", gzip.compress(bytes(40_000_000), mtime=0)),
        ("a.zip", zipped({f"m{n}": bytes(9_000_000) for n in range(4)})),
    ],
    ids=["zip", "gz", "many members"],
)
def test_a_bomb_is_refused(name: str, data: bytes) -> None:
    assert len(data) < 200_000
    assert "more than is taken in" in refusal(name, data)


def test_a_bomb_of_gz_is_not_unpacked_to_its_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(archive, "RATIO_FROM_BYTES", 1000)
    data = gzip.compress(bytes(10_000_000))
    assert f"to {250 * len(data) + 1:,} bytes" in refusal("a.gz", data)


def test_html_under_an_archives_name_is_called_html() -> None:
    page = b"<!DOCTYPE html><title>404</title>"
    expected = "it is named as an archive but is an HTML page"
    assert refusal("a.zip", page) == refusal("a.csv.gz", page) == expected


def test_damage_anywhere_in_a_zip_refuses_it_or_leaves_it_whole() -> None:
    sound = zipped({"a.csv": CONTENT * 5})
    for position in range(len(ZIP_START), len(sound)):
        data = bytearray(sound)
        data[position] ^= 0xFF
        try:
            found = contents("a.zip", bytes(data))
        except RefusedFileError:
            continue
        assert [one.data for one in found] == [CONTENT * 5]


ZIP_START = b"PK\x03\x04"


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_damage_inside_other_compressions_refuses_the_zip(method: int) -> None:
    data = bytearray(zipped({"a.csv": CONTENT * 50}, method))
    data[45:60] = bytes(15)
    assert "damaged" in refusal("a.zip", bytes(data))


def test_a_cut_gz_is_refused() -> None:
    assert "damaged or incomplete" in refusal(
        "a.gz", gzip.compress(CONTENT, mtime=0)[:-9]
    )
