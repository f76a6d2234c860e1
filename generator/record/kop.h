/* What an office puts above and below all its papers: the letterhead and the signature. */
#ifndef RECORD_KOP_H
#define RECORD_KOP_H

#include "input/shape.h"

/* -- instansi.kop: what the letterhead says -- */

struct kop_instansi {
	struct texts baris;  /* 1 to 4; pemerintah and nama when not given */
	struct texts alamat; /* lines below; made from the address when not given */
	struct text lambang_kanan;
	struct prose lambang_kanan_alt;
	struct text path;
};

/* -- aturan.kop, aturan.tanda_tangan: how they look; may be missing -- */

enum letak_lambang { LAMBANG_KIRI, LAMBANG_DUA_SISI, LAMBANG_TENGAH, LAMBANG_TANPA };
enum garis_kop { GARIS_TEBAL_TIPIS, GARIS_TUNGGAL, GARIS_GANDA, GARIS_TANPA };

struct gaya_kop {
	enum letak_lambang lambang;
	enum garis_kop garis;
	struct number ukuran;         /* points of the second line, 12 to 20; the first is 3/4 of it */
	struct number ukuran_pertama; /* points of the first line, 9 to 20 */
	struct integer baris_pertama; /* lines set as the first; 1 */
	struct yes_no tebal_pertama;  /* whether these are bold; false */
	struct number tinggi_lambang; /* cm, 1 to 4; 2.3 */
	struct text path;
};

enum gaya_nama { NAMA_TEBAL_GARIS, NAMA_TEBAL, NAMA_GARIS, NAMA_BIASA };
enum gaya_pangkat { PANGKAT_KURUNG, PANGKAT_KOMA, PANGKAT_SAJA };

/* With ink, or electronically: then a frame stands where the service puts its picture. */
enum cara_tanda_tangan { TANDA_TANGAN_BASAH, TANDA_TANGAN_ELEKTRONIK };

struct gaya_tanda_tangan {
	enum cara_tanda_tangan cara;
	struct text kata;        /* beside that frame; "Ditandatangani secara elektronik oleh:" */
	struct prose pernyataan; /* at the foot of each page; a usual one when not given, "-" for none */
	struct texts jangkar; /* letters that the service looks for, one for each who signs; none: it is told where */
	enum gaya_nama nama;
	struct yes_no kapital; /* name in capitals */
	enum gaya_pangkat pangkat;
	struct yes_no tengah;          /* lines centred */
	struct number ruang;           /* cm for signature and stamp, 1.5 to 4; 2.2 */
	struct yes_no gelar_keputusan; /* gelar in decrees too */
	struct text path;
};

#endif
