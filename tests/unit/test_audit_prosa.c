/* Sentences that a reviewer would object to, each beside one that he would not: what the audit says of them in an
 * office whose data is known. */
#include "audit/audit.h"
#include "audit/evaluator.h"
#include "record/check/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

/* "#" stands for what a case says in the last chapter, "~" for keys that it adds. */
static const char office[] =
	"{'instansi': {'pemerintah': 'Pemerintah Kabupaten Barito Utara', 'nama': 'Dinas Sosial, Pemberdayaan "
	"Masyarakat "
	"dan Desa', 'singkatan': 'Dinas SOSPMD', 'wilayah': 'Kabupaten Barito Utara', 'tempat': 'Muara Teweh'},"
	"'tahun': 2024,"
	"'singkatan': {'PMKS': 'Penyandang Masalah Kesejahteraan Sosial'},"
	"'organisasi': {'kedudukan': 'Unsur pelaksana.', 'unit': ['Kepala Dinas', 'Bidang Rehabilitasi Sosial', "
	"'Bidang Pemerintahan Desa']},"
	"'renstra': {'awal': 2022, 'akhir': 2026, 'tujuan': [{'uraian': 'T', 'indikator': [{'iku': 'a', 'target': "
	"{'2026': 30}}, {'iku': 'b', 'target': {'2026': 12}}]}]},"
	"'sasaran': [{'uraian': 'Meningkatnya kemandirian', 'indikator': ["
	"{'kunci': 'a', 'nama': 'Persentase PMKS Mandiri', 'satuan': '%', 'program': ['p', 'q'], 'pembanding': "
	"[{'nama': 'Provinsi', 'nilai': 50}], 'analisis': {'uraian': 'Pelayanan meluas.', 'solusi': 'Diteruskan.'},"
	"'tahunan': [{'tahun': 2023, 'target': 21.73, 'realisasi': 27.06}, {'tahun': 2024, 'target': 22.05, "
	"'realisasi': "
	"25.06}]}, {'kunci': 'b', 'nama': 'Persentase Desa Mandiri', 'satuan': '%', 'program': 'p', 'pembanding': "
	"[{'nama': "
	"'Provinsi', 'nilai': 90}], 'analisis': {'uraian': 'Belum semua desa siap.', 'solusi': 'Didampingi.'},"
	"'tahunan': [{'tahun': 2023, 'target': 7.53, 'realisasi': 7.00}, {'tahun': 2024, 'target': 8.60, 'realisasi': "
	"7.03}]}]}],"
	"'program': [{'kunci': 'p', 'nama': 'Program Rehabilitasi Sosial', 'kegiatan': [{'nama': 'Rehabilitasi Dasar', "
	"'sub_kegiatan': [{'nama': 'Penyediaan Permakanan', 'anggaran': 123456789, 'realisasi': 120000000}]}]}, "
	"{'kunci': "
	"'q', 'nama': 'Program Penanganan Bencana', 'kegiatan': [{'nama': 'Kesiapsiagaan', 'sub_kegiatan': [{'nama': "
	"'Kampung Siaga', 'anggaran': 50000000, 'realisasi': 10000000}]}]}, {'kunci': 'r', 'nama': 'Program Penataan "
	"Desa', "
	"'kegiatan': [{'nama': 'Penataan', 'sub_kegiatan': [{'nama': 'Penataan Kewenangan', 'anggaran': 10000000, "
	"'realisasi': 9000000}]}]}],"
	"'pejabat': {'k': {'nama': 'Rina Puspita Anum', 'jabatan': 'Kepala Dinas'}, 'b': {'nama': 'Suryadi Anggen', "
	"'jabatan': 'Bupati Barito Utara'}},"
	"'perjanjian_kinerja': {'pihak_pertama': 'k', 'pihak_kedua': 'b', 'tanggal': '2024-01-17'},"
	"'lkip': {'tanggal': '2025-02-18', 'penutup': [#]}~}";

#define LAW(words) "'Peraturan Presiden Nomor 29 Tahun 2014 tentang " words "'"
#define SAKIP "Sistem Akuntabilitas Kinerja Instansi Pemerintah"
#define MENGINGAT(laws)                                                                                                \
	", 'keputusan_iku': {'jabatan': 'Bupati Barito Utara', 'tanggal': '2024-01-10', 'mengingat': [" laws "]}"
