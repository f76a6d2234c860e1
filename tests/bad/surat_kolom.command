surat
