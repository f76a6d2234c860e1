/* The library over the engine: every call sets the landing place of its office, does its work, and gives a status. */
#include "naskah.h"

#include "api/caller_world.h"
#include "api/remembered.h"
#include "api/shell.h"
#include "api/wishes.h"
#include "layouts/temuan/temuan.h"
#include "office/asal.h"
#include "office/inspect.h"
#include "office/output.h"
#include "svg/svg.h"

enum { MEGABYTES_USUAL = 1024 };

static struct text text_of(const char *string)
{
	return string ? text_from(string) : (struct text){ 0 };
}

/* -- opening -- */

struct opening {
	const char *path;  /* or NULL and then */
	struct text bytes; /* of the data, */
	const char *name;
	const struct naskah_files *files;
	const struct naskah_options *options;
};

static enum naskah_status read_office(struct naskah_office *shell, void *context)
{
	const struct opening *opening = context;
	const char *data = opening->path ? opening->path : "-";
	struct files_options files = shell_files(shell->arena, data, opening->options);
	const struct world *world = world_of_files(shell->arena, &files);
	struct text name = text_from(opening->path ? opening->path : opening->name);

	if (!opening->path)
		world = world_of_caller(shell->arena, opening->bytes, opening->files, world);
	if (opening->options && opening->options->remember)
		world = world_remembered(shell->arena, world, &shell->remembered);
	shell->office = office_read(shell->arena, world, name);
	if (opening->options && opening->options->shelf)
		pictures_share(shell->office->pictures, opening->options->shelf->pictures);
	return shell_status(&shell->office->diags);
}

static struct naskah_office *open_office(const struct opening *opening)
{
	size_t megabytes =
		opening->options && opening->options->megabytes ? opening->options->megabytes : MEGABYTES_USUAL;
	struct naskah_office *shell = shell_open(opening->path ? opening->path : opening->name, megabytes);

	if (shell)
		shell->status = shell_run(shell, read_office, (void *)opening);
	return shell;
}

struct naskah_office *naskah_open(const char *path, const struct naskah_options *options)
{
	return open_office(&(struct opening){ .path = path, .options = options });
}

struct naskah_office *naskah_open_memory(const char *bytes, size_t count, const char *name,
                                         const struct naskah_files *files, const struct naskah_options *options)
{
	return open_office(&(struct opening){
		.bytes = { bytes, count },
		.name = name,
		.files = files,
		.options = options,
	});
}

enum naskah_status naskah_office_status(const struct naskah_office *office)
{
	return office->status;
}

void naskah_close(struct naskah_office *office)
{
	shell_close(office);
}

/* -- papers -- */

struct making {
	struct arena *arena;
	const struct layout *layout;
	struct paper_wishes wishes;
	struct naskah_paper *paper;
};

struct asking {
	const struct layout *layout;
	bool english;
	struct text lack;
};

static enum naskah_status ask_lack(struct naskah_office *shell, void *context)
{
	struct asking *asking = context;
	struct diag lack = { 0 };

	asking->lack = LIT("");
	if (paper_possible(shell->office, asking->layout, shell->arena, &lack))
		asking->lack = (struct text){ 0 };
	else
		asking->lack = diag_message(shell->arena, &lack, asking->english ? LANGUAGE_EN : LANGUAGE_ID);
	return NASKAH_DONE;
}

const char *naskah_lack(struct naskah_office *office, const char *kind, bool english)
{
	struct asking asking = { .layout = lookup_layout(text_of(kind)), .english = english, .lack = LIT("") };

	if (asking.layout && office->status == NASKAH_DONE)
		shell_run(office, ask_lack, &asking);
	return asking.lack.bytes;
}

static enum naskah_status make(struct naskah_office *shell, void *context)
{
	struct making *making = context;

	making->arena = arena_open_inside(shell->arena);
	making->paper = arena_new(making->arena, struct naskah_paper);
	*making->paper = (struct naskah_paper){ shell, making->arena, NULL };
	making->paper->made = paper_make(making->arena, shell->office, making->layout, &making->wishes);
	return shell_status(&making->paper->made->diags);
}

