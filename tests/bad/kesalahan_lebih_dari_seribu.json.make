# 1005 mistakes of one kind.
printf '{\n\t"instansi": %s,\n\t"tahun": 2024,\n' \
	'{ "pemerintah": "Pemerintah Kabupaten Contoh", "nama": "Dinas Contoh", "tempat": "Contoh" }'
printf '\t"organisasi": { "fungsi": [\n'
awk 'BEGIN { for (i = 1; i <= 1005; i++) printf "%d%s\n", i, i < 1005 ? "," : "" }'
printf '] }\n}\n'
