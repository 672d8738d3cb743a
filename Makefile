# Everything that is needed beside this file is Python 3.11 or newer (with venv), make, and a package index to
# install from. Another Python: make test VENV=.venv-3.13 PYTHON=python3.13

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV ?= .venv
BIN := $(VENV)/bin
PIP = $(BIN)/pip install --quiet --disable-pip-version-check
DEMO := fixtures
DAY := 2026-11-21

.PHONY: demo test test-newest test-lowest check accept bench ledger doubts docs lock screenshots rule browser compiled clean site release licences doubling fuzz mutants firefox

demo: $(VENV)/installed compiled ## check the demo newsroom, print the findings, write the report
	@cd $(DEMO) && "$(abspath $(BIN))/copydesk" check --as-of $(DAY) --fail-on never --output ../report.html
	@echo "The report: $(CURDIR)/report.html"

test: $(VENV)/ready compiled browser ## run the tests
	$(BIN)/pytest -n auto --dist worksteal

test-newest: RESOLUTION := highest
test-lowest: RESOLUTION := lowest-direct
test-newest test-lowest: test-%: $(VENV)/ready compiled browser ## run the tests with the newest, or the lowest, versions that we say we can run with
	$(PYTHON) -m venv --clear .venv-$*
	$(BIN)/uv pip compile --quiet --resolution $(RESOLUTION) --all-extras --output-file .venv-$*/runtime.txt pyproject.toml
	$(BIN)/uv pip install --quiet --python .venv-$*/bin/python --constraint .venv-$*/runtime.txt --editable .[serve,lsp,dask,parquet] --group test
	PATH="$(abspath $(BIN)):$$PATH" .venv-$*/bin/pytest -n auto --dist worksteal

check: $(VENV)/ready ## format, lint, types, imports, fresh docs, and the tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m tests.make.docs --check
	$(MAKE) test

accept: $(VENV)/ready ## write the golden outputs anew; read the diff as you would read code
	COPYDESK_ACCEPT=1 $(BIN)/pytest tests/golden
	git --no-pager diff --stat -- tests/golden

