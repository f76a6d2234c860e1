/* What the program says of itself. */
#include "cli/call.h"

#include <string.h>

enum { NOTE_COLUMN = 26 };

static void print_command(const struct call *call, const char *name, const char *words, const char *note)
{
	int used = (int)(strlen(name) + strlen(words));

	fprintf(call->out, "  naskah %s%s%*s %s\n", name, words, used < NOTE_COLUMN ? NOTE_COLUMN - used : 0, "", note);
}

static void print_commands(const struct call *call)
{
	fprintf(call->out, "%s\n",
	        say(call,
	            "Naskah, ditulis ke folder ini bila tanpa -o:", "Papers, written to this folder without -o:"));
	for (size_t i = 0; naskah_kind(i); i++)
		print_command(call, naskah_kind(i), " DATA.json", naskah_kind_note(naskah_kind(i)));
	fprintf(call->out, "\n%s\n", say(call, "Perintah lain:", "Other commands:"));
	for (const struct command *command = commands; command->name; command++)
		print_command(call, command->name, command->words, say(call, command->id, command->en));
}

enum naskah_status print_help(const struct call *call)
{
	fprintf(call->out, "naskah %s: %s\n\n", naskah_version(),
	        say(call, "satu berkas data JSON menjadi naskah resmi dalam PDF",
	            "one JSON data file becomes official papers in PDF"));
	print_commands(call);
	fprintf(call->out, "\n%s\n", say(call, "Pilihan:", "Options:"));
	print_options(call);
	fprintf(call->out, "\n%s\n",
	        say(call,
	            "DATA.json boleh - (masukan standar). Status keluar: 0 selesai, 1 data salah, 2 perintah\n"
	            "salah, 3 sistem gagal (disk penuh, huruf tidak terpasang).",
	            "DATA.json may be - (standard input). Exit status: 0 done, 1 the data has errors, 2 wrong\n"
	            "call, 3 the system failed (disk full, font not installed)."));
	return printed(call, call->out, NASKAH_DONE);
}
