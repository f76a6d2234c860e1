sop --nomor 2
