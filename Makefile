# make run    the app with the sample festival, on http://localhost:8501
# make test   lint, types and every test, with a real Chromium; two files of tests at a time, WORKERS=0 one after another
# make bench  speed and memory, as a table

PORT ?= 8501
ADDRESS ?= 127.0.0.1
WORKERS ?= 2
PYTHON ?= $(shell for one in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$one -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2> /dev/null && echo $$one && break; done)
HERE := .venv/bin/python
PIP := $(HERE) -m pip install --quiet --disable-pip-version-check --no-input

.PHONY: run test lint types chromium bench

run: .venv/installed
	@$(HERE) -m sales_analytics demo --when-new > /dev/null
	@echo "Serving on http://localhost:$(PORT), listening on $(ADDRESS). Ctrl+C stops it."
	@exec $(HERE) -m streamlit run app.py --server.address $(ADDRESS) --server.port $(PORT) --server.headless true

test: lint types chromium
	$(HERE) -m pytest --numprocesses $(WORKERS) --dist loadfile

lint: .venv/installed-for-tests
	$(HERE) -m ruff check .

types: .venv/installed-for-tests
	$(HERE) -m mypy

chromium: .venv/installed-for-tests
	@$(HERE) -m tests.browser.chromium

bench: .venv/installed-for-tests
	$(HERE) -m bench

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is missing: install it, then run make again." >&2; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; \
		echo "Python cannot create an environment: install its venv module (Debian: python3-venv), then run make again." >&2; exit 1; }

.venv/installed: requirements.txt | .venv/bin/python
	@echo "Installing what requirements.txt pins ..."
	@$(PIP) --requirement requirements.txt
	@touch $@

.venv/installed-for-tests: requirements-dev.txt .venv/installed
	@echo "Installing what requirements-dev.txt pins ..."
	@$(PIP) --requirement requirements-dev.txt
	@touch $@
