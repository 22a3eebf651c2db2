/*
 * amalgamate.c - writes the one-file library. Arguments: the version, then the
 * .c files in the order of their rooms. Each file is copied to standard output
 * with its local includes put in their place; a header with an include guard is
 * put in once, one without (a table meant to be included often) every time. What
 * is put in under a condition may be wanted again where that does not hold, and
 * is put in there, too; its guard does the rest.
 * Invariant: the output includes nothing but system headers and "ortaq.h".
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PATH_MOST = 512, LINE_MOST = 1 << 16, SEEN_MOST = 1024 };

static const char *const folders[] = {"", "include/", "build/gen/"};

static char seen[SEEN_MOST][PATH_MOST];
static size_t seen_count;

static void fail(const char *what, const char *path) {
    fprintf(stderr, "amalgamate: %s: %s\n", path, what);
    exit(EXIT_FAILURE);
}

static bool is_seen(const char *path) {
    for (size_t i = 0; i < seen_count; i++)
        if (strcmp(seen[i], path) == 0) return true;
    return false;
}

static void mark_seen(const char *path) {
    if (seen_count == SEEN_MOST) fail("too many headers", path);
    strcpy(seen[seen_count++], path);
}

/* Removes each "FOLDER/../", so that a file has one name. */
static void simplify(char *path) {
    char *up;
    while ((up = strstr(path, "/../")) != NULL) {
        char *from = up;
        while (from > path && from[-1] != '/')
            from--;
        memmove(from, up + 4, strlen(up + 4) + 1);
    }
}

/* Whether the first directive of a file is #ifndef. */
static bool has_guard(FILE *file) {
    char line[LINE_MOST];
    bool guarded = false;
    while (fgets(line, sizeof line, file) != NULL) {
        if (line[0] != '#') continue;
        guarded = strncmp(line, "#ifndef", 7) == 0;
        break;
    }
    rewind(file);
    return guarded;
}

/* Opens what "from" means by #include "name"; its name goes to "path". */
static FILE *open_include(const char *from, const char *name,
                          char path[PATH_MOST]) {
    const char *slash = strrchr(from, '/');
    int folder = slash == NULL ? 0 : (int)(slash - from + 1);
    for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++) {
        int size = i == 0
                       ? snprintf(path, PATH_MOST, "%.*s%s", folder, from, name)
                       : snprintf(path, PATH_MOST, "%s%s", folders[i], name);
        if (size < 0 || size >= PATH_MOST) fail("name too long", name);
        simplify(path);
        FILE *file = fopen(path, "r");
        if (file != NULL) return file;
    }
    return NULL;
}

/* The name in a line #include "name"; false if it is another line. */
static bool local_include(const char *line, char name[PATH_MOST]) {
    char format[32];
    snprintf(format, sizeof format, " # include \"%%%d[^\"]\"", PATH_MOST - 1);
    return sscanf(line, format, name) == 1;
}

/* How much deeper in conditions the next line is. */
static int deeper(const char *line) {
    char word[8];
    if (sscanf(line, " # %7[a-z]", word) != 1) return 0;
    return strcmp(word, "endif") == 0 ? -1 : strncmp(word, "if", 2) == 0;
}

/* "depth": of conditions, that of its own guard not counted. */
static void copy(const char *path, FILE *file, int depth) {
    char line[LINE_MOST], name[PATH_MOST], inner[PATH_MOST];
    printf("\n/* %s */\n\n", path);
    while (fgets(line, sizeof line, file) != NULL) {
        if (!local_include(line, name)) {
            depth += deeper(line);
            fputs(line, stdout);
            continue;
        }
        if (strcmp(name, "ortaq.h") == 0) continue;
        FILE *header = open_include(path, name, inner);
        if (header == NULL) fail("no such header", name);
        if (!is_seen(inner)) {
            bool guarded = has_guard(header);
            if (guarded && depth == 0) mark_seen(inner);
            copy(inner, header, depth - guarded);
        }
        fclose(header);
    }
    if (ferror(file)) fail("cannot be read", path);
}

int main(int count, char **arguments) {
    if (count < 3) fail("usage: amalgamate VERSION FILE...", "arguments");
    printf("/*\n * ortaq %s, all of the library in one file. Made from the\n"
           " * sources by \"make dist\": change those, not this.\n *\n"
           " * SPDX-License-Identifier: MIT\n */\n"
           "#define ORTAQ_AMALGAMATION 1\n#include \"ortaq.h\"\n",
           arguments[1]);
    for (int i = 2; i < count; i++) {
        FILE *file = fopen(arguments[i], "r");
        if (file == NULL) fail("cannot be opened", arguments[i]);
        copy(arguments[i], file, 0);
        fclose(file);
    }
    return fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
