# What a person does with a clone; `make help` lists it. Nothing here needs root.
PYTHON ?= python3
JOBS ?= 2
VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.installed-run
DEV := $(VENV)/.installed-dev
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt

.DEFAULT_GOAL := help
.PHONY: help demo serve test test-neo4j fuzz faults check format lint types contracts cypher cover wheel bench bench-law bench-neo4j bench-overlap bench-pathways bench-mystery soak docs clean

help: ## list these targets
	@sed -n 's/^\([a-z0-9-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 18

demo: $(RUN) ## four questions answered from real documents, in .ura/ here
	@URA_HOME=.ura $(BIN)/ura demo

serve: $(RUN) ## the same questions over HTTP, at 127.0.0.1:8462, from .ura/ here
	@URA_HOME=.ura $(BIN)/ura serve

test: $(DEV) ## every test
	@$(BIN)/python -m pytest -q -n $(JOBS) --dist loadfile -m "not neo4j"
	@$(BIN)/python -m pytest -q -m neo4j # one after the other: each starts servers

test-neo4j: $(DEV) ## every engine test on each Neo4j that this machine's Java can run
	@set -e; for release in $${NEO4J:-5.26 2026.08}; do \
	  echo "Neo4j $$release:"; \
	  NEO4J=$$release URA_WORLDS=$${URA_WORLDS:-50} $(BIN)/python -m pytest -q -m neo4j; \
	done

fuzz: $(DEV) ## both engines asked about 2,000 random worlds (WORLDS=...), for hours
	@$(BIN)/python -m tests.conformance.fuzz $${WORLDS:-2000}

faults: $(DEV) ## a server stopped and killed 100 times (URA_FAULTS=...), for an hour
	@URA_FAULTS=$${URA_FAULTS:-100} $(BIN)/python -m pytest -q -m neo4j \
	  tests/graph/test_server_faults.py tests/graph/test_load_faults.py

check: format lint types contracts cypher cover wheel ## everything that must hold before a change is in
	@echo "make check: all of it holds."

format: $(DEV)
	@$(BIN)/ruff format --check .

lint: $(DEV)
	@$(BIN)/ruff check .

types: $(DEV)
	@$(BIN)/mypy
	@if command -v node >/dev/null; then $(BIN)/pyright --warnings; \
	else echo "pyright: skipped, node is not on this machine."; fi

contracts: $(DEV)
	@$(BIN)/lint-imports

cypher: $(DEV)
	@$(BIN)/python -m tests.cypher_rules
	@tests/cypher_rules/neo4j_lint.sh

cover: $(DEV)
	@$(BIN)/python -m pytest -q -n $(JOBS) --dist loadfile --cov --cov-report=term

wheel: $(DEV)
	@$(BIN)/python -m tests.wheel_smoke

bench: $(DEV) ## ours against the bare engine (SIZE=1 for all, 0.05 for a taste; FORMAT=json for lines)
	@$(BIN)/python -m bench.run

bench-law: $(DEV) ## citations found a second; how far a change reaches (SIZE=1 for all; FORMAT=json)
	@$(BIN)/python -m bench.law

bench-neo4j: $(DEV) ## ours on a Neo4j server against its bare driver
	@$(BIN)/python -m bench.neo4j

bench-overlap: $(VENV)/.installed-bench ## which bodies overlap, against what there is (SIZE=1 needs 9 GB, SEED=...)
	@$(BIN)/python -m bench.overlap

bench-pathways: $(DEV) ## ways of a case, the contact of a nation (SIZE=0.05 for a taste; FORMAT=json)
	@$(BIN)/python -m bench.pathways

bench-mystery: $(DEV) ## referrals by chance against two baselines (SEEDS=11,12 CASES=200; FORMAT=json)
	@$(BIN)/python -m bench.mystery

soak: $(DEV) ## a server with 32 callers for a minute while loads come in; memory, kills
	@$(BIN)/python -m bench.pushed

docs: $(DEV) ## docs/ontology.md and docs/questions.md, from the YAML and the headers
	@$(BIN)/python -m ontology.docs
	@$(BIN)/python -m queries.docs

clean: ## what make made; .ura/ stays, it may hold what you added
	@rm -rf $(VENV) dist build .coverage .coverage.* .hypothesis .*_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Ura needs Python 3.11 or newer, and $(PYTHON) is $$($(PYTHON) --version 2>/dev/null || echo not there)." >&2; \
	  echo "Name one that is: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) >/dev/null 2>&1 || { rm -rf $(VENV); \
	  echo "$(PYTHON) cannot make a virtual environment: its venv module is missing." >&2; \
	  echo "Install it (Debian, Ubuntu: apt install python3-venv) and run make again." >&2; exit 1; }

$(RUN): pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing Ura into $(VENV) (once) ..." >&2
	@$(PIP) -e .
	@$(BIN)/python -m compileall -q api graph loaders ontology queries viz
	@touch $@

# After the run-time install, so that `make -j demo test` does not run pip twice at once.
$(DEV): $(RUN)
	@echo "Installing the developer's tools into $(VENV) (once) ..." >&2
	@$(PIP) -e '.[dev]'
	@touch $@

$(VENV)/.installed-bench: $(DEV)
	@echo "Installing what overlaps are measured against into $(VENV) (once) ..." >&2
	@$(PIP) -e '.[bench]'
	@touch $@
