# 1005 references to nothing.
printf '{\n\t"instansi": %s,\n\t"tahun": 2024,\n' \
	'{ "pemerintah": "Pemerintah Kabupaten Contoh", "nama": "Dinas Contoh", "tempat": "Contoh" }'
printf '\t"program": [ { "kunci": "sosial", "nama": "P" } ],\n'
printf '\t"sasaran": [ { "uraian": "S", "indikator": [ { "kunci": "a", "nama": "A", "program": [\n'
awk 'BEGIN { for (i = 1; i <= 1005; i++) printf "\"p%d\"%s\n", i, i < 1005 ? "," : "" }'
printf '] } ] } ]\n}\n'
