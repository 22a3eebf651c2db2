/*
 * port.c - POSIX. Invariant: every temporary file of this process that exists
 * stands in the list "temporaries", so that the signal handler finds it; the
 * list and the file system change together while signals are held.
 *
 * SPDX-License-Identifier: MIT
 */
#define _FILE_OFFSET_BITS 64
#define _DEFAULT_SOURCE /* madvise */
#include "port.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { LINKS_MAX = 40, TRIES_MAX = 100, TEMPORARIES = 4, NAME_ROOM = 4096 };

void port_start(void) {
    /* A missing one is opened the wrong way round, so that using it fails. */
    for (int file = PORT_INPUT; file <= PORT_ERRORS; file++)
        if (fcntl(file, F_GETFD) < 0)
            (void)!open("/dev/null", file == PORT_INPUT ? O_WRONLY : O_RDONLY);
#ifdef SIGXFSZ
    signal(SIGXFSZ, SIG_IGN);
#endif
}

/* -------------------------------------------------------------- Signals -- */

static const int ending[] = {SIGHUP, SIGINT, SIGPIPE, SIGQUIT, SIGTERM};
enum { ENDING = sizeof ending / sizeof ending[0] };

static char *volatile temporaries[TEMPORARIES];

static void remove_temporaries(void) {
    for (size_t i = 0; i < TEMPORARIES; i++)
        if (temporaries[i] != NULL) unlink(temporaries[i]);
}

/* The default action follows, so that the parent sees what happened. */
static _Noreturn void end_by(int number) {
    sigset_t set;
    remove_temporaries();
    signal(number, SIG_DFL);
    sigemptyset(&set);
    sigaddset(&set, number);
    sigprocmask(SIG_UNBLOCK, &set, NULL);
    raise(number);
    _exit(128 + number);
}

/* What the parent had ignored stays ignored (nohup, background jobs). */
static void catch_signals(void) {
    static bool caught;
    struct sigaction action = {.sa_handler = end_by}, old;
    if (caught) return;
    caught = true;
    sigfillset(&action.sa_mask);
    for (size_t i = 0; i < ENDING; i++)
        if (sigaction(ending[i], NULL, &old) == 0 && old.sa_handler == SIG_DFL)
            sigaction(ending[i], &action, NULL);
}

static void hold_signals(sigset_t *old) {
    sigset_t set;
    sigemptyset(&set);
    for (size_t i = 0; i < ENDING; i++)
        sigaddset(&set, ending[i]);
    sigprocmask(SIG_BLOCK, &set, old);
}

static void release_signals(const sigset_t *old) {
    int error = errno;
    sigprocmask(SIG_SETMASK, old, NULL);
    errno = error;
}

static sigset_t before_threads;

void port_threads_begin(void) {
    hold_signals(&before_threads);
}

void port_threads_end(void) {
    release_signals(&before_threads);
}

