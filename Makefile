# The commands of this project. `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help run reset test test-fast bench check lock system-deps

export PORT PYTHON SCALE ROUNDS SECONDS JSON DOCS

WORKERS ?= 2
FAST = -m "not journey and not campaign and not slow"

help: ## List the commands.
	@awk -F ':.*## ' '/^[a-z%-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## Start everything in this terminal: make run PORT=8000
	@exec bin/run

reset: ## Delete this checkout's database and files, after asking.
	@bin/reset

test: ## Run all tests, or some: make test ARGS="tests/domain -k schedule"
	@bin/test $(if $(ARGS),,--fresh) -n $(WORKERS) $(ARGS)

test-fast: ## Run the tests without journeys, campaigns and other slow ones.
	@bin/test -n $(WORKERS) $(FAST) $(ARGS)

bench: ## Measure reads beside one ideal statement: make bench SCALE=10 JSON=figures.json
	@bin/bench

check: ## Format, lint, import rules, types, and Django's own checks.
	@bin/check

campaign-%: ## Run tests/campaigns/<name>.py in full size: make campaign-editing
	@bin/campaign $*

lock: ## Compile requirements/*.in to hashed *.txt: make lock ARGS="--upgrade"
	@bin/lock $(ARGS)

system-deps: ## Install ffmpeg, chromium, nginx, npm, wrk and docker-compose (Debian) when they are missing.
	@bin/system-deps
