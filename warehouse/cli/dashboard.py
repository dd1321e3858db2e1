"""The command that opens the dashboard."""

import os
import subprocess
import sys

import click

from warehouse.cli.options import common
from warehouse.home import PROJECT, Home
from warehouse.publishing.manifest import require_current

DEFAULT_PORT = 8501
APP = PROJECT / "dashboard" / "app.py"


@click.command()
@click.option(
    "--port", type=click.IntRange(1, 65535), default=DEFAULT_PORT, show_default=True
)
@common
def dashboard(home: Home, is_quiet: bool, port: int) -> None:
    """Open the dashboard on what is published."""
    open_dashboard(home, port)


def open_dashboard(home: Home, port: int) -> None:
    """Serve the pages until somebody ends it; the address is printed by the server."""
    require_current(home)
    environment = {**os.environ, "BORDERLOG_HOME": str(home.root)}
    settings = [f"--server.port={port}", "--server.headless=true"]
    settings += ["--browser.gatherUsageStats=false", "--server.address=localhost"]
    command = [sys.executable, "-m", "streamlit", "run", str(APP), *settings]
    ended = subprocess.run(command, env=environment, cwd=PROJECT, check=False)
    raise SystemExit(ended.returncode)
