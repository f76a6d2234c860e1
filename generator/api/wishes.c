/* Texts stay the caller's: a paper copies what it keeps. */
#include "api/wishes.h"

#include "record/paper.h"

static struct text text_of(const char *string)
{
	return string ? text_from(string) : (struct text){ 0 };
}

struct paper_wishes wishes_of(const struct naskah_wishes *wishes)
{
	if (!wishes)
		return (struct paper_wishes){ .certify = false };
	return (struct paper_wishes){
		.layout = {
			.triwulan = wishes->triwulan,
			.nomor = text_of(wishes->nomor),
			.kertas = text_of(wishes->kertas),
			.poster = wishes->poster,
			.konsep = wishes->konsep,
			.arsip = wishes->arsip,
			.ttd = text_of(wishes->ttd),
		},
		.no_fields = wishes->no_fields,
		.certify = wishes->certify,
	};
}

bool naskah_kertas_known(const char *kertas)
{
	struct sheet sheet;

	return paper_from_text(text_of(kertas), &sheet) == PAPER_FINE;
}

bool wishes_sensible(const struct naskah_wishes *wishes)
{
	struct text ttd = wishes ? text_of(wishes->ttd) : LIT("");

	if (ttd.count && !text_is(ttd, "basah") && !text_is(ttd, "elektronik"))
		return false;
	return !wishes || (wishes->triwulan >= 0 && wishes->triwulan <= 4 &&
	                   (!wishes->kertas || naskah_kertas_known(wishes->kertas)));
}
