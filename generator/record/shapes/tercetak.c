/* The shape of what was printed elsewhere; it may stand on most objects (TERCETAK). */
#include "record/shapes/shapes.h"

#include "record/tercetak.h"

#include <stddef.h>

static const struct field tercetak_fields[] = {
	TEXT(struct tercetak, isian, "isian", REQUIRED,
	     "isian seperti dalam kalimat, tanpa kurung kurawal, dihitung dari objek ini: serapan, target.2024, nip; "
	     "atau "
	     "dari pangkal data: program.total.serapan"),
	PRINTED(struct tercetak, nilai, "nilai", REQUIRED,
	        "persis seperti tercetak: \"22.64 %\", \"Rp. 10.893.500\"; \"\" bila selnya kosong"),
	TEXT(struct tercetak, letak, "letak", OPTIONAL,
	     "di mana tercetak, misalnya Bab IV, baris Jumlah; kata-kata yang sama untuk tabel yang sama"),
	PATH(struct tercetak, path), END_OF_FIELDS
};

const struct shape tercetak_shape = {
	"tercetak",
	sizeof(struct tercetak),
	tercetak_fields,
	"nilai pada naskah yang sudah tercetak, untuk dibandingkan oleh naskah periksa; tidak pernah dicetak",
	NULL,
};