#define LANGKAH(more)                                                                                                  \
	"'pelaksana': {'a': 'Staf', 'b': 'Kepala'}, 'langkah': [{'kegiatan': 'Menyusun', 'pelaksana': 'a', 'waktu': "  \
	"'2 hari', 'output': 'Draf'}, {'kegiatan': 'Memeriksa', 'pelaksana': 'b', 'waktu': '1 hari', 'output': "       \
	"'Draf'}, "                                                                                                    \
	"{'kegiatan': 'Menyimpan', 'pelaksana': 'a'" more ", 'output': 'Arsip'}]"
#define SOP(more) ", 'sop': [{'nama': 'Penyaluran Bantuan', 'disahkan_oleh': 'k', " more "}]"

static const struct {
	const char *penutup, *more;
	const char *found; /* codes, each with a blank behind it */
} cases[] = {
	{ "'Laporan selesai.'", "", "" },
	/* figures of indicators */
	{ "'Persentase PMKS Mandiri mencapai 25,60% dari target 22,05%.'", "", "PROSA-01 " },
	{ "'Persentase PMKS Mandiri mencapai 22,05% dari target 25,06%.'", "", "PROSA-01 " },
	{ "'Persentase PMKS Mandiri mencapai 25.06 % dari target 22,05%.'", "", "" },
	{ "'Persentase PMKS Mandiri mencapai 25,1% dari target {iku.a.target}.'", "", "" },
	{ "'Realisasi Persentase PMKS Mandiri melampaui target sebesar 3,01%.'", "", "" },
	{ "'Target dan realisasi Persentase PMKS Mandiri masing-masing 22,05% dan 25,06%.'", "", "" },
	{ "'Persentase PMKS Mandiri berhubungan dengan SPM yang bertarget 100%.'", "", "" },
	{ "'Persentase PMKS Mandiri pada tahun 2019 mencapai 77,77%.'", "", "PROSA-01 " },
	/* money and shares of it */
	{ "'Program Rehabilitasi Sosial beranggaran, dengan pagu Rp123.456.798.'", "", "PROSA-02 " },
	{ "'Seluruh anggaran sebesar Rp183.456.789 terserap 91,12%.'", "", "PROSA-02 " },
	{ "'Seluruh anggaran sebesar Rp. 183.456.789,- terserap 75,77%.'", "", "" },
	{ "'Bantuan APBN sebesar Rp2.500.000.000 disalurkan langsung.'", "", "" },
	/* sums that sentences do */
	{ "'Persentase PMKS Mandiri melampaui target sebesar 9,87 poin.'", "", "PROSA-16 " },
	{ "'Realisasi Persentase PMKS Mandiri turun sebesar 2,00 poin dibandingkan tahun 2023.'", "", "" },
	{ "'Sebanyak 90 dari 120 permohonan (85%) selesai.'", "", "PROSA-16 " },
	{ "'Sebanyak 90 dari 120 permohonan (75%) selesai.'", "", "" },
	{ "'Pegawai berjumlah 45 orang, terdiri atas 20 laki-laki dan 30 perempuan.'", "", "PROSA-16 " },
	{ "'Tahun 2024 merupakan tahun kedua pelaksanaan Renstra.'", "", "PROSA-17 " },
	{ "'Tahun 2024 merupakan tahun ketiga pelaksanaan Renstra.'", "", "" },
	{ "'Kepala Dinas Sosial, Pemberdayaan Masyarakat dan Desa, Budi Santoso, menyampaikan laporan.'", "",
	  "PROSA-18 " },
	/* counts */
	{ "'Bantuan disalurkan 3 (dua) kali.'", "", "PROSA-03 " },
	{ "'Bantuan disalurkan tiga (4) kali.'", "", "PROSA-03 " },
	{ "'Bantuan disalurkan 3 (tiga) kali, seluruhnya Rp12.500 (dua belas ribu lima ratus rupiah).'", "", "" },
	{ "'Laporan memuat 4 (empat) indikator kinerja.'", "", "PROSA-04 " },
	{ "'Dinas terdiri atas tiga bidang.'", "", "PROSA-04 " },
	{ "'Dari 2 (dua) indikator, 2 (dua) indikator mencapai target.'", "", "PROSA-04 " },
	{ "'Dari 2 (dua) indikator, 1 (satu) indikator mencapai target.'", "", "" },
	{ "'Dari 1 (satu) sasaran dan 2 (dua) indikator, 1 (satu) indikator mencapai target dengan 3 (tiga) program.'",
	  "", "" },
	{ "'Perbaikan meliputi 3 (tiga) langkah:', {'daftar': {'butir': ['Satu.', 'Dua.']}}", "", "PROSA-05 " },
	{ "'Perbaikan meliputi dua langkah:', {'daftar': {'butir': ['Satu.', 'Dua.']}}", "", "" },
	/* verdicts */
	{ "'Persentase PMKS Mandiri belum mencapai target yang ditetapkan.'", "", "PROSA-06 " },
	{ "'Persentase Desa Mandiri telah melampaui target.'", "", "PROSA-06 " },
	{ "'Seluruh indikator mencapai target.'", "", "PROSA-06 " },
	{ "'Persentase Desa Mandiri belum mencapai target, sedangkan Persentase PMKS Mandiri melampaui target.'", "",
	  "" },
	{ "'Persentase PMKS Mandiri belum mencapai target provinsi.'", "", "" },
	{ "'Capaian naik dari 115,32% menjadi 113,65%.'", "", "PROSA-07 " },
	{ "'Persentase PMKS Mandiri meningkat dibandingkan tahun sebelumnya.'", "", "PROSA-07 " },
	{ "'Program Penanganan Bencana terserap paling tinggi.'", "", "PROSA-07 " },
	{ "'Capaian turun dari 115,32% menjadi 113,65%. Program Penanganan Bencana terserap paling rendah.'", "", "" },
	/* years, dates, quarters */
	{ "'LKIP Dinas SOSPMD Tahun 2023 telah disusun.'", "", "PROSA-08 " },
	{ "'Rencana Strategis Tahun 2021\xE2\x80\x93"
	  "2026 masih berlaku.'",
	  "", "PROSA-08 " },
	{ "'Dibandingkan dengan LKIP Tahun 2023, laporan ini lebih ringkas.'", "", "" },
	{ "'Rencana Strategis Tahun 2022\xE2\x80\x93"
	  "2026 masih berlaku pada Tahun Anggaran 2024.'",
	  "", "" },
	{ "'Perjanjian kinerja ditandatangani pada tanggal 27 Januari 2024.'", "", "PROSA-09 " },
	{ "'Perjanjian kinerja ditandatangani pada tanggal 17 Januari 2024.'", "", "" },
	{ "'Rapat diadakan pada 31 April 2024.'", "", "PROSA-10 " },
	{ "'Rapat diadakan pada Senin, 17 Januari 2024.'", "", "PROSA-10 " },
	{ "'Rapat diadakan pada Rabu, 17 Januari 2024.'", "", "" },
	{ "'Selesai.'",
	  ", 'surat_pengantar': [{'triwulan': 3, 'kepada': {'yth': 'Sekretaris Daerah'}, 'hal': 'Laporan Kinerja "
	  "Triwulan II'}]",
	  "PROSA-11 " },
	{ "'Selesai.'",
	  ", 'surat_pengantar': [{'triwulan': 3, 'kepada': {'yth': 'Sekretaris Daerah'}, 'hal': 'Laporan Kinerja "
	  "Triwulan "
	  "III'}]",
	  "" },
	{ "'LKIP Tahun 2025 akan memuat target baru; APBD Tahun Anggaran 2025 disusun lebih awal.'", "", "" },
	{ "'Anggaran tahun 2023 sebesar Rp175.500.000 lebih kecil daripada tahun 2024.'", "", "" },
	{ "'Realisasi Persentase PMKS Mandiri meningkat dibandingkan tahun 2023.'", "", "PROSA-07 " },
	/* names */
	{ "'Dinas berkantor di Muara Tewah.'", "", "PROSA-12 " },
	{ "'Data dari Dinas Sosial, Pemberdayaan Masyarakat dan Desa Kab. Barito Selatan.'", "", "PROSA-14 " },
	{ "'Program Rehabilitsi Sosial diteruskan.'", "", "PROSA-12 " },
	{ "'Persentase Desa Mandri masih rendah.'", "", "PROSA-12 " },
	{ "'PROGRAM REHABILITASI SOSIAL diteruskan, demikian pula Program Keluarga Harapan.'", "", "" },
	{ "'LKIP Dinas Kesehatan telah disusun.'", "", "PROSA-13 " },
	{ "'Dinas Sosial dan Pemberdayaan Masyarakat Kabupaten Barito Utara menutup laporan.'", "", "PROSA-13 " },
	{ "'Dinas bekerja sama dengan Dinas Kesehatan Kabupaten Barito Utara.'", "", "" },
	{ "'Laporan disampaikan kepada Bupati Barito Timur.'", "", "PROSA-14 " },
	{ "'Kabupaten Barito Utara berbatasan dengan Kabupaten Barito Selatan.'", "", "" },
	{ "'Penyandang Masalah Keluarga Sosial (PMKS) dilayani.'", "", "PROSA-15 " },
	{ "'Penyandang Masalah Kesejahteraan Sosial (PMKS) dilayani.'", "", "" },
	/* language */
	{ "'Bidang yang yang bersangkutan.'", "", "BAHASA-01 " },
	{ "'Masing-masing bidang; Kota Bau Bau; tiga koma dua dua.'", "", "" },
	{ "'Bidang (yang bersangkutan.'", "", "BAHASA-02 " },
	{ "'Sebanyak 3 tiga) bidang.'", "", "BAHASA-02 " },
	{ "'Dua hal: a) data, dan b) orang (terutama).'", "", "" },
	{ "'<p>Selesai&nbsp;sudah'", "", "BAHASA-03 " },
	{ "'Nilai < 5 dan > 2 & seterusnya.'", "", "" },
	/* parts */
	{ "'Langkah berikutnya antara lain:'", "", "BAHASA-04 " },
	{ "'Langkah berikutnya antara lain:', {'daftar': {'butir': ['Satu.', 'Dua.']}}", "", "" },
	{ "{'daftar': {'butir': ['satu;', 'dua; dan']}}", "", "BAHASA-05 " },
	{ "{'judul': 'Saran'}", "", "BAHASA-06 " },
	{ "{'judul': 'Saran'}, 'Diteruskan.'", "", "" },
	{ "{'daftar': {'butir': ['Satu.', '-']}}", "", "BAHASA-07 " },
	{ "{'tabel': {'judul': 'Desa', 'kolom': ['No', 'Desa', 'Keterangan'], 'baris': [[1, 'A', ''], [2, 'B', ''], "
	  "[3, 'C', 'x'], [4, '', '']]}}",
	  "", "BAHASA-08 " },
	{ "{'tabel': {'judul': 'Desa Tahun 2023', 'kolom': ['No', 'Tahun 2024'], 'baris': [[1, 'A']]}}", "",
	  "BAHASA-09 " },
	{ "{'tabel': {'judul': 'Desa Tahun 2024', 'kolom': ['No', 'Tahun 2024'], 'baris': [[1, 'A']]}}", "", "" },
	{ "{'tabel': {'judul': 'Desa', 'kolom': ['No'], 'baris': [[1]]}}, {'tabel': {'judul': 'Desa', 'kolom': ['No'], "
	  "'baris': [[2]]}}",
	  "", "BAHASA-10 " },
	/* law */
	{ "'Selesai.'", MENGINGAT(LAW(SAKIP) ", 'Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah'"),
	  "HUKUM-01 " },
	{ "'Selesai.'",
	  MENGINGAT("'Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah', 'Undang-Undang Nomor 28 Tahun "
	            "1999'"),
	  "HUKUM-02 " },
	{ "'Selesai.'", MENGINGAT(LAW(SAKIP) ", " LAW(SAKIP)), "HUKUM-03 " },
	{ "'Selesai.'",
	  MENGINGAT("'Undang-Undang Nomor 28 Tahun 1999', 'Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan "
	            "Daerah', " LAW(SAKIP) ", 'Peraturan Menteri Dalam Negeri Nomor 1 Tahun 2023', 'Peraturan Daerah "
	                                   "Kabupaten Barito Utara Nomor 2 Tahun 2016'"),
	  "" },
	{ "'Dasarnya Peraturan Bupati Barito Utara Nomor 9 Tahun 2020 tentang Tata Cara Pelaporan.', 'Menurut "
	  "Peraturan Bupati Barito Utara Nomor 9 Tahun 2020 tentang Tata Kerja Pelaporan.'",
	  "", "HUKUM-04 " },
	{ "'Dasarnya Peraturan Bupati Barito Utara Nomor 9 Tahun 2020 tentang Tata Cara Pelaporan.', 'Menurut "
	  "Peraturan Bupati Barito Utara Nomor 8 Tahun 2020 tentang Tata Cara Pelaporan.'",
	  "", "HUKUM-05 " },
	{ "'Dasarnya Peraturan Bupati Barito Utara Nomor 9 Tahun 2020 tentang Tata Cara Pelaporan.', 'Menurut "
	  "Peraturan Bupati Nomor 9 Tahun 2020 laporan dibuat.'",
	  "", "" },
	{ "'Sesuai dengan Peraturan Presiden Nomor 92 Tahun 2014 tentang " SAKIP ".'", "", "HUKUM-06 " },
	{ "'Sesuai dengan Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akutabilitas Kinerja Instansi "
	  "Pemerintah.'",
	  "", "HUKUM-06 " },
	{ "'Sesuai dengan Peraturan Presiden Nomor 29 Tahun 2014 tentang " SAKIP ", yang berlaku.'", "", "" },
	{ "'Selesai.'", MENGINGAT("'Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah'"), "HUKUM-07 " },
	{ "'Selesai.'", MENGINGAT("'Peraturan Bupati Barito Utara Nomor 3 Tahun 2025'"), "HUKUM-08 " },
	{ "'Sesuai dengan Peraturan Presiden Nomor Tahun 2014 laporan dibuat.'", "", "HUKUM-09 " },
	{ "'Sesuai dengan Peraturan Presiden Nomor 29 laporan dibuat.'", "", "HUKUM-09 " },
	{ "'Selesai.'",
	  MENGINGAT("'Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik "
	            "Indonesia Tahun 2013 Nomor 244)'"),
	  "HUKUM-10 " },
	{ "'Selesai.'",
	  MENGINGAT("'Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik "
	            "Indonesia Tahun 2014 Nomor 244)'"),
	  "" },
	{ "'Selesai.'",
	  ", 'keputusan_iku': {'jabatan': 'Bupati Barito Utara', 'mengingat': ['Undang-Undang Nomor 6 Tahun 2014'], "
	  "'menimbang': ['bahwa perlu;', 'bahwa berdasarkan "
	  "huruf c, perlu']}",
	  "HUKUM-11 " },
	{ "'Selesai.'",
	  ", 'keputusan_iku': {'jabatan': 'Bupati Barito Utara', 'mengingat': ['Undang-Undang Nomor 6 Tahun 2014'], "
	  "'menimbang': ['bahwa perlu;', 'bahwa berdasarkan "
	  "huruf a, perlu']}",
	  "" },
	/* SOP */
	{ "'Selesai.'",
	  ", 'sop': [{'nama': 'Penyaluran Bantuan', 'disahkan_oleh': 'k', 'peringatan': 'Tanpa Penataan Arsip "
	  "pelayanan "
	  "terganggu.', " LANGKAH(", 'waktu': '1 hari'") "}, {'nama': 'Penataan Arsip', 'disahkan_oleh': 'k', " LANGKAH(
		  ", 'waktu': '1 hari'") "}]",
	  "SOP-04 " },
	{ "'Selesai.'", SOP("'unit': 'Bidang Pemerintahan Kota', " LANGKAH(", 'waktu': '1 hari'")), "SOP-01 " },
	{ "'Selesai.'", SOP("'unit': 'Bidang Pemerintahan Desa', " LANGKAH(", 'waktu': '1 hari'")), "" },
	{ "'Selesai.'", SOP("'pencatatan': 'Total waktu penyelesaian 9 hari.', " LANGKAH(", 'waktu': '1 hari'")),
	  "SOP-02 " },
	{ "'Selesai.'", SOP("'pencatatan': 'Total waktu penyelesaian 4 hari.', " LANGKAH(", 'waktu': '1 hari'")), "" },
	{ "'Selesai.'", SOP(LANGKAH("")), "SOP-03 " },
};

