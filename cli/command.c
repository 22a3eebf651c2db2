/*
 * command.c - the table of subcommands: what they are for, and which options
 * they take. See command.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "arguments.h"

#include <string.h>

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
             "over; so is what programs read: tags, comments, entities, "
             "placeholders, code, --options, #tags, the messages of PO files "
             "as they are in the program. Of a word with more than 128 characters the first 64 "
             "are shown, and an ellipsis. With no FILE, or when FILE is -, standard input is "
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
