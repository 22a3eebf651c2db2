/*
 * port.c - POSIX: descriptors, files, folders, terminal and clock. The rest of
 * port.h is in port_target.c, port_signals.c and port_iconv.c.
 *
 * SPDX-License-Identifier: MIT
 */
#define _FILE_OFFSET_BITS 64
#define _DEFAULT_SOURCE /* madvise */
#include "port.h"
#include "port_signals.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

void port_start(void) {
    /* A missing one is opened the wrong way round, so that using it fails. */
    for (int file = PORT_INPUT; file <= PORT_ERRORS; file++)
        if (fcntl(file, F_GETFD) < 0)
            (void)!open("/dev/null", file == PORT_INPUT ? O_WRONLY : O_RDONLY);
#ifdef SIGXFSZ
    signal(SIGXFSZ, SIG_IGN);
#endif
}

/* ---------------------------------------------------------------- Files -- */

static void facts_from(const struct stat *found, port_facts *facts) {
    facts->regular = S_ISREG(found->st_mode);
    facts->folder = S_ISDIR(found->st_mode);
    facts->special = S_ISCHR(found->st_mode) || S_ISBLK(found->st_mode);
    facts->size = facts->regular ? (uint64_t)found->st_size : 0;
    facts->device = (uint64_t)found->st_dev;
    facts->node = (uint64_t)found->st_ino;
    facts->mode = (unsigned)(found->st_mode & 07777);
    facts->owner = (long long)found->st_uid;
    facts->group = (long long)found->st_gid;
}

bool port_facts_of(int file, port_facts *facts) {
    struct stat found;
    if (fstat(file, &found) < 0) return false;
    facts_from(&found, facts);
    return true;
}

bool port_facts_at(const char *path, port_facts *facts) {
    struct stat found;
    if (stat(path, &found) < 0) return false;
    facts_from(&found, facts);
    return true;
}

bool port_facts_named(const char *path, port_facts *facts) {
    struct stat found;
    if (lstat(path, &found) < 0) return false;
    facts_from(&found, facts);
    return true;
}

bool port_same_file(const port_facts *a, const port_facts *b) {
    return a->device == b->device && a->node == b->node;
}

int port_open(const char *path) {
    port_facts facts;
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (file < 0) return -1;
    if (port_facts_of(file, &facts) && facts.folder) {
        close(file);
        errno = EISDIR;
        return -1;
    }
    return file;
}

/* A descriptor may be non-blocking because another program left it so. */
static bool try_again(int file, short event) {
    struct pollfd waited = {.fd = file, .events = event};
    if (errno == EINTR) return true;
    if (errno != EAGAIN && errno != EWOULDBLOCK) return false;
    return poll(&waited, 1, -1) >= 0 || errno == EINTR;
}

ptrdiff_t port_read(int file, void *bytes, size_t size) {
    ssize_t got;
    do {
        got = read(file, bytes, size);
    } while (got < 0 && try_again(file, POLLIN));
    return got;
}

ptrdiff_t port_read_at(int file, void *bytes, size_t size, uint64_t place) {
    ssize_t got;
    do {
        got = pread(file, bytes, size, (off_t)place);
    } while (got < 0 && try_again(file, POLLIN));
    return got;
}

bool port_go_to(int file, uint64_t place) {
    return lseek(file, (off_t)place, SEEK_SET) >= 0;
}

bool port_at_start(int file) {
    return lseek(file, 0, SEEK_CUR) == 0;
}

void *port_block(size_t size) {
#if defined(MAP_ANONYMOUS) && defined(MADV_HUGEPAGE)
    const size_t large = (size_t)2 << 20;
    size = (size + large - 1) / large * large;
    char *room = mmap(NULL, size + large, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (room == MAP_FAILED) return NULL;
    room += (large - (uintptr_t)room % large) % large;
    (void)madvise(room, size, MADV_HUGEPAGE);
    return room;
#else
    return calloc(1, size);
#endif
}

bool port_write(int file, const void *bytes, size_t size) {
    const char *at = bytes;
    while (size > 0) {
        ssize_t gone = write(file, at, size);
        if (gone < 0 && errno == EPIPE) signals_end_by(SIGPIPE);
        if (gone < 0 && !try_again(file, POLLOUT)) return false;
        if (gone < 0) continue;
        at += gone;
        size -= (size_t)gone;
    }
    return true;
}

bool port_close(int file) {
    return close(file) == 0 || errno == EINTR;
}

/* -------------------------------------------------------------- Folders -- */

static int by_bytes(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool add_name(char ***names, size_t *count, const char *name) {
    char **more = realloc(*names, (*count + 1) * sizeof *more);
    if (more == NULL) return false;
    *names = more;
    more[*count] = strdup(name);
    return more[(*count)++] != NULL;
}

char **port_names(const char *folder, size_t *count) {
    char **names = malloc(sizeof *names);
    bool good = names != NULL;
    DIR *open_folder = opendir(folder);
    const struct dirent *entry;
    *count = 0;
    if (open_folder == NULL) {
        free(names);
        return NULL;
    }
    while (good && (entry = readdir(open_folder)) != NULL)
        if (entry->d_name[0] != '.')
            good = add_name(&names, count, entry->d_name);
    closedir(open_folder);
    if (good && *count > 1) qsort(names, *count, sizeof *names, by_bytes);
    if (good) return names;
    while (*count > 0)
        free(names[--*count]);
    free(names);
    return NULL;
}

static bool make_one(const char *path) {
    port_facts facts;
    if (mkdir(path, 0777) == 0) return true;
    int error = errno;
    if (port_facts_at(path, &facts) && facts.folder) return true;
    errno = error == EEXIST ? ENOTDIR : error;
    return false;
}

bool port_folder_make(const char *path) {
    char *part = strdup(path);
    bool good = part != NULL && part[0] != '\0';
    for (char *at = part; good && (at = strchr(at + 1, '/')) != NULL;) {
        *at = '\0';
        good = make_one(part);
        *at = '/';
    }
    good = good && make_one(path);
    free(part);
    return good;
}

/* ------------------------------------------------------ Terminal, clock -- */

bool port_is_terminal(int file) {
    return isatty(file) == 1;
}

unsigned port_processors(void) {
#ifdef _SC_NPROCESSORS_ONLN
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count > 1 ? (unsigned)count : 1;
#else
    return 1;
#endif
}

uint64_t port_milliseconds(void) {
    struct timespec now;
    if (clock_gettime(CLOCK_MONOTONIC, &now) != 0) return 0;
    return (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000;
}
