triwulan --triwulan 3