/* Every one of them is told by a case. */
static const enum message told[] = {
	MESSAGE_PROSA_ANGKA,        MESSAGE_PROSA_ANGKA_ASING,  MESSAGE_PROSA_UANG,          MESSAGE_PROSA_TERBILANG,
	MESSAGE_PROSA_JUMLAH,       MESSAGE_PROSA_DAFTAR,       MESSAGE_PROSA_VONIS,         MESSAGE_PROSA_ARAH,
	MESSAGE_PROSA_TAHUN,        MESSAGE_PROSA_TANGGAL,      MESSAGE_PROSA_TANGGAL_SALAH, MESSAGE_PROSA_TRIWULAN,
	MESSAGE_PROSA_NAMA,         MESSAGE_PROSA_INSTANSI,     MESSAGE_PROSA_WILAYAH,       MESSAGE_PROSA_SINGKATAN,
	MESSAGE_BAHASA_GANDA,       MESSAGE_BAHASA_PASANGAN,    MESSAGE_BAHASA_WEB,          MESSAGE_BAHASA_GANTUNG,
	MESSAGE_BAHASA_PUTUS,       MESSAGE_BAHASA_JUDUL,       MESSAGE_BAHASA_KOSONG,       MESSAGE_BAHASA_SEL_KOSONG,
	MESSAGE_BAHASA_JUDUL_TABEL, MESSAGE_BAHASA_JUDUL_GANDA, MESSAGE_HUKUM_HIERARKI,      MESSAGE_HUKUM_URUTAN,
	MESSAGE_HUKUM_GANDA,        MESSAGE_HUKUM_EJAAN,        MESSAGE_HUKUM_NOMOR,         MESSAGE_HUKUM_DIKENAL,
	MESSAGE_HUKUM_BERLAKU,      MESSAGE_HUKUM_TAHUN,        MESSAGE_HUKUM_UTUH,          MESSAGE_HUKUM_LEMBARAN,
	MESSAGE_HUKUM_DIKTUM,       MESSAGE_SOP_UNIT,           MESSAGE_SOP_WAKTU,           MESSAGE_SOP_TANPA_WAKTU,
	MESSAGE_SOP_NAMA_LAIN,      MESSAGE_PROSA_HITUNG,       MESSAGE_PROSA_RUJUKAN,       MESSAGE_PROSA_PEJABAT,
};

