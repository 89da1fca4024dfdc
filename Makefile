# Two commands: `make demo` and `make test`. Both set up what they need; nothing has to be installed before but
# Python 3.11 or newer and make.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready

.PHONY: demo test lint types floors lock benchmarks pictures examples clean

demo: $(READY)
	@bash .ci/system-packages ocr
	@$(BIN)/curriculum-audit run examples/programmes.toml -o audit-report; code=$$?; \
		if [ $$code -ne 0 ] && [ $$code -ne 4 ]; then exit $$code; fi
	@echo "The report is in audit-report/index.html (open it in a browser)."

test: $(READY)
	@bash .ci/system-packages ocr browser
	@$(MAKE) --no-print-directory lint types floors
	$(BIN)/python -m pytest -n 2 --dist loadfile

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

floors: $(READY)
	$(BIN)/lint-imports

# The environment: exactly the versions and hashes of the lock, then this package itself.
$(READY): requirements.lock setup.cfg pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

lock:
	$(BIN)/python -m pip install --quiet pip-tools
	CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet --upgrade --generate-hashes --allow-unsafe \
		--strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
		--extra ocr --extra repair --extra test --output-file requirements.lock setup.cfg

examples: $(READY)
	$(BIN)/python examples/make_guides.py

pictures: $(READY)
	@bash .ci/system-packages browser
	$(BIN)/python docs/make_pictures.py

benchmarks: $(READY)
	for script in benchmarks/*.py; do $(BIN)/python $$script || exit 1; done

clean:
	rm -rf $(VENV) audit-report build dist *.egg-info
