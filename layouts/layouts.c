/* The papers there are; a new one is a folder beside this and a row here. */
#include "layouts/evaluasi/evaluasi.h"
#include "layouts/keputusan/keputusan.h"
#include "layouts/lkip/lkip.h"
#include "layouts/sop/sop.h"
#include "layouts/pk/pk.h"
#include "layouts/surat/surat.h"
#include "layouts/triwulan/triwulan.h"

const struct layout *const layouts[] = {
	&lkip_layout,     &pk_layout,       &keputusan_layout, &surat_layout,
	&triwulan_layout, &evaluasi_layout, &sop_layout,       NULL,
};
