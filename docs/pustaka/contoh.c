/* Every paper of a data file, made by the library: contoh DATA.json FOLDER
 *
 *     cc contoh.c $(pkg-config --cflags --libs naskah) -o contoh
 */
#include <naskah.h>

#include <stdio.h>

static void print_messages(struct naskah_office *office)
{
	for (size_t i = 0; i < naskah_message_count(office); i++)
		fprintf(stderr, "%s\n", naskah_message(office, i)->line_id);
}

static enum naskah_status make(struct naskah_office *office, const char *kind, const char *folder)
{
	struct naskah_paper *paper = NULL;
	enum naskah_status status = naskah_make(office, kind, NULL, &paper);
	char path[4096];

	snprintf(path, sizeof path, "%s/%s.pdf", folder, kind);
	if (status == NASKAH_DONE)
		status = naskah_save(paper, "pdf", NULL, path);
	if (status == NASKAH_DONE)
		printf("%s: %zu halaman\n", path, naskah_page_count(paper));
	naskah_paper_close(paper);
	return status;
}

int main(int count, char **words)
{
	struct naskah_office *office = count == 3 ? naskah_open(words[1], NULL) : NULL;
	enum naskah_status worst = NASKAH_DONE;
	const char *kind;

	if (!office)
		return NASKAH_CALL_WRONG;
	worst = naskah_office_status(office);
	for (size_t i = 0; worst == NASKAH_DONE && (kind = naskah_kind(i)); i++) {
		const char *lack = naskah_lack(office, kind, false);

		if (lack)
			printf("%s dilewati: %s\n", kind, lack);
		else
			worst = make(office, kind, words[2]);
	}
	print_messages(office);
	naskah_close(office);
	return (int)worst;
}
