pk
