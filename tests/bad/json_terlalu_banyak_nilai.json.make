# More values than a file may hold.
printf '{ "sasaran": [\n'
awk 'BEGIN { for (i = 0; i < 2000001; i++) print "0," }'
printf '0 ] }\n'
