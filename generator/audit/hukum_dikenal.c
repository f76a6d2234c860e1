/* The table, and finding a citation in it.
 *
 * Sources: the closing articles of the regulations named as successors (JDIH of the ministries, peraturan.bpk.go.id).
 * Only what is sure stands here; a title may be shortened, for it is compared as far as it goes.
 */
#include "audit/hukum_dikenal.h"

#include <string.h>

#define DAGRI "dalam negeri"
#define PANRB "pendayagunaan aparatur"
#define LAN_SUCCESSOR "Peraturan Menteri PANRB Nomor 29 Tahun 2010, kemudian Nomor 53 Tahun 2014"

static const struct dikenal table[] = {
	{ PERATURAN_UU, "uu", 28, 1999,
	  "Penyelenggaraan Negara yang Bersih dan Bebas dari Korupsi Kolusi dan Nepotisme", NULL },
	{ PERATURAN_UU, "uu", 17, 2003, "Keuangan Negara", NULL },
	{ PERATURAN_UU, "uu", 1, 2004, "Perbendaharaan Negara", NULL },
	{ PERATURAN_UU, "uu", 15, 2004, "Pemeriksaan Pengelolaan dan Tanggung Jawab Keuangan Negara", NULL },
	{ PERATURAN_UU, "uu", 25, 2004, "Sistem Perencanaan Pembangunan Nasional", NULL },
	{ PERATURAN_UU, "uu", 32, 2004, "Pemerintahan Daerah",
	  "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Pasal 409)" },
	{ PERATURAN_UU, "uu", 22, 1999, "Pemerintahan Daerah",
	  "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah" },
	{ PERATURAN_UU, "uu", 23, 2014, "Pemerintahan Daerah", NULL },
	{ PERATURAN_UU, "uu", 33, 2004, "Perimbangan Keuangan antara Pemerintah Pusat dan Pemerintahan Daerah",
	  "Undang-Undang Nomor 1 Tahun 2022 (Pasal 189)" },
	{ PERATURAN_UU, "uu", 28, 2009, "Pajak Daerah dan Retribusi Daerah",
	  "Undang-Undang Nomor 1 Tahun 2022 (Pasal 189)" },
	{ PERATURAN_UU, "uu", 1, 2022, "Hubungan Keuangan antara Pemerintah Pusat dan Pemerintahan Daerah", NULL },
	{ PERATURAN_UU, "uu", 10, 2004, "Pembentukan Peraturan Perundang-undangan",
	  "Undang-Undang Nomor 12 Tahun 2011 (Pasal 102)" },
	{ PERATURAN_UU, "uu", 12, 2011, "Pembentukan Peraturan Perundang-undangan", NULL },
	{ PERATURAN_UU, "uu", 14, 2008, "Keterbukaan Informasi Publik", NULL },
	{ PERATURAN_UU, "uu", 11, 2009, "Kesejahteraan Sosial", NULL },
	{ PERATURAN_UU, "uu", 25, 2009, "Pelayanan Publik", NULL },
	{ PERATURAN_UU, "uu", 43, 2009, "Kearsipan", NULL },
	{ PERATURAN_UU, "uu", 13, 2011, "Penanganan Fakir Miskin", NULL },
	{ PERATURAN_UU, "uu", 8, 1974, "Pokok-Pokok Kepegawaian",
	  "Undang-Undang Nomor 5 Tahun 2014, kemudian Nomor 20 Tahun 2023" },
	{ PERATURAN_UU, "uu", 5, 2014, "Aparatur Sipil Negara", "Undang-Undang Nomor 20 Tahun 2023 (Pasal 76)" },
	{ PERATURAN_UU, "uu", 20, 2023, "Aparatur Sipil Negara", NULL },
	{ PERATURAN_UU, "uu", 6, 2014, "Desa", NULL },
	{ PERATURAN_UU, "uu", 30, 2014, "Administrasi Pemerintahan", NULL },
	{ PERATURAN_UU, "uu", 18, 1999, "Jasa Konstruksi", "Undang-Undang Nomor 2 Tahun 2017 (Pasal 105)" },
	{ PERATURAN_UU, "uu", 2, 2017, "Jasa Konstruksi", NULL },
	{ PERATURAN_PP, "pp", 30, 2000, "Penyelenggaraan Pembinaan Jasa Konstruksi",
	  "Peraturan Pemerintah Nomor 22 Tahun 2020" },
	{ PERATURAN_PP, "pp", 24, 2005, "Standar Akuntansi Pemerintahan", "Peraturan Pemerintah Nomor 71 Tahun 2010" },
	{ PERATURAN_PP, "pp", 71, 2010, "Standar Akuntansi Pemerintahan", NULL },
	{ PERATURAN_PP, "pp", 58, 2005, "Pengelolaan Keuangan Daerah", "Peraturan Pemerintah Nomor 12 Tahun 2019" },
	{ PERATURAN_PP, "pp", 12, 2019, "Pengelolaan Keuangan Daerah", NULL },
	{ PERATURAN_PP, "pp", 65, 2005, "Pedoman Penyusunan dan Penerapan Standar Pelayanan Minimal",
	  "Peraturan Pemerintah Nomor 2 Tahun 2018" },
	{ PERATURAN_PP, "pp", 2, 2018, "Standar Pelayanan Minimal", NULL },
	{ PERATURAN_PP, "pp", 72, 2005, "Desa", "Peraturan Pemerintah Nomor 43 Tahun 2014" },
	{ PERATURAN_PP, "pp", 73, 2005, "Kelurahan", "Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan" },
	{ PERATURAN_PP, "pp", 19, 2008, "Kecamatan", "Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan" },
	{ PERATURAN_PP, "pp", 17, 2018, "Kecamatan", NULL },
	{ PERATURAN_PP, "pp", 6, 2006, "Pengelolaan Barang Milik Negara/Daerah",
	  "Peraturan Pemerintah Nomor 27 Tahun 2014" },
	{ PERATURAN_PP, "pp", 27, 2014, "Pengelolaan Barang Milik Negara/Daerah", NULL },
	{ PERATURAN_PP, "pp", 8, 2006, "Pelaporan Keuangan dan Kinerja Instansi Pemerintah", NULL },
	{ PERATURAN_PP, "pp", 3, 2007, "Laporan Penyelenggaraan Pemerintahan Daerah",
	  "Peraturan Pemerintah Nomor 13 Tahun 2019" },
	{ PERATURAN_PP, "pp", 13, 2019, "Laporan dan Evaluasi Penyelenggaraan Pemerintahan Daerah", NULL },
	{ PERATURAN_PP, "pp", 41, 2007, "Organisasi Perangkat Daerah", "Peraturan Pemerintah Nomor 18 Tahun 2016" },
	{ PERATURAN_PP, "pp", 18, 2016, "Perangkat Daerah", NULL },
	{ PERATURAN_PP, "pp", 60, 2008, "Sistem Pengendalian Intern Pemerintah", NULL },
	{ PERATURAN_PP, "pp", 53, 2010, "Disiplin Pegawai Negeri Sipil", "Peraturan Pemerintah Nomor 94 Tahun 2021" },
	{ PERATURAN_PP, "pp", 94, 2021, "Disiplin Pegawai Negeri Sipil", NULL },
	{ PERATURAN_PP, "pp", 46, 2011, "Penilaian Prestasi Kerja Pegawai Negeri Sipil",
	  "Peraturan Pemerintah Nomor 30 Tahun 2019" },
	{ PERATURAN_PP, "pp", 30, 2019, "Penilaian Kinerja Pegawai Negeri Sipil", NULL },
	{ PERATURAN_PP, "pp", 39, 2012, "Penyelenggaraan Kesejahteraan Sosial", NULL },
	{ PERATURAN_PP, "pp", 11, 2017, "Manajemen Pegawai Negeri Sipil", NULL },
	{ PERATURAN_PERPRES, "perpres", 54, 2010, "Pengadaan Barang/Jasa Pemerintah",
	  "Peraturan Presiden Nomor 16 Tahun 2018" },
	{ PERATURAN_PERPRES, "perpres", 16, 2018, "Pengadaan Barang/Jasa Pemerintah", NULL },
	{ PERATURAN_PERPRES, "perpres", 81, 2010, "Grand Design Reformasi Birokrasi", NULL },
	{ PERATURAN_PERPRES, "perpres", 29, 2014, "Sistem Akuntabilitas Kinerja Instansi Pemerintah", NULL },
	{ PERATURAN_PERPRES, "perpres", 95, 2018, "Sistem Pemerintahan Berbasis Elektronik", NULL },
	{ PERATURAN_PERPRES, "perpres", 72, 2021, "Percepatan Penurunan Stunting", NULL },
	{ PERATURAN_KEPPRES, "inpres", 7, 1999, "Akuntabilitas Kinerja Instansi Pemerintah",
	  "Peraturan Presiden Nomor 29 Tahun 2014" },
	{ PERATURAN_KEPUTUSAN, "lan", 239, 2003, "", LAN_SUCCESSOR },
	{ PERATURAN_KEPUTUSAN, "lembaga administrasi", 239, 2003, "", LAN_SUCCESSOR },
	{ PERATURAN_PERMEN, PANRB, 16, 2014, "Pedoman Survei Kepuasan Masyarakat",
	  "Peraturan Menteri PANRB Nomor 14 Tahun 2017" },
	{ PERATURAN_PERMEN, PANRB, 14, 2017, "Pedoman Penyusunan Survei Kepuasan Masyarakat", NULL },
	{ PERATURAN_PERMEN, PANRB, 29, 2010,
	  "Pedoman Penyusunan Penetapan Kinerja dan Pelaporan Akuntabilitas Kinerja Instansi Pemerintah",
	  "Peraturan Menteri PANRB Nomor 53 Tahun 2014" },
	{ PERATURAN_PERMEN, PANRB, 35, 2012,
	  "Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan", NULL },
	{ PERATURAN_PERMEN, PANRB, 53, 2014,
	  "Petunjuk Teknis Perjanjian Kinerja Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi "
	  "Pemerintah",
	  NULL },
	{ PERATURAN_PERMEN, PANRB, 12, 2015,
	  "Pedoman Evaluasi atas Implementasi Sistem Akuntabilitas Kinerja Instansi Pemerintah",
	  "Peraturan Menteri PANRB Nomor 88 Tahun 2021" },
	{ PERATURAN_PERMEN, PANRB, 88, 2021, "Evaluasi Akuntabilitas Kinerja Instansi Pemerintah", NULL },
	{ PERATURAN_PERMEN, PANRB, 89, 2021, "Penjenjangan Kinerja Instansi Pemerintah", NULL },
	{ PERATURAN_PERMEN, DAGRI, 13, 2006, "Pedoman Pengelolaan Keuangan Daerah",
	  "Peraturan Menteri Dalam Negeri Nomor 77 Tahun 2020" },
	{ PERATURAN_PERMEN, DAGRI, 77, 2020, "Pedoman Teknis Pengelolaan Keuangan Daerah", NULL },
	{ PERATURAN_PERMEN, DAGRI, 54, 2009, "Tata Naskah Dinas di Lingkungan Pemerintah Daerah",
	  "Peraturan Menteri Dalam Negeri Nomor 1 Tahun 2023" },
	{ PERATURAN_PERMEN, DAGRI, 1, 2023, "Tata Naskah Dinas", NULL },
	{ PERATURAN_PERMEN, DAGRI, 54, 2010, "", /* Pelaksanaan Peraturan Pemerintah Nomor 8 Tahun 2008 */
	  "Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017" },
	{ PERATURAN_PERMEN, DAGRI, 86, 2017, "Tata Cara Perencanaan Pengendalian dan Evaluasi Pembangunan Daerah",
	  NULL },
	{ PERATURAN_PERMEN, DAGRI, 52, 2011, "Standar Operasional Prosedur di Lingkungan Pemerintah Provinsi", NULL },
	{ PERATURAN_PERMEN, DAGRI, 113, 2014, "Pengelolaan Keuangan Desa",
	  "Peraturan Menteri Dalam Negeri Nomor 20 Tahun 2018" },
	{ PERATURAN_PERMEN, DAGRI, 20, 2018, "Pengelolaan Keuangan Desa", NULL },
	{ PERATURAN_PERMEN, DAGRI, 70, 2019, "Sistem Informasi Pemerintahan Daerah", NULL },
	{ PERATURAN_PERMEN, DAGRI, 90, 2019,
	  "Klasifikasi Kodefikasi dan Nomenklatur Perencanaan Pembangunan dan Keuangan Daerah", NULL },
};