bench: $(VENV)/ready compiled ## print the benchmarks' figures
	for script in $(filter-out %/timex.py %/doubling.py %/hostile.py,$(wildcard tests/benchmarks/*.py) tests/benchmarks/names/run.py); do echo "== $$script"; $(BIN)/python $$script || exit 1; done

SECONDS ?= 600
fuzz: $(VENV)/ready ## fuzz every door, guided by coverage: make fuzz [SECONDS=600] [target=checking]
	$(PIP) atheris==3.0.0
	$(BIN)/python -m tests.fuzz.run $(SECONDS) $(target)

mutants: $(VENV)/ready compiled ## how many mutants of names, times, claims, judges and rules the tests kill: make mutants [each=130] [seed=1] [family=names]
	$(PIP) cosmic-ray==8.7.0 coverage==7.17.5 pytest-cov==7.1.0
	$(BIN)/python -m tests.mutants.run $(or $(each),130) $(or $(seed),1) $(family)

doubling: $(VENV)/ready compiled ## how the cost of each stage grows while texts of some forty shapes, and those made to be slow, are doubled: make doubling [to=1300]
	$(BIN)/python tests/benchmarks/doubling.py --to $(or $(to),1300)
	$(BIN)/python tests/benchmarks/hostile.py

ledger: $(VENV)/ready ## what is read and found now, against the accepted ledger: make ledger [accept=1] [texts=FOLDER]
	$(BIN)/python -m tests.make.ledger $(if $(accept),--accept) $(texts)

doubts: $(VENV)/ready ## count what each doubt keeps silent: make doubts [each=1] [texts=FOLDER]
	$(BIN)/python -m tests.make.doubts $(if $(each),--each) $(texts)

docs: $(VENV)/ready ## write docs/rules/ and the sheet's schema anew
	$(BIN)/python -m tests.make.docs

LOCKED := $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --custom-compile-command "make lock"
lock: $(VENV)/ready ## pin anew every package that running and development need, for all platforms and Pythons
	$(LOCKED) --extra serve --extra lsp --extra dask --group build --output-file requirements.txt pyproject.toml
	$(LOCKED) --all-extras --group dev --constraint requirements.txt --output-file requirements-dev.txt pyproject.toml
	$(LOCKED) --all-extras --group release --constraint requirements.txt --output-file requirements-release.txt pyproject.toml

site: $(VENV)-release/ready ## build the documentation's site, with search; a broken link fails
	$(VENV)-release/bin/mkdocs build --strict --quiet

release: export SOURCE_DATE_EPOCH := $(shell git log -1 --format=%ct 2>/dev/null || echo 1577836800)
release: $(VENV)/installed $(VENV)-release/ready ## build wheel and sdist twice to the same bytes, check them, list what the desk is made of and under which licences
	rm -rf dist
	for folder in dist dist/again; do $(VENV)-release/bin/python -m build --no-isolation --outdir $$folder . >/dev/null || exit 1; done
	cd dist && for file in *.whl *.tar.gz; do cmp $$file again/$$file || exit 1; done && rm -r again
	$(VENV)-release/bin/twine check --strict dist/*
	$(VENV)-release/bin/cyclonedx-py requirements requirements.txt --pyproject pyproject.toml --output-reproducible --output-file dist/sbom.cdx.json
	$(MAKE) --no-print-directory licences > dist/licences.txt
	cd dist && sha256sum * > SHA256SUMS

licences: $(VENV)/installed $(VENV)-release/ready ## the licences of all that copydesk rests on
	@$(VENV)-release/bin/pip-licenses --python $(BIN)/python --from mixed --format plain-vertical --with-urls \
	  --packages $$(sed -n 's/^\([A-Za-z0-9_.-]*\)==.*/\1/p' requirements.txt) 2>/dev/null

screenshots: $(VENV)/ready browser demo ## take the report's pictures for docs/
	$(BIN)/python tests/browser/screenshots.py docs/pictures report.html

firefox: $(VENV)/ready ## run the desk's page and the report in Firefox, which is installed where this may be done
	@command -v firefox-esr >/dev/null || command -v firefox >/dev/null || \
	{ command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ] && apt-get update -qq >/dev/null && \
	  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq firefox-esr >/dev/null; } || \
	echo "No Firefox here, and it cannot be installed without root and apt-get: its tests will be skipped."
	$(PIP) marionette-driver==3.7.1
	$(BIN)/pytest tests/browser/test_firefox.py -rs

rule: $(VENV)/ready ## start a rule: make rule slug=wrong-budget family=numbers
	$(BIN)/python -m tests.make.rule "$(slug)" "$(family)"

browser: ## install Chromium for the browser tests where this may be done
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null || command -v chromium-browser >/dev/null || \
	{ command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ] && apt-get update -qq >/dev/null && \
	  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; } || \
	echo "No Chromium here, and it cannot be installed without root and apt-get: the browser tests will be skipped."

$(VENV)/installed: pyproject.toml requirements.txt
	$(PYTHON) -c 'import sys; sys.exit("copydesk needs Python 3.11 or newer: make PYTHON=python3.11") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)
	$(PIP) --require-hashes --requirement requirements.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)-release/ready: requirements-release.txt
	$(PYTHON) -m venv --clear $(VENV)-release
	$(VENV)-release/bin/pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	touch $@

$(VENV)/ready: $(VENV)/installed requirements-dev.txt
	$(PIP) --require-hashes --requirement requirements-dev.txt
	touch $@

compiled: $(VENV)/installed # as an installed package is, so that a start costs what it costs there
	@$(BIN)/python -m compileall -q linter rules

clean:
	rm -rf .mutants .venv .venv-* dist site report.html report .mypy_cache .pytest_cache .ruff_cache .hypothesis
