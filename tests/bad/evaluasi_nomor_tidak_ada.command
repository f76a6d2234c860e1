evaluasi --nomor 8/X