enum { ROWS = sizeof table / sizeof *table };

static bool same_issuer(const struct peraturan *peraturan, const struct dikenal *row)
{
	return !peraturan->penerbit.count || text_is(peraturan->penerbit, row->penerbit);
}

/* The number; of a decree's "239/IX/6/8/2003" that before the first stroke. */
static int64_t number_of(const struct peraturan *peraturan)
{
	int64_t number = 0;

	if (peraturan->angka || peraturan->jenis != PERATURAN_KEPUTUSAN)
		return peraturan->angka;
	for (size_t i = 0; i < peraturan->nomor.count && i < 6; i++) {
		char byte = peraturan->nomor.bytes[i];

		if (byte == '/')
			return number;
		if (byte < '0' || byte > '9')
			break;
		number = number * 10 + (byte - '0');
	}
	return 0;
}

const struct dikenal *dikenal_cari(const struct peraturan *peraturan)
{
	for (size_t i = 0; i < ROWS; i++)
		if (table[i].jenis == peraturan->jenis && table[i].angka == number_of(peraturan) &&
		    table[i].tahun == peraturan->tahun && text_is(peraturan->penerbit, table[i].penerbit))
			return &table[i];
	return NULL;
}

/* The next word of a title as a text, signs apart. */
static struct text next_word(const char **title)
{
	size_t count;

