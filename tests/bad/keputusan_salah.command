keputusan-iku
