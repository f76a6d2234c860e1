/* The whole way under data of any kind, from bytes to a PDF that nobody keeps: never a crash, never a
 * leak, and an outcome that fits the call.
 *
 * What is still JSON gets far; so the seeds are the samples and the wrong files of tests/bad. Which paper
 * is made and how follows from a hash of the bytes, so that the same bytes do the same again.
 */
#define _XOPEN_SOURCE 700 /* mkstemp, ftruncate */

#include "generate.h"

#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

int LLVMFuzzerInitialize(int *count, char ***words);
int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t count);

/* Made once: fuzzing is one process, and files are slow to make. */
static char input[] = "/tmp/fuzz-document-XXXXXX";
static int descriptor = -1;
static FILE *nowhere;

int LLVMFuzzerInitialize(int *count, char ***words)
{
	(void)count;
	(void)words;
	descriptor = mkstemp(input);
	nowhere = fopen("/dev/null", "w");
	if (descriptor < 0 || !nowhere)
		abort();
	return 0;
}

static uint32_t hash_of(const unsigned char *bytes, size_t count)
{
	uint32_t hash = 2166136261u;

	for (size_t i = 0; i < count; i++)
		hash = (hash ^ bytes[i]) * 16777619u;
	return hash;
}

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t count)
{
	uint32_t hash = hash_of(bytes, count);
	size_t papers = 0;
	struct job job = {
		.input = input,
		.output = "/dev/null",
		.root = "samples/barito-utara",
		.language = hash >> 8 & 1 ? LANGUAGE_EN : LANGUAGE_ID,
		.json_messages = hash >> 9 & 1,
		.dump = hash >> 10 & 1,
		.classic = hash >> 11 & 1,
		.no_source = hash >> 12 & 1,
		.moment = -1,
		.messages = nowhere,
	};
	enum outcome outcome;

	if (ftruncate(descriptor, 0) != 0 || pwrite(descriptor, bytes, count, 0) != (ssize_t)count)
		return 0;
	while (layouts[papers])
		papers++;
	job.layout = layouts[(hash & 0xFF) % papers];
	outcome = generate(&job);
	if (outcome != OUTCOME_DONE && outcome != OUTCOME_DATA_WRONG)
		abort();
	return 0;
}
