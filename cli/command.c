/*
 * command.c - the table of options and subcommands, and the prose of the man
 * page. See command.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "arguments.h"

#include <string.h>

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
                               "Latin text, tags of HTML, entities, formats "
                               "as %s and commands of TeX. The default is "
                               "yes."},
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

#define BIT(id) ((uint64_t)1 << (id))

/* Of every command that works with the words of a language. */
#define WORDS_OPTIONS                                                          \
    (BIT(OPTION_LANGUAGE) | BIT(OPTION_GRAMMAR) | BIT(OPTION_MODEL) |          \
     BIT(OPTION_ORTHOGRAPHIES) | BIT(OPTION_HELP))

const command commands[] = {
    {.name = "",
     .summary = "converts, analyses and checks texts in Turkic languages",
     .synopsis = "COMMAND [OPTION...] [OPERAND...]\n"
                 "--help\n"
                 "--version",
     .help = "An orthography is named by its tag, such as az-Latn, az-Cyrl, "
             "uz-Latn-x-2026 or kk-Arab, or by an alias of it. Some have "
             "options, letters that may be written otherwise, which \"ortaq "
             "show\" names; they follow the tag: tk-Latn-x-cta-schwa, or "
             "ug-Latn-x-eacute, where the tag has no x yet.",
     .examples = "",
     .operand = VALUE_NONE,
     .options = BIT(OPTION_HELP) | BIT(OPTION_VERSION),
     .run = run_top},
    {.name = "convert",
     .summary = "convert text from one orthography to another",
     .synopsis = "convert -t ORTH [-f ORTH] [-o FILE | --in-place[=SUFFIX]] "
                 "[OPTION...] [FILE...]",
     .help = "Converts each FILE, in order, and writes the text to standard "
             "output. With no FILE, or when FILE is -, standard input is "
             "read. Text is UTF-8, or what --encoding says.\n"
             "Whatever is not a letter of the orthography passes byte for "
             "byte. Text from a pipe or a terminal is passed on line by line, "
             "except that without -f the first 64 KiB are waited for.\n"
             "If one FILE fails, the others are still converted, and the exit "
             "status is the worst of all; but with -o, FILE is then not "
             "written.",
     .examples = "ortaq convert -f az-Cyrl -t az-Latn kitab.txt\n"
                 "Writes a book in today's letters to standard output.\n"
                 "ortaq convert -t uz-Cyrl -f uz-Latn --in-place=.bak *.srt\n"
                 "Converts subtitles where they are and keeps the originals.\n"
                 "ortaq convert -f kk-Cyrl -t kk-Arab -o out.txt "
                 "--report=out.jsonl in.txt\n"
                 "Converts a file and notes every place worth checking.",
     .operand = VALUE_FILE,
     .operands_most = (size_t)-1,
     .options = BIT(OPTION_TO) | BIT(OPTION_FROM) | BIT(OPTION_OUTPUT) |
                BIT(OPTION_IN_PLACE) | BIT(OPTION_ENCODING) |
                BIT(OPTION_ON_ERROR) | BIT(OPTION_REPORT) |
                BIT(OPTION_KEEP_ADDRESSES) | BIT(OPTION_KEEP_NUMERALS) |
                BIT(OPTION_KEEP_FOREIGN) | BIT(OPTION_LOOKALIKES) |
                BIT(OPTION_WORD_LISTS) | BIT(OPTION_SENTENCES) |
                BIT(OPTION_ALTERNATIVES) | BIT(OPTION_PREFER) |
                BIT(OPTION_MARKS) | BIT(OPTION_JOBS) |
                BIT(OPTION_ORTHOGRAPHIES) | BIT(OPTION_VERBOSE) |
                BIT(OPTION_HELP),
     .run = run_convert},
    {.name = "identify",
     .summary = "tell language, script and orthography of texts",
     .synopsis = "identify [--lines | --stretches] [--format=text|tsv|json] "
                 "[--candidates=N] [OPTION...] [FILE...]",
     .help = "Tells of each FILE what it is most likely written in: an "
             "orthography, such as az-Cyrl or uz-Latn-x-1995; a language that "
             "is only told apart from these, such as ru-Cyrl or fa-Arab; or "
             "und, none of them. With no FILE, or when FILE is -, standard "
             "input is read. Text is UTF-8, or what --encoding says; bytes "
             "that are not are passed over.\n"
             "Probabilities go from 0 to 1 and mean what they say: of answers "
             "with 0.9, nine in ten are right.\n"
             "The exit status is 1 if nothing in a FILE was identified.",
     .examples = "ortaq identify *.txt\n"
                 "Writes a line for each file.\n"
                 "ortaq identify --lines --format=tsv letters.txt\n"
                 "Writes a line for each line, for a program.\n"
                 "ortaq identify --stretches book.txt\n"
                 "Finds where the language changes in a book.",
     .operand = VALUE_FILE,
     .operands_most = (size_t)-1,
     .options = BIT(OPTION_LINES) | BIT(OPTION_STRETCHES) |
                BIT(OPTION_ANSWER_FORMAT) | BIT(OPTION_CANDIDATES) |
                BIT(OPTION_ENCODING) | BIT(OPTION_ORTHOGRAPHIES) |
                BIT(OPTION_VERBOSE) | BIT(OPTION_HELP),
     .run = run_identify},
    {.name = "check",
     .summary = "find and repair letters that do not belong in a text",
     .synopsis = "check [-f ORTH] [--format=text|json] [OPTION...] [FILE...]\n"
                 "check [-f ORTH] --fix [-o FILE | --in-place[=SUFFIX]] "
                 "[OPTION...] [FILE...]",
     .help = "Reads each FILE and writes a line for each word with letters "
             "that do not belong there: the file, the line, the column in "
             "characters, what is wrong, and a suggestion; \"perhaps\" "
             "stands before one that is not sure. Of a word with more than "
             "128 characters the first 64 are shown, and an ellipsis. With "
             "no FILE, or when FILE is -, standard input is read. Text is "
             "UTF-8, or what --encoding says.\n"
             "Found are letters of another script inside a word, variants of "
             "a letter, one apostrophe for another, text that is not in "
             "normal form C, i and \xC4\xB1 confused, and words of another "
             "orthography of the language. Addresses, Roman numerals and "
             "words of other languages are passed over; misspelt words are "
             "the business of \"ortaq spell\".\n"
             "The exit status is 1 if anything was found, repaired or not. "
             "Fixing a fixed text changes nothing.",
     .examples = "ortaq check -f kk-Cyrl *.txt\n"
                 "Names what does not belong in Kazakh texts.\n"
                 "ortaq check -f uz-Latn --fix --in-place=.bak *.srt\n"
                 "Repairs subtitles where they are and keeps the originals.\n"
                 "ortaq check -f az-Latn --format=json kitab.txt\n"
                 "Writes a JSON object for each word that is wrong.",
     .operand = VALUE_FILE,
     .operands_most = (size_t)-1,
     .options = BIT(OPTION_CHECKED) | BIT(OPTION_FIX) | BIT(OPTION_OUTPUT) |
                BIT(OPTION_IN_PLACE) | BIT(OPTION_WORD_FORMAT) |
                BIT(OPTION_WORD_LISTS) | BIT(OPTION_ENCODING) |
                BIT(OPTION_ON_ERROR) | BIT(OPTION_ORTHOGRAPHIES) |
                BIT(OPTION_VERBOSE) | BIT(OPTION_HELP),
     .run = run_check},
    {.name = "analyze",
     .summary = "tell lemma, part of speech and features of words",
     .synopsis = "analyze -l LANG [--all] [--words] [--no-guess] "
                 "[--format=text|json|conllu] [OPTION...] [FILE...]",
     .help = "Reads running text, cuts it into words, numbers, addresses and "
             "marks, and tells of each what it is: the lemma, the part of "
             "speech and the features of Universal Dependencies, and the word "
             "cut into stem and suffixes. With no FILE, or when FILE is -, "
             "standard input is read. Text is UTF-8, or what --encoding "
             "says.\n"
             "The analyses of a word are ordered by frequency; its neighbours "
             "are not looked at.",
     .examples = "ortaq analyze -l az kitab.txt\n"
                 "Writes a line for each word of a book.\n"
                 "ortaq analyze -l az-Cyrl --format=conllu kitab.txt\n"
                 "Writes CoNLL-U of a book in Cyrillic letters.\n"
                 "ortaq analyze -l az --words --all words.txt\n"
                 "Gives every analysis of the words of a list.",
     .operand = VALUE_FILE,
     .operands_most = (size_t)-1,
     .options = WORDS_OPTIONS | BIT(OPTION_ANALYSIS_FORMAT) | BIT(OPTION_ALL) |
                BIT(OPTION_WORDS) | BIT(OPTION_NO_GUESS) |
                BIT(OPTION_DICTIONARY) | BIT(OPTION_ENCODING) |
                BIT(OPTION_ON_ERROR) | BIT(OPTION_VERBOSE),
     .run = run_analyze},
    {.name = "generate",
     .summary = "make the forms of a word",
     .synopsis = "generate -l LANG [--upos=POS] [--format=text|json] "
                 "[OPTION...] [LEMMA [FEATURE=VALUE...]]\n"
                 "generate -l LANG --paradigm [OPTION...] LEMMA",
     .help = "Makes the form of a word that has these features of Universal "
             "Dependencies; what is not said has its default, such as "
             "singular and nominative. A feature can have one value. LEMMA is "
             "the lemma or the dictionary form. Where several forms are "
             "right, each is on a line.\n"
             "Without LEMMA, or when it is -, requests are read from standard "
             "input: a lemma and features on each line, with blanks between "
             "them. Each gives one line, with tabs between its forms; it is "
             "empty if there is none.",
     .examples = "ortaq generate -l az kitab Case=Abl Number=Plur\n"
                 "Writes kitablardan.\n"
                 "ortaq generate -l az --paradigm --upos=NOUN kitab\n"
                 "Writes the whole table of a noun.",
     .operand = VALUE_WORD,
     .operands_most = (size_t)-1,
     .options = WORDS_OPTIONS | BIT(OPTION_WORD_FORMAT) | BIT(OPTION_UPOS) |
                BIT(OPTION_PARADIGM) | BIT(OPTION_DICTIONARY) |
                BIT(OPTION_ENCODING) | BIT(OPTION_VERBOSE),
     .run = run_generate},
    {.name = "spell",
     .summary = "find misspelt words and suggest better ones",
     .synopsis = "spell -l LANG [--list] [--format=text|json] "
                 "[--dictionary=FILE] [OPTION...] [FILE...]\n"
                 "spell -l LANG --pipe [--dictionary=FILE]",
     .help = "Reads running text and writes a line for each misspelt word: "
             "the file, the line, the column in characters, the word, and "
             "suggestions, the best first. What would be right if it were "
             "joined with its neighbour is suggested as \"oxu culuq -> "
             "oxuculuq\". Numbers, addresses, letters with a full stop, and "
             "suffixes behind a quotation mark or a percent sign are passed "
             "over. Of a word with more than 128 characters the first 64 are shown, and an "
             "ellipsis. With no FILE, or when FILE is -, standard input is "
             "read. Text is UTF-8, or what --encoding says.\n"
             "The exit status is 1 if a misspelt word was found.",
     .examples = "ortaq spell -l az kitab.txt\n"
                 "Checks a text.\n"
                 "ortaq spell -l az --list *.txt | sort | uniq -c | sort -rn\n"
                 "Counts the misspelt words of many texts.",
     .operand = VALUE_FILE,
     .operands_most = (size_t)-1,
     .options = WORDS_OPTIONS | BIT(OPTION_WORD_FORMAT) | BIT(OPTION_LIST) |
                BIT(OPTION_PIPE) | BIT(OPTION_DICTIONARY) |
                BIT(OPTION_ENCODING) | BIT(OPTION_ON_ERROR) |
                BIT(OPTION_VERBOSE),
     .run = run_spell},
    {.name = "export",
     .summary = "write the words of a language for other programs",
     .synopsis = "export -l LANG [--format=hunspell] [-o DIR] [OPTION...]",
     .help = "Writes a spelling dictionary for other programs, as two files "
             "that are named after the language and a country, such as "
             "az_AZ.aff and az_AZ.dic.",
     .examples = "ortaq export -l az -o ~/.local/share/hunspell\n"
                 "Writes az_AZ.aff and az_AZ.dic there.",
     .operand = VALUE_NONE,
     .options =
         WORDS_OPTIONS | BIT(OPTION_EXPORT_FORMAT) | BIT(OPTION_OUTPUT_FOLDER),
     .run = run_export},
    {.name = "compile",
     .summary = "make a model of a grammar and word lists",
     .synopsis = "compile -o MODEL [--orthographies=DIR] GRAMMAR.morph "
                 "[WORDS.lex...]",
     .help = "Reads a grammar and word lists of your own and writes the model "
             "that --model takes. A model is loaded at once, a grammar must "
             "be worked out each time.",
     .examples = "ortaq compile -o kk.model kk.morph kk.lex\n"
                 "Makes kk.model of a grammar and a word list.",
     .operand = VALUE_FILE,
     .operands_least = 1,
     .operands_most = GRAMMARS_MOST,
     .options = BIT(OPTION_OUTPUT_MODEL) | BIT(OPTION_ORTHOGRAPHIES) |
                BIT(OPTION_HELP),
     .run = run_compile},
    {.name = "list",
     .summary = "list orthographies, or what can be converted to what",
     .synopsis = "list [--pairs] [--format=text|tsv|json] "
                 "[--orthographies=DIR]",
     .help = "Lists all orthographies: the tag, whether it is official, "
             "historical, proposed or unofficial, the years, the name.",
     .examples = "ortaq list --pairs --format=tsv\n"
                 "Lists every directed pair for a program.",
     .operand = VALUE_NONE,
     .options = BIT(OPTION_PAIRS) | BIT(OPTION_FORMAT) |
                BIT(OPTION_ORTHOGRAPHIES) | BIT(OPTION_HELP),
     .run = run_list},
    {.name = "show",
     .summary = "show what is known of an orthography",
     .synopsis = "show [--icu [--reverse] | --source | --format=text|html] "
                 "[--orthographies=DIR] ORTH",
     .help = "Shows the letters of an orthography, its rules, what is lost, "
             "where all this is known from, and one sample text in every "
             "orthography of the language. A language, such as uz, stands "
             "for all its orthographies.",
     .examples = "ortaq show uz-Cyrl\n"
                 "Shows all about the Uzbek Cyrillic orthography.\n"
                 "ortaq show --format=html uz >uz.html\n"
                 "Writes a page about all orthographies of Uzbek.\n"
                 "ortaq show --icu --reverse kk-Arab\n"
                 "Shows the ICU rules from its parent to kk-Arab.",
     .operand = VALUE_ORTHOGRAPHY,
     .operands_least = 1,
     .operands_most = 1,
     .options = BIT(OPTION_ICU) | BIT(OPTION_REVERSE) | BIT(OPTION_SOURCE) |
                BIT(OPTION_PAGE_FORMAT) | BIT(OPTION_ORTHOGRAPHIES) |
                BIT(OPTION_HELP),
     .run = run_show},
    {.name = "help",
     .summary = "show help for a command",
     .synopsis = "help [COMMAND]\n"
                 "help --completion=bash|zsh|fish",
     .help = "Shows what the command is for and explains its options.",
     .examples = "ortaq help convert\n"
                 "Explains convert.\n"
                 "ortaq help --completion=fish "
                 ">~/.config/fish/completions/ortaq.fish\n"
                 "Lets fish complete commands, options and tags.",
     .operand = VALUE_COMMAND,
     .operands_most = 1,
     .options = BIT(OPTION_COMPLETION) | BIT(OPTION_MAN) | BIT(OPTION_HELP),
     .run = run_help},
};

