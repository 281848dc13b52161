# Everything one types. `make help` lists it.
PYTHON ?= python3
# Real records for tests and benchmarks; tests that need them are skipped where the folder is not there.
export REAL_DATA_DIR ?= $(abspath $(wildcard ../shared/data))
export PORT NODES

.DEFAULT_GOAL := help
.PHONY: help run test check fix elasticsearch demo bench relevance lock messages real-data

help: ## list what there is
	@$(PYTHON) scripts/help.py

run: ## serve the whole site on http://127.0.0.1:8000 (PORT= for another)
	@$(PYTHON) scripts/run.py

test: ## run the whole test suite (ARGS= for pytest)
	@$(PYTHON) scripts/test.py $(ARGS)

check: ## look at style, types, layers, templates and migrations; changes nothing
	@$(PYTHON) scripts/check.py

fix: ## mend what can be mended by machine
	@$(PYTHON) scripts/check.py --fix

elasticsearch: ## start a real Elasticsearch for development (NODES=3 for a cluster); Ctrl+C stops it
	@$(PYTHON) scripts/elasticsearch.py

demo: ## load or refresh the demonstration data
	@$(PYTHON) scripts/install.py requirements.txt
	@.venv/bin/python manage.py prepare_demo

bench: ## measure the find page beside its yardsticks (prints a table and JSON)
	@$(PYTHON) scripts/install.py requirements.txt requirements-dev.txt
	@.venv/bin/python -m bench $(ARGS)

relevance: ## measure what the find page finds for judged queries (prints a table and JSON)
	@$(PYTHON) scripts/install.py requirements.txt requirements-dev.txt
	@.venv/bin/python -m tests.relevance $(ARGS)

lock: ## pin requirements.in and requirements-dev.in anew
	@$(PYTHON) scripts/install.py requirements.txt requirements-dev.txt
	@.venv/bin/python scripts/lock.py

real-data: ## print the folder of real records
	@echo $(REAL_DATA_DIR)

messages: ## gather translatable strings into locale/ (needs gettext)
	@.venv/bin/python manage.py makemessages -l es --no-wrap --add-location file --ignore=.venv --ignore=var
