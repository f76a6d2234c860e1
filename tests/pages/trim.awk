# Of pages that a report has from a paper annexed, only the headings and what stands in the margins is kept: the
# paper has golden pages of its own, and test_lampiran proves that these are the same. What nearly every line says,
# the beginning of its place in the structure and the maker of its font, is left out.

# "Lampiran 2" at the top of the first such page is its first heading; "Lampiran 2, halaman 3 dari 4" further on
# stands last.
function annexed(    line, i) {
	line = lines[count]
	for (i = 1; i <= count && line !~ /"Lampiran [0-9IVXL]+[",]/; i++)
		if (lines[i] ~ /\/H[1-6] /) {
			line = lines[i]
			break
		}
	if (!match(line, /"Lampiran [0-9IVXL]+[",]/))
		return 0
	number = substr(line, RSTART + 10, RLENGTH - 11)
	if (line ~ /\/H[1-6] /)
		papers[number] = 1
	return number in papers
}

function short(line) {
	sub(/ Document\/Sect\//, " ", line)
	gsub(/ Liberation/, " ", line)
	return line
}

function end_page(    i, trim) {
	trim = annexed()
	for (i = 1; i <= count; i++)
		if (!trim || i == 1 || i > count - 2 || lines[i] ~ /^text [0-9. -]*[^ ]*\/H[1-6][ \/]/)
			print short(lines[i])
	count = 0
}

/^(page|bookmark) / { end_page() }
{ lines[++count] = $0 }
END { end_page() }
