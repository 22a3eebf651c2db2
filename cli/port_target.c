/*
 * port_target.c - the part of port.h that is files which are written beside
 * their target and then take its place. Invariant: a temporary file is made,
 * removed and renamed only while signals are held, together with its place in
 * the list of port_signals.c.
 *
 * SPDX-License-Identifier: MIT
 */
#define _FILE_OFFSET_BITS 64
#include "port.h"
#include "port_signals.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { LINKS_MAX = 40, TRIES_MAX = 100, NAME_ROOM = 4096 };

/* ---------------------------------------------------------------- Spots -- */

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

/* -------------------------------------------------------------- Targets -- */

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
    signals_hold(&old);
    int file = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (file >= 0 && !signals_temporary(NULL, name)) {
        unlink(name);
        close(file);
        file = -1;
        errno = EMFILE;
    }
    signals_release(&old);
    return file;
}

static bool open_temporary(port_target *target) {
    unsigned mode = target->existed ? 0600 : 0666;
    signals_catch();
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
    signals_hold(&old);
    unlink(name);
    signals_temporary(name, NULL);
    errno = error;
    signals_release(&old);
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
    signals_hold(&old);
    bool done = rename(name, path) == 0;
    if (done) signals_temporary(name, NULL);
    signals_release(&old);
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
