# `make run` opens Nearer in a desktop window (or walks through it where there is no display).
# `make test` runs all tests. Both install what is missing first.
# `make bench` measures how fast we are against plain rusqlite on the same work (SIZES="1000 100000").
# `make search` looks for what the fixed cases of the tests don't try (MINUTES=30).
# `make soak` looks at length for faults that the vault does not survive (TIMES=10, SEED=7).

NEARER_CACHE := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/nearer
CARGO_TARGET_DIR ?= $(NEARER_CACHE)/target
NEARER_LIB_DIR := $(CARGO_TARGET_DIR)/debug
PATH := $(HOME)/.cargo/bin:$(PATH)
export NEARER_CACHE CARGO_TARGET_DIR NEARER_LIB_DIR PATH

GENERATE = $(NEARER_LIB_DIR)/nearer-bindgen $(LIBRARY) out/bindings >/dev/null
LIBRARY := $(NEARER_LIB_DIR)/$(if $(filter Darwin,$(shell uname)),libnearer.dylib,libnearer.so)

.PHONY: run test search soak bench bindings install walk apk format

run: install-run bindings
ifeq ($(DEMO),)
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then android/mill --ticker false desktop.run; else tests/walk; fi
else
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then android/mill --ticker false desktop.run demo; else tests/walk; fi
endif

# The tests are built together with the library: Cargo would build some crates twice otherwise.
test: install
	@cargo build --quiet --workspace --all-targets
	@$(GENERATE)
	@tests/run $(ONLY)

search: install
	@tests/search $(or $(MINUTES),30)

soak: install
	@cargo build --quiet -p nearer-tests --bins
	@cargo run --quiet -p nearer-tests --bin soak -- $(or $(TIMES),1) $(SEED)

# The dependencies stay those of every other build: SQLCipher is compiled at -O3 there as well, and is
# the same for both sides. Only our own code is compiled as for a release.
bench: install
	@cargo run --quiet --config profile.dev.package.nearer-core.opt-level=3 -p nearer-tests --bin bench -- $(SIZES)

bindings:
	@cargo build --quiet -p nearer-bindings -p nearer-bindgen
	@$(GENERATE)

install:
	@.ci/install

install-run:
	@.ci/install run

walk: install-run bindings
	@tests/walk

apk: install-run bindings
	@android/mill --ticker false app.androidApk

format:
	@cargo fmt --all
	@android/mill --ticker false ktlint --format
