"""A published home for each test, and the app on it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.dashboard.homes import home_in, publish_build
from warehouse.home import PROJECT, Home

Open = Callable[..., AppTest]


@pytest.fixture
def empty_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    home = home_in(tmp_path)
    monkeypatch.setenv("BORDERLOG_HOME", str(home.root))
    return home


@pytest.fixture
def home(empty_home: Home) -> Home:
    publish_build(empty_home)
    return empty_home


@pytest.fixture
def open_page() -> Open:
    """Runs the app as a browser that opens this address would."""

    def opened(**query: str) -> AppTest:
        app = AppTest.from_file(PROJECT / "dashboard" / "app.py", default_timeout=30)
        for name, value in query.items():
            app.query_params[name.rstrip("_")] = value
        app.run()
        assert not app.exception, app.exception
        return app

    return opened
