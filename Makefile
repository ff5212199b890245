# Everyday commands. Each one does all set-up itself; ARGS are passed on.
python := .venv/bin/python
# One more than there are cores: some tests wait for printers, mail servers and windows.
workers := -n $(shell expr $$(nproc) + 1) --maxprocesses 4 --dist loadgroup
# Empty, modules are compiled once, and not again by each of the processes that the tests start.
export PYTHONDONTWRITEBYTECODE :=

# The night without two o'clock, a day that few years have, a year when today's papers are long void.
days := 2027-03-14T01:58 2028-02-29T20:00 2031-01-01T00:01

# Only tests of the core count for the gates; tracing the others would slow them by a quarter.
traced := tests/unit tests/contract tests/integration tests/reliability
untraced := tests/project tests/ui tests/journeys tests/snapshots tests/tools

.PHONY: run test audit days soak check bench package lock catalogue lint

run:
	@tools/setup run
	@$(python) -m tools.run $(ARGS)

test:
	@tools/setup test
	@$(MAKE) --no-print-directory lint
	$(python) -m pytest $(workers) -p tools.no_skips -p tools.every_event --cov --cov-report=json --cov-report= $(traced) $(ARGS)
	$(python) -m tools.coverage_gates
	$(python) -m pytest $(workers) -p tools.no_skips $(untraced) $(ARGS)

audit:
	@tools/setup test
	$(python) -m pytest $(workers) -m audit $(ARGS)

days:
	@tools/setup test
	@for day in $(days); do tools/on_day $$day -q $(workers) tests/unit tests/contract tests/journeys $(ARGS) || exit 1; done

check:
	@tools/setup run
	@$(MAKE) --no-print-directory lint
	$(python) -m pytest -q tests/unit tests/project $(ARGS)

# HOURS=2 how long, ONLY=name which harness; the outcome of earlier runs is in out/soak.json.
soak:
	@tools/setup test
	$(python) -m tests.reliability.soak $(if $(HOURS),--hours $(HOURS)) $(if $(ONLY),--only $(ONLY))

lint:
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	$(python) -m mypy
	.venv/bin/lint-imports --no-logo

bench:
	@tools/setup run
	$(python) -m benchmarks $(ARGS)

package:
	@tools/setup package
	$(python) -m PyInstaller --noconfirm --log-level WARN kiosk.spec

lock:
	@tools/setup run
	tools/lock $(ARGS)

catalogue:
	@tools/setup run
	$(python) -m tools.catalogue
