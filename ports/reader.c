/* pdf/reader.h where libqpdf is not: no file can be read back, and whoever wants that is told so. */
#include "pdf/reader.h"

bool pdf_readable(void)
{
	return false;
}

struct pdf_reader *pdf_open(struct arena *arena, struct text file)
{
	(void)arena;
	(void)file;
	return NULL;
}

bool pdf_repaired(struct pdf_reader *reader)
{
	(void)reader;
	return false;
}

struct pdf_attachments pdf_attachments(struct pdf_reader *reader, size_t most)
{
	(void)reader;
	(void)most;
	return (struct pdf_attachments){ 0 };
}

size_t pdf_pages(struct pdf_reader *reader)
{
	(void)reader;
	return 0;
}

struct pdf_page pdf_page(struct pdf_reader *reader, size_t index, size_t most)
{
	(void)reader;
	(void)index;
	(void)most;
	return (struct pdf_page){ 0 };
}

struct pdf_signatures pdf_signatures(struct pdf_reader *reader)
{
	(void)reader;
	return (struct pdf_signatures){ 0 };
}

struct texts_found pdf_fields(struct pdf_reader *reader)
{
	(void)reader;
	return (struct texts_found){ 0 };
}

struct pdf_form pdf_form(struct pdf_reader *reader)
{
	(void)reader;
	return (struct pdf_form){ 0 };
}
