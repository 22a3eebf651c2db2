/*
 * main.c - finds the subcommand, has its options read and runs it.
 *
 * SPDX-License-Identifier: MIT
 */
#include "arguments.h"
#include "encoding.h"
#include "help.h"
#include "port.h"

int main(int count, char **words) {
    arguments given;
    bool top = count < 2 || words[1][0] == '-';
    int read = top ? 1 : 2;
    port_start();
    const command *c = top ? &commands[0] : help_find(words[1]);
    if (c == NULL) return STATUS_TROUBLE;
    if (count < read) count = read; /* not even the program has a name */
    if (!arguments_read(&given, c, words + read, (size_t)(count - read)))
        return STATUS_TROUBLE;
    if (arguments_have(&given, OPTION_HELP)) return help_show(c);
    if (!encoding_choose(&given)) return STATUS_TROUBLE;
    return c->run(&given);
}