static bool replace_temporary(char *from, char *to) {
    for (size_t i = 0; i < TEMPORARIES; i++)
        if (temporaries[i] == from) {
            temporaries[i] = to;
            return true;
        }
    return false;
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
        if (gone < 0 && errno == EPIPE) end_by(SIGPIPE);
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

/* -------------------------------------------------------------- Targets -- */

/* The first "size" bytes of "folder", then "name", as a new string. */
static char *joined(const char *folder, size_t size, const char *name) {
    size_t more = strlen(name) + 1;
    char *path = malloc(size + more);
    if (path == NULL) return NULL;
    memcpy(path, folder, size);
    memcpy(path + size, name, more);
    return path;
}

/* The length of what stands before the last part of a path, slash included. */
static size_t folder_size(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash != NULL ? (size_t)(slash - path) + 1 : 0;
}

/* Follows symbolic links at the end of a path, even to where nothing is. */
static char *followed(const char *path) {
    char link[NAME_ROOM];
    char *name = joined("", 0, path);
    for (int links = 0; name != NULL; links++) {
        ssize_t size = readlink(name, link, sizeof link - 1);
        if (size < 0) return name;
        if (links == LINKS_MAX) {
            free(name);
            errno = ELOOP;
            return NULL;
        }
        link[size] = '\0';
        char *next = joined(name, link[0] == '/' ? 0 : folder_size(name), link);
        free(name);
        name = next;
    }
    return NULL;
}

bool port_spot_of(const char *path, const char *suffix, port_spot *spot) {
    port_facts facts;
    char *end = followed(path);
    if (end == NULL) return false;
    size_t size = folder_size(end);
    char *folder = size > 0 ? joined(end, size, "") : joined("", 0, ".");
    bool good = folder != NULL && port_facts_at(folder, &facts);
    *spot = (port_spot){.path = NULL};
    if (good) {
        spot->device = facts.device;
        spot->node = facts.node;
        spot->path = joined(end, strlen(end), suffix);
    }
    free(folder);
    free(end);
    return spot->path != NULL;
}

int port_spot_order(const port_spot *a, const port_spot *b) {
    if (a->device != b->device) return a->device < b->device ? -1 : 1;
    if (a->node != b->node) return a->node < b->node ? -1 : 1;
    return strcmp(a->path + folder_size(a->path),
                  b->path + folder_size(b->path));
}

/* Names need only be free, not secret: O_EXCL keeps them from being taken. */
static char *temporary_name(const char *path) {
    static unsigned long count;
    char name[64];
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    snprintf(name, sizeof name, ".ortaq-%lx-%lx-%lx", (unsigned long)getpid(),
             (unsigned long)now.tv_nsec, ++count);
    return joined(path, folder_size(path), name);
}

static int open_new(char *name, unsigned mode) {
    sigset_t old;
    hold_signals(&old);
    int file = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (file >= 0 && !replace_temporary(NULL, name)) {
        unlink(name);
        close(file);
        file = -1;
        errno = EMFILE;
    }
    release_signals(&old);
    return file;
}

static bool open_temporary(port_target *target) {
    unsigned mode = target->existed ? 0600 : 0666;
    catch_signals();
    for (int tries = 0; tries < TRIES_MAX; tries++) {
        target->temporary = temporary_name(target->path);
        if (target->temporary == NULL) return false;
        target->file = open_new(target->temporary, mode);
        if (target->file >= 0) return true;
        free(target->temporary);
        target->temporary = NULL;
        if (errno != EEXIST) return false;
    }
    return false;
}

static void forget(port_target *target) {
    int error = errno;
    free(target->path);
    free(target->temporary);
    *target = (port_target){.file = -1};
    errno = error;
}

/* A path may lead to what is standard output or error (/dev/stderr): opened
 * anew it would be written over from its start. */
static int standard_file(const port_facts *wanted) {
    port_facts facts;
    for (int file = PORT_OUTPUT; file <= PORT_ERRORS; file++)
        if (port_facts_of(file, &facts) && port_same_file(&facts, wanted))
            return fcntl(file, F_DUPFD_CLOEXEC, PORT_ERRORS + 1);
    return -1;
}

bool port_target_open(port_target *target, const char *path) {
    *target = (port_target){.file = -1};
    target->existed = port_facts_at(path, &target->facts);
    if (target->existed && target->facts.folder) {
        errno = EISDIR;
        return false;
    }
    if (target->existed) target->file = standard_file(&target->facts);
    if (target->file >= 0) return true;
    if (target->existed && !target->facts.regular) {
        target->file = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
        return target->file >= 0;
    }
    /* Renaming would pass by the write protection of a file. */
    if (target->existed && access(path, W_OK) != 0) return false;
    target->path = followed(path);
    if (target->path != NULL && open_temporary(target)) return true;
    forget(target);
    return false;
}

static void remove_temporary(char *name) {
    sigset_t old;
    int error = errno;
    hold_signals(&old);
    unlink(name);
    replace_temporary(name, NULL);
    errno = error;
    release_signals(&old);
}

void port_target_discard(port_target *target) {
    int error = errno;
    if (target->file >= 0) close(target->file);
    if (target->temporary != NULL) remove_temporary(target->temporary);
    errno = error;
    forget(target);
}

static bool rename_temporary(char *name, const char *path) {
    sigset_t old;
    hold_signals(&old);
    bool done = rename(name, path) == 0;
    if (done) replace_temporary(name, NULL);
    release_signals(&old);
    return done;
}

/* The old contents get a second name, so that the first is never missing. On
 * a file system without links it is, for a moment. Whatever has the second
 * name already stays: it may be the original of an earlier run. */
static bool keep_old(const char *path, const char *suffix) {
    port_facts old, there;
    char *kept = joined(path, strlen(path), suffix);
    if (kept == NULL) return false;
    bool done = link(path, kept) == 0;
    if (!done && port_facts_named(kept, &there)) {
        done = port_facts_named(path, &old) && port_same_file(&old, &there);
        errno = EEXIST;
    } else if (!done) {
        done = rename(path, kept) == 0;
    }
    free(kept);
    return done;
}

/* Who may not give a file away keeps it; the permissions must be right. */
static bool same_permissions(const port_target *target) {
    const port_facts *facts = &target->facts;
    if (!target->existed) return true;
    if (fchown(target->file, (uid_t)facts->owner, (gid_t)facts->group) != 0 &&
        fchown(target->file, (uid_t)-1, (gid_t)facts->group) != 0)
        return fchmod(target->file, (mode_t)(facts->mode & 01777)) == 0;
    return fchmod(target->file, (mode_t)facts->mode) == 0;
}

/* Some file systems cannot wait for the disk; that is no error. */
static bool on_disk(int file) {
    return fsync(file) == 0 || errno == EINVAL || errno == ENOSYS ||
           errno == ENOTSUP;
}

static bool put_in_place(port_target *target, const char *suffix) {
    if (!same_permissions(target) || !on_disk(target->file)) return false;
    int file = target->file;
    target->file = -1;
    if (!port_close(file)) return false;
    if (suffix != NULL && target->existed && !keep_old(target->path, suffix))
        return false;
    return rename_temporary(target->temporary, target->path);
}

bool port_target_commit(port_target *target, const char *suffix) {
    bool done;
    if (target->temporary == NULL) {
        done = port_close(target->file);
        target->file = -1;
    } else {
        done = put_in_place(target, suffix);
    }
    if (done)
        forget(target);
    else
        port_target_discard(target);
    return done;
}

/* -------------------------------------------------------------- Folders -- */

static int by_bytes(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool add_name(char ***names, size_t *count, const char *name) {
    char **more = realloc(*names, (*count + 1) * sizeof *more);
    if (more == NULL) return false;
    *names = more;
    more[*count] = joined("", 0, name);
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
    char *part = joined("", 0, path);
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
