# An office of 400 units with long names.
awk 'BEGIN {
	print "{ \"instansi\": { \"pemerintah\": \"Pemerintah Kabupaten Contoh\", \"nama\": \"Dinas Contoh\", \"tempat\": \"Contoh\" },"
	print "\"tahun\": 2024, \"lkip\": { \"penutup\": [\"Demikian.\"] },"
	print "\"organisasi\": { \"unit\": [\"Kepala Dinas\""
	for (i = 1; i <= 20; i++) {
		print ", { \"nama\": \"Bidang " i " Pemberdayaan Kelembagaan dan Perlindungan Masyarakat\", \"bawahan\": ["
		for (k = 1; k <= 19; k++)
			print (k > 1 ? ", " : "") "\"Seksi " k " Rehabilitasi Sosial Penyandang Disabilitas dan Lanjut Usia\""
		print "] }"
	}
	print "] } }"
}'
