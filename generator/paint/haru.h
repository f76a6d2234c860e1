/* libharu behind one door: it keeps the document, the tree of pages, the dictionaries of catalog
 * and page, and gives every object its number.
 *
 * The one idea: any number may be filled by ourselves with the finished text of its object, which
 * is then written as it is; libharu serialises only what it made and nobody filled. Errors are
 * recorded, never jumped on; after one, calls do nothing and haru_failed is true. Numbers are 0 after
 * an error.
 */
#ifndef PAINT_HARU_H
#define PAINT_HARU_H

#include "base/buffer.h"
#include "base/length.h"

struct haru;

/* A new document, released with the arena. */
struct haru *haru_open(struct arena *arena);
bool haru_failed(const struct haru *haru);

/* The number of a new object, to be filled later. */
size_t haru_reserve(struct haru *haru);

/* Whoever makes objects no earlier than they are written: appends the text of the index-th. */
struct haru_maker {
	void (*make)(void *context, size_t index, struct buffer *out);
	void *context;
};

/* Numbers of so many new objects, one after the other, of which nothing is kept; gives the first. Once in a document.
 */
size_t haru_reserve_many(struct haru *haru, size_t count, struct haru_maker maker);

/* Fills an object: text as in the file, `<<...>>`, `[...]` or `(...)`. Nothing is copied.
 */
void haru_fill(struct haru *haru, size_t number, struct text body);
size_t haru_add(struct haru *haru, struct text body);

/* Fills an object with a stream: the entries of its dictionary without Length, and bytes already
 * filtered as the entries say. */
void haru_fill_stream(struct haru *haru, size_t number, struct text entries, struct text bytes);

/* Numbers of a page and of what hangs on it; the latter two are to be filled. */
struct haru_page {
	size_t page, contents, resources;
};

/* Appends a page whose StructParents is `key`. */
struct haru_page haru_page(struct haru *haru, length width, length height, size_t key);

/* Puts a reference into the dictionary of the index-th page, or of the catalog. */
void haru_page_entry(struct haru *haru, size_t index, const char *key, size_t number);
void haru_catalog_entry(struct haru *haru, const char *key, size_t number);
void haru_catalog_name(struct haru *haru, const char *key, const char *name);

/* Numbers of the catalog and of the information dictionary, which is to be filled. */
size_t haru_catalog(const struct haru *haru);
size_t haru_info(const struct haru *haru);

/* One more than the largest number. */
size_t haru_count(const struct haru *haru);

/* An object ready to be written; views are good until the next call. */
struct haru_object {
	struct text body;
	bool has_stream;
	struct text stream;
};
struct haru_object haru_object(struct haru *haru, size_t number);

/* MD5, which PDF requires in file identifiers and checksums; as 32 hexadecimal digits. */
struct digest;
struct digest *digest_new(struct arena *arena);
void digest_add(struct digest *digest, struct text bytes);
struct text digest_end(struct arena *arena, struct digest *digest);

#endif
