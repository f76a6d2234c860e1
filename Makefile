# naskah: `make demo` writes the samples' papers, `make test` runs every test. Both install what is missing.

CC ?= cc
SANITIZE ?=
BUILD ?= $(if $(SANITIZE),build/sanitized,build)
PREFIX ?= /usr/local
LIBDIR ?= $(PREFIX)/lib
OPTIMIZE ?= -O2 -g
WARNINGS = -Wall -Wextra -Wshadow -Wconversion -Wswitch-enum -Werror

# Debian packages, and what tells that each is there.
PACKAGES = build-essential pkg-config libhpdf-dev libcjson-dev libfreetype-dev zlib1g-dev libdeflate-dev libharfbuzz-dev \
	libpng-dev libjpeg62-turbo-dev libqrencode-dev libfribidi-dev libqpdf-dev libssl-dev libmicrohttpd-dev libexpat1-dev libminizip-dev libseccomp-dev hyphen-id icc-profiles-free fonts-liberation fonts-liberation2 \
	fonts-dejavu-core fonts-texgyre fonts-crosextra-carlito fonts-hosny-amiri
TEST_PACKAGES = libcmocka-dev clang clang-format libclang-rt-dev qpdf poppler-utils mupdf-tools python3-pikepdf \
	python3-pil librsvg2-bin curl libhyphen-dev openssl libnss3-tools
CLUSTER_PACKAGES = parallel openssh-server openssh-client slurmctld slurmd slurm-client munge
BENCH_PACKAGES = groff weasyprint texlive-latex-recommended fontconfig $(NPM_PACKAGES)

# What the targets for other machines need besides: the page and the module, the program for Windows, their tests.
WEB_PACKAGES = emscripten xz-utils
NPM_PACKAGES = $(if $(shell command -v npm),,npm)
WEB_TEST_PACKAGES = chromium firefox-esr poppler-utils
WINDOWS_PACKAGES = mingw-w64 zip
WINDOWS_TEST_PACKAGES = wine wine64 poppler-utils

# What the program that people call does without (generator/cli/whole.h).
PKG_WHOLE = libqpdf libcrypto
PKG_LIGHT = libcjson freetype2 harfbuzz harfbuzz-subset fribidi zlib libdeflate libpng libjpeg libqrencode expat minizip
PKG = $(PKG_WHOLE) $(PKG_LIGHT)
# Asked for once, and not before something is compiled: on a bare machine pkg-config comes with the packages.
PKG_CFLAGS = $(eval PKG_CFLAGS := $(shell pkg-config --cflags $(PKG)))$(PKG_CFLAGS)
PKG_LIBS = $(eval PKG_LIBS := $(shell pkg-config --libs $(PKG)) -lhpdf -lm)$(PKG_LIBS)
LIGHT_LIBS = $(eval LIGHT_LIBS := $(shell pkg-config --libs $(PKG_LIGHT)) -lhpdf -lm)$(LIGHT_LIBS)

# Of the command line alone: the library serves nobody.
SERVICE_LIBS = -lmicrohttpd
# What it gives up before it begins.
CAGE_LIBS = -lseccomp

# Against the mistakes that are left; sanitizers have their own ways. Not every machine knows the last.
HARDENING = $(if $(SANITIZE),,-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fstack-clash-protection $(BRANCHES))
BRANCHES = $(eval BRANCHES := $(shell $(CC) -fcf-protection -x c -c /dev/null -o /dev/null 2>/dev/null && \
	echo -fcf-protection))$(BRANCHES)
HARDENED_LINK = $(if $(SANITIZE),,-Wl,-z,relro,-z,now,-z,noexecstack)

CFLAGS_ALL = -std=c11 -D_POSIX_C_SOURCE=200809L -fPIC -fvisibility=hidden $(OPTIMIZE) $(HARDENING) $(WARNINGS) $(CPPFLAGS) -Igenerator -I. $(PKG_CFLAGS) \
	$(if $(SANITIZE),-fsanitize=$(SANITIZE) -fno-omit-frame-pointer -fno-sanitize-recover=all) $(CFLAGS)
LDFLAGS_ALL = $(if $(SANITIZE),-fsanitize=$(SANITIZE)) $(HARDENED_LINK) $(LDFLAGS)

