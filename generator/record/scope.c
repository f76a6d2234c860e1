/* Programmes of a scope: those a report names, by their keys; all where it names none. */
#include "record/scope.h"

#include "record/evaluasi.h"
#include "record/record.h"

bool scope_partial(const struct scope *scope)
{
	return scope->laporan && scope->laporan->program.count;
}

const struct program *scope_program(const struct scope *scope, size_t i)
{
	const struct record *record = scope->record;

	if (!scope_partial(scope))
		return i < record->program.count ? &record->program.items[i] : NULL;
	for (size_t n = 0; n < scope->laporan->program.count; n++) {
		const struct program *program = record_program(record, scope->laporan->program.items[n]);

		if (program && !i--)
			return program;
	}
	return NULL;
}

size_t scope_program_count(const struct scope *scope)
{
	size_t count = 0;

	if (!scope_partial(scope))
		return scope->record->program.count;
	while (scope_program(scope, count))
		count++;
	return count;
}

bool scope_has(const struct scope *scope, const struct program *program)
{
	const struct program *one;

	for (size_t i = 0; scope_partial(scope) && (one = scope_program(scope, i)); i++)
		if (one == program)
			return true;
	return !scope_partial(scope);
}

const struct isi_evaluasi *scope_isi(const struct scope *scope)
{
	return scope->laporan && scope->quarter ? scope->laporan->triwulan[scope->quarter - 1] : NULL;
}
