# Twenty-six actors, eighty steps, every other a decision that goes back nearly to the first.
awk 'BEGIN {
	print "{ \"instansi\": { \"pemerintah\": \"Pemerintah Kabupaten Contoh\", \"nama\": \"Dinas Contoh\", \"tempat\": \"Contoh\" },"
	print "\"tahun\": 2024, \"sop\": [ { \"nomor\": \"1\", \"nama\": \"Pertimbangan\", \"pelaksana\": {"
	for (i = 0; i < 26; i++)
		print (i ? ", " : "") "\"p" i "\": \"Pelaksana " i "\""
	print "}, \"langkah\": ["
	for (i = 0; i < 80; i++) {
		print (i ? ", " : "") "{ \"kegiatan\": \"Memeriksa\", \"pelaksana\": \"p" (i * 5 % 26) "\", \"kelengkapan\": \"Berkas\", \"waktu\": \"1 jam\", \"output\": \"Berkas\""
		if (i > 11 && i < 79 && i % 2)
			print ", \"lanjut\": { \"Disetujui\": " i + 2 ", \"Dikembalikan\": " i % 11 + 1 " }"
		print "}"
	}
	print "] } ] }"
}'
