# 301 steps: too many is all that is wrong with them.
printf '{"instansi": {"pemerintah": "P", "nama": "Dinas", "tempat": "T"}, "tahun": 2024,\n'
printf '"pejabat": {"k": {"nama": "N", "jabatan": "Kepala"}},\n'
printf '"sop": [{"nomor": "1", "nama": "Uji", "disahkan_oleh": "k", "pelaksana": {"a": "A"}, "langkah": ['
i=1
while [ $i -le 301 ]; do
	[ $i -eq 1 ] || printf ','
	printf '{"kegiatan": "Langkah", "pelaksana": "a", "waktu": "1 jam", "output": "Hasil"}'
	i=$((i + 1))
done
printf ']}]}\n'
