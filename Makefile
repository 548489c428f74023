# make report   the report of the example corpus, in both languages       make test    every test and lint
# make lab      JupyterLab on the notebooks                                 make check   the example corpus and the code
# Everything runs in .venv/, which the first target that needs it creates.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: report test check lint format measure lab bench fuzz clean help

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

measure: $(READY)  ## score the four coded stories into docs/measures.md, and what a report tells of them
	PYTHONPATH=tests $(BIN)/python tests/measure.py docs/measures.md lib/recoupe/measured.json

bench: $(READY) .venv-bench/.ready  ## measure speed, size and memory into docs/bench.md, some minutes
	$(BIN)/python bench/bench.py > docs/bench.new && mv docs/bench.new docs/bench.md

lab: $(READY)  ## open the notebooks in JupyterLab
	$(BIN)/jupyter lab notebooks

clean:  ## remove the environment and everything that was made
	rm -rf .venv .venv-bench .pytest_cache .mypy_cache .ruff_cache .hypothesis build lib/*.egg-info
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
