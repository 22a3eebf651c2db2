/*
 * test_markup.c - what programs read in a text: tags, entities, formats,
 * commands of TeX. Each case names a text and, parted by "|", all that is to be
 * found in it, in order. What is expected follows from HTML, printf, TeX and
 * how people write.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "convert/protect.h"

typedef struct test_case {
    const char *text, *found;
} test_case;

/* Whether what is found is what is wanted. */
static bool is_right(const test_case *wanted, const oq_ranges *found) {
    const char *next = wanted->found;
    for (size_t i = 0; i < found->count; i++) {
        oq_range range = found->items[i];
        size_t size = range.end - range.start;
        if (strncmp(next, wanted->text + range.start, size) != 0) return false;
        next += size;
        if (*next == '|') next++;
    }
    return *next == 0;
}

static void find(const char *text, oq_ranges *found) {
    const uint8_t *bytes = (const uint8_t *)text;
    size_t size = strlen(text), whole, bad;
    oq_ranges addresses = {.memory = found->memory};
    oq_sought sought = {.memory = found->memory};
    oq_code code = {0, 0, 0};
    assert_true(oq_seek_signs(&sought, oq_kernels_here(), OQ_SIGNS_ALL, bytes,
                              size, &whole, &bad));
    assert_int_equal(whole, size);
    assert_true(oq_find_names(&sought, bytes, size, &code, &addresses, found));
    oq_ranges_free(&addresses);
    oq_sought_free(&sought);
}

static void check(const test_case *cases, size_t count) {
    oq_memory memory = oq_memory_of(NULL);
    int wrong = 0;
    for (size_t i = 0; i < count; i++) {
        oq_ranges found = {.memory = &memory};
        find(cases[i].text, &found);
        if (!is_right(&cases[i], &found)) {
            print_error("\"%s\": expected \"%s\"\n", cases[i].text,
                        cases[i].found);
            wrong++;
        }
        oq_ranges_free(&found);
    }
    assert_int_equal(wrong, 0);
}

#define CHECK(cases) check(cases, sizeof(cases) / sizeof((cases)[0]))

static void finds_markup(void **state) {
    static const test_case cases[] = {
        {"<i>Salom, bolalar!</i>", "<i>|</i>"},
        {"<p class=\"matn\" title=\"Salom\">Salom<br/>",
         "<p class=\"matn\" title=\"Salom\">|<br/>"},
        {"<!DOCTYPE html><!--Salom-->", "<!DOCTYPE html>"},
        {"fayl C:\\Users\\Ali\\new.txt, \"d:\\a\" aC:\\b",
         "C:\\Users\\Ali\\new.txt|d:\\a"},
        {"%C:\\new", "%C|\\n"},
        {"<B>Salom</B> <H1>Bosh</H1>", "<B>|</B>|<H1>|</H1>"},
        {"bir&nbsp;ikki &laquo;uch&raquo; &#39;&#xAB;",
         "&nbsp;|&laquo;|&raquo;|&#39;|&#xAB;"},
        {"matn<ref name=\"a\">Kun.uz</ref>", "<ref name=\"a\">|</ref>"},
        {"<img\nsrc", "<img"},
        {"<script>var a = \"salom\";</script>Salom <style>\na {}\n</style>",
         "<script>var a = \"salom\";|</script>|<style>|</style>"},
        {"<CODE>if (a<b) bosh</code> va <math display=\"x\">a + b</Math>.",
         "<CODE>if (a<b) bosh|</code>|<math display=\"x\">a + b|</Math>"},
        {"<script src=\"a\"/>Salom <code>bu\nSalom </code>Salom",
         "<script src=\"a\"/>|<code>bu|</code>"},
        {"%s ta fayl, %1$s, %d/%d, %.2f, %-10s, %ld",
         "%s|%1$s|%d|%d|%.2f|%-10s|%ld"},
        {"%Y-%m-%d", "%Y|%m|%d"},
        {"%1 fayl, %2$s, %3. %02d:%5.1f", "%2$s|%02d|%5.1f"},
        {"\\textbf{Salom} \\cite[b]{ali2020}\\begin{itemize}\\item Bir",
         "\\textbf|\\cite[b]{ali2020}|\\begin{itemize}|\\item"},
        {"[[File:Ana bola.jpg|thumb|right|200px|Ona va bola]] [[:Category:Music]]",
         "[[File:Ana bola.jpg|thumb|right|200px|[[:Category:Music"},
        {"[[Special:Search|izlash]] [[User talk:Ali#Salom]] [[en:Music]]",
         "[[Special:Search|[[User talk:Ali#Salom|[[en:Music"},
        {"[[image:a.png|x90px|matn|left]]", "[[image:a.png|x90px"},
        {"str_replace, 'MAX_LENGTH' `set_var` (x_1.y_z2). my_file.",
         "str_replace|MAX_LENGTH|`set_var`|x_1.y_z2|my_file"},
        {"bu set_var-ni, __init_me__ _bir ikki_ get_userId()",
         "set_var|init_me|get_userId"},
        {"$a.b_c{{a_b}} %(c_d)s C:\\a_b\\c_d.x", "a.b_c|a_b|c_d)s|C:\\a_b\\c_d.x"},
        {"print() va obj.name(), kitob(lar), (#top() so'z() ş()",
         "print|obj.name"},
        {"$x^2 + y_i = z$, $n$ son, $$a = \\text{soni}$$ $f'(x)=0$",
         "$x^2 + y_i = z$|$n$|$$a = \\text{soni}$$|$f'(x)=0$"},
        {"{ism} \"a\": \"Salom, {ism}, {so'z} {son, 5}\"\n{ism}", "ism|son"},
        {"{{ mijoz.ism }} {{ ism | upper }} {{ bosh sahifa }} {{ a.b",
         " mijoz.ism| ism"},
        {"{% if kirgan %}kel{% endif %} {%- bir -%} 5{% {% bir\n%}",
         "% if kirgan %|% endif %|%- bir -%"},
        {"<?= $ism ?>, <? ?>", "<?= $ism ?>"},
        {"- [x] bir\n1. [X] ikki, [x] \n[x] uch - [x]", "[x]|[X]"},
        {"2,4 GHz, 5GHz'li, 50\u00A0Hz. kHz (MHz-da)", "GHz|GHz|Hz|kHz|MHz"},
        {"bir\\nyangi qator\\tso'z\\r\\n", "\\n|\\t|\\r|\\n"},
    };
    (void)state;
    CHECK(cases);
}

