surat --triwulan 3
