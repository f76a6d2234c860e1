/* `naskah periksa`, and what other commands say of findings. */
#include "cli/call.h"

/* -- the rules -- */

static void print_rule_object(const struct call *call, const struct naskah_rule *rule)
{
	FILE *out = call->out;

	fputc('{', out);
	print_member(out, "aturan", rule->code);
	fputs(", ", out);
	print_member(out, "tingkat", level_word(rule->severity));
	fputs(", ", out);
	print_member(out, "keluarga", rule->paper ? "kelengkapan" : "konsistensi");
	if (rule->paper) {
		fputs(", ", out);
		print_member(out, "naskah", rule->paper);
	}
	fputs(", ", out);
	print_member(out, "bunyi", say(call, rule->words_id, rule->words_en));
	if (rule->basis_id) {
		fputs(", ", out);
		print_member(out, "dasar", say(call, rule->basis_id, rule->basis_en));
	}
	fputc('}', out);
}

static void print_rule_line(const struct call *call, const struct naskah_rule *rule)
{
	const char *basis = say(call, rule->basis_id, rule->basis_en);

	fprintf(call->out, "%-12s %-10s %-9s %s%s%s%s\n", rule->code, level_word(rule->severity),
	        rule->paper ? rule->paper : "", say(call, rule->words_id, rule->words_en), basis ? " (" : "",
	        basis ? basis : "", basis ? ")" : "");
}

static enum naskah_status print_rules(const struct call *call)
{
	struct naskah_rule rule;

	if (call->json)
		fputc('[', call->out);
	for (size_t i = 0; naskah_rule(i, &rule); i++) {
		if (!call->json) {
			print_rule_line(call, &rule);
			continue;
		}
		fputs(i ? ",\n " : "", call->out);
		print_rule_object(call, &rule);
	}
	if (call->json)
		fputs("]\n", call->out);
	return printed(call, call->out, NASKAH_DONE);
}

/* -- findings -- */

static enum naskah_status save_sheet(struct call *call, struct naskah_office *office)
{
	struct naskah_paper *sheet;
	enum naskah_status status = naskah_findings_sheet(office, &call->wishes, &sheet);

	call->form.no_source = true;
	if (sheet)
		status = naskah_save(sheet, "pdf", &call->form, call->compared);
	naskah_paper_close(sheet);
	return status;
}

/* The findings are what was asked for, so they go to standard output. */
static enum naskah_status print_findings(struct call *call)
{
	struct naskah_office *office = open_office(call);
	enum naskah_status status = NASKAH_SYSTEM_FAILED;

	if (!office)
		return status;
	status = naskah_inspect(office, &call->wishes);
	if (call->compared && status == NASKAH_DONE)
		status = save_sheet(call, office);
	if (print_messages(call, call->out, office) && status == NASKAH_DONE)
		status = NASKAH_DATA_WRONG;
	naskah_close(office);
	return printed(call, call->out, status);
}

/* A list of what there is, no verdict: the data may be as it is. */
static enum naskah_status print_list(struct call *call)
{
	struct naskah_office *office = open_office(call);
	enum naskah_status status = NASKAH_SYSTEM_FAILED;

	if (!office)
		return status;
	status = naskah_evaluate(office);
	print_messages(call, call->out, office);
	naskah_close(office);
	return printed(call, call->out, status);
}

enum naskah_status run_periksa(struct call *call)
{
	if (call->evaluator && !call->rules)
		return print_list(call);
	return call->rules ? print_rules(call) : print_findings(call);
}

/* -- for commands that make papers -- */

bool held_back(const struct call *call, struct naskah_office *office)
{
	size_t faults = 0, findings;

	if (call->strict)
		naskah_findings(office, &faults, &findings);
	if (faults)
		complain(call, call->input, SAY_HELD_BACK, NUMBER(faults), call->input);
	return faults > 0;
}

static void print_left_out(const struct call *call, const struct naskah_left_out *left)
{
	tell_people(call, call->err, SAY_LEFT_OUT, words_of(call, left->level == 1 ? SAY_CHAPTER : SAY_SECTION),
	            left->words, left->needs, left->closes_up ? words_of(call, SAY_CLOSES_UP) : "");
}

void print_made(const struct call *call, struct naskah_paper *paper, const char *file)
{
	const struct naskah_left_out *left;

	if (!call->around->terminal || call->json)
		return;
	tell_people(call, call->err, SAY_MADE_FILE, file, NUMBER(naskah_page_count(paper)));
	for (size_t i = 0; (left = naskah_left_out(paper, i)); i++)
		print_left_out(call, left);
}

void print_waiting(const struct call *call, struct naskah_office *office)
{
	size_t faults, findings;

	if (call->json)
		return;
	naskah_findings(office, &faults, &findings);
	if (findings)
		tell_people(call, call->err, SAY_WAITING, NUMBER(findings), NUMBER(faults), call->input);
}