/* Names of any kind are tags where they stand as no word does. */
static void finds_elements(void **state) {
    static const test_case cases[] = {
        {"<string name=\"ism\">Salom</string>", "<string name=\"ism\">|</string>"},
        {"<dc:title xml:lang='uz'>Kun</dc:title >",
         "<dc:title xml:lang='uz'>|</dc:title >"},
        {"bir <tovar>Choy</tovar> iki <yozuv/> <a.b c = \"d\" />",
         "<tovar>|</tovar>|<yozuv/>|<a.b c = \"d\" />"},
        {"<ombor>\n  <tovar><nomi>Choy</nomi>\r\n<Qator><_x>\r\n",
         "<ombor>|<tovar>|<nomi>|</nomi>|<Qator>|<_x>"},
        {"<?xml version=\"1.0\"?>\n<?php bosh(); ?> <?bir> <? ?>",
         "<?xml version=\"1.0\"?>|<?php bosh(); ?>"},
        {"<![CDATA[Salom]]>", "<![CDATA["},
        {"<bir iki=uch> <bir iki> <bir <iki <5 a=\"b\"> </bir", ""},
        {"<Paxtakor> va <salom> <tovar>Choy</Tovar", ""},
        {"<tovar>Choy\n</tovar>", "</tovar>"},
    };
    (void)state;
    CHECK(cases);
}

static void finds_keys(void **state) {
    static const test_case cases[] = {
        {"{\"nomi\": \"Choy\", \"narxi\":5, \"bor\" : 1, \"a-b.c\":[]}",
         "nomi\":|narxi\":|a-b.c\":"},
        {"{\"Nomi\":true,\"soni\": null}, {\"x\": falsek}",
         "Nomi\":true|soni\": null"},
        {"  \"Nomi\": \"Choy\",\n\"narxi\": 5\n\t\"ich\":\r\n",
         "Nomi\":|narxi\":|ich\":"},
        {"\"Salom\": dedi u. \"Daryo\": \"Kun\". \"Paxta\", \"Nasaf\": 2", ""},
        {"{\"so'z\": 1} {\"ikki so\": 1} \"\": \":\" {bir\": 1", ""},
        {"{\"salom\": dedi} {\"salom\":", "salom\":"},
    };
    (void)state;
    CHECK(cases);
}

/* What is open at a line's start goes on until it is closed. */
static void finds_code(void **state) {
    static const test_case cases[] = {
        {"<script>\nbosh()\n\nkel\n</SCRIPT>Salom",
         "<script>\nbosh()\n\nkel\n|</SCRIPT>"},
        {"bir\n  <p><style a=\"b\">x\ny</style>", "<p>|<style a=\"b\">x\ny|</style>"},
        {"<script> tegi\nbir <math>\nikki", "<script> tegi|<math>"},
        {"<code>bir</code>\nikki", "<code>bir|</code>"},
        {"<syntaxhighlight lang=\"c\">\nbir", "<syntaxhighlight lang=\"c\">\nbir"},
        {"```c\nbir_iki.uz\n ```a\n  ```` \nbir", "```c\nbir_iki.uz\n ```a\n  ````"},
        {"bir\n```python \r\nbir\r\n```", "```python \r\nbir\r\n```"},
        {"```\nbir\n```\nbir\n``c\n", ""},
        {"```text\nbir\n```\n```bir iki\n```ş\n", ""},
        {"```js", "```js"},
    };
    (void)state;
    CHECK(cases);
}

