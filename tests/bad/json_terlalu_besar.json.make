# A data file of one byte more than 64 MB.
head -c 67108865 /dev/zero | tr '\0' ' '
