/* Blanks of a template, and items twice; private to this folder. */
#ifndef AUDIT_BAHASA_ISIAN_H
#define AUDIT_BAHASA_ISIAN_H

struct audit;

/* Reports dots, crosses and "[isi ...]" that a template left in prose, and lists that say the same twice. */
void ask_isian(const struct audit *audit);

#endif