enum { TOLD = sizeof told / sizeof *told };

/* Quotes are single ones in the table. */
static struct text filled(struct arena *arena, size_t index)
{
	char *bytes =
		arena_many(arena, sizeof office + strlen(cases[index].penutup) + strlen(cases[index].more) + 1, char);
	size_t count = 0;

	for (const char *at = office; *at; at++) {
		const char *part = *at == '#' ? cases[index].penutup : *at == '~' ? cases[index].more : NULL;

		if (part) {
			memcpy(bytes + count, part, strlen(part));
			count += strlen(part);
		} else {
			bytes[count++] = *at;
		}
	}
	for (size_t i = 0; i < count; i++)
		if (bytes[i] == '\'')
			bytes[i] = '"';
	return (struct text){ bytes, count };
}

static const struct record *read_data(struct arena *arena, struct text data)
{
	struct diags diags = { .arena = arena };
	struct json *json = json_parse(arena, data, &diags);
	const struct record *record;

	if (!json)
		print_message("%s\n", diag_format(arena, &diags.list.items[0], LIT("data"), LANGUAGE_ID).bytes);
	assert_non_null(json);
	record = record_from_json(arena, json, &diags);
	for (size_t i = 0; i < diags.list.count && diags.errors; i++)
		print_message("%s\n", diag_format(arena, &diags.list.items[i], LIT("data"), LANGUAGE_ID).bytes);
	assert_int_equal(diags.errors, 0);
	return record;
}

