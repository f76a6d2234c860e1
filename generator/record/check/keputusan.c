/* What the shape of the decree cannot say. */
#include "record/check/check.h"
#include "record/keputusan.h"

void check_keputusan(struct diags *diags, const void *item)
{
	const struct keputusan_iku *keputusan = item;

	check_range(diags, check_path(diags, keputusan->path, "ukuran"), keputusan->ukuran, "8", "16", " pt");
}
