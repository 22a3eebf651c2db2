/*
 * export.c - writes the two files. See export.h.
 *
 * A stem in small letters serves the same with a capital and in capitals, one
 * with a capital does not serve small letters: that is hunspell's rule and
 * ours. A stem whose bare form is no word (the variant before a vowel) has
 * the flag NEEDAFFIX, and so has a rule that leads to a cut where no word
 * ends.
 *
 * SPDX-License-Identifier: MIT
 */
#include "export.h"

#include "../base/utf8.h"

#define OQ_DOTTED_CAPITAL 0x130

static void export_letters(oq_bytes *out, const oq_model *model,
                           const uint8_t *letters, uint32_t size) {
    char text[4 * OQ_LEX_MAX];
    oq_bytes_add(out, text,
                 oq_lex_write(model->alphabet, letters, size, false, text));
}

/* ------------------------------------------------------------ Affix file -- */

/* What hunspell should take for the grammar's own hyphen and apostrophe. */
static void export_signs(const oq_model *model, oq_bytes *out) {
    const uint8_t *of = model->alphabet->of;
    oq_bytes_add_text(out, "WORDCHARS ");
    for (uint8_t letter = 1; letter <= OQ_LETTER_MAX; letter++)
        if (model->alphabet->signs >> letter & 1)
            export_letters(out, model, &letter, 1);
    if (of['\''])
        oq_bytes_add_text(out, "\xE2\x80\x99\n"
                               "ICONV 4\n"
                               "ICONV \xE2\x80\x99 '\n"
                               "ICONV \xE2\x80\x98 '\n"
                               "ICONV \xCA\xBC '\n"
                               "ICONV \xCA\xBB '");
    oq_bytes_add_text(out, "\n");
    if (model->header->compound) {
        oq_bytes_add_text(out, "BREAK 1\nBREAK ");
        export_letters(out, model, &model->header->compound, 1);
        oq_bytes_add_text(out, "\n");
    } else {
        oq_bytes_add_text(out, "BREAK 0\n");
    }
}

/* Letters in the order of their frequency in the probable stems. */
static void export_try_letters(const oq_model *model, oq_bytes *out) {
    uint64_t counts[OQ_LETTERS] = {0};
    uint8_t word[OQ_LEX_MAX];
    for (uint32_t i = 0; i < model->stems.word_count; i++) {
        size_t size = oq_automaton_word(&model->stems, i, word);
        for (size_t k = 0; k < size; k++)
            counts[word[k]] += 256u - model->stem_weight[i];
    }
    oq_bytes_add_text(out, "TRY ");
    for (;;) {
        uint8_t best = 0;
        for (uint8_t i = 1; i <= OQ_LETTER_MAX; i++)
            if (counts[i] > counts[best])
                best = i;
        if (!best)
            break;
        export_letters(out, model, &best, 1);
        counts[best] = 0;
    }
    oq_bytes_add_text(out, "\n");
}

/* Pairs of letters that people confuse, as "KEYWORD ab" or "KEYWORD a b". */
static uint32_t export_pairs(const oq_model *model, oq_bytes *out,
                             const char *keyword, const char *between,
                             bool both) {
    uint32_t count = 0;
    for (uint8_t i = 1; i <= OQ_LETTER_MAX; i++)
        for (uint8_t k = 1; k <= OQ_LETTER_MAX; k++) {
            uint8_t cost = model->confusions[i * OQ_LETTERS + k];
            if (i == k || !cost || cost >= OQ_COST_ERROR || (!both && i > k))
                continue;
            count++;
            if (!out)
                continue;
            oq_bytes_add_text(out, keyword);
            export_letters(out, model, &i, 1);
            oq_bytes_add_text(out, between);
            export_letters(out, model, &k, 1);
            oq_bytes_add_text(out, "\n");
        }
    return count;
}

static void export_confusions(const oq_model *model, oq_bytes *out) {
    uint32_t reps = export_pairs(model, NULL, "", "", true);
    if (!reps)
        return;
    oq_bytes_add_text(out, "REP ");
    oq_bytes_add_number(out, reps);
    oq_bytes_add_text(out, "\n");
    export_pairs(model, out, "REP ", " ", true);
    oq_bytes_add_text(out, "MAP ");
    oq_bytes_add_number(out, export_pairs(model, NULL, "", "", false));
    oq_bytes_add_text(out, "\n");
    export_pairs(model, out, "MAP ", "", false);
}