SOURCES = $(sort $(wildcard generator/*.c generator/*/*.c generator/*/*/*.c layouts/*.c layouts/*/*.c fonts/*.c))
OBJECTS = $(SOURCES:%.c=$(BUILD)/%.o) $(BUILD)/starters.o
# All of the engine, for tests; as a library it shows what naskah.h names and nothing else.
LIBRARY = $(BUILD)/libengine.a
STATIC = $(BUILD)/libnaskah.a
VERSION = $(shell sed -n 's/^.define NASKAH_VERSION "\(.*\)"/\1/p' generator/api/about.c)
# The interface's own number, which goes up when programs must be built anew.
ABI = $(shell sed -n 's/^NASKAH_\([0-9]*\).*/\1/p' generator/api/libnaskah.map)
SONAME = libnaskah.so.$(ABI)
SHARED = $(BUILD)/$(SONAME).$(VERSION)
PKGCONFIG = $(BUILD)/naskah.pc
# What others link with shows naskah.h alone.
LOCALIZE = objcopy --localize-hidden
# The command line stands on naskah.h alone; tests call it without its main.
FRONT = $(filter $(BUILD)/generator/cli/%,$(OBJECTS))
COMMANDS = $(BUILD)/libcommands.a
# What only the program has: its start, and what it does when a library lacks memory.
START = $(BUILD)/generator/cli/main.o $(BUILD)/generator/cli/guard.o
PROGRAM = $(BUILD)/naskah
# The program is built twice: whole, and without what takes longest to load. Twins stand for that.
WHOLE = $(BUILD)/whole/naskah
HEAVY = $(filter $(BUILD)/generator/pdf/reader.o $(BUILD)/generator/pdf/cms%.o,$(OBJECTS))
LIGHT = $(BUILD)/generator/cli/light.o $(BUILD)/ports/service.o
UNITS = $(sort $(wildcard tests/unit/test_*.c))
UNIT_PROGRAMS = $(UNITS:tests/unit/%.c=$(BUILD)/unit/%)
# What tests/faults lets fail.
WRAPPED = malloc calloc realloc open fdopen read write fwrite fclose fsync dup linkat rename

JOBS = $(if $(findstring -j,$(MAKEFLAGS)),,-j$(shell nproc 2>/dev/null || echo 2))

.PHONY: all demo faults test test-svg test-ttd test-skema test-klaster check accept bench bench-packages fuzz install clean packages test-packages units library always
.PHONY: wasm test-wasm web test-web npm windows test-windows
.DELETE_ON_ERROR:

all: packages
	@$(MAKE) --no-print-directory $(JOBS) $(PROGRAM)

packages:
	@PKG='$(PKG) libmicrohttpd libseccomp' sh tests/packages.sh $(PACKAGES)

test-packages:
	@PKG='$(PKG) libmicrohttpd libseccomp' sh tests/packages.sh $(PACKAGES) $(TEST_PACKAGES)

demo: packages
	@$(MAKE) --no-print-directory $(JOBS) $(PROGRAM)
	@sh tests/demo.sh $(PROGRAM) $(BUILD)/demo

test: test-packages
	@sh tests/run.sh

# Every page of every sample as a picture; the suite looks at some.
test-svg: test-packages
	@$(MAKE) --no-print-directory $(JOBS) $(PROGRAM) $(BUILD)/svg/pictures
	@sh tests/svg/run.sh $(BUILD) all

# A second signer, from npm; the suite signs with pdfsig.
test-ttd: test-packages
	@$(MAKE) --no-print-directory $(JOBS) $(PROGRAM)
	@sh tests/sign/npm.sh $(PROGRAM)

# The JSON Schema in ajv, from npm, as strict as it goes.
test-skema: test-packages
	@$(if $(NPM_PACKAGES),PKG='$(PKG)' sh tests/packages.sh $(NPM_PACKAGES))
	@$(MAKE) --no-print-directory $(JOBS) $(PROGRAM)
	@sh tests/schema/run.sh $(PROGRAM)

# The recipes of docs/massal.md, with a sshd and a Slurm of their own on this machine; as root.
test-klaster: test-packages
	@sh tests/packages.sh $(CLUSTER_PACKAGES)
	@$(MAKE) --no-print-directory $(JOBS) $(PROGRAM)
	@/usr/bin/python3 -B tests/massal/klaster.py $(PROGRAM)

# One round of the suite with the compiler and sanitizers given: make check CC=clang SANITIZE=address,undefined
check: test-packages
	@$(MAKE) --no-print-directory $(JOBS) units
	@sh tests/suite.sh $(BUILD)

accept: test-packages
	@$(MAKE) --no-print-directory $(JOBS) $(PROGRAM)
	@sh tests/pages/run.sh $(PROGRAM) accept

bench: test-packages
	@$(MAKE) --no-print-directory $(JOBS) $(PROGRAM) $(addprefix $(BUILD)/bench/,flow_quality letters measure)
	@sh tests/bench/run.sh $(BUILD)

# The peers that bench measures beside naskah: it takes those that are there.
bench-packages:
	@sh tests/packages.sh $(BENCH_PACKAGES)
	@mkdir -p $(BUILD)/bench/npm
	npm install --no-audit --no-fund --prefix $(BUILD)/bench/npm @myriaddreamin/typst-ts-node-compiler

# Every allocation of a run of each paper and command, and of every library, fails once; the suite tries some.
faults: test-packages
	@$(MAKE) --no-print-directory $(JOBS) $(PROGRAM) $(BUILD)/faults/preload.so
	@sh tests/faults/allocations.sh $(BUILD) 0

# Each harness for FUZZ_TIME seconds, or the one of FUZZ_NAME.
fuzz: test-packages
	@sh tests/fuzz/run.sh $(or $(FUZZ_TIME),60) $(FUZZ_NAME)

# -- other machines: the libraries' sources come from Debian, all that is made lies in build/ --

wasm: packages
	@PKG='$(PKG)' sh tests/packages.sh $(PACKAGES) $(WEB_PACKAGES)
	@sh ports/sources.sh build/ports/sources $$($(MAKE) --no-print-directory -s -f ports/Makefile names)
	@$(MAKE) --no-print-directory $(JOBS) -f ports/Makefile TARGET=wasm library
	@sh web/build.sh packed

# The module makes the bytes of the program; Node alone can tell.
test-wasm: wasm
	@$(MAKE) --no-print-directory $(JOBS) $(PROGRAM)
	@sh tests/web/run.sh $(PROGRAM) quick

# One page that needs nothing installed: build/web/naskah.html alone, or build/web/ as a site.
web: wasm
	@PKG='$(PKG)' sh tests/packages.sh $(PACKAGES) $(NPM_PACKAGES)
	@sh web/build.sh page

# The same bytes as the program's, in Node, Chromium and Firefox, and the page in a person's hands.
test-web: web npm
	@PKG='$(PKG)' sh tests/packages.sh $(PACKAGES) $(WEB_TEST_PACKAGES)
	@$(MAKE) --no-print-directory $(JOBS) $(PROGRAM)
	@sh tests/web/run.sh $(PROGRAM)

# The module as a package for Node and browsers.
npm: wasm
	@PKG='$(PKG)' sh tests/packages.sh $(PACKAGES) $(NPM_PACKAGES)
	@sh web/build.sh npm

# naskah.exe with all it needs inside, and a zip to hand out.
windows: packages
	@PKG='$(PKG)' sh tests/packages.sh $(PACKAGES) $(WINDOWS_PACKAGES)
	@sh ports/sources.sh build/ports/sources $$($(MAKE) --no-print-directory -s -f ports/Makefile TARGET=windows names)
	@$(MAKE) --no-print-directory $(JOBS) -f ports/Makefile TARGET=windows library
	@$(MAKE) --no-print-directory $(JOBS) $(PROGRAM)
	@sh windows/build.sh $(PROGRAM)

test-windows: windows
	@PKG='$(PKG)' sh tests/packages.sh $(PACKAGES) $(WINDOWS_TEST_PACKAGES)
	@$(MAKE) --no-print-directory $(JOBS) $(PROGRAM)
	@sh tests/windows/run.sh $(PROGRAM)

# Where bash, zsh and fish look for what they complete words with.
ZSH_FOLDER = zsh/site-functions
COMPLETIONS = bash-completion/completions/naskah $(ZSH_FOLDER)/_naskah fish/vendor_completions.d/naskah.fish

# The program and the library; DESTDIR, PREFIX and LIBDIR as everywhere.
install: $(PROGRAM) library
	install -D $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/naskah
	install -D $(WHOLE) $(DESTDIR)$(PREFIX)/libexec/naskah/naskah
	install -D -m 644 generator/naskah.h $(DESTDIR)$(PREFIX)/include/naskah.h
	install -D -m 644 $(STATIC) $(DESTDIR)$(LIBDIR)/libnaskah.a
	install -D -m 644 $(SHARED) $(DESTDIR)$(LIBDIR)/$(notdir $(SHARED))
	ln -sf $(notdir $(SHARED)) $(DESTDIR)$(LIBDIR)/$(SONAME)
	ln -sf $(SONAME) $(DESTDIR)$(LIBDIR)/libnaskah.so
	install -D -m 644 $(PKGCONFIG) $(DESTDIR)$(LIBDIR)/pkgconfig/naskah.pc
	install -D -m 644 naskah.1 $(DESTDIR)$(PREFIX)/share/man/man1/naskah.1
	install -D -m 644 naskah.id.1 $(DESTDIR)$(PREFIX)/share/man/id/man1/naskah.1
	install -d $(addprefix $(DESTDIR)$(PREFIX)/share/,$(dir $(COMPLETIONS)))
	$(PROGRAM) pelengkap bash >$(DESTDIR)$(PREFIX)/share/$(word 1,$(COMPLETIONS))
	$(PROGRAM) pelengkap zsh >$(DESTDIR)$(PREFIX)/share/$(word 2,$(COMPLETIONS))
	$(PROGRAM) pelengkap fish >$(DESTDIR)$(PREFIX)/share/$(word 3,$(COMPLETIONS))
	install -D -m 644 naskah.3 $(DESTDIR)$(PREFIX)/share/man/man3/naskah.3

library: $(STATIC) $(SHARED) $(PKGCONFIG)

include packaging/packages.mk
include tests/quality.mk

clean:
	rm -rf build

# All that a round of the suite runs.
units: $(PROGRAM) $(UNIT_PROGRAMS) $(BUILD)/faults/faults $(BUILD)/faults/preload.so $(BUILD)/cli/intruder.so $(BUILD)/svg/pictures library

# Rewritten when the compiler or its options change, or the list of sources, so that nothing old is kept.
$(BUILD)/options: WORDS = $(CC) $(CFLAGS_ALL) $(LDFLAGS_ALL)
$(BUILD)/sources: WORDS = $(SOURCES)
$(BUILD)/options $(BUILD)/sources: always
	@mkdir -p $(@D)
	@echo '$(WORDS)' | cmp -s - $@ || echo '$(WORDS)' >$@

# By what papers say they were made: version and sources.
$(BUILD)/digest: always
	@mkdir -p $(@D)
	@sh ports/digest.sh >$@.new
	@cmp -s $@.new $@ && rm $@.new || mv $@.new $@
$(BUILD)/generator/office/program.o: $(BUILD)/digest
$(BUILD)/generator/office/program.o: CFLAGS_ALL += -DPROGRAM_VERSION='"$(VERSION)"' -DPROGRAM_DIGEST='"$(shell cat $(BUILD)/digest)"'

# What new offices start from, as a table.
STARTERS = $(wildcard starters/*/*)
$(BUILD)/starters.c: starters/pack.sh $(STARTERS)
	@mkdir -p $(@D)
	@sh starters/pack.sh >$@.new && mv $@.new $@
$(BUILD)/starters.o: $(BUILD)/starters.c generator/starter/texts.h $(BUILD)/options
	@echo '  CC    $<'
	@$(CC) $(CFLAGS_ALL) -c -o $@ $<

$(PROGRAM): $(START) $(LIGHT) $(COMMANDS) $(BUILD)/light.o $(WHOLE)
	@echo '  LINK  $@'
	@$(CC) -pie $(LDFLAGS_ALL) -o $@ $(filter-out $(WHOLE),$^) $(LIGHT_LIBS) $(CAGE_LIBS)

$(WHOLE): $(START) $(COMMANDS) $(STATIC)
	@echo '  LINK  $@'
	@mkdir -p $(@D)
	@$(CC) -pie $(LDFLAGS_ALL) -o $@ $^ $(PKG_LIBS) $(SERVICE_LIBS) $(CAGE_LIBS)

$(BUILD)/light.o: $(filter-out $(FRONT) $(HEAVY),$(OBJECTS)) $(BUILD)/ports/reader.o $(BUILD)/ports/cms.o $(BUILD)/sources
	@ld -r -o $@ $(filter %.o,$^)
	@$(LOCALIZE) $@

$(LIBRARY): $(filter-out $(FRONT),$(OBJECTS)) $(BUILD)/sources
	@rm -f $@
	@ar rcs $@ $(filter %.o,$^)

$(STATIC): $(LIBRARY)
	@echo '  LIB   $@'
	@ld -r --whole-archive $< -o $(BUILD)/naskah.o
	@$(LOCALIZE) $(BUILD)/naskah.o
	@rm -f $@
	@ar rcs $@ $(BUILD)/naskah.o

$(SHARED): $(LIBRARY) generator/api/libnaskah.map
	@echo '  LIB   $@'
	@$(CC) $(LDFLAGS_ALL) -shared -Wl,-soname,$(SONAME),--version-script,generator/api/libnaskah.map \
		$(if $(SANITIZE),,-Wl,--no-undefined) -o $@ -Wl,--whole-archive $(LIBRARY) -Wl,--no-whole-archive $(PKG_LIBS)
	@ln -sf $(@F) $(BUILD)/$(SONAME)
	@ln -sf $(SONAME) $(BUILD)/libnaskah.so

# With the PREFIX of this very call. Of the static library the private requirements are needed too: pkg-config --static.
$(PKGCONFIG): always
	@mkdir -p $(@D)
	@printf '%s\n' 'prefix=$(PREFIX)' 'includedir=$${prefix}/include' 'libdir=$(LIBDIR:$(PREFIX)/%=$${prefix}/%)' '' 'Name: naskah' \
		'Description: official papers of Indonesian government offices from one data file' 'Version: $(VERSION)' \
		'Requires.private: $(PKG)' 'Libs: -L$${libdir} -lnaskah' 'Libs.private: -lhpdf -lm' \
		'Cflags: -I$${includedir}' >$@

$(COMMANDS): $(filter-out $(START) $(LIGHT),$(FRONT)) $(BUILD)/sources
	@rm -f $@
	@ar rcs $@ $(filter %.o,$^)

$(BUILD)/unit/%: tests/unit/%.c $(COMMANDS) $(LIBRARY)
	@mkdir -p $(@D)
	@echo '  TEST  $@'
	@$(CC) $(CFLAGS_ALL) -Itests/unit $(LDFLAGS_ALL) -MMD -MP -MF $@.d -o $@ $< $(COMMANDS) $(LIBRARY) $(PKG_LIBS) $(SERVICE_LIBS) $(CAGE_LIBS) -lcmocka \
		$(if $(filter %/test_patterns,$@),-lhyphen)

$(BUILD)/library/%: tests/library/%.c $(LIBRARY)
	@mkdir -p $(@D)
	@echo '  TEST  $@'
	@$(CC) $(CFLAGS_ALL) $(LDFLAGS_ALL) -o $@ $< $(LIBRARY) $(PKG_LIBS) -lpthread

$(BUILD)/svg/%: tests/svg/%.c $(LIBRARY)
	@mkdir -p $(@D)
	@echo '  TEST  $@'
	@$(CC) $(CFLAGS_ALL) -Itests/unit $(LDFLAGS_ALL) -MMD -MP -MF $@.d -o $@ $< $(LIBRARY) $(PKG_LIBS)

$(BUILD)/bench/%: tests/bench/%.c $(LIBRARY)
	@mkdir -p $(@D)
	@echo '  BENCH $@'
	@$(CC) $(CFLAGS_ALL) $(LDFLAGS_ALL) -o $@ $< $(LIBRARY) $(PKG_LIBS)

# What the loader puts before the program; sanitizers have allocation functions of their own.
$(BUILD)/faults/preload.so: tests/faults/preload.c
	@mkdir -p $(@D)
	@$(CC) -std=c11 $(OPTIMIZE) -fPIC -shared $(WARNINGS) -o $@ $<

# A library that tries what no paper needs.
$(BUILD)/cli/intruder.so: tests/cli/intruder.c
	@mkdir -p $(@D)
	@$(CC) -std=c11 $(OPTIMIZE) -fPIC -shared $(WARNINGS) -o $@ $< -lpthread

# Its own functions stand before those of the system that allocate and write.
$(BUILD)/faults/faults: tests/faults/faults.c $(LIBRARY)
	@mkdir -p $(@D)
	@echo '  TEST  $@'
	@$(CC) $(CFLAGS_ALL) $(LDFLAGS_ALL) $(WRAPPED:%=-Wl,--wrap=%) -MMD -MP -MF $@.d -o $@ $< $(LIBRARY) $(PKG_LIBS)

# With clang and SANITIZE=fuzzer-no-link,address,undefined.
$(BUILD)/fuzz/%: tests/fuzz/fuzz_%.c $(LIBRARY)
	@mkdir -p $(@D)
	@echo '  FUZZ  $@'
	@$(CC) $(CFLAGS_ALL) -fsanitize=fuzzer $(LDFLAGS_ALL) -o $@ $< $(LIBRARY) $(PKG_LIBS)

$(BUILD)/%.o: %.c $(BUILD)/options
	@mkdir -p $(@D)
	@echo '  CC    $<'
	@$(CC) $(CFLAGS_ALL) -MMD -MP -c -o $@ $<

-include $(OBJECTS:.o=.d) $(UNIT_PROGRAMS:=.d) $(BUILD)/faults/faults.d $(BUILD)/svg/pictures.d
