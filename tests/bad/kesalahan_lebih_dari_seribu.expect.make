# The first thousand, and how many more.
name=kesalahan_lebih_dari_seribu.json
echo "$name:1:1: galat: masih ada 5 kesalahan lain; perbaiki dulu yang ditampilkan ini"
awk -v name=$name 'BEGIN { for (i = 1; i <= 1000; i++)
	printf "%s:%d:1: galat: organisasi.fungsi[%d]: teks diharapkan, ditemukan angka %d; tulis \"%d\" dengan tanda kutip\n",
		name, i + 4, i - 1, i, i }'
