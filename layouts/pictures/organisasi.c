/* The chart of the office from its units.
 *
 * Data either nests everything under the head, or lists the head first and the rest beside it;
 * where no head is named, the office itself stands on top. Units that do not say where they stand
 * are placed by their names, as offices are used to draw them.
 */
#include "layouts/pictures/picture.h"
#include "record/record.h"

/* -- where a unit stands -- */

static bool starts_with_any(struct text upper, const char *const *starts)
{
	for (; *starts; starts++)
		if (text_starts(upper, *starts))
			return true;
	return false;
}

static bool is_head(struct arena *arena, const struct unit *unit)
{
	static const char *const heads[] = { "KEPALA",          "CAMAT",  "LURAH",     "INSPEKTUR",
		                             "DIREKTUR",        "KETUA",  "PIMPINAN",  "SEKRETARIS DAERAH",
		                             "SEKRETARIS DPRD", "BUPATI", "WALI KOTA", "WALIKOTA",
		                             "GUBERNUR",        "PLT",    "PLH",       NULL };

	return starts_with_any(text_upper(arena, unit->nama), heads);
}

static enum tree_kind kind_by_name(struct arena *arena, struct text name)
{
	static const char *const secretariats[] = { "SEKRETARIAT",
		                                    "SEKRETARIS",
		                                    "BAGIAN TATA USAHA",
		                                    "SUBBAGIAN TATA USAHA",
		                                    "SUB BAGIAN TATA USAHA",
		                                    "KEPALA SUBBAGIAN TATA USAHA",
		                                    "KEPALA SUB BAGIAN TATA USAHA",
		                                    "SUBBAG TATA USAHA",
		                                    "KASUBBAG TATA USAHA",
		                                    NULL };
	static const char *const apart[] = {
		"UPT", "UNIT PELAKSANA TEKNIS", "CABANG DINAS", "KELURAHAN", "LURAH", NULL
	};
	struct text upper = text_upper(arena, name);
	size_t at;

	if (starts_with_any(upper, secretariats))
		return TREE_BOX_RIGHT;
	if (starts_with_any(upper, apart))
		return TREE_BOX_APART;
	if (text_find(upper, "JABATAN FUNGSIONAL", &at) || text_find(upper, "KELOMPOK FUNGSIONAL", &at))
		return TREE_BOX_LEFT;
	return TREE_BOX;
}

static enum tree_kind kind_of(struct arena *arena, const struct unit *unit, bool below_head)
{
	static const enum tree_kind given[] = {
		[UNIT_BIASA] = TREE_BOX,
		[UNIT_SEKRETARIAT] = TREE_BOX_RIGHT,
		[UNIT_FUNGSIONAL] = TREE_BOX_LEFT,
		[UNIT_UPT] = TREE_BOX_APART,
	};

	if (unit->jenis != UNIT_OTOMATIS)
		return given[unit->jenis];
	return below_head ? kind_by_name(arena, unit->nama) : TREE_BOX;
}

/* -- boxes and words -- */

static void add_unit(struct arena *arena, struct tree_box *parent, const struct unit *unit, bool below_head)
{
	struct tree_box box = { .words = unit->nama, .kind = kind_of(arena, unit, below_head), .path = unit->path };

	for (size_t i = 0; i < unit->bawahan.count; i++)
		add_unit(arena, &box, &unit->bawahan.items[i], false);
	*array_push(arena, &parent->below) = box;
}

/* "Sekretariat (Subbagian Umum; Subbagian Keuangan)" */
static void tell_boxes(struct phrase *alt, const struct tree_box *box)
{
	for (size_t i = 0; i < box->below.count; i++) {
		const struct tree_box *child = &box->below.items[i];

		phrase_add(alt, i ? LIT("; ") : LIT(""));
		phrase_add(alt, child->words);
		if (!child->below.count)
			continue;
		phrase_add(alt, LIT(" ("));
		tell_boxes(alt, child);
		phrase_add(alt, LIT(")"));
	}
}

static struct tree_box root_of(struct composer *composer, const struct organisasi *organisasi, size_t *first)
{
	struct arena *arena = composer->arena;
	const struct unit *head = &organisasi->unit.items[0];
	struct tree_box root = { .words = head->nama, .strong = true, .path = head->path };

	*first = 1;
	if (organisasi->unit.count > 1 && !is_head(arena, head)) {
		root.words = composer->record->instansi->nama;
		root.path = LIT("instansi.nama");
		*first = 0;
		return root;
	}
	for (size_t i = 0; i < head->bawahan.count; i++)
		add_unit(arena, &root, &head->bawahan.items[i], true);
	return root;
}

static bool kelurahan(struct text upper)
{
	return text_starts(upper, "KELURAHAN") || text_starts(upper, "LURAH");
}

/* The kelurahan of a kecamatan stand below its own units, but answer to its head as these do. */
static bool has_kelurahan(struct arena *arena, const struct tree_box *root)
{
	for (size_t i = 0; i < root->below.count; i++)
		if (root->below.items[i].kind == TREE_BOX_APART &&
		    kelurahan(text_upper(arena, root->below.items[i].words)))
			return true;
	return false;
}

struct picture picture_organisasi(struct composer *composer)
{
	struct arena *arena = composer->arena;
	const struct organisasi *organisasi = composer->record->organisasi;
	struct drawing *drawing = arena_new(arena, struct drawing);
	struct tree_box *root = &drawing->tree.root;
	struct phrase alt = { .arena = arena };
	size_t first;

	if (!organisasi || !organisasi->unit.count)
		return (struct picture){ 0 };
	drawing->kind = DRAWING_TREE;
	drawing->tree.stacked = true;
	*root = root_of(composer, organisasi, &first);
	for (size_t i = first; i < organisasi->unit.count; i++)
		add_unit(arena, root, &organisasi->unit.items[i], true);
	drawing->tree.solid = has_kelurahan(arena, root);
	if (!root->below.count)
		return (struct picture){ 0 };
	phrase_add(&alt, text_format(arena, "Bagan susunan organisasi: %t membawahi ", root->words));
	tell_boxes(&alt, root);
	phrase_add(&alt, LIT("."));
	return (struct picture){
		.drawing = drawing,
		.alt = phrase_text(&alt),
		.title = text_format(arena, "Bagan Susunan Organisasi %t", composer->record->instansi->nama),
		.key = LIT("organisasi"),
		.path = LIT("organisasi.unit"),
	};
}