static const char *findings(struct arena *arena, const struct record *record, bool *met)
{
	struct diags diags = { .arena = arena };
	struct text codes = LIT("");

	audit(record, &diags);
	for (size_t i = 0; i < diags.list.count; i++) {
		struct text code = text_from(message_row(diags.list.items[i].message)->code);

		for (size_t k = 0; k < TOLD; k++)
			met[k] = met[k] || told[k] == diags.list.items[i].message;
		if (text_starts(code, "PROSA") || text_starts(code, "BAHASA") || text_starts(code, "HUKUM") ||
		    text_starts(code, "SOP-"))
			codes = text_format(arena, "%t%t ", codes, code);
	}
	return text_copy(arena, codes).bytes;
}

static void each_sentence_is_judged(void **state)
{
	bool met[TOLD] = { false };
	size_t wrong = 0;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct arena *arena = arena_open((size_t)1 << 26);
		const char *found = findings(arena, read_data(arena, filled(arena, i)), met);

		if (strcmp(found, cases[i].found) != 0) {
			print_message("%s %s: %s, not %s\n", cases[i].penutup, cases[i].more, found, cases[i].found);
			wrong++;
		}
		arena_close(arena);
	}
	assert_int_equal(wrong, 0);
	for (size_t k = 0; k < TOLD; k++) {
		if (!met[k])
			print_message("%s is not told\n", message_row(told[k])->code);
		assert_true(met[k]);
	}
}

