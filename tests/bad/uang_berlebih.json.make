# 101 times a thousand trillion rupiah: each may stand, their sum may not.
printf '{\n\t"instansi": %s,\n\t"tahun": 2024,\n' \
	'{ "pemerintah": "Pemerintah Kabupaten Contoh", "nama": "Dinas Contoh", "tempat": "Contoh" }'
printf '\t"program": [ { "nama": "P", "kegiatan": [ { "nama": "K", "sub_kegiatan": [\n'
awk 'BEGIN { for (i = 1; i <= 101; i++)
	printf "\t\t{ \"nama\": \"S\", \"anggaran\": 1000000000000000 }%s\n", i < 101 ? "," : "" }'
printf '\t] } ] } ]\n}\n'