enum naskah_status naskah_make(struct naskah_office *office, const char *kind, const struct naskah_wishes *wishes,
                               struct naskah_paper **paper)
{
	struct making making = { .layout = lookup_layout(text_of(kind)), .wishes = wishes_of(wishes) };
	enum naskah_status status;

	*paper = NULL;
	if (!making.layout || !wishes_sensible(wishes))
		return NASKAH_CALL_WRONG;
	if (office->status != NASKAH_DONE)
		return office->status;
	status = shell_run(office, make, &making);
	if (status == NASKAH_DONE)
		*paper = making.paper;
	else
		arena_close(making.arena);
	return status;
}

void naskah_paper_close(struct naskah_paper *paper)
{
	if (paper)
		arena_close(paper->arena);
}

size_t naskah_page_count(const struct naskah_paper *paper)
{
	return paper->made->document.pages.count;
}

const char *naskah_certificate(const struct naskah_paper *paper, size_t index)
{
	const struct document *document = &paper->made->document;

	return index < document->certificates.count ? document->certificates.items[index].bytes : NULL;
}

static enum naskah_status inspect(struct naskah_office *shell, void *context)
{
	struct making *making = context;
	struct diags diags = { 0 };

	making->arena = diags.arena = arena_open_inside(shell->arena);
	office_inspect(making->arena, shell->office, &making->wishes, &diags);
	return shell_status(&diags);
}

enum naskah_status naskah_inspect(struct naskah_office *office, const struct naskah_wishes *wishes)
{
	struct making making = { .wishes = wishes_of(wishes) };
	enum naskah_status status;

	if (!wishes_sensible(wishes))
		return NASKAH_CALL_WRONG;
	if (office->status != NASKAH_DONE)
		return office->status;
	status = shell_run(office, inspect, &making);
	arena_close(making.arena);
	return status;
}

/* The findings as they stand now, in the order of the file: making the sheet may report more. */
static enum naskah_status make_sheet(struct naskah_office *shell, void *context)
{
	struct making *making = context;
	struct diags *findings = arena_new(shell->arena, struct diags);

	office_sort(shell->office);
	findings->arena = shell->arena;
	diags_add(findings, &shell->office->diags);
	making->wishes.layout.findings = findings;
	return make(shell, context);
}

enum naskah_status naskah_findings_sheet(struct naskah_office *office, const struct naskah_wishes *wishes,
                                         struct naskah_paper **paper)
{
	struct making making = { .layout = &temuan_layout, .wishes = wishes_of(wishes) };
	enum naskah_status status;

	*paper = NULL;
	if (!wishes_sensible(wishes))
		return NASKAH_CALL_WRONG;
	if (office->status != NASKAH_DONE)
		return office->status;
	status = shell_run(office, make_sheet, &making);
	if (status == NASKAH_DONE)
		*paper = making.paper;
	else
		arena_close(making.arena);
	return status;
}

static enum naskah_status evaluate(struct naskah_office *shell, void *context)
{
	struct making *making = context;
	struct diags diags = { 0 };

	making->arena = diags.arena = arena_open_inside(shell->arena);
	office_evaluate(making->arena, shell->office, &making->wishes, &diags);
	return NASKAH_DONE;
}

enum naskah_status naskah_evaluate(struct naskah_office *office)
{
	struct making making = { .wishes = wishes_of(NULL) };
	enum naskah_status status;

	if (office->status != NASKAH_DONE)
		return office->status;
	status = shell_run(office, evaluate, &making);
	arena_close(making.arena);
	return status;
}

struct explaining {
	struct arena *arena;
	struct paper_wishes papers;
	struct asal_wishes wishes;
	struct text what, told;
};

static enum naskah_status explain(struct naskah_office *shell, void *context)
{
	struct explaining *explaining = context;
	struct diags diags = { 0 };
	struct buffer out = { 0 };

