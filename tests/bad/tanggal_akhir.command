periksa --tingkat info
