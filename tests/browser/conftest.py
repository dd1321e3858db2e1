"""The app on a free loopback port, and a browser to open it with."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.dashboard.homes import home_in, publish_build
from warehouse.home import PROJECT, Home

PATIENCE_SECONDS = 60
expect.set_options(timeout=60_000)


@pytest.fixture(scope="module")
def app_home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    home = home_in(tmp_path_factory.mktemp("browser"))
    publish_build(home)
    return home


@pytest.fixture(scope="module")
def address(app_home: Home, browser: Browser) -> Iterator[str]:
    """Asks for the browser first, so that nothing starts where none is installed."""
    port = free_port()
    environment = {**os.environ, "BORDERLOG_HOME": str(app_home.root)}
    command = [sys.executable, "-m", "streamlit", "run", "dashboard/app.py"]
    command += [f"--server.port={port}", "--server.headless=true"]
    command += ["--server.address=localhost"]
    process = subprocess.Popen(command, env=environment, cwd=PROJECT)
    try:
        wait_until_up(f"http://localhost:{port}/_stcore/health")
        yield f"http://localhost:{port}/"
    finally:
        process.terminate()
        process.wait(timeout=20)


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


def wait_until_up(url: str) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(url, timeout=2).close()
        except OSError:
            time.sleep(0.3)
        else:
            return
    pytest.fail(f"The app did not answer within {PATIENCE_SECONDS} seconds.")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    opened.set_default_timeout(60_000)
    yield opened
    context.close()
