package org.wirelapse.analysis.report.markdown;

import java.util.Locale;

/**
 * Makes text harmless inside Markdown. Each word that any reader of Markdown could take for markup, a link, a mention or HTML becomes a code
 * span, where nothing is markup (CommonMark 0.31 §6.1); all other words stay readable as they are. Escapes with backslashes would not do:
 * many readers look for links and mentions after they have taken the escapes away.
 */
final class MarkdownText {
    /** Characters that are markup somewhere: CommonMark, GitHub's and GitLab's extensions, formulas. */
    private static final String MARKUP = "\\`*_{}[]<>#|~&$@!^=";

    private MarkdownText() {}

    /** Text for a paragraph or a list item. */
    static String inline(String text) {
        return words(text, false);
    }

    /** Text for a cell of a table, where a bar ends the cell even inside code unless it is escaped (GFM §4.10). */
    static String cell(String text) {
        return words(text, true);
    }

    /** A text as one code span, blanks and all. */
    static String code(String text) {
        return span(text);
    }

    private static String words(String text, boolean cell) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int from = 0;
        while (from < text.length()) {
            int blank = text.indexOf(' ', from);
            int end = blank < 0 ? text.length() : blank;
            out.append(word(text.substring(from, end), from == 0));
            if (blank >= 0) {
                out.append(' ');
            }
            from = end + 1;
        }
        return cell ? out.toString().replace("|", "\\|") : out.toString();
    }

    private static String word(String word, boolean first) {
        if (!suspicious(word) && !(first && listMarker(word))) {
            return word;
        }
        // The sentence's own full stop is no part of the code.
        int end = word.length();
        while (end > 1 && ".,;:".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return span(word.substring(0, end)) + word.substring(end);
    }

    private static boolean suspicious(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (MARKUP.indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        // What readers turn into links unasked (GFM §6.9).
        return word.contains(":/") || word.toLowerCase(Locale.ROOT).contains("www.");
    }

    /** What begins a list or a rule where it begins a line (CommonMark 0.31 §4.1, §5.2). */
    private static boolean listMarker(String word) {
        char last = word.isEmpty() ? ' ' : word.charAt(word.length() - 1);
        return !word.isEmpty()
                && (word.startsWith("-")
                        || word.startsWith("+")
                        || Character.isDigit(word.charAt(0)) && (last == '.' || last == ')'));
    }

    /** The fence is longer than any run of backticks inside; blanks keep it apart from one at either end. */
    private static String span(String text) {
        String fence = "`".repeat(longestRun(text) + 1);
        String pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
        return fence + pad + text + pad + fence;
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
