# `make help` says what there is. The commands themselves are scripts: android/open, tests/run, .ci/phases.sh.

NEARER_CACHE := $(or $(NEARER_CACHE),$(or $(XDG_CACHE_HOME),$(HOME)/.cache)/nearer)
CARGO_TARGET_DIR ?= $(NEARER_CACHE)/target
PATH := $(HOME)/.cargo/bin:$(PATH)
export NEARER_CACHE CARGO_TARGET_DIR PATH

.PHONY: help run test again check walk pictures apk bindings format bench search soak fuzz providers phones store install

help:
	@echo 'make run          opens Nearer in a desktop window; walks through its screens where there is no display'
	@echo 'make run DEMO=1   the same on a labelled vault of made-up entries'
	@echo 'make test         all tests; make test ONLY="rust python" some of them'
	@echo 'make again        runners again and again, for tests that fail by chance (TIMES=20 ONLY="rust python" BUSY=1)'
	@echo 'make check        the daily part: format, lint, Rust, Python'
	@echo 'make walk         the main job by the screens themselves; pictures in out/screens/walk'
	@echo 'make pictures     takes the pictures of all screens as they are drawn now, to be compared with (look at them first)'
	@echo 'make apk          a debug APK, signed and verified'
	@echo 'make bindings     Kotlin, Swift and Python to call the core by, in out/bindings'
	@echo 'make format       puts the style of Rust and Kotlin right'
	@echo 'make bench        the journal against plain rusqlite (SIZES="1000 100000")'
	@echo 'make search       tries the properties and faults of the tests on fresh seeds (MINUTES=30)'
	@echo 'make soak         looks at length for faults that the vault does not survive (TIMES=10, SEED=7)'
	@echo 'make fuzz         makes up files for everything that reads what comes in (MINUTES=1, READER=jrnl, INPUTS=1000000)'
	@echo 'make providers    old vaults open with OpenSSL built along, too'
	@echo 'make phones       the core type-checked for Android and iPhone (TARGET=aarch64-apple-ios)'
	@echo 'make store        the pictures of the listing, by the screens themselves'
	@echo 'Each installs what is missing first (Debian, Ubuntu), says what it does, and leaves logs in out/logs.'
	@echo 'What is downloaded and built lies in $(NEARER_CACHE), ~/.cache/coursier, ~/.cargo and android/out.'

run:
	@android/open $(if $(DEMO),demo)

walk:
	@android/open walk

pictures: install
	@ACCEPT=yes tests/walk pictures

test:
	@tests/run $(ONLY)

again:
	@tests/again $(or $(TIMES),20) $(ONLY)

check:
	@tests/run format lint rust python

apk:
	@tests/run apk

bindings: install
	@cargo build --quiet --locked -p nearer-bindings -p nearer-bindgen
	@.ci/generate

providers:
	@tests/providers

phones:
	@tests/phones $(TARGET)

store: install
	@tests/store

search: install
	@tests/search $(or $(MINUTES),30)

soak: install
	@cargo build --quiet -p nearer-tests --bins
	@cargo run --quiet -p nearer-tests --bin soak -- $(or $(TIMES),1) $(SEED)

fuzz: install
	@tests/fuzz/run

# The dependencies stay those of every other build: SQLCipher is compiled at -O3 there as well, and is
# the same for both sides. Only our own code is compiled as for a release.
bench: install
	@cargo run --quiet --config profile.dev.package.nearer-core.opt-level=3 -p nearer-tests --bin bench -- $(SIZES)

format: install
	@cargo fmt --all
	@android/mill --ticker false ktlint --format

install:
	@.ci/install $$(.ci/install missing)
