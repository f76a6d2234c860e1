/* In which province a regency or city lies. Private to this folder. */
#ifndef AUDIT_DAERAH_H
#define AUDIT_DAERAH_H

/* Of the name in small letters, without "kabupaten" or "kota": "barito utara" lies in "kalimantan tengah". NULL where
 * it is not known. */
const char *daerah_provinsi(const char *daerah);

#endif
