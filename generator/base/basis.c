/* Why the record objects to what can be printed nevertheless: the regulation or the reason of its own warnings. Rules
 * of the audit say theirs in their rows. */
#include "base/diag.h"

#define NIP                                                                                                            \
	{                                                                                                              \
		"Peraturan Kepala BKN 22/2007: tanggal lahir, bulan pengangkatan, jenis kelamin, nomor urut",          \
			"BKN regulation 22/2007: date of birth, month of appointment, sex, serial number"              \
	}
#define SOP SAME("PermenPANRB 35/2012")
#define TO_DATE                                                                                                        \
	{                                                                                                              \
		"angka kumulatif dihitung dari Januari", "figures to date are counted from January"                    \
	}
#define BLANK                                                                                                          \
	{                                                                                                              \
		"Permendagri 1/2023: naskah dinas bertanggal, bernomor, dan bertanda tangan",                          \
			"Permendagri 1/2023: official papers are dated, numbered and signed"                           \
	}
#define CALLED                                                                                                         \
	{                                                                                                              \
		"yang ditulis dicetak, yang dipanggil ditulis",                                                        \
			"what is written is printed, what is called is written"                                        \
	}
#define SHOWN                                                                                                          \
	{                                                                                                              \
		"yang diminta tercetak memerlukan datanya", "what is to be printed needs its data"                     \
	}

static const struct {
	enum message message;
	struct pair basis;
} rows[] = {
	{ MESSAGE_YEAR_OUTSIDE_PERIOD, SAME("Permendagri 86/2017") },
	{ MESSAGE_NIP_NOT_DIGITS, NIP },
	{ MESSAGE_NIP_WRONG_COUNT, NIP },
	{ MESSAGE_NIP_DOTTED, NIP },
	{ MESSAGE_NIP_NO_SUCH_BIRTH, NIP },
	{ MESSAGE_NIP_NO_SUCH_MONTH, NIP },
	{ MESSAGE_NIP_NO_SUCH_SEX, NIP },
	{ MESSAGE_NIP_UNLIKELY_AGE, NIP },
	{ MESSAGE_PANGKAT_MISMATCH, { "satu golongan ruang, satu pangkat", "a golongan has one pangkat" } },
	{ MESSAGE_SAME_NUMBER_TWICE, { "satu nomor untuk satu naskah", "a number is that of one paper" } },
	{ MESSAGE_QUARTER_SHRINKS, TO_DATE },
	{ MESSAGE_QUARTERS_UNLIKE_YEAR, TO_DATE },
	{ MESSAGE_URAIAN_UNCALLED, CALLED },
	{ MESSAGE_URAIAN_UNWRITTEN, CALLED },
	{ MESSAGE_LANE_SAME_NAME, SOP },
	{ MESSAGE_STEP_OF_NOBODY, SOP },
	{ MESSAGE_DECISION_ONE_EXIT, SOP },
	{ MESSAGE_EXIT_UNLABELLED, SOP },
	{ MESSAGE_NO_START, SOP },
	{ MESSAGE_NO_END, SOP },
	{ MESSAGE_DECISION_ONE_ANSWER, SOP },
	{ MESSAGE_LANE_IDLE, SOP },
	{ MESSAGE_STEP_UNREACHED, SOP },
	{ MESSAGE_STEP_DEAD_END, SOP },
	{ MESSAGE_END_GOES_ON, SOP },
	{ MESSAGE_TIME_WITHOUT_UNIT, SOP },
	{ MESSAGE_OUTPUT_EMPTY, SOP },
	{ MESSAGE_SOP_CITES_ITSELF, SOP },
	{ MESSAGE_SOP_UNUSED, SOP },
	{ MESSAGE_SOP_UNSIGNED, SOP },
	{ MESSAGE_FIELD_NOT_GIVEN, SHOWN },
	{ MESSAGE_PICTURE_WITHOUT_DATA, SHOWN },
	{ MESSAGE_QUARTER_TABLE_EMPTY, SHOWN },
	{ MESSAGE_PERJANJIAN_EMPTY, SAME("PermenPANRB 53/2014 lampiran I") },
	{ MESSAGE_SIGNATORY_MISSING, BLANK },
	{ MESSAGE_DATE_NOT_GIVEN, BLANK },
	{ MESSAGE_NUMBER_GAP, BLANK },
	{ MESSAGE_LETTER_DATE_NOT_GIVEN, BLANK },
};

struct pair diag_basis(const struct diag *diag)
{
	for (size_t i = 0; !diag->evidence.basis.id && i < sizeof rows / sizeof *rows; i++)
		if (rows[i].message == diag->message)
			return rows[i].basis;
	return diag->evidence.basis;
}
