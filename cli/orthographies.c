/*
 * orthographies.c - see orthographies.h. A folder is read with its folders,
 * but not theirs; in the order of names, so that the result is always the
 * same.
 *
 * SPDX-License-Identifier: MIT
 */
#include "orthographies.h"
#include "files.h"
#include "message.h"
#include "port.h"
#include "suggest.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

typedef struct book {
    char *path, *text; /* owned */
    size_t size;
} book;

typedef struct shelf {
    book *books;
    size_t count;
} shelf;

static void free_shelf(shelf *s) {
    for (size_t i = 0; i < s->count; i++) {
        free(s->books[i].text);
        free(s->books[i].path);
    }
    free(s->books);
}

/* ---------------------------------------------------------------- Files -- */

/* Takes over the path. */
static bool add_file(shelf *s, char *path) {
    book new = {path, NULL, 0};
    book *books = realloc(s->books, (s->count + 1) * sizeof *books);
    if (books != NULL) {
        s->books = books;
        new.text = file_read(path, &new.size);
    } else {
        complain_of(path);
    }
    if (new.text != NULL)
        books[s->count++] = new;
    else
        free(path);
    return new.text != NULL;
}

static bool add_folder(shelf *s, const char *folder, int depth);

static bool add_entry(shelf *s, const char *folder, const char *name,
                      int depth) {
    port_facts facts = {.folder = false};
    char *path = file_path(folder, name);
    if (path == NULL) return false;
    bool good = true, known = port_facts_at(path, &facts);
    if (!facts.folder &&
        (file_ends(name, ".orth") || file_ends(name, ".words")))
        return add_file(s, path);
    if (known && facts.folder && depth > 0)
        good = add_folder(s, path, depth - 1);
    free(path);
    return good;
}

static bool add_folder(shelf *s, const char *folder, int depth) {
    size_t count = 0;
    char **names = port_names(folder, &count);
    bool good = names != NULL;
    if (!good) complain_of(folder);
    for (size_t i = 0; good && i < count; i++)
        good = add_entry(s, folder, names[i], depth);
    while (count > 0)
        free(names[--count]);
    free(names);
    return good;
}

/* -------------------------------------------------------------- Library -- */

static ortaq_source *sources_of(const shelf *s) {
    ortaq_source *sources = malloc((s->count + 1) * sizeof *sources);
    for (size_t i = 0; sources != NULL && i < s->count; i++) {
        const book *b = &s->books[i];
        sources[i] = (ortaq_source){file_name(b->path), b->text, b->size};
    }
    return sources;
}

/* Mistakes come with the last part of a path alone. */
static const char *path_of(const shelf *s, const char *name) {
    for (size_t i = s->count; i-- > 0;)
        if (strcmp(file_name(s->books[i].path), name) == 0)
            return s->books[i].path;
    return name;
}

static void complain_of_library(const shelf *s, ortaq_status status,
                                const ortaq_mistake *mistake) {
    const char *message = mistake->message;
    if (status == ORTAQ_ERROR_SYNTAX)
        complain("%s:%zu:%zu: %s", path_of(s, mistake->name), mistake->line,
                 mistake->column, message);
    else
        complain("%s", message[0] ? message : ortaq_status_text(status));
}

static ortaq_library *make_library(const shelf *s) {
    ortaq_library *library = NULL;
    ortaq_mistake mistake = {.line = 0};
    ortaq_source *sources = sources_of(s);
    ortaq_status status = ORTAQ_ERROR_MEMORY;
    if (sources != NULL)
        status = ortaq_library_new(NULL, sources, s->count, &library, &mistake);
    free(sources);
    if (status == ORTAQ_DONE) return library;
    complain_of_library(s, status, &mistake);
    return NULL;
}

static bool has_orthography(const shelf *s, const char *folder) {
    for (size_t i = 0; i < s->count; i++)
        if (file_ends(s->books[i].path, ".orth")) return true;
    complain("%s: no orthography file (.orth) is there", folder);
    return false;
}

