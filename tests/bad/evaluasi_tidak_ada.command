evaluasi --triwulan 3
