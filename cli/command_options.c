/*
 * command_options.c - the table of options, whatever command takes them. See
 * command.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "command.h"

const option options[OPTION_COUNT] = {
    [OPTION_LANGUAGE] = {'l', "language", VALUE_ORTHOGRAPHY, "LANG",
                         "The language of the words. An orthography of it, "
                         "such as az-Cyrl, says how they are written; the "
                         "language alone, such as az, means the orthography "
                         "of its grammar. Needed unless --grammar or --model "
                         "is given."},
    [OPTION_TO] = {'t', "to", VALUE_ORTHOGRAPHY, "ORTH",
                   "Write this orthography; needed. \"ortaq list\" names them "
                   "all."},
    [OPTION_FROM] = {'f', "from", VALUE_ORTHOGRAPHY, "ORTH",
                     "Read this orthography. Without it, each input is "
                     "identified by its first 64 KiB, among the orthographies "
                     "of the language; where that is not sure enough, or "
                     "another language is likelier, the likeliest are named "
                     "and nothing is converted."},
    [OPTION_CHECKED] = {'f', "from", VALUE_ORTHOGRAPHY, "ORTH",
                        "The orthography that the text should be in. Without "
                        "it, each input is identified by its first 64 KiB; "
                        "where that is not sure enough, the likeliest are "
                        "named and nothing is checked."},
    [OPTION_FIX] = {0, "fix", VALUE_NONE, NULL,
                    "Write the text with all repairs that are sure. What is "
                    "found goes to standard error, or, with -o or "
                    "--in-place, to standard output. What is not sure is "
                    "named and left."},
    [OPTION_OUTPUT] =
        {'o', "output", VALUE_FILE, "FILE",
         "Write to FILE instead of standard output. FILE "
         "appears whole, once everything is done, or not at all."},
    [OPTION_OUTPUT_FOLDER] = {'o', "output", VALUE_FOLDER, "DIR",
                              "Write the files into DIR, which is made if it "
                              "is missing. The default is the folder where "
                              "the command runs. Each file appears whole or "
                              "not at all."},
    [OPTION_OUTPUT_MODEL] = {'o', "output", VALUE_FILE, "MODEL",
                             "Write the model to the file MODEL; needed. It "
                             "appears whole, once everything is done, or not "
                             "at all."},
    [OPTION_IN_PLACE] = {0, "in-place", VALUE_SUFFIX, "SUFFIX",
                         "Replace each FILE by what would be written. Each is "
                         "replaced whole or not at all; permissions are kept "
                         "and symbolic links followed. With a SUFFIX, the "
                         "original stays under its name with SUFFIX added; if "
                         "anything has that name already, nothing is "
                         "written."},
    [OPTION_ANALYSIS_FORMAT] =
        {0, "format", VALUE_CHOICE, "text|json|conllu",
         "The form of the answer. text, the default, is a line for each "
         "token, with columns between tabs: form, lemma, part of speech, "
         "features, segmentation, and \"guess\" where the stem is not known; "
         "_ is a column without a value. json is an object for each token, "
         "one a line. conllu is CoNLL-U, where a line end ends a sentence."},
    [OPTION_WORD_FORMAT] = {0, "format", VALUE_CHOICE, "text|json",
                            "The form of the answer. text, the default, is "
                            "for reading; json is an object a line."},
    [OPTION_EXPORT_FORMAT] = {0, "format", VALUE_CHOICE, "hunspell",
                              "The program that is to read the files. "
                              "hunspell, the default and the only one so "
                              "far, gives an .aff and a .dic file, which "
                              "LibreOffice and Firefox read too."},
    [OPTION_LINES] = {0, "lines", VALUE_NONE, NULL,
                      "Answer for each line by itself, not for each file."},
    [OPTION_STRETCHES] = {0, "stretches", VALUE_NONE, NULL,
                          "Answer for each stretch of one language and "
                          "orthography. Stretches cover a file without gaps; "
                          "it is looked at in parts of at most 1 MiB."},
    [OPTION_ANSWER_FORMAT] =
        {0, "format", VALUE_CHOICE, "text|tsv|json",
         "The form of the answer. text, the default, is for reading: the "
         "file, with --lines the line, with --stretches the bytes, then a "
         "tag and its probability. tsv has a line for each candidate, with "
         "columns between tabs: file (tabs and line ends in its name are "
         "blanks), line, first byte counted from 0, the byte behind the last, "
         "tag, probability, share of the letters that belong to the alphabet. "
         "json is an object for each answer, one a line."},
    [OPTION_CANDIDATES] = {0, "candidates", VALUE_WORD, "N",
                           "Name at most N candidates, the likeliest first. "
                           "The default is 1. A stretch has one."},
    [OPTION_ALL] = {0, "all", VALUE_NONE, NULL,
                    "Give every analysis, the best first, not the best "
                    "alone. In text, each is a line, and an empty line ends "
                    "the token."},
    [OPTION_WORDS] = {0, "words", VALUE_NONE, NULL,
                      "Read a word from each line, not running text. Empty "
                      "lines are passed over."},
    [OPTION_NO_GUESS] = {0, "no-guess", VALUE_NONE, NULL,
                         "Give no analysis of words whose stem is not known. "
                         "Otherwise they are guessed at, and marked."},
    [OPTION_UPOS] = {0, "upos", VALUE_WORD, "POS",
                     "Make forms of this part of speech alone. It is named "
                     "as in Universal Dependencies, NOUN or VERB. With it, "
                     "words that are not known have forms too, by guess."},
    [OPTION_PARADIGM] = {0, "paradigm", VALUE_NONE, NULL,
                         "Make all forms of the word. Each line has the "
                         "features, a tab, and the form; an empty line "
                         "stands between parts of speech."},
    [OPTION_LIST] = {0, "list", VALUE_NONE, NULL,
                     "Write the misspelt words alone, one a line, each "
                     "whole."},
    [OPTION_PIPE] = {0, "pipe", VALUE_NONE, NULL,
                     "Speak with an editor, as \"ispell -a\" does. Lines of "
                     "text are read from standard input."},
    [OPTION_DICTIONARY] = {0, "dictionary", VALUE_FILE, "FILE",
                           "Know the words in FILE too. Each line has a "
                           "word, and after a blank, if wanted, a class of "
                           "the grammar (such as noun, verb, name) that says "
                           "which suffixes it takes; # begins a comment. "
                           "A word with letters that the language has not "
                           "is known as it stands, and can have no class. "
                           "With --pipe, words that the editor adds are kept "
                           "there."},
    [OPTION_ENCODING] =
        {0, "encoding", VALUE_ENCODING, "NAME",
         "Decode the text from this encoding. The default is utf-8. The "
         "names are windows-1251, windows-1254, windows-1256, iso-8859-9, "
         "koi8-r, pt154, rk1048, azlat (fonts such as A3 Times AzLat), "
         "utf-16, utf-16le, utf-16be, utf-32le, utf-32be and those that "
         "iconv(1) lists; auto recognises all that are named here. See "
         "ENCODINGS."},
    [OPTION_ON_ERROR] = {0, "on-error", VALUE_CHOICE, "stop|replace|keep",
                         "What to do with bytes that are not UTF-8, or not "
                         "of the --encoding. stop, the default, names the "
                         "first such byte, counted from 0, and ends with exit "
                         "status 1; replace writes U+FFFD for them; keep, of "
                         "UTF-8 only, writes them as they are."},
    [OPTION_REPORT] = {0, "report", VALUE_FILE, "FILE",
                       "Write a report of every choice to FILE. Each line is "
                       "a JSON object: the reason, the place, the word, what "
                       "was written and what else could have been. - is "
                       "standard output, if the text goes elsewhere."},
    [OPTION_KEEP_ADDRESSES] = {0, "keep-addresses", VALUE_CHOICE, "yes|no",
                               "Leave web and mail addresses as they are, "
                               "names of placeholders as {{NAME}}, and, in "
                               "Latin text, tags, names of JSON, scripts and "
                               "blocks of code, entities, formats as %s, "
                               "commands of TeX and names as str_replace. The "
                               "default is yes."},
    [OPTION_KEEP_NUMERALS] = {0, "keep-numerals", VALUE_CHOICE, "yes|no",
                              "Leave Roman numerals in Latin letters, and "
                              "signs such as 5G and H2O. The default is yes."},
    [OPTION_KEEP_FOREIGN] = {0, "keep-foreign", VALUE_CHOICE, "auto|yes|no",
                             "Leave words of foreign languages as they are. "
                             "auto, the default, does so where the target is "
                             "not in Latin script, and with Persian and "
                             "Arabic inside Perso-Arabic text everywhere. "
                             "In Latin text of az, ba, crh, gag, kaa, kk, ky, "
                             "tk, tt, ug and uz they are found by how they are "
                             "spelt; in other languages only by letters that "
                             "the orthography does not have."},
    [OPTION_LOOKALIKES] = {0, "lookalikes", VALUE_CHOICE, "yes|no",
                           "Understand letters that only look right, as a "
                           "Latin letter in a Cyrillic word. The default is "
                           "yes."},
    [OPTION_WORD_LISTS] = {0, "word-lists", VALUE_CHOICE, "yes|no",
                           "Use the lists of words that rules cannot know, "
                           "and lexicons. The default is yes."},
    [OPTION_SENTENCES] = {0, "sentences", VALUE_CHOICE, "yes|no",
                          "From Perso-Arabic: begin sentences with capitals, "
                          "and fit suffixes that stand apart to the word "
                          "before. no is for lists of words. The default is "
                          "yes."},
    [OPTION_ALTERNATIVES] = {0, "alternatives", VALUE_CHOICE, "0|1|2|3|4|5|6|7",
                             "How many other readings of a word the report "
                             "has at most, likeliest first, with weights. "
                             "The default is 2."},
    [OPTION_PREFER] = {0, "prefer", VALUE_FILE, "FILE",
                       "Convert the words in FILE as it says, whatever word "
                       "lists and lexicons have. Each line has a word in an "
                       "orthography, an arrow, and the word in that "
                       "orthography's parent (for Azerbaijani, Latin). The "
                       "arrow is U+2194 for both directions, U+2192 for the "
                       "one to the right, U+2190 for the one to the left; a "
                       "final full stop says that no suffixes follow; # "
                       "begins a comment."},
    [OPTION_MARKS] = {0, "marks", VALUE_CHOICE, "yes|no",
                      "Write punctuation marks and digits as the target does, "
                      "where its file says so: , ; ? and digits in "
                      "Perso-Arabic. Addresses and what is kept have theirs. "
                      "The default is yes."},
    [OPTION_JOBS] = {'j', "jobs", VALUE_WORD, "N",
                     "Convert with N threads, at most 64. The default is one "
                     "for each processor where files of some length are "
                     "named, and one for standard input. The output is the "
                     "same. With --report one thread does all."},
    [OPTION_PAIRS] = {0, "pairs", VALUE_NONE, NULL,
                      "List what can be converted to what. For each directed "
                      "pair: from, to, what is promised of the way back "
                      "(exact; case: all but capitals; words: all but words "
                      "that a list must know; lossy), and the version, which "
                      "grows when any output changes."},
    [OPTION_FORMAT] = {0, "format", VALUE_CHOICE, "text|tsv|json",
                       "The form of the list. text, the default, is for "
                       "reading; tsv has tab-separated columns and no heading "
                       "(tag, parent, status, first year, last year, version, "
                       "name, native name, aliases, options; of pairs: from, "
                       "to, way back, version); json is one array of "
                       "objects."},
    [OPTION_PAGE_FORMAT] = {0, "format", VALUE_CHOICE, "text|html",
                            "The form of what is shown. text, the default, "
                            "is for reading here; html is a page for "
                            "browsers, with the samples side by side."},
    [OPTION_ICU] = {0, "icu", VALUE_NONE, NULL,
                    "Show the rules as an ICU transform. It leads from the "
                    "orthography to its parent and covers the rules alone: no "
                    "word lists, addresses, foreign words or look-alikes."},
    [OPTION_REVERSE] = {0, "reverse", VALUE_NONE, NULL,
                        "With --icu, lead from the parent to the "
                        "orthography."},
    [OPTION_SOURCE] = {0, "source", VALUE_NONE, NULL,
                       "Show the orthography file itself. It can be a start "
                       "for one of your own."},
    [OPTION_GRAMMAR] = {0, "grammar", VALUE_FILE, "FILE",
                        "Use this grammar instead of the built-in words. "
                        "Give it several times: first a grammar (.morph), "
                        "then its word lists (.lex)."},
    [OPTION_MODEL] = {0, "model", VALUE_FILE, "FILE",
                      "Use this model instead of the built-in words. "
                      "\"ortaq compile\" makes models."},
    [OPTION_ORTHOGRAPHIES] = {0, "orthographies", VALUE_FOLDER, "DIR",
                              "Know the orthography files in DIR too. All "
                              "*.orth and *.words files in DIR and in its "
                              "folders are read; one with the tag of a "
                              "built-in orthography takes its place."},
    [OPTION_COMPLETION] = {0, "completion", VALUE_CHOICE, "bash|zsh|fish",
                           "Write the completions for a shell."},
    [OPTION_MAN] = {0, "man", VALUE_NONE, NULL, "Write the man page."},
    [OPTION_VERBOSE] = {'v', "verbose", VALUE_NONE, NULL,
                        "Name the encoding, and the orthography with its "
                        "probability, that were recognised. The lines go to "
                        "standard error."},
    [OPTION_HELP] = {'h', "help", VALUE_NONE, NULL, "Show help."},
    [OPTION_VERSION] = {'V', "version", VALUE_NONE, NULL, "Show the version."},
};