/* What the data proves is proved with places, what it does not tell stays open. */
static void evaluator_gets_evidence(void **state)
{
	struct arena *arena = arena_open((size_t)1 << 26);
	const struct record *record = read_data(arena, filled(arena, 0));
	struct butir_evaluator butir;
	size_t proved = 0, open = 0, against = 0;

	(void)state;
	for (size_t i = 0; evaluator_butir(arena, record, i, &butir); i++) {
		proved += butir.jawaban == JAWABAN_TERBUKTI;
		open += butir.jawaban == JAWABAN_TERBUKA;
		against += butir.jawaban == JAWABAN_BERTENTANGAN;
		assert_true(butir.jawaban != JAWABAN_TERBUKTI || butir.bukti.count > 0);
		assert_true(butir.jawaban == JAWABAN_TERBUKTI || butir.alasan.count);
		if (strcmp(butir.kode, "LKE 3.b.5") == 0)
			assert_string_equal(butir.bukti.items[0].path.bytes, "sasaran[0].indikator[0].tahunan");
	}
	assert_true(proved > 10);
	assert_true(open > 3);
	assert_int_equal(against, 2); /* nobody signed it, nobody reviewed it */
	arena_close(arena);
}

/* The list as messages: one for an item, whose other places are evidence too. */
static void evaluator_is_told(void **state)
{
	struct arena *arena = arena_open((size_t)1 << 26);
	struct diags diags = { .arena = arena };
	size_t proved = 0, open = 0, against = 0;

	(void)state;
	audit_evaluator(read_data(arena, filled(arena, 0)), &diags);
	for (size_t i = 0; i < diags.list.count; i++) {
		proved += diags.list.items[i].message == MESSAGE_EVALUATOR_TERBUKTI;
		open += diags.list.items[i].message == MESSAGE_EVALUATOR_TERBUKA;
		against += diags.list.items[i].message == MESSAGE_EVALUATOR_BERTENTANGAN;
	}
	assert_int_equal(proved + open + against, 28);
	assert_int_equal(against, 2);
	assert_string_equal(
		diag_format(arena, &diags.list.items[8], LIT("d"), LANGUAGE_ID).bytes,
		"d: info: sasaran[0].indikator[0].tahunan: [v] LKE 3.b.3 realisasi dibandingkan dengan target "
		"tahunan: Bab III.A (juga: sasaran[0].indikator[1].tahunan: Bab III.A)");
	arena_close(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_sentence_is_judged),
		cmocka_unit_test(evaluator_gets_evidence),
		cmocka_unit_test(evaluator_is_told),
	};

	return cmocka_run_group_tests_name("audit_prosa", tests, NULL, NULL);
}
