/* Many letters by one process through the library: letters FOLDER COUNT, where FOLDER holds 1.json, 2.json ... */
#include "naskah.h"

#include <stdio.h>
#include <stdlib.h>

static bool make(const char *folder, long number)
{
	char path[4096];
	struct naskah_paper *paper = NULL;
	struct naskah_office *office;
	enum naskah_status status;

	snprintf(path, sizeof path, "%s/%ld.json", folder, number);
	office = naskah_open(path, NULL);
	if (!office)
		return false;
	status = naskah_make(office, "surat", NULL, &paper);
	snprintf(path, sizeof path, "%s/%ld.pdf", folder, number);
	if (status == NASKAH_DONE)
		status = naskah_save(paper, "pdf", NULL, path);
	naskah_paper_close(paper);
	naskah_close(office);
	return status == NASKAH_DONE;
}

int main(int count, char **words)
{
	long letters = count == 3 ? strtol(words[2], NULL, 10) : 0;

	for (long i = 1; i <= letters; i++)
		if (!make(words[1], i))
			return 1;
	return letters > 0 ? 0 : 2;
}