	explaining->arena = diags.arena = out.arena = arena_open_inside(shell->arena);
	if (asal_explain(explaining->arena, shell->office, &explaining->papers, explaining->what, &explaining->wishes,
	                 &diags, &out))
		explaining->told = text_copy(shell->arena, buffer_text(&out));
	return shell_status(&diags);
}

enum naskah_status naskah_explain(struct naskah_office *office, const struct naskah_wishes *wishes, const char *what,
                                  bool json, bool english, const char **told)
{
	struct explaining explaining = { .papers = wishes_of(wishes),
		                         .wishes = { .json = json, .english = english },
		                         .what = text_of(what) };
	enum naskah_status status;

	*told = NULL;
	if (!wishes_sensible(wishes) || !what)
		return NASKAH_CALL_WRONG;
	if (office->status != NASKAH_DONE)
		return office->status;
	status = shell_run(office, explain, &explaining);
	arena_close(explaining.arena);
	if (status == NASKAH_DONE)
		*told = explaining.told.bytes;
	return status;
}

/* -- outputs -- */

struct heading_reading {
	struct made_paper *made;
	size_t index;
	struct naskah_heading *heading;
};

static enum naskah_status read_heading(struct naskah_office *shell, void *context)
{
	struct heading_reading *reading = context;
	const struct bookmark *bookmark = &reading->made->document.bookmarks.items[reading->index];

	(void)shell;
	reading->heading = arena_new(reading->made->arena, struct naskah_heading);
	*reading->heading = (struct naskah_heading){
		.level = bookmark->level,
		.page = bookmark->page + 1,
		.words = text_copy(reading->made->arena, bookmark->title).bytes,
	};
	return NASKAH_DONE;
}

const struct naskah_heading *naskah_heading(struct naskah_paper *paper, size_t index)
{
	struct heading_reading reading = { .made = paper->made, .index = index };

	if (index < paper->made->document.bookmarks.count)
		shell_run(paper->shell, read_heading, &reading);
	return reading.heading;
}

struct left_out_reading {
	struct made_paper *made;
	size_t index;
	struct naskah_left_out *left;
};

static enum naskah_status read_left_out(struct naskah_office *shell, void *context)
{
	struct left_out_reading *reading = context;
	const struct left_out *left = &reading->made->manuscript.left_out.items[reading->index];

	(void)shell;
	reading->left = arena_new(reading->made->arena, struct naskah_left_out);
	*reading->left = (struct naskah_left_out){
		.level = left->level,
		.words = text_copy(reading->made->arena, left->words).bytes,
		.needs = text_copy(reading->made->arena, left->needs).bytes,
		.closes_up = left->closes_up,
	};
	return NASKAH_DONE;
}

const struct naskah_left_out *naskah_left_out(struct naskah_paper *paper, size_t index)
{
	struct left_out_reading reading = { .made = paper->made, .index = index };

	if (index < paper->made->manuscript.left_out.count)
		shell_run(paper->shell, read_left_out, &reading);
	return reading.left;
}

struct page_naming {
	struct made_paper *made;
	size_t page;
	struct text name;
};

static enum naskah_status name_page(struct naskah_office *shell, void *context)
{
	struct page_naming *naming = context;

	(void)shell;
	naming->name = svg_name(naming->made->arena, text_from(naming->made->layout->name), naming->page - 1);
	return NASKAH_DONE;
}

const char *naskah_page_name(struct naskah_paper *paper, size_t page)
{
	struct page_naming naming = { .made = paper->made, .page = page };

	if (page && page <= naskah_page_count(paper))
		shell_run(paper->shell, name_page, &naming);
	return naming.name.bytes;
}

struct writing {
	const struct output *output;
	struct made_paper *made;
	struct output_wishes wishes;
	struct text path;    /* where a file is written */
	struct sink sink;    /* or where the bytes go; `refused` when it took no more */
	struct text written; /* or what was written */
	bool refused;
	bool contradicts; /* the form wishes for two things at once */
};

