/*
 * read_ways.c - what the ways to the parent and from it promise, what is lost
 * on them, and the tests that show it. Invariant: a file that was read names a
 * loss for each way that is not exact.
 *
 * SPDX-License-Identifier: MIT
 */
#include "read.h"

static bool read_way(oq_reader *reader, ortaq_way_back *way) {
    static const char *const words[] = {"exact", "case", "words", "lossy",
                                        NULL};
    int choice = oq_read_choice(reader, words,
                                "exact, case, words or lossy is wanted here.");
    *way = (ortaq_way_back)choice;
    return choice != 0 && oq_read_end(reader);
}

OQ_FN bool oq_read_way_to(oq_reader *reader) {
    return read_way(reader, &reader->orth->way_to_parent);
}

OQ_FN bool oq_read_way_from(oq_reader *reader) {
    return read_way(reader, &reader->orth->way_from_parent);
}

OQ_FN bool oq_read_loss(oq_reader *reader) {
    static const char *const words[] = {"to-parent", "from-parent", NULL};
    int choice = oq_read_choice(reader, words,
                                "to-parent or from-parent is wanted here.");
    return choice != 0 && oq_read_prose(reader, choice == 1
                                                    ? "loss to-parent"
                                                    : "loss from-parent");
}

OQ_FN bool oq_read_test(oq_reader *reader) {
    oq_cursor *cursor = &reader->cursor;
    oq_test *test = oq_arena_get(cursor->arena, sizeof(*test));
    if (test == NULL) return oq_cursor_no_memory(cursor);
    test->place = oq_cursor_place(cursor);
    test->left = oq_cursor_text(cursor);
    if (test->left == NULL ||
        !oq_read_arrow(cursor, &test->to_parent, &test->from_parent))
        return false;
    test->right = oq_cursor_text(cursor);
    OQ_APPEND(oq_test, reader->orth->tests, test);
    return test->right != NULL && oq_read_end(reader);
}

static bool read_has_loss(const oq_orth *orth, const char *keyword) {
    for (const oq_prose *p = orth->prose; p != NULL; p = p->next)
        if (strcmp(p->keyword, keyword) == 0) return true;
    return false;
}

OQ_FN bool oq_read_check_losses(oq_reader *reader) {
    const oq_orth *orth = reader->orth;
    const char *missing = NULL;
    if (orth->parent == NULL) return true;
    if (orth->way_to_parent != ORTAQ_WAY_EXACT &&
        !read_has_loss(orth, "loss to-parent"))
        missing = "to-parent";
    if (orth->way_from_parent != ORTAQ_WAY_EXACT &&
        !read_has_loss(orth, "loss from-parent"))
        missing = "from-parent";
    if (missing == NULL) return true;
    return oq_cursor_fail(&reader->cursor, (oq_place){1, 1},
                          "A way back that is not exact names its losses: loss "
                          "% \"...\" ;.",
                          missing);
}
