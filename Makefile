# Every command a developer types; `make` alone lists them.
VENV := .venv
PY := $(VENV)/bin/python
PORT ?= 8000
DEMO := STAMGAST_DEMO=1 STAMGAST_DATA_DIR=var/demo STAMGAST_PUBLIC_URL=http://127.0.0.1:$(PORT)

# Tests start hundreds of processes: where compiled modules may not be kept, each would compile everything anew.
export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := help
.PHONY: help demo up test check static fast faults bench reference messages pins clean

help: ## List these commands
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

$(VENV)/run.stamp: requirements/run.txt
	@test -x $(PY) || python3 -m venv $(VENV) || (sh .ci/prepare && python3 -m venv $(VENV))
	@echo "Installing what Stamgast needs …"
	@$(PY) -m pip install -q --disable-pip-version-check --require-hashes -r requirements/run.txt
	@touch $@

$(VENV)/dev.stamp: requirements/dev.txt $(VENV)/run.stamp
	@echo "Installing what the tests need …"
	@$(PY) -m pip install -q --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

demo: $(VENV)/run.stamp ## Run a made-up bookshop-café at http://127.0.0.1:8000
	@$(DEMO) $(PY) -m stamgast demo --port $(PORT)

up: $(VENV)/run.stamp ## Run an installation of your own on this machine
	@$(PY) -m stamgast up --port $(PORT)

check: $(VENV)/dev.stamp ## Fast checks: format, lint, types, import rules, unit and contract tests
	@$(MAKE) --no-print-directory -j2 --output-sync=target static fast

static:
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/lint-imports
	$(VENV)/bin/mypy

fast:
	$(PY) -m pytest -q -m "not journey and not real and not fault and not long and not page" -n 2 --dist loadfile \
	 --ignore tests/journeys --ignore tests/real --ignore tests/faults

test: ## All checks: install what is missing, then fast checks, pages, real servers, faults, journeys in a browser
	@bash .ci/prepare
	@$(MAKE) --no-print-directory check
	@$(PY) -m tests.real.servers
	$(PY) -m pytest -q -m "(page or long) and not journey and not real and not fault" -n 2 --dist worksteal
	$(PY) -m pytest -q -m "real or fault" -n 3 --dist worksteal
	STAMGAST_TEST_DATABASE=file $(PY) -m pytest -q -m journey -n 2 --dist worksteal

faults: $(VENV)/dev.stamp ## Kill workers, lose answers, jump clocks (FULL=1 for a thousand posts each time)
	$(PY) -m pytest -q -n 2 --dist worksteal tests/faults $(if $(FULL),-rP)

bench: $(VENV)/dev.stamp ## Measure speed and memory (FULL=1 for the long form)
	$(PY) -m benchmarks $(if $(FULL),--full)

reference: $(VENV)/dev.stamp ## Write the generated pages: map, reference, benchmarks' tables
	$(PY) -m stamgast reference

messages: $(VENV)/dev.stamp ## Collect the texts that want translating
	$(PY) manage.py makemessages

pins: $(VENV)/dev.stamp ## Compile the hashed pins anew
	$(VENV)/bin/uv pip compile -q pyproject.toml --extra postgresql --extra redis --universal --python-version 3.11 \
	 --generate-hashes --no-header --no-emit-index-url -o requirements/run.txt
	$(VENV)/bin/uv pip compile -q pyproject.toml --extra postgresql --extra redis --group dev --universal \
	 --python-version 3.11 --generate-hashes --no-header --no-emit-index-url -o requirements/dev.txt

clean: ## Remove what running and testing left behind
	rm -rf var .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