static void export_head(const oq_model *model, oq_bytes *out) {
    oq_bytes_add_text(out, "# ");
    oq_bytes_add_text(out, model->strings + model->header->name);
    oq_bytes_add_text(
        out, ", made by ortaq from its grammar and word lists (MIT licence).\n"
             "# Two rules behind a stem make its suffixes. Left out: very\n"
             "# improbable chains of suffixes; suffixes of digits;\n"
             "# words behind prefixes; abbreviations that are not listed.\n"
             "# Short words that are slips, mostly, are right here.\n");
    if (oq_alphabet_letter(model->alphabet, OQ_DOTTED_CAPITAL))
        oq_bytes_add_text(out, "# Hunspell (1.7) itself rejects names that "
                               "begin with \xC4\xB0 in capitals.\n");
    oq_bytes_add_text(out, "SET UTF-8\nLANG ");
    oq_bytes_add_text(out, model->strings + model->header->language);
    oq_bytes_add_text(out, "\nFLAG num\nNEEDAFFIX ");
    oq_bytes_add_number(out, OQ_EXPORT_NEEDAFFIX);
    oq_bytes_add_text(out, "\n");
    export_try_letters(model, out);
    export_signs(model, out);
    export_confusions(model, out);
}

/* The rules of one flag. */
typedef struct oq_export_flagged {
    const oq_export *export;
    oq_bytes *out;
    unsigned long flag;
} oq_export_flagged;

static void export_rule(void *context, const uint8_t *letters, uint32_t size,
                        uint32_t cut) {
    oq_export_flagged *of = context;
    oq_bytes_add_text(of->out, "SFX ");
    oq_bytes_add_number(of->out, of->flag);
    oq_bytes_add_text(of->out, " 0 ");
    export_letters(of->out, of->export->model, letters, size);
    if (cut != OQ_EXPORT_NONE) {
        oq_bytes_add_text(of->out, "/");
        oq_bytes_add_number(of->out, oq_export_flag(cut, true));
        if (!of->export->nodes[cut].final) {
            oq_bytes_add_text(of->out, ",");
            oq_bytes_add_number(of->out, OQ_EXPORT_NEEDAFFIX);
        }
    }
    oq_bytes_add_text(of->out, " .\n");
}

static void export_rules(oq_export *export, oq_bytes *out,
                         uint32_t node, bool cut) {
    oq_export_flagged of = {export, out, oq_export_flag(node, cut)};
    uint32_t count =
        oq_export_strings(export, node, !cut, UINT32_MAX, NULL, NULL);
    if (!count || export->over)
        return;
    oq_bytes_add_text(out, "SFX ");
    oq_bytes_add_number(out, of.flag);
    oq_bytes_add_text(out, " Y ");
    oq_bytes_add_number(out, count);
    oq_bytes_add_text(out, "\n");
    oq_export_strings(export, node, !cut, UINT32_MAX, export_rule, &of);
}

OQ_FN ortaq_status oq_export_aff(const oq_model *model,
                                 const oq_memory *memory, oq_bytes *out) {
    oq_export export;
    ortaq_status status = oq_export_begin(&export, model, memory);
    if (status >= 0) {
        oq_export_plan(&export);
        export_head(model, out);
        for (uint32_t node = 0; node < export.ways.nodes; node++) {
            if (export.nodes[node].root)
                export_rules(&export, out, node, false);
            if (export.nodes[node].met)
                export_rules(&export, out, node, true);
        }
        if (export.over)
            status = ORTAQ_ERROR_DATA;
    }
    oq_export_free(&export);
    return status >= 0 && out->failed ? ORTAQ_ERROR_MEMORY : status;
}

/* ----------------------------------------------------------------- Stems -- */

/* How a stem is written. */
typedef enum oq_export_case {
    OQ_EXPORT_SMALL,
    OQ_EXPORT_NAME,
    OQ_EXPORT_CAPITALS,
    OQ_EXPORT_CASES
} oq_export_case;

/* What the kinds of one stem say together, by case. */
typedef struct oq_export_stem {
    uint32_t roots[16], count;
    bool word, some;
} oq_export_stem;

