# One sub kegiatan more than a list may hold.
printf '{\n\t"instansi": %s,\n\t"tahun": 2024,\n' \
	'{ "pemerintah": "Pemerintah Kabupaten Contoh", "nama": "Dinas Contoh", "tempat": "Contoh" }'
printf '\t"program": [ { "nama": "P", "kegiatan": [ { "nama": "K", "sub_kegiatan": [\n'
awk 'BEGIN { for (i = 0; i < 100000; i++) print "\"S\","; print "\"S\"" }'
printf '\t] } ] } ]\n}\n'
