surat --nomor 010/9/Perenc
