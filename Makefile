# make report   the report of the example corpus, in both languages       make test    every test and lint
# make lab      JupyterLab on the notebooks                                 make check   the example corpus and the code
# Everything runs in .venv/, which the first target that needs it creates.

PYTHON ?= python3
BIN := .venv/bin
TOOLS := .venv-tools/bin
READY := .venv/.ready

.PHONY: report test check lint format measure lab compile bench fuzz pin lock audit clean help

report: $(READY)  ## render the report of seeds/ to reports/en and reports/fr
	$(BIN)/recoupe report seeds --language en
	$(BIN)/recoupe report seeds --language fr

test: $(READY) lint  ## run every test and lint
	$(BIN)/python -m pytest

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

check: $(READY) lint  ## check the example corpus, the coded stories and the code
	$(BIN)/recoupe check seeds
	for story in tests/corpora/*/; do $(BIN)/recoupe check $$story || exit 1; done

format: $(READY)  ## put the code in order
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

measure: $(READY)  ## score the coded stories into docs/measures.md, and what a report tells of them
	PYTHONPATH=tests $(BIN)/python tests/measure.py docs/measures.md lib/recoupe/measured.json

compile: build/compiled/.ready  ## the finders as machine code in build/compiled, for the bench; see README, 'Your own folder'

bench: $(READY) .venv-bench/.ready build/compiled/.ready  ## measure speed, size and memory into docs/bench.md, some minutes
	$(BIN)/python bench/bench.py > docs/bench.new && mv docs/bench.new docs/bench.md

fuzz: $(READY)  ## 10,000 texts nobody wrote through reader, zones and all finders, some twenty minutes
	$(BIN)/python -m pytest -p no:cacheprovider tests/fuzz.py
	$(BIN)/python -m pytest -p no:cacheprovider tests/test_scaling.py

pin: .venv-tools/.ready  ## renew requirements.txt and requirements.lock from the ranges of pyproject.toml
	rm -rf .venv-pin && $(PYTHON) -m venv .venv-pin
	.venv-pin/bin/python -m pip install --quiet --disable-pip-version-check '.[dev]'
	{ head -1 requirements.txt; .venv-pin/bin/python -m pip freeze --exclude recoupe; echo '-e .'; } > requirements.new
	mv requirements.new requirements.txt && rm -rf .venv-pin
	$(MAKE) lock

lock: .venv-tools/.ready  ## the hashes of what requirements.txt pins, as the index gives them, into requirements.lock
	{ grep -v '^-e' requirements.txt | $(TOOLS)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras \
	  --no-header --no-annotate --no-emit-options --output-file requirements.new - >/dev/null; } \
	  && { sed -n '1,/^[a-z]/{/^#/p}' requirements.lock; grep -v '^#' requirements.new; } > requirements.lock.new \
	  && mv requirements.lock.new requirements.lock && rm requirements.new

audit: .venv-tools/.ready  ## look the pinned packages up among known vulnerabilities, where the network allows
	$(TOOLS)/python tests/audit.py requirements.lock

lab: $(READY)  ## open the notebooks in JupyterLab
	$(BIN)/jupyter lab notebooks

clean:  ## remove the environment and everything that was made
	rm -rf .venv .venv-bench .venv-tools .venv-pin .pytest_cache .mypy_cache .ruff_cache .hypothesis build lib/*.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

help:
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

$(READY): requirements.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

.venv-bench/.ready: bench/requirements.txt
	$(PYTHON) -m venv .venv-bench
	.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check -r bench/requirements.txt || \
	  echo "bench: dateparser and edsnlp cannot be installed here; they are left out"
	touch $@

build/compiled/.ready: $(READY) setup.py $(shell find lib -name '*.py')
	rm -rf build
	if ! command -v cc >/dev/null; then echo "compile: no C compiler here; the bench leaves the compiled finders out"; else \
	  RECOUPE_COMPILE=1 $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --target build/compiled .; fi
	mkdir -p build/compiled && touch $@

.venv-tools/.ready:
	$(PYTHON) -m venv .venv-tools
	.venv-tools/bin/python -m pip install --quiet --disable-pip-version-check pip-tools pip-audit
	touch $@