static oq_export_case export_case(const oq_stem_kind *kind) {
    if (!(kind->flags & OQ_FLAG_CAPITAL))
        return OQ_EXPORT_SMALL;
    return kind->flags & OQ_FLAG_CAPITALS ? OQ_EXPORT_CAPITALS
                                          : OQ_EXPORT_NAME;
}

/* Whether anything but the end follows. */
static bool export_goes_on(const oq_export *export, uint32_t node) {
    uint32_t arcs =
        export->ways.first[node + 1] - export->ways.first[node];
    return arcs > export->nodes[node].final;
}

static void export_kind(const oq_export *export, oq_export_stem *stems,
                        const oq_stem_kind *kind, const uint8_t *letters,
                        uint32_t size) {
    uint32_t root = oq_export_root(export, kind, letters, size), i = 0;
    oq_export_stem *stem = &stems[export_case(kind)];
    if (root == OQ_EXPORT_NONE || kind->flags & OQ_FLAG_NOSPELL)
        return;
    stem->some = true;
    stem->word |= export->nodes[root].final;
    while (i < stem->count && stem->roots[i] != root)
        i++;
    if (i == stem->count && i < OQ_COUNT(stem->roots) &&
        export_goes_on(export, root))
        stem->roots[stem->count++] = root;
}

/* The letters with the capitals of a case; behind a sign begins a word. */
static void export_word(const oq_model *model, oq_bytes *out,
                        const uint8_t *letters, uint32_t size,
                        oq_export_case written) {
    bool start = true;
    for (uint32_t i = 0; i < size; i++) {
        char text[4];
        bool capital = written == OQ_EXPORT_CAPITALS ||
                       (written == OQ_EXPORT_NAME && start);
        oq_bytes_add(out, text,
                     oq_lex_write(model->alphabet, &letters[i], 1, capital,
                                  text));
        start = model->alphabet->signs >> letters[i] & 1;
    }
}

static void export_flags(const oq_export_stem *stem, oq_bytes *out) {
    const char *before = "/";
    for (uint32_t i = 0; i < stem->count; i++) {
        oq_bytes_add_text(out, before);
        oq_bytes_add_number(out, oq_export_flag(stem->roots[i], false));
        before = ",";
    }
    if (!stem->word) {
        oq_bytes_add_text(out, before);
        oq_bytes_add_number(out, OQ_EXPORT_NEEDAFFIX);
    }
    oq_bytes_add_text(out, "\n");
}

/* The lines of one stem; gives their number. */
static uint32_t export_stem(const oq_export *export, oq_bytes *out,
                            uint32_t number) {
    const oq_model *model = export->model;
    oq_export_stem stems[OQ_EXPORT_CASES] = {{.count = 0}};
    uint8_t letters[OQ_LEX_MAX];
    uint32_t lines = 0;
    uint32_t size =
        (uint32_t)oq_automaton_word(&model->stems, number, letters);
    oq_extra only;
    const oq_extra *extra = oq_model_kinds(model, number, &only);
    do
        export_kind(export, stems, &model->kinds[extra->kind], letters, size);
    while (!extra++->last);
    for (unsigned i = 0; i < OQ_EXPORT_CASES; i++) {
        if (!stems[i].some || (!stems[i].word && !stems[i].count))
            continue;
        export_word(model, out, letters, size, (oq_export_case)i);
        export_flags(&stems[i], out);
        lines++;
    }
    return lines;
}

OQ_FN ortaq_status oq_export_dic(const oq_model *model,
                                 const oq_memory *memory, oq_bytes *out) {
    oq_export export;
    oq_bytes lines = {.memory = memory};
    uint32_t count = 0;
    ortaq_status status = oq_export_begin(&export, model, memory);
    if (status >= 0) {
        for (uint32_t i = 0; i < model->stems.word_count; i++)
            count += export_stem(&export, &lines, i);
        oq_bytes_add_number(out, count);
        oq_bytes_add_text(out, "\n");
        if (lines.size)
            oq_bytes_add(out, lines.data, lines.size);
    }
    bool failed = out->failed || lines.failed;
    oq_bytes_free(&lines);
    oq_export_free(&export);
    return status >= 0 && failed ? ORTAQ_ERROR_MEMORY : status;
}