/* A span of Markdown, but no apostrophe that is typed so. */
static void finds_spans(void **state) {
    static const test_case cases[] = {
        {"bu `git commit` va (`salom`), `a`", "`git commit`|`salom`|`a`"},
        {"`əlifba yaz`, `(ə)`,`x`-ni\\n", "`əlifba yaz`|`(ə)`|`x`|\\n"},
        {"``a`b`` `` `a` `` ``bir ikki``.", "``a`b``|`` `a` ``|``bir ikki``"},
        {"`bir\nikki` `uch`", "`uch`"}, {"`bir\\nikki`", "`bir\\nikki`"},
        {"bu `kitob` va\no`zbek `so`zi`", "`kitob`"},
        {"o`zbek va `kitob` so`zi", ""}, {"`kitob` so`zi", ""},
        {"ma` `no` bir`, ` uch `, `to`rt`", ""},
        {"`` bir`` ``bir `` ` a` `b `", ""},
        {"\\`bir\\` `bir`ni `ikki`5 a`b` ə`b` 5`b`", ""},
        {"``bir'' va ``ikki'' ` `", ""}, {"`", ""}, {"`bir", ""}, {"``", ""},
        {"bir ```ikki``` uch", ""},
    };
    (void)state;
    CHECK(cases);
}

/* Tags go on in later lines, up to what is no attribute. */
static void finds_tags_over_lines(void **state) {
    static const test_case cases[] = {
        {"<p\n class=\"bir\">Salom</p>", "<p\n class=\"bir\">|</p>"},
        {"bosh <a\r\n  href=\"bosh\"\r\n  title='Bosh\n\nsahifa'\r\n>Bosh</a>",
         "<a\r\n  href=\"bosh\"\r\n  title='Bosh\n\nsahifa'\r\n>|</a>"},
        {"<input type=\"text\"\n disabled\n @click=\"bosh\"\n eni=5\n/>Salom",
         "<input type=\"text\"\n disabled\n @click=\"bosh\"\n eni=5\n/>"},
        {"  <Yozuv\n    android:matn=\"Bosh\"\n    eni=\"5\" />\nSalom",
         "<Yozuv\n    android:matn=\"Bosh\"\n    eni=\"5\" />"},
        {"<tovar nomi=\"Choy\"\n soni=\"5\">Choy", "<tovar nomi=\"Choy\"\n soni=\"5\">"},
        {"<script\n src=\"a\">\nbosh()\n</script>Salom",
         "<script\n src=\"a\">\nbosh()\n|</script>"},
        {"<script\n src=\"a\"/>\nSalom", "<script\n src=\"a\"/>"},
        {"<img src=\"a.png\"\nSalom, bolalar!", "<img src=\"a.png\""},
        {"<p\n\nSalom", "<p"},
        {"<img alt=\"Salom\nbolalar <b>Bosh</b>", "<img alt=\"Salom\nbolalar |<b>|</b>"},
        {"<b va\nbosh", ""}, {"<salom bolalar\na=\"b\">", ""},
        {"x <salom\na=\"b\">", ""}, {"</p\n>Salom", "</p"},
        {"<p class=\"bir", "<p class=\"bir"},
    };
    (void)state;
    CHECK(cases);
}

static void leaves_text(void **state) {
    static const test_case cases[] = {
        {"<Paxtakor> <salom> a < b > c, a<b", ""},
        {"<", ""},
        {"</", ""},
        {"<b", ""},
        {"<bir> ikki", ""},
        {"Hz. Muhammad, 5 Hzli, aHz, aGHz, GHza, 5 H, Hz", ""},
        {"$5 va $10 = $15, narxi=5$ ga, US$ 5, $so'm$ $ x=y$ $x=y $ $bu = narx$", ""},
        {"$x=ş$ $x\ny=5$ \\$x^2$ $x^2$5 $$x^2 $", ""},
        {"Ali & Vali, R&D; AT&T; Ali&Vali", ""},
        {"100%i, 50 %i, 5%li, %ga, %, 20 %-i, %%s", ""},
        {"yangi qator\\\\nima, a\\b, \\", ""},
        {"&;&#;&", ""},
        {"#yangi_yil Alisher_Navoiy _salom_", ""},
        {"__salom dunyo__", ""}, {"5_a _ _a a_", ""},
        {"so'z_boshi so‘z_boshi bir_so‘z bir_so'z bir_ma'no ko_şi ş_ki", ""},
        {"a_aA_Bb", ""},
        {"[[Toshkent]] [[Toshkent|shahar]] [[Fayl:a]] [[Ali: bir]]", ""},
        {"[File:a.jpg] [[ [[[[ [[File [[: [[File:a b", ""},
        {"", ""},
    };
    (void)state;
    CHECK(cases);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_markup),
        cmocka_unit_test(finds_elements),
        cmocka_unit_test(finds_keys),
        cmocka_unit_test(finds_code),
        cmocka_unit_test(finds_spans),
        cmocka_unit_test(finds_tags_over_lines),
        cmocka_unit_test(leaves_text),
    };
    return cmocka_run_group_tests_name("markup", tests, NULL, NULL);
}
