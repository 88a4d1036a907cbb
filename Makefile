# Kịp Thời. `make help` lists the targets.
.DEFAULT_GOAL := help
SHELL := /bin/bash
ARGS ?=
SVC ?= intake

# SwiftPM remembers what Package.swift said for as long as file and environment are the same, and it lists the migrations:
# a new one has to change the environment.
export SWIFT_MIGRATIONS := $(shell ls Shared/*/Migrations/*.sql Services/*/Service/Migrations/*.sql | cksum)

.PHONY: help packages build run serve test check mutants soak protos format bench image clean

help: ## This list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  \033[36m%-10s\033[0m %s\n", $$1, $$2}'

packages: ## Install missing system packages (apt, when root)
	@sh deploy/packages.sh build

build: packages ## Build everything (debug)
	swift build

run: packages ## Everything in one process on SQLite under ./var; ARGS=--fresh starts anew
	swift build --product kipthoi
	@exec .build/debug/kipthoi dev $(ARGS)

serve: packages ## One service alone on SQLite: make serve SVC=routing
	swift build --product $(SVC)-service
	@exec .build/debug/$(SVC)-service serve --dev --database-url sqlite:./var/$(SVC).sqlite $(ARGS)

test: ## All tests, on both engines, with real peers
	@bash Tests/run.sh

check: ## Lint: contract, generated code, Dockerfile, format, import rules
	@bash Tests/check.sh

mutants: ## Take out the mechanism of each guarantee and see its test fail (long)
	@bash Tests/with-postgres.sh python3 Tests/mutants.py $(ARGS)

protos: ## Regenerate Shared/Models/Generated from the .proto files
	@bash Shared/Models/Protos/generate.sh

format: ## Format the hand-written sources
	git ls-files '*.swift' | grep -v /Generated/ | xargs swift format --in-place --parallel

bench: packages ## Benchmarks, release build; ratios against pgbench in the same run
	@bash Tests/bench.sh $(ARGS)

soak: packages ## Long checks, ARGS=crash, replay, memory, messages or calendar; all of them take hours
	@bash Tests/soak.sh $(ARGS)

image: ## The container image
	docker build -t kipthoi .

clean: ## Remove build products and local data
	rm -rf .build .build-* var
