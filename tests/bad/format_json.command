surat --format json
