# What is handed out for Linux: make dist, make deb, make static; make test-paket proves them. All of it lies in build/.

DEB_PACKAGES = debhelper dpkg-dev fakeroot lintian xz-utils
PAKET_PACKAGES = $(DEB_PACKAGES) debootstrap poppler-utils
DIST = build/naskah-$(VERSION).tar.xz
ALONE = $(BUILD)/static/naskah
ALONE_OBJECTS = $(filter-out $(BUILD)/generator/base/inside.o $(BUILD)/generator/cli/guard.o \
	$(BUILD)/generator/cli/light.o,$(OBJECTS))

.PHONY: dist deb static test-paket linux-libraries

# The source, the same bytes from any folder and on any day.
dist:
	@PKG='$(PKG)' sh tests/packages.sh xz-utils
	@sh packaging/dist.sh $(DIST)

# naskah, libnaskah1, libnaskah-dev, naskah-doc and their source package, in build/deb/.
deb: packages
	@PKG='$(PKG)' sh tests/packages.sh $(DEB_PACKAGES)
	@sh packaging/deb.sh build/deb

# One file that needs nothing of the system: libraries, fonts, patterns and profile are inside.
static: packages
	@sh ports/sources.sh build/ports/sources $$($(MAKE) --no-print-directory -s -f ports/Makefile TARGET=linux names)
	@$(MAKE) --no-print-directory $(JOBS) -f ports/Makefile TARGET=linux libraries
	@$(MAKE) --no-print-directory $(JOBS) $(ALONE)
	@sh packaging/static/pack.sh $(ALONE)

$(BUILD)/static/inside.c: packaging/static/inside.sh web/tools/fonts.c $(BUILD)/fonts/families.o
	@mkdir -p $(@D)
	@CC='$(CC)' sh packaging/static/inside.sh $@

$(BUILD)/static/%.o: packaging/static/%.c $(BUILD)/options
	@mkdir -p $(@D)
	@echo '  CC    $<'
	@$(CC) $(CFLAGS_ALL) -Ipackaging/static -MMD -MP -c -o $@ $<

$(BUILD)/static/inside.o: $(BUILD)/static/inside.c
	@$(CC) $(CFLAGS_ALL) -Ipackaging/static -c -o $@ $<

# What the linker would warn of, code that is loaded, is told no (alone.c).
$(ALONE): $(ALONE_OBJECTS) $(BUILD)/static/inside.o $(BUILD)/static/find.o $(BUILD)/static/alone.o \
		$(BUILD)/static/guard.o build/ports/linux/liblibraries.a packaging/static/libraries.sh
	@echo '  LINK  $@'
	@sh packaging/static/libraries.sh $(BUILD)/static build/ports/linux/liblibraries.a
	@$(CC) -static-pie -s $(LDFLAGS_ALL) -Wl,--no-warnings -o $@ $(filter %.o,$^) \
		-Wl,--start-group $(BUILD)/static/lib/*.a -Wl,--end-group -lm

-include $(wildcard $(BUILD)/static/*.d)

# On a clean Debian, made by debootstrap: everything is installed, used, removed and purged.
test-paket: deb static dist
	@PKG='$(PKG)' sh tests/packages.sh $(PAKET_PACKAGES)
	@$(MAKE) --no-print-directory $(JOBS) $(PROGRAM)
	@sh tests/paket/run.sh $(PROGRAM) $(ALONE)
