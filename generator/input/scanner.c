/* One byte on: lines end with LF, CR or both; columns count code points. */
#include "input/scanner.h"

void scan_step(struct scanner *scanner)
{
	unsigned char byte = (unsigned char)scanner->bytes.bytes[scanner->at++];

	if (byte == '\n' || (byte == '\r' && scan_peek(scanner) != '\n')) {
		scanner->spot.line++;
		scanner->spot.column = 1;
	} else if ((scan_peek(scanner) & 0xC0) != 0x80) { /* the next byte starts a code point */
		scanner->spot.column++;
	}
}
