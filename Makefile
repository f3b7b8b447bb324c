# Needs Python 3.11 with venv, and make. Everything else is brought into .venv by the first target that runs.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
UV := .venv/uv/bin/uv
STAMP := .venv/.synced
LOCALES := locales --check syntax --check references --check untranslated --check missing --fail-on warn

export UV_PROJECT_ENVIRONMENT := .venv
export UV_PYTHON_DOWNLOADS := never

.PHONY: help run demo test lint bench setup

help:
	@echo "make run    everything in one process, with the playground on http://127.0.0.1:8080"
	@echo "make demo   whole journeys without a person (JOURNEY=software: one of them); results in var/demo"
	@echo "make test   the tests, on SQLite, or where TEST_DATABASE_URL names a server on PostgreSQL"
	@echo "make lint   style, types, layers, texts, migrations, lock file"
	@echo "make bench  measurements"

run: $(STAMP)
	@exec $(BIN)/python main.py run

demo: $(STAMP)
	@$(BIN)/python main.py demo $(if $(JOURNEY),--journey $(JOURNEY))

test: $(STAMP)
	@$(BIN)/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder $(ARGS)

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy .
	$(BIN)/lint-imports --no-logo
	$(BIN)/ftl check $(LOCALES) --code-path services
	@bash .ci/migrations $(CURDIR)/$(BIN)/tortoise
	$(UV) lock --check --offline

bench: $(STAMP)
	@$(BIN)/python main.py bench

setup: $(STAMP)

# uv has an environment of its own, which the synchronisation of the project's leaves alone.
$(UV):
	@test -n "$(PYTHON)" && $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 is missing. Debian, Ubuntu: apt-get install python3.11 python3.11-venv" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null \
	  || { echo "Python's venv module is missing. Debian, Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv --without-pip .venv
	@$(PYTHON) -m venv .venv/uv
	@.venv/uv/bin/pip install --quiet --disable-pip-version-check 'uv~=0.9'

$(STAMP): pyproject.toml uv.lock | $(UV)
	@$(UV) sync --frozen --quiet --compile-bytecode
	@touch $@
