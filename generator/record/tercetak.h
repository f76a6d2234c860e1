/* What a paper printed elsewhere says of an object: never printed again, only compared by `naskah periksa`. */
#ifndef RECORD_TERCETAK_H
#define RECORD_TERCETAK_H

#include "input/shape.h"

struct tercetak {
	struct text isian;    /* a name as in prose, relative to the object that bears it: "serapan" */
	struct printed nilai; /* "22.64 %"; blank: the cell is */
	struct text letak;    /* "Bab IV, baris Jumlah" */
	struct text path;
};

#endif
