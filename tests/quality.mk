# Mutation testing: make mutants MUTANTS=150 changes so many lines of the engine, one at a time, and asks whether a test
# sees it. The engine is one shared library, so that one file is compiled anew and linked, and every test program stays.

MUTANTS ?= 150
MUTATED = build/mutants

.PHONY: mutants mutants-built

mutants: test-packages
	@sh tests/packages.sh lld
	@$(MAKE) --no-print-directory $(JOBS) BUILD=$(MUTATED) CC=clang OPTIMIZE=-O1 HARDENING= HARDENED_LINK= \
		CFLAGS='-fvisibility=default -fno-inline -fsanitize-coverage=func,trace-pc-guard' mutants-built
	@/usr/bin/python3 -B tests/mutants/mutants.py $(MUTATED) $(MUTANTS)

ENGINE_OBJECTS = $(filter-out $(FRONT),$(OBJECTS))
ENGINE = $(BUILD)/libengine.so
# What tests need of the front comes from an archive; a function that a test has too is the engine's own within it.
LINK_ENGINE = $(CC) -shared -fuse-ld=lld -Wl,-Bsymbolic-functions
BESIDE_ENGINE = -L$(BUILD) -lengine -Wl,-rpath,$(abspath $(BUILD)) $(PKG_LIBS) $(SERVICE_LIBS) $(CAGE_LIBS)

mutants-built: $(BUILD)/program/naskah $(UNITS:tests/unit/%.c=$(BUILD)/unit-shared/%) $(BUILD)/commands

$(BUILD)/cover.o: tests/mutants/cover.c
	@mkdir -p $(@D)
	@$(CC) -std=c11 -O1 -fPIC $(WARNINGS) -c -o $@ $<

$(ENGINE): $(ENGINE_OBJECTS) $(BUILD)/cover.o $(BUILD)/sources
	@echo '  LIB   $@'
	@$(LINK_ENGINE) -o $@ $(filter %.o,$^) $(PKG_LIBS)

$(BUILD)/program/naskah: $(START) $(COMMANDS) | $(ENGINE)
	@mkdir -p $(@D)
	@$(CC) -fuse-ld=lld -o $@ $(START) $(COMMANDS) $(BESIDE_ENGINE)

# "unit" is the folder of the suite's own programs.
$(BUILD)/unit-shared/%: tests/unit/%.c $(COMMANDS) | $(ENGINE)
	@mkdir -p $(@D)
	@echo '  TEST  $@'
	@$(CC) $(CFLAGS_ALL) -fno-sanitize-coverage=func,trace-pc-guard -Itests/unit -fuse-ld=lld -fno-sanitize-link-runtime \
		-MMD -MP -MF $@.d -o $@ $< $(COMMANDS) $(BESIDE_ENGINE) -lcmocka $(if $(filter %/test_patterns,$@),-lhyphen)

# How one file is compiled, how all are linked, and which they are: for mutants.py.
$(BUILD)/commands: always
	@mkdir -p $(@D)
	@printf '%s\n' '$(CC) $(CFLAGS_ALL) -w' '$(LINK_ENGINE)' '$(ENGINE_OBJECTS) $(BUILD)/cover.o' '$(PKG_LIBS)' >$@

-include $(UNITS:tests/unit/%.c=$(BUILD)/unit-shared/%.d)

# -- branch coverage: the suite with counters in the code, which every process keeps in one file per program --

COVERED = build/coverage
COVERED_FLAGS = -fprofile-instr-generate=$(abspath $(COVERED))/%c%m.profraw -fcoverage-mapping -mllvm -runtime-counter-relocation
BRANCHES_WANTED = 93

.PHONY: coverage

coverage: test-packages
	@sh tests/packages.sh llvm
	@rm -f $(COVERED)/*.profraw
	@$(MAKE) --no-print-directory $(JOBS) BUILD=$(COVERED) CC=clang OPTIMIZE=-O1 CPPFLAGS=-DNDEBUG LOCALIZE=: \
		CFLAGS='-Wno-unused $(COVERED_FLAGS)' LDFLAGS=-fprofile-instr-generate units
	@sh tests/suite.sh $(COVERED) || true
	@/usr/bin/python3 -B tests/coverage.py $(COVERED) $(BRANCHES_WANTED)

# -- analysers, and the thread sanitizer --

ANALYSER_PACKAGES = clang-tidy clang-tools cppcheck

.PHONY: analyse threads

# All files, or those of FILES; a file that was clean and did not change is not looked at again.
analyse: test-packages
	@sh tests/packages.sh $(ANALYSER_PACKAGES)
	@/usr/bin/python3 -B tests/analyse.py build/analyse -std=c11 -D_POSIX_C_SOURCE=200809L -Igenerator -I. $(PKG_CFLAGS) -- $(FILES)

threads: test-packages
	@$(MAKE) --no-print-directory $(JOBS) BUILD=build/threads CC=clang SANITIZE=thread build/threads/naskah build/threads/library/threads
	@sh tests/threads.sh build/threads
