/*
 * identify_detect.c - the detectors, and what their answers mean.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../../bench/cld2.h"
#include "identify.h"

#include <unistd.h>

const identify_row identify_rows[ROWS] = {
    {"azj_Latn", "az-Latn", "az-Latn", " az azj aze "},
    {"azb_Arab", "az-Arab", "az-Arab", " az azb aze "},
    {"tur_Latn", "tr-Latn", "tr-Latn", " tr tur "},
    {"kaz_Cyrl", "kk-Cyrl", "kk-Cyrl", " kk kaz "},
    {"kir_Cyrl", "ky-Cyrl", "ky-Cyrl", " ky kir "},
    {"uzn_Latn", "uz-Latn", "uz-Latn-x-1995", " uz uzn uzb "},
    {"tuk_Latn", "tk-Latn", "tk-Latn", " tk tuk "},
    {"tat_Cyrl", "tt-Cyrl", "tt-Cyrl", " tt tat "},
    {"bak_Cyrl", "ba-Cyrl", "ba-Cyrl", " ba bak "},
    {"crh_Latn", "crh-Latn", "crh-Latn", " crh "},
    {"uig_Arab", "ug-Arab", "ug-Arab", " ug uig "},
    {"arb_Arab", "ar-Arab", "ar-Arab", " ar arb ara "},
    {"bel_Cyrl", "be-Cyrl", "be-Cyrl", " be bel "},
    {"bul_Cyrl", "bg-Cyrl", "bg-Cyrl", " bg bul "},
    {"ckb_Arab", "ckb-Arab", "ckb-Arab", " ckb ku kur "},
    {"deu_Latn", "de-Latn", "de-Latn", " de deu "},
    {"eng_Latn", "en-Latn", "en-Latn", " en eng "},
    {"hun_Latn", "hu-Latn", "hu-Latn", " hu hun "},
    {"hye_Armn", "hy-Armn", "hy-Armn", " hy hye "},
    {"kat_Geor", "ka-Geor", "ka-Geor", " ka kat "},
    {"khk_Cyrl", "mn-Cyrl", "mn-Cyrl", " mn khk mon "},
    {"kmr_Latn", "ku-Latn", "ku-Latn", " ku kmr kur "},
    {"pes_Arab", "fa-Arab", "fa-Arab", " fa pes prs fas "},
    {"prs_Arab", "fa-Arab", "fa-Arab", " fa pes prs fas "},
    {"ron_Latn", "ro-Latn", "ro-Latn", " ro ron "},
    {"rus_Cyrl", "ru-Cyrl", "ru-Cyrl", " ru rus "},
    {"tgk_Cyrl", "tg-Cyrl", "tg-Cyrl", " tg tgk "},
    {"ukr_Cyrl", "uk-Cyrl", "uk-Cyrl", " uk ukr "},
    {"urd_Arab", "ur-Arab", "ur-Arab", " ur urd "},
};

const char *const detector_names[DETECTORS] = {"ortaq", "CLD2", "CLD2 full",
                                               "franc"};

/* ----------------------------------------------------------------- Rows -- */

int row_of_tag(const char *tag) {
    for (int row = 0; row < ROWS; row++) {
        size_t size = strlen(identify_rows[row].class);
        if (strncmp(tag, identify_rows[row].class, size) == 0 &&
            (tag[size] == '\0' || tag[size] == '-'))
            return row;
    }
    return NO_ROW;
}

static const char *row_script(int row) {
    return row == NO_ROW ? "" : strchr(identify_rows[row].class, '-');
}

int row_of_code(const char *code, size_t size, int near) {
    char wanted[32];
    int found = NO_ROW;
    snprintf(wanted, sizeof wanted, " %.*s ", (int)size, code);
    for (int row = ROWS - 1; row >= 0; row--) {
        if (!strstr(identify_rows[row].codes, wanted)) continue;
        bool same =
            found != NO_ROW && strcmp(row_script(found), row_script(near)) == 0;
        if (!same || strcmp(row_script(row), row_script(near)) == 0)
            found = row;
    }
    return found;
}

/* ------------------------------------------------------------ Specimens -- */

void add_specimen(specimens *list, const char *at, size_t size, int row) {
    if (list->count == list->room) {
        list->room = list->room * 2 + 256;
        list->at = must(realloc(list->at, list->room * sizeof *list->at));
    }
    list->at[list->count++] = (specimen){at, size, row};
}

specimens cut_specimens(const specimens *list, size_t points) {
    specimens cut = {0};
    for (size_t i = 0; i < list->count; i++) {
        const specimen *s = &list->at[i];
        size_t at = 0;
        for (size_t n = 0; n < points && at < s->size; n++)
            next_code(s->at, s->size, &at);
        add_specimen(&cut, s->at, at, s->row);
    }
    return cut;
}

/* ------------------------------------------------------------ Detectors -- */

static void ask_ortaq(const ortaq_library *library, const specimens *list,
                      identify_answer *answers) {
    for (size_t i = 0; i < list->count; i++) {
        ortaq_candidate best = {"und", 0, 0};
        size_t count = 0;
        if (ortaq_identify(library, list->at[i].at, list->at[i].size, &best, 1,
                           &count) != ORTAQ_DONE)
            must(NULL);
        answers[i] =
            (identify_answer){row_of_tag(best.tag), best.tag, best.probability};
    }
}

static bool ask_cld2(bool full, const specimens *list,
                     identify_answer *answers) {
    cld2 c;
    if (!cld2_open(&c, full)) return false;
    for (size_t i = 0; i < list->count; i++) {
        const specimen *s = &list->at[i];
        const char *code = cld2_answer(&c, s->at, s->size);
        answers[i].row = row_of_code(code, strlen(code), s->row);
    }
    cld2_close(&c);
    return true;
}

/* A file of the specimens, a line each. */
static bool write_lines(const specimens *list, const char *path) {
    FILE *file = fopen(path, "w");
    if (!file) return false;
    for (size_t i = 0; i < list->count; i++) {
        fwrite(list->at[i].at, 1, list->at[i].size, file);
        putc('\n', file);
    }
    return fclose(file) == 0;
}

static bool ask_franc(const specimens *list, identify_answer *answers) {
    char path[] = "/tmp/ortaq-identify-XXXXXX", order[256], code[64];
    int handle = mkstemp(path);
    size_t i = 0;
    if (handle < 0) return false;
    close(handle);
    snprintf(order, sizeof order,
             "node test/accuracy/identify_franc.mjs <%s 2>/dev/null", path);
    FILE *out = write_lines(list, path) ? popen(order, "r") : NULL;
    while (out && i < list->count && fgets(code, sizeof code, out)) {
        answers[i].row =
            row_of_code(code, strcspn(code, "\n"), list->at[i].row);
        i++;
    }
    bool done = out && pclose(out) == 0;
    remove(path);
    return done && i == list->count;
}

identify_answer *answers_of(const ortaq_library *library, detector which,
                            const specimens *list) {
    identify_answer *answers = must(calloc(list->count + 1, sizeof *answers));
    bool here = true;
    if (which == DETECT_ORTAQ) ask_ortaq(library, list, answers);
    if (which == DETECT_CLD2) here = ask_cld2(false, list, answers);
    if (which == DETECT_CLD2_FULL) here = ask_cld2(true, list, answers);
    if (which == DETECT_FRANC) here = ask_franc(list, answers);
    if (here) return answers;
    free(answers);
    return NULL;
}
