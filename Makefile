# Needs Python 3.11 or newer with venv, make and a package index. Everything lands in .venv and site/.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
# The locks are whole, so nothing is resolved: an old pip would take a newer version for a requirement with extras.
LOCKED := $(INSTALL) --require-hashes --no-deps -r
export NO_MKDOCS_2_WARNING := 1
# The tests start hundreds of programs: each would compile all modules again where the environment forbids keeping them.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: bench site test fuzz check serve lock clean chromium

site: .venv/site.stamp  ## check the content and build the site into site/
	$(BIN)/tietopankki validate
	$(BIN)/mkdocs build --strict

serve: .venv/site.stamp  ## live preview at http://127.0.0.1:8000/
	$(BIN)/mkdocs serve

test: check chromium  ## everything that must pass, the browser included
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal --cov --cov-report=term-missing:skip-covered

check: .venv/test.stamp  ## style, types, import rules, generated files, content
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/tietopankki schema --check
	$(BIN)/tietopankki validate

fuzz: .venv/test.stamp  ## a hundred thousand mutated entries; its log is benchmarks/FUZZ.md
	$(BIN)/python -m tests.fuzz

chromium:
	@sh tests/browser/ensure-chromium.sh

bench: .venv/test.stamp  ## this bank beside other generators, on the same entries; takes half an hour
	test -x .bench/bin/python || $(PYTHON) -m venv .bench
	.bench/bin/python -m pip install --quiet --disable-pip-version-check --requirement benchmarks/peers.txt || echo "peers that are not installed are passed over"
	$(BIN)/python -m benchmarks.compare --profile

lock: .venv/test.stamp  ## renew the locked versions
	$(INSTALL) uv
	$(BIN)/uv pip compile -q -U --extra build --generate-hashes --universal --python-version 3.11 --no-header --no-emit-index-url pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile -q -U --extra dev --generate-hashes --universal --python-version 3.11 --no-header --no-emit-index-url pyproject.toml -o requirements-dev.lock

clean:
	rm -rf .venv site .cache .site.spare-*

.venv/site.stamp: requirements.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(LOCKED) requirements.lock
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test.stamp: requirements-dev.lock .venv/site.stamp
	$(LOCKED) requirements-dev.lock
	@touch $@
