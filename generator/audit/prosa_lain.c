/* Rules that need no other than their sentence, asked of each in one go. */
#include "audit/prosa.h"

static void look(const struct kalimat *kalimat)
{
	lihat_nilai(kalimat);
	lihat_kategori(kalimat);
	lihat_dana(kalimat);
	lihat_waktu(kalimat);
	lihat_orang(kalimat);
	lihat_bagian(kalimat);
	lihat_banding(kalimat);
	lihat_serapan(kalimat);
	lihat_deret(kalimat);
}

void ask_kalimat_lain(const struct audit *audit)
{
	kalimat_tiap(audit, look);
}
