# The first thousand, and how many more.
name=rujukan_lebih_dari_seribu.json
echo "$name: galat: masih ada 5 kesalahan lain; perbaiki dulu yang ditampilkan ini"
awk -v name=$name 'BEGIN { for (i = 1; i <= 1000; i++)
	printf "%s:%d:1: galat: sasaran[0].indikator[0].program[%d]: tidak ada program, kegiatan, sub_kegiatan dengan kunci \"p%d\"; yang ada: sosial\n",
		name, i + 5, i - 1, i }'
