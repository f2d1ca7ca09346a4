# The two commands of the README are `make demo` and `make test`; they need Python 3.11 or newer and nothing else.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed
TOOLS := .venv/.installed-tools
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet install

.PHONY: demo test test-slow test-corpus coverage lint docs test-pythons lock lock-check golden fuzz clean

demo: $(STAMP)
	@$(BIN)/hrdocs parse --most 2 examples/data/*
	@echo 'These documents are invented. All records: hrdocs parse FILE; as data: hrdocs parse --to json FILE.'
	@echo 'Now all of them at once, to a dataset:'
	@$(BIN)/hrdocs run examples/data -o build/demo --to csv --to sqlite
	@echo 'Open build/demo/csv/upr-position.flat.csv in a spreadsheet: each value beside the words that it rests on.'
	@echo 'Programs read build/demo/records/upr-position.jsonl, or build/demo/sqlite/hrdocs.sqlite (datasette build/demo/sqlite).'
	@echo 'What was run: build/demo/manifest.json. Run make demo again: nothing is parsed twice.'
	@echo 'And the pages on which a person checks each value against its words:'
	@$(BIN)/hrdocs review build/demo -o build/review

test: $(TOOLS)
	$(BIN)/python -m pytest -n auto -m 'not slow' $(MORE)

# Tests that start processes, build wheels or take seconds each.
test-slow: $(TOOLS)
	$(BIN)/python -m pytest -n auto -m slow $(MORE)

# Tests on the folder of real documents that HRDOCS_CORPUS names.
test-corpus: $(TOOLS)
	$(BIN)/python -m pytest -n auto -m 'corpus and not slow' $(MORE)

# The quick tests with the share of each file that they run, and the functions that none of them runs.
coverage:
	$(MAKE) test MORE='-q --cov --cov-report=term:skip-covered --cov-report=json:.venv/coverage.json'
	$(BIN)/python scripts/unrun.py .venv/coverage.json

lint: $(TOOLS)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache >.venv/imports.log || { cat .venv/imports.log; exit 1; }

# The quick tests under each other Python that is on this machine, in an environment of its own under build.
PYTHONS := 3.12 3.13 3.14
test-pythons:
	@for version in $(PYTHONS); do \
		python$$version -c '' 2>/dev/null || { echo "python$$version is not on this machine"; continue; }; \
		place=build/python$$version; \
		test -x $$place/bin/python || python$$version -m venv $$place || exit 1; \
		$$place/bin/python -m pip -qq install --require-hashes --requirement requirements-dev.lock || exit 1; \
		$$place/bin/python -m pip -qq install --no-deps --no-build-isolation --editable . || exit 1; \
		$$place/bin/python -m pytest -q -n auto -m 'not slow' tests || exit 1; \
	done

# The site, in build/docs; a warning is an error, and so is a name or a link that leads nowhere.
docs: $(TOOLS)
	$(BIN)/python -m sphinx -W -n -q -b html docs build/docs
	@echo 'Open build/docs/index.html.'

# Installs what a lock names, by hash, and the project itself without asking a registry for anything more.
define install
	@echo 'Setting up .venv from $<; this happens once.'
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "hrdocs needs Python 3.11 or newer; try make PYTHON=python3.12")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(PIP) --require-hashes --requirement $<
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $(STAMP)
endef

$(STAMP): requirements.lock pyproject.toml
	$(install)

# The libraries of requirements.lock at the same versions, and what tests, lint and documentation need besides.
$(TOOLS): requirements-dev.lock pyproject.toml
	$(install)
	@touch $(TOOLS)

# Writes both locks anew from pyproject.toml; versions that still fit stay as they are.
LOCK := $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-annotate --custom-compile-command 'make lock'
LOCK_DEV := $(LOCK) --group dev --all-extras --output-file
LOCK_RUN := $(LOCK) --group build --extra plot --constraint requirements-dev.lock --output-file

lock:
	test -x $(BIN)/uv || { $(PYTHON) -m venv .venv && $(BIN)/python -m pip install --quiet uv; }
	$(LOCK_DEV) requirements-dev.lock
	$(LOCK_RUN) requirements.lock

lock-check: $(TOOLS)
	cp requirements.lock requirements-dev.lock .venv
	$(LOCK_DEV) .venv/requirements-dev.lock
	$(LOCK_RUN) .venv/requirements.lock
	diff requirements-dev.lock .venv/requirements-dev.lock && diff requirements.lock .venv/requirements.lock || \
		{ echo 'a lock is stale: run make lock'; exit 1; }

# Writes the expected.json of every test case anew; read the difference line by line before it is committed.
golden: $(TOOLS)
	$(BIN)/python -m pytest -q -p hrdocs.testing.pytest_plugin tests/plugins tests/testing --update-golden -k test_golden
	$(BIN)/python scripts/example_goldens.py

# Changes documents at random for ten minutes (SECONDS) and keeps what makes hrdocs fail; with Atheris where it is installed.
SECONDS ?= 600
fuzz: $(TOOLS)
	$(BIN)/python scripts/fuzz.py --seconds $(SECONDS) $$($(BIN)/python -c 'import atheris' 2>/dev/null && echo --atheris)

clean:
	rm -rf .venv