ortaq_library *orthographies_load(const arguments *given) {
    const char *folder = given->value[OPTION_ORTHOGRAPHIES];
    ortaq_library *library = NULL;
    shelf s = {NULL, 0};
    if (folder == NULL ||
        (add_folder(&s, folder, 1) && has_orthography(&s, folder)))
        library = make_library(&s);
    free_shelf(&s);
    return library;
}

/* ----------------------------------------------------------------- Tags -- */

static void try_aliases(near_words *near, const ortaq_orthography *o) {
    for (const char *at = o->aliases; *at != '\0';) {
        size_t size = strcspn(at, " ");
        near_words_try(near, at, size, o->tag);
        at += size + strspn(at + size, " ");
    }
}

bool orthographies_same_language(const char *a, const char *b) {
    for (; *a != '\0' && *a != '-'; a++, b++)
        if (tolower((unsigned char)*a) != tolower((unsigned char)*b))
            return false;
    return *b == '\0' || *b == '-';
}

static bool is_called(const char *name, size_t size, const char *typed) {
    for (size_t i = 0; i < size; i++)
        if (tolower((unsigned char)name[i]) != tolower((unsigned char)typed[i]))
            return false;
    return typed[size] == '\0';
}

/* A language alone means, before others, what is official in it today; with a
 * script also what is proposed, but for the common alphabet. */
static void try_today(near_words *near, const ortaq_orthography *o) {
    const char *typed = near->word;
    size_t size = strlen(typed);
    bool proposed = o->standing == ORTAQ_PROPOSED && strchr(typed, '-') &&
                    strstr(o->tag, "-x-cta") == NULL;
    if ((o->standing == ORTAQ_OFFICIAL || proposed) && o->last_year == 0 &&
        is_called(o->tag, size, typed) && o->tag[size] == '-')
        near_words_try(near, typed, size, o->tag);
}

/* Tries all orthographies, or those of the language typed; how many? */
static size_t try_tags(near_words *near, const ortaq_library *library,
                       bool all) {
    size_t tried = 0;
    ortaq_orthography o;
    for (size_t i = 0; i < ortaq_orthography_count(library); i++) {
        if (ortaq_orthography_at(library, i, &o) != ORTAQ_DONE) continue;
        if (!all && !orthographies_same_language(near->word, o.tag)) continue;
        try_today(near, &o);
        near_words_try(near, o.tag, strlen(o.tag), o.tag);
        try_aliases(near, &o);
        tried++;
    }
    return tried;
}

static void complain_of_tag(const ortaq_library *library, const char *typed) {
    near_words near = {.word = typed};
    char line[160];
    if (try_tags(&near, library, false) == 0) try_tags(&near, library, true);
    near_words_say(&near, "", line, sizeof line);
    complain("no orthography is called \"%s\"%s; see \"ortaq list\"", typed,
             line);
}

/* Whether a tag as typed has options behind that of its orthography. */
static bool has_options(const ortaq_orthography *o, const char *typed) {
    if (is_called(o->tag, strlen(o->tag), typed)) return false;
    for (const char *at = o->aliases; *at != '\0';) {
        size_t size = strcspn(at, " ");
        if (is_called(at, size, typed)) return false;
        at += size + strspn(at + size, " ");
    }
    return true;
}

const char *orthographies_tag(const ortaq_library *library, const char *typed) {
    ortaq_orthography o;
    size_t number;
    if (ortaq_orthography_find(library, typed, &number) != ORTAQ_DONE ||
        ortaq_orthography_at(library, number, &o) != ORTAQ_DONE) {
        complain_of_tag(library, typed);
        return NULL;
    }
    return has_options(&o, typed) ? typed : o.tag;
}

bool orthographies_meet(const ortaq_library *library, const char *from,
                        const char *to) {
    ortaq_pair pair;
    return ortaq_pair_find(library, from, to, &pair) == ORTAQ_DONE;
}