	*title += strspn(*title, " /,");
	count = strcspn(*title, " /,");
	*title += count;
	return (struct text){ *title - count, count };
}

static bool same_folded(struct text written, struct text folded)
{
	if (written.count != folded.count)
		return false;
	for (size_t i = 0; i < written.count; i++) {
		char byte = written.bytes[i];

		if ((byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte) != folded.bytes[i])
			return false;
	}
	return true;
}

size_t dikenal_judul(const struct peraturan *peraturan, const struct dikenal *dikenal, struct text *left,
                     struct text *right)
{
	const char *title = dikenal->judul;

	for (size_t same = 0;; same++) {
		const struct kata *kata = judul_kata(peraturan, same);

		*left = kata ? kata->lipat : LIT("");
		*right = next_word(&title);
		if (!kata || !right->count || !same_folded(*right, *left))
			return same;
	}
}

static bool whole_title(const struct peraturan *peraturan, const struct dikenal *row)
{
	struct text left, right;

	dikenal_judul(peraturan, row, &left, &right);
	return peraturan->judul_kata > 0 && !left.count && !right.count;
}

const struct dikenal *dikenal_lain(const struct peraturan *peraturan)
{
	const struct dikenal *found = NULL;

	if (peraturan->perubahan)
		return NULL;
	for (size_t i = 0; i < ROWS; i++) {
		const struct dikenal *row = &table[i];
		bool number = row->angka == peraturan->angka, year = row->tahun == peraturan->tahun;
		bool kind = row->jenis == peraturan->jenis && same_issuer(peraturan, row);

		if (!whole_title(peraturan, row))
			continue;
		if (kind && number && year)
			return NULL;
		if ((kind && (number || year)) || (number && year && peraturan->judul_kata > 1))
			found = row;
	}
	return found;
}

struct text dikenal_sebutan(struct arena *arena, const struct dikenal *dikenal)
{
	const char *kind = dikenal->jenis == PERATURAN_UU          ? "Undang-Undang"
	                   : dikenal->jenis == PERATURAN_PP        ? "Peraturan Pemerintah"
	                   : dikenal->jenis == PERATURAN_PERPRES   ? "Peraturan Presiden"
	                   : strcmp(dikenal->penerbit, DAGRI) == 0 ? "Peraturan Menteri Dalam Negeri"
	                                                           : "Peraturan Menteri PANRB";

	return text_format(arena, "%s Nomor %d Tahun %d tentang %s", kind, dikenal->angka, dikenal->tahun,
	                   dikenal->judul);
}
