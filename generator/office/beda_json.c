/* For machines: keys in Indonesian, what is not there left out. */
#include "office/beda.h"

#include "input/json_writer.h"
#include "record/changes/words.h"

enum { EDITION = 1 };

static void words(struct json_writer *json, const struct change *change)
{
	static const char *const kinds[] = { [PART_SAME] = "sama", [PART_GONE] = "hapus", [PART_NEW] = "tambah" };
	struct word_parts parts = words_compare(json->out->arena, change->before, change->after);

	json_open_member(json, "kata", '[');
	for (size_t i = 0; i < parts.list.count; i++) {
		json_open_item(json, '{');
		json_given_member(json, kinds[parts.list.items[i].kind], parts.list.items[i].words);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void one_change(struct json_writer *json, const struct change *change)
{
	static const char *const kinds[] = {
		[CHANGE_VALUE] = "ubah", [CHANGE_ADDED] = "tambah", [CHANGE_GONE] = "hapus", [CHANGE_MOVED] = "pindah"
	};

	json_open_item(json, '{');
	json_text_member(json, "ragam", kinds[change->kind]);
	json_text_member(json, "bagian", change->part);
	json_given_member(json, "hal", change->whose);
	json_given_member(json, "isian", change->what);
	json_given_member(json, "semula", change->before);
	json_given_member(json, "menjadi", change->after);
	json_given_member(json, "jalur_lama", change->before_path);
	json_given_member(json, "jalur_baru", change->after_path);
	if (change->sentence)
		words(json, change);
	json_close(json, '}');
}

static void one_figure(struct json_writer *json, const struct followed *followed)
{
	json_open_item(json, '{');
	json_given_member(json, "nama", followed->name);
	if (!text_equal(followed->name, followed->older))
		json_given_member(json, "nama_lama", followed->older);
	json_given_member(json, "hal", followed->whose);
	json_given_member(json, "isian", followed->what);
	json_given_member(json, "semula", followed->before);
	json_given_member(json, "menjadi", followed->after);
	json_open_member(json, "karena", '[');
	for (size_t i = 0; i < followed->because.count; i++) {
		json_item(json);
		json_text(json, text_copy(json->out->arena, followed->because.items[i]).bytes);
	}
	json_close(json, ']');
	json_close(json, '}');
}

void beda_json(const struct beda *beda, struct buffer *out)
{
	struct json_writer json = { .out = out, .fresh = true };

	json_open(&json, '{');
	json_int_member(&json, "beda", EDITION);
	json_given_member(&json, "lama", beda->before->name);
	json_given_member(&json, "baru", beda->after->name);
	json_open_member(&json, "perubahan", '[');
	for (size_t i = 0; i < beda->changes.list.count; i++)
		one_change(&json, &beda->changes.list.items[i]);
	json_close(&json, ']');
	json_open_member(&json, "angka", '[');
	for (size_t i = 0; i < beda->follows.list.count; i++)
		one_figure(&json, &beda->follows.list.items[i]);
	json_close(&json, ']');
	json_close(&json, '}');
	buffer_byte(out, '\n');
}
