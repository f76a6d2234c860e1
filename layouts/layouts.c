/* The papers there are; a new one is a file beside this and a row here. */
#include "layouts/evaluasi.h"
#include "layouts/keputusan.h"
#include "layouts/lkip.h"
#include "layouts/sop.h"
#include "layouts/pk.h"
#include "layouts/surat.h"
#include "layouts/triwulan.h"

const struct layout *const layouts[] = {
	&lkip_layout,     &pk_layout,       &keputusan_layout, &surat_layout,
	&triwulan_layout, &evaluasi_layout, &sop_layout,       NULL,
};
