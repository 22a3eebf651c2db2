/*
 * port_signals.c - the part of port.h that is signals. Invariant: every
 * temporary file of this process that exists stands in the list "temporaries",
 * so that the signal handler finds it; the list and the file system change
 * together while signals are held.
 *
 * SPDX-License-Identifier: MIT
 */
#include "port_signals.h"
#include "port.h"

#include <errno.h>
#include <unistd.h>

enum { TEMPORARIES = 4 };

static const int ending[] = {SIGHUP, SIGINT, SIGPIPE, SIGQUIT, SIGTERM};
enum { ENDING = sizeof ending / sizeof ending[0] };

static char *volatile temporaries[TEMPORARIES];

static void remove_temporaries(void) {
    for (size_t i = 0; i < TEMPORARIES; i++)
        if (temporaries[i] != NULL) unlink(temporaries[i]);
}

/* The default action follows, so that the parent sees what happened. */
_Noreturn void signals_end_by(int number) {
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
void signals_catch(void) {
    static bool caught;
    struct sigaction action = {.sa_handler = signals_end_by}, old;
    if (caught) return;
    caught = true;
    sigfillset(&action.sa_mask);
    for (size_t i = 0; i < ENDING; i++)
        if (sigaction(ending[i], NULL, &old) == 0 && old.sa_handler == SIG_DFL)
            sigaction(ending[i], &action, NULL);
}

void signals_hold(sigset_t *old) {
    sigset_t set;
    sigemptyset(&set);
    for (size_t i = 0; i < ENDING; i++)
        sigaddset(&set, ending[i]);
    sigprocmask(SIG_BLOCK, &set, old);
}

void signals_release(const sigset_t *old) {
    int error = errno;
    sigprocmask(SIG_SETMASK, old, NULL);
    errno = error;
}

static sigset_t before_threads;

void port_threads_begin(void) {
    signals_hold(&before_threads);
}

void port_threads_end(void) {
    signals_release(&before_threads);
}

bool signals_temporary(char *from, char *to) {
    for (size_t i = 0; i < TEMPORARIES; i++)
        if (temporaries[i] == from) {
            temporaries[i] = to;
            return true;
        }
    return false;
}
