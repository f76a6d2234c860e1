/* Announcements without what they announce; private to this folder. */
#ifndef AUDIT_BAHASA_BAGIAN_H
#define AUDIT_BAHASA_BAGIAN_H

struct audit;

/* Reports sentences that announce a list that is not there, headings without text, items without words. */
void ask_bagian(const struct audit *audit);

#endif
