# Every target sets up first what it needs; `make help` lists them.
VENV := .venv
UV := $(VENV)/bin/uv
PYTHON := $(VENV)/bin/python
STAMP := $(VENV)/.set-up
PYTHON3 ?= python3
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help setup demo test test-all lint format bench evaluate reference clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | \
		awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

setup: $(STAMP) ## Make .venv from the lock file

$(STAMP): uv.lock pyproject.toml
	@$(PYTHON3) -c 'import sys; sys.exit(not ((3, 11) <= sys.version_info < (3, 15)))' || \
		{ echo "Borderlog needs Python 3.11 to 3.14; set PYTHON3 to one." >&2; exit 1; }
	@test -x $(PYTHON) || $(PYTHON3) -m venv $(VENV)
	@test -x $(UV) || $(PYTHON) -m pip install --quiet --disable-pip-version-check \
		"$$(sed -n 's/^    "\(uv[=><].*\)",$$/\1/p' pyproject.toml)"
	$(UV) sync --quiet --frozen --compile-bytecode
	@touch $@

demo: setup ## Take the shipped sample through everything and open the dashboard
	$(VENV)/bin/borderlog demo

test: setup ## Run every test but the minutes-long ones
	$(PYTHON) -m pytest -n auto --dist loadfile -m "not slow"

test-all: setup ## Run every test
	$(PYTHON) -m pytest -n auto --dist loadfile

lint: setup ## Check style, types and SQL
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(PYTHON) -m warehouse.building.empty_home build/lint
	BORDERLOG_HOME=build/lint $(VENV)/bin/sqlfluff lint --processes 2 dbt/models dbt/tests

format: setup ## Mend style where a tool can
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .

bench: setup ## Measure speed against a bare script; prints ratios
	$(PYTHON) -m tests.benchmarks

evaluate: setup ## Score reader, judgement and matching on what is labelled; prints the tables
	$(UV) sync --quiet --frozen --compile-bytecode --group evaluation
	$(PYTHON) -m tests.evaluation

reference: setup ## Build the shipped reference tables anew (needs Debian's qgis-common)
	$(UV) sync --quiet --frozen --compile-bytecode --group reference
	$(PYTHON) -m warehouse.reference.build

clean: ## Remove what the other targets made, data excepted
	rm -rf $(VENV) build .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
