/* The twin of generator/pdf/reader.c for machines where libqpdf is not: no PDF is read there, and that is told. */
#include "pdf/reader.h"

struct pdf_reader {
	size_t nothing;
};

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

struct pdf_attachments pdf_attachments(struct pdf_reader *reader, size_t most)
{
	(void)reader;
	(void)most;
	return (struct pdf_attachments){ 0 };
}

size_t pdf_pages(struct pdf_reader *reader)
{
	return reader->nothing;
}

struct pdf_page pdf_page(struct pdf_reader *reader, size_t index, size_t most)
{
	(void)reader;
	(void)index;
	(void)most;
	return (struct pdf_page){ .contents = LIT("") };
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
