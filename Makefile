# Everything that is needed beside this file is Python 3.11 or newer (with venv) and make.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
DEMO := fixtures
DAY := 2026-11-21

.PHONY: demo test check accept bench ledger docs screenshots rule browser compiled clean

demo: .venv/ready compiled ## check the demo newsroom, print the findings, write the report
	@cd $(DEMO) && ../$(BIN)/copydesk check --as-of $(DAY) --fail-on never --output ../report.html
	@echo "The report: $(CURDIR)/report.html"

test: .venv/ready browser ## run the tests
	$(BIN)/pytest -n auto

check: .venv/ready ## format, lint, types, imports, fresh docs, and the tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m tests.make.docs --check
	$(MAKE) test

accept: .venv/ready ## write the golden outputs anew; read the diff as you would read code
	COPYDESK_ACCEPT=1 $(BIN)/pytest tests/golden
	git --no-pager diff --stat -- tests/golden

bench: .venv/ready compiled ## print the benchmarks' figures
	for script in $(filter-out %/timex.py,$(wildcard tests/benchmarks/*.py) tests/benchmarks/names/run.py); do echo "== $$script"; $(BIN)/python $$script || exit 1; done

ledger: .venv/ready ## what is read and found now, against the accepted ledger: make ledger [accept=1] [texts=FOLDER]
	$(BIN)/python -m tests.make.ledger $(if $(accept),--accept) $(texts)

docs: .venv/ready ## write docs/rules/ and the sheet's schema anew
	$(BIN)/python -m tests.make.docs

screenshots: .venv/ready browser demo ## take the report's pictures for docs/
	$(BIN)/python tests/browser/screenshots.py docs/pictures report.html

rule: .venv/ready ## start a rule: make rule slug=wrong-budget family=numbers
	$(BIN)/python -m tests.make.rule "$(slug)" "$(family)"

browser: ## install Chromium for the browser tests where this may be done
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null || command -v chromium-browser >/dev/null || \
	{ command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ] && apt-get update -qq >/dev/null && \
	  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; } || \
	echo "No Chromium here, and it cannot be installed without root and apt-get: the browser tests will be skipped."

.venv/ready: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("copydesk needs Python 3.11 or newer: make PYTHON=python3.11") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --upgrade pip
	$(BIN)/pip install --quiet --editable . --group dev
	$(BIN)/python -m compileall -q linter rules
	touch $@

compiled: .venv/ready # as an installed package is, so that a start costs what it costs there
	@$(BIN)/python -m compileall -q linter rules

clean:
	rm -rf .venv report.html report .mypy_cache .pytest_cache .ruff_cache .hypothesis
