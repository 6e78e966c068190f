# What a developer types; the program itself needs Go alone: go run ./cmd/sanduan
.DEFAULT_GOAL := help
.PHONY: help dev generate css-h5 css-admin js fmt check test bench bench-web bench-http pictures build clean

FOLDERS := assets cmd components db handlers pages
NPM     := node_modules/.package-lock.json

export BROWSERSLIST_IGNORE_OLD_DATA := 1

# Where a sheet's classes are looked for: templates, and Go written by hand.
CONTENT_h5    := ./{components,pages/h5}/**/*.{templ,go},!./components/ui/**
CONTENT_admin := ./{components/ui,components/form,pages/admin}/**/*.{templ,go}

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s%s\n", $$1, $$2 }' $(MAKEFILE_LIST)

dev: $(NPM) ## serve; rebuild and reload the browser at every change
	@.ci/dev

generate: css-h5 css-admin js ## format the templates, write their Go code, both stylesheets and the editor's script
	go tool templ fmt .
	go tool templ generate -include-version=false

css-h5 css-admin: css-%: $(NPM)
	node_modules/.bin/tailwindcss -i assets/css/$*.src.css -o assets/css/$*.css \
		--content '$(CONTENT_$*),!./**/*_templ.go,!./**/*_test.go' $(WATCH)

js: $(NPM)
	node_modules/.bin/esbuild assets/js/editor/main.js --bundle --minify --line-limit=160 --target=es2020 --charset=utf8 \
		--legal-comments=eof --log-level=warning --outfile=assets/js/editor.js $(WATCH)

fmt: ## format Go code and templates
	gofmt -w $(FOLDERS) .ci/peers
	go tool templ fmt .

check: $(NPM) ## formats, linters, and whether generated files are as fresh as their sources
	@unformatted=$$(gofmt -l $(FOLDERS) .ci/peers) && [ -z "$$unformatted" ] || { echo "run make fmt; not formatted:" $$unformatted >&2; exit 1; }
	.ci/fresh
	go mod tidy -diff
	go vet ./... ./.ci/peers
	go tool staticcheck ./... ./.ci/peers

test: ## all checks and tests; on Debian, as root, it installs what they need
	.ci/install
	$(MAKE) check
	CI=1 .ci/services go test -vet=off -p 2 -parallel 4 -timeout 14m ./...

bench: ## all benchmarks, or those that match BENCH=…
	.ci/install
	.ci/services go test -run '^$$' -bench '$(or $(BENCH),.)' -benchmem -timeout 60m \
		$$(grep -rl --include='*_test.go' '^func Benchmark' $(FOLDERS) | xargs -r dirname | sort -u | sed 's|^|./|')

bench-web: $(NPM) .ci/web/node_modules/.package-lock.json ## Lighthouse, axe and bytes of every template's page
	.ci/install
	SANDUAN_TEST_POSTGRES=none SANDUAN_BENCH_WEB=1 .ci/services go test ./cmd/sanduan -v -count=1 -timeout 60m -run '^TestLighthouse$$'

bench-http: ## the real server beside its peers, over HTTP: tables for the README; CASES=regexp ROUNDS=3 SECS=6
	.ci/peers/install
	go run ./.ci/peers -cases '$(or $(CASES),.)' -rounds $(or $(ROUNDS),3) -secs $(or $(SECS),6)

pictures: ## the pictures of the templates, taken anew
	mkdir -p assets/img/template
	SANDUAN_TEST_POSTGRES=none SANDUAN_TAKE_PICTURES=1 .ci/services go test ./cmd/sanduan -count=1 -run '^TestTemplatePictures$$'

build: ## one static binary: ./sanduan
	CGO_ENABLED=0 go build -trimpath -ldflags='-s -w' -o sanduan ./cmd/sanduan

clean: ## remove what was built; the data folder stays
	rm -rf sanduan .cache .tmp node_modules .ci/web/node_modules

# npm writes this file at the end of an installation.
$(NPM): package.json package-lock.json
	npm ci --no-audit --no-fund
	@touch $@

# Lighthouse is large, and only bench-web needs it.
.ci/web/node_modules/.package-lock.json: .ci/web/package.json .ci/web/package-lock.json
	npm ci --prefix .ci/web --no-audit --no-fund --ignore-scripts
	@touch $@