const size_t command_count = sizeof commands / sizeof commands[0];

const command *command_named(const char *name) {
    for (size_t i = 1; i < command_count; i++)
        if (strcmp(commands[i].name, name) == 0) return &commands[i];
    return NULL;
}

const chapter chapters[] = {
    {"FILES THAT ARE WRITTEN",
     "With -o, --in-place and --report the text goes to a new file in the "
     "folder of the target, which takes the target's name when it is "
     "complete. So the target is whole or as it was, even if the work is "
     "interrupted. Other hard links to a replaced file keep the old text. "
     "Devices and pipes are written directly.\n"
     "No text is lost to another one: before anything is written, it is an "
     "error if two of these texts would go to one file, however it is spelt; "
     "if --in-place names a file twice; if --report names an input; or if an "
     "original that --in-place=SUFFIX keeps would take the place of a file, "
     "such as the original that an earlier run kept."},
    {"ENCODINGS",
     "What is read is UTF-8, unless --encoding names another; what is written "
     "is UTF-8 always, also with --in-place. A mark of byte order at the "
     "start of UTF-8 passes as other characters do, that of UTF-16 is "
     "dropped. Offsets, lines and columns are those of the decoded text; only "
     "a message about bytes that cannot be decoded counts the bytes of the "
     "file itself.\n"
     "With --encoding=auto, each input is looked at. What is UTF-8 throughout "
     "is UTF-8; UTF-16 and UTF-32 show by their marks or bytes; among "
     "windows-1251, windows-1254, windows-1256, iso-8859-9, koi8-r, pt154, "
     "rk1048 and azlat the letters of the first 64 KiB decide, by how "
     "frequent they are in the languages of these encodings. Where they do "
     "not decide, the two likeliest are named and nothing is written. -v "
     "tells what was recognised.\n"
     "The names of windows-1254 and iso-8859-9 are given to the same text; "
     "bytes that tell pt154, rk1048 and windows-1251 apart may follow the "
     "first 64 KiB. Name the encoding where you know it."},
    {"EXIT STATUS",
     "0: all is fine.\n"
     "1: there is a problem in the text: it is not UTF-8, or not of the "
     "encoding that was named, its orthography or encoding is not known, a "
     "letter does not belong, a word is misspelt, or a form cannot be made.\n"
     "2: the usage is wrong, or a file cannot be read or written."},
    {"ENVIRONMENT",
     "NO_COLOR: if set and not empty, nothing is in bold.\n"
     "TERM: on a dumb terminal there is neither bold nor a progress bar."},
};

const size_t chapter_count = sizeof chapters / sizeof chapters[0];
