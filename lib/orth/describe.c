/*
 * describe.c - an orthography for its reader: facts first, then the alphabet,
 * the rules in words, losses, doubts and sources.
 *
 * SPDX-License-Identifier: MIT
 */
#include "describe.h"

static void describe_line(oq_bytes *out, const char *label, const char *text) {
    if (text == NULL || *text == 0) return;
    oq_bytes_add_text(out, label);
    for (size_t i = strlen(label); i < 12; i++)
        oq_bytes_add(out, " ", 1);
    oq_bytes_add_text(out, text);
    oq_bytes_add(out, "\n", 1);
}

static const char *describe_standing(ortaq_standing standing) {
    static const char *const words[] = {"", "official", "historical",
                                        "proposed", "unofficial"};
    return words[standing];
}

static const char *describe_way(ortaq_way_back way) {
    static const char *const words[] = {"", "exact", "exact but for capitals",
                                        "exact but for listed words", "lossy"};
    return words[way];
}

static void describe_years(oq_bytes *out, const oq_orth *orth) {
    if (orth->first_year == 0 && orth->last_year == 0) return;
    oq_bytes_add_text(out, "years       ");
    if (orth->first_year != 0)
        oq_bytes_add_number(out, (unsigned long)orth->first_year);
    oq_bytes_add_text(out, "–");
    if (orth->last_year != 0)
        oq_bytes_add_number(out, (unsigned long)orth->last_year);
    oq_bytes_add(out, "\n", 1);
}

static void describe_facts(oq_bytes *out, const oq_orth *orth) {
    describe_line(out, "tag", orth->tag);
    describe_line(out, "aliases", orth->aliases);
    describe_line(out, "name", orth->name);
    describe_line(out, "native name", orth->native);
    describe_line(out, "status", describe_standing(orth->standing));
    describe_years(out, orth);
    oq_bytes_add_text(out, "version     ");
    oq_bytes_add_number(out, (unsigned long)orth->version);
    oq_bytes_add_text(out, "\n");
    describe_line(out, "parent", orth->parent);
    if (orth->parent != NULL) {
        describe_line(out, "there, back", describe_way(orth->way_to_parent));
        describe_line(out, "and back", describe_way(orth->way_from_parent));
    }
}

static void describe_options(oq_bytes *out, const oq_orth *orth) {
    if (orth->options != NULL)
        oq_bytes_add_text(out, "\nOptions (behind the tag)\n");
    for (const oq_option *o = orth->options; o != NULL; o = o->next) {
        oq_bytes_add_text(out, "  ");
        describe_line(out, o->name, o->text);
    }
}

static void describe_prose(oq_bytes *out, const oq_orth *orth,
                           const char *keyword, const char *title) {
    bool first = true;
    for (const oq_prose *p = orth->prose; p != NULL; p = p->next) {
        if (strcmp(p->keyword, keyword) != 0) continue;
        if (first) {
            oq_bytes_add_text(out, "\n");
            oq_bytes_add_text(out, title);
            oq_bytes_add_text(out, "\n");
        }
        first = false;
        oq_bytes_add_text(out, "  - ");
        oq_bytes_add_text(out, p->text);
        oq_bytes_add_text(out, "\n");
    }
}

static void describe_lists(oq_bytes *out, const oq_orth *orth) {
    unsigned long count = 0;
    bool first = true;
    for (const oq_entry *e = orth->entries; e != NULL; e = e->next) {
        count++;
        if (e->next != NULL && e->next->list == e->list) continue;
        oq_bytes_add_text(out, first ? "\nWord list: " : "Word list: ");
        oq_bytes_add_number(out, count);
        oq_bytes_add_text(out, " entries in ");
        oq_bytes_add_text(out, e->list);
        oq_bytes_add_text(out, "\n");
        count = 0;
        first = false;
    }
}

OQ_FN void oq_describe_text(oq_bytes *out, const oq_orth *orth) {
    describe_facts(out, orth);
    oq_bytes_add_text(out, "\nLetters\n  ");
    oq_bytes_add_text(out, orth->alphabet);
    oq_bytes_add_text(out, "\n");
    describe_options(out, orth);
    oq_describe_rules(out, orth);
    describe_lists(out, orth);
    describe_prose(out, orth, "loss to-parent", "Lost towards the parent");
    describe_prose(out, orth, "loss from-parent", "Lost from the parent");
    describe_prose(out, orth, "note", "Notes");
    describe_prose(out, orth, "unsure", "Not settled");
    describe_prose(out, orth, "authority", "Authority");
    describe_prose(out, orth, "source", "Sources");
}