static struct writing writing_of(const struct naskah_paper *paper, const char *output, const struct naskah_form *form)
{
	struct writing writing = { .output = lookup_output(text_of(output)), .made = paper->made };

	writing.wishes.moment = -1;
	if (!form)
		return writing;
	writing.contradicts = form->classic && form->compact;
	writing.wishes = (struct output_wishes){
		.moment = form->dated ? form->moment : -1,
		.build = form->classic   ? BUILD_CLASSIC
		         : form->compact ? BUILD_COMPACT
		                         : BUILD_USUAL,
		.no_source = form->no_source,
		.notes = form->notes,
		.trace = form->trace,
		.first = form->first,
		.last = form->last,
	};
	return writing;
}

static bool form_sensible(const struct writing *writing)
{
	size_t pages = writing->made->document.pages.count;
	size_t last = writing->wishes.last ? writing->wishes.last : pages;

	return writing->output && !writing->contradicts && writing->wishes.first <= last && last <= pages;
}

/* The status of what was reported since the paper had so many messages. */
static enum naskah_status status_since(const struct made_paper *made, size_t count)
{
	struct diags later = { .arena = made->arena };

	for (size_t i = count; i < made->diags.list.count; i++) {
		const struct diag *diag = &made->diags.list.items[i];

		diag_put(&later, diag->path, diag->on_key, diag->message, diag->arguments);
	}
	return shell_status(&later);
}

static enum naskah_status write_paper(struct naskah_office *shell, void *context)
{
	struct writing *writing = context;
	struct buffer bytes = { .arena = writing->made->arena };
	size_t before = writing->made->diags.list.count;

	(void)shell;
	if (writing->path.count) {
		output_save(writing->output, writing->made, &writing->wishes, writing->path);
		return status_since(writing->made, before);
	}
	if (!writing->sink.put)
		writing->sink = sink_into_buffer(&bytes);
	writing->refused = !output_write(writing->output, writing->made, &writing->wishes, &writing->sink);
	writing->written = buffer_text(&bytes);
	return status_since(writing->made, before);
}

enum naskah_status naskah_save(struct naskah_paper *paper, const char *output, const struct naskah_form *form,
                               const char *path)
{
	struct writing writing = writing_of(paper, output, form);

	writing.path = text_of(path);
	if (!form_sensible(&writing) || !writing.path.count)
		return NASKAH_CALL_WRONG;
	return shell_run(paper->shell, write_paper, &writing);
}

/* A caller's function as a sink. */
struct taker {
	bool (*take)(void *context, const char *bytes, size_t count);
	void *context;
};

static bool put(struct sink *sink, const void *bytes, size_t count)
{
	const struct taker *taker = sink->context;

	return taker->take(taker->context, bytes, count);
}

enum naskah_status naskah_write(struct naskah_paper *paper, const char *output, const struct naskah_form *form,
                                bool (*take)(void *context, const char *bytes, size_t count), void *context)
{
	struct writing writing = writing_of(paper, output, form);
	struct taker taker = { take, context };
	enum naskah_status status;

	writing.sink = (struct sink){ put, &taker };
	if (!form_sensible(&writing))
		return NASKAH_CALL_WRONG;
	status = shell_run(paper->shell, write_paper, &writing);
	return status == NASKAH_DONE && writing.refused ? NASKAH_SYSTEM_FAILED : status;
}

enum naskah_status naskah_bytes(struct naskah_paper *paper, const char *output, const struct naskah_form *form,
                                const char **bytes, size_t *count)
{
	struct writing writing = writing_of(paper, output, form);
	enum naskah_status status = NASKAH_CALL_WRONG;

	if (form_sensible(&writing))
		status = shell_run(paper->shell, write_paper, &writing);
	*bytes = status == NASKAH_DONE ? writing.written.bytes : NULL;
	*count = status == NASKAH_DONE ? writing.written.count : 0;
	return status;
}
