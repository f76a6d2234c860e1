/* The parts of `naskah massal`; private to its files. */
#ifndef CLI_MASSAL_H
#define CLI_MASSAL_H

#include "cli/call.h"
#include "cli/digests.h"
#include "cli/strings.h"

enum massal_state { MASSAL_WAITING, MASSAL_MADE, MASSAL_UNCHANGED, MASSAL_FAILED };

/* One data file on its way. */
struct massal_job {
	char *data;   /* as it is opened */
	char *folder; /* that its papers go to, in -d */
	enum massal_state state;
	enum naskah_status status;
	size_t papers, faults, findings;
	struct string said; /* lines of what is wrong */
	size_t said_count;  /* of all there were */
};

/* What the hands have in common. */
struct massal_shared {
	const struct call *call;
	struct crew *crew;
	struct digests *digests;
};

struct massal_jobs {
	struct massal_job *items;
	size_t count, room;
};

/* -- massal_list.c -- */

/* The data files that the words of the call name: themselves, in folders, in lists; with --bagian every n-th alone.
 * What is wrong has been said. */
enum naskah_status massal_list(const struct call *call, struct massal_jobs *jobs);
void massal_free(struct massal_jobs *jobs);

/* -- massal_state.c -- */

/* Whether the papers of the job stand as they would be made again; then it has what was found last time. */
bool massal_unchanged(const struct massal_shared *shared, struct massal_job *job);

/* Keeps what the papers were made from, to be asked for next time. */
bool massal_keep(const struct massal_shared *shared, const struct massal_job *job, struct naskah_office *office,
                 const struct string *files);

/* -- massal_report.c -- */

/* Prints what became of all, and writes laporan.json and laporan.csv into -d. */
enum naskah_status massal_report(const struct call *call, const struct massal_jobs *jobs);

#endif
