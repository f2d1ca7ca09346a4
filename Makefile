# The two commands of the README are `make demo` and `make test`; they need Python 3.11 or newer and nothing else.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet install

.PHONY: demo test test-slow coverage lint lock lock-check golden clean

demo: $(STAMP)
	@$(BIN)/hrdocs parse --most 2 examples/data/*
	@echo 'These documents are invented. All records: hrdocs parse FILE; as data: hrdocs parse --to json FILE.'
	@echo 'Now all of them at once, to a dataset:'
	@$(BIN)/hrdocs run examples/data -o build/demo
	@echo 'Open build/demo/records/upr-position.jsonl: a line for each record. What was read: build/demo/documents.jsonl;'
	@echo 'what was run: build/demo/manifest.json. Run make demo again: nothing is parsed twice.'

test: $(STAMP)
	$(BIN)/python -m pytest -n auto -m 'not slow' $(MORE)

# Tests that start processes, build wheels or take seconds each.
test-slow: $(STAMP)
	$(BIN)/python -m pytest -n auto -m slow $(MORE)

# The quick tests with the share of each file that they run, and the functions that none of them runs.
coverage:
	$(MAKE) test MORE='-q --cov --cov-report=term:skip-covered --cov-report=json:.venv/coverage.json'
	$(BIN)/python scripts/unrun.py .venv/coverage.json

lint: $(STAMP)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache >.venv/imports.log || { cat .venv/imports.log; exit 1; }

# Installs what the lock names, by hash, and the project itself without asking a registry for anything more.
$(STAMP): requirements.lock pyproject.toml
	@echo 'Setting up .venv from requirements.lock; this happens once.'
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "hrdocs needs Python 3.11 or newer; try make PYTHON=python3.12")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(PIP) --require-hashes --requirement requirements.lock
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $(STAMP)

# Writes requirements.lock anew from pyproject.toml; versions that still fit stay as they are.
LOCK := $(BIN)/uv pip compile pyproject.toml --quiet --group dev --all-extras --universal --python-version 3.11 \
	--generate-hashes --no-annotate --custom-compile-command 'make lock'

lock:
	test -x $(BIN)/uv || { $(PYTHON) -m venv .venv && $(BIN)/python -m pip install --quiet uv; }
	$(LOCK) --output-file requirements.lock

lock-check: $(STAMP)
	cp requirements.lock .venv/requirements.lock
	$(LOCK) --output-file .venv/requirements.lock
	diff requirements.lock .venv/requirements.lock || { echo 'requirements.lock is stale: run make lock'; exit 1; }

# Writes the expected.json of every test case anew; read the difference line by line before it is committed.
golden: $(STAMP)
	$(BIN)/python -m pytest -q -p hrdocs.testing.pytest_plugin tests/plugins tests/testing --update-golden -k test_golden
	$(BIN)/python scripts/example_goldens.py

clean:
	rm -rf .venv
