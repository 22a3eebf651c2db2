/*
 * escape.c - what begins with a backslash: commands of TeX (\textbf), with the
 * names in braces that are no text (\begin{itemize}, \label{...}), and the
 * escapes of strings \n, \r, \t. A command that is not listed is taken for an
 * escape and a word (\nYangi), or for a part of a path.
 *
 * SPDX-License-Identifier: MIT
 */
#include "glance.h"
#include "signs.h"

enum { ESCAPE_NAMES_MOST = 256 /* bytes in braces */ };

/* Commands of LaTeX whose braces hold text, or that have none. */
static const char escape_commands[] =
    " author bfseries caption centering chapter clearpage date emph footnote "
    "hline hspace huge itshape item large maketitle mbox newline newpage noindent "
    "pagebreak paragraph part quad section small subparagraph subsection "
    "subsubsection tableofcontents textbf textit textmd textnormal textrm textsc "
    "textsf textsl texttt textup thanks title today underline vspace ";
/* Those whose braces hold names. */
static const char escape_named[] =
    " addbibresource autoref begin bibliography bibliographystyle cite citep "
    "citet documentclass end eqref graphicspath include includegraphics input "
    "label pagestyle pageref ref thispagestyle url usepackage ";

/* Passes over brackets of names in one line; stays if they do not close. */
static size_t escape_brackets(const uint8_t *text, size_t size, size_t start,
                              uint8_t open, uint8_t close) {
    if (start >= size || text[start] != open) return start;
    for (size_t at = start + 1; at < size && at - start < ESCAPE_NAMES_MOST;
         at++) {
        if (text[at] == close) return at + 1;
        if (text[at] == open || text[at] == '\n') break;
    }
    return start;
}

OQ_FN size_t oq_escape_end(const uint8_t *text, size_t size, size_t start) {
    size_t name = start + 1, end = name;
    while (end < size && oq_is_ascii_letter(text[end]))
        end++;
    /* The second of two is a new line of TeX. It is asked of letters alone: each
     * of a row of backslashes would go back through that. */
    if (end == name || oq_is_hidden(text, start, '\\')) return start;
    if (oq_is_listed(escape_commands, text + name, end - name)) return end;
    if (oq_is_listed(escape_named, text + name, end - name)) {
        end = escape_brackets(text, size, end, '[', ']');
        return escape_brackets(text, size, end, '{', '}');
    }
    bool escape = strchr("nrt", text[name]) != NULL;
    return escape ? name + 1 : start;
}
