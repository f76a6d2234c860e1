periksa
