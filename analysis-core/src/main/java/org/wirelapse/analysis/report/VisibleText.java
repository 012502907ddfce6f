package org.wirelapse.analysis.report;

import java.util.Locale;

/**
 * Makes text from a capture harmless to look at: control characters (escape sequences for terminals among them), and characters that turn
 * the direction of writing or cannot be seen, are shown as escapes.
 */
public final class VisibleText {
    private VisibleText() {}

    /** The text on one line; an escape character, for example, becomes {@code \x1b}. */
    public static String line(String text) {
        int bad = firstInvisible(text);
        if (bad < 0) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16).append(text, 0, bad);
        text.substring(bad).codePoints().forEach(c -> append(visible, c));
        return visible.toString();
    }

    /** The text on one line of at most {@code max} characters; a longer one ends in an ellipsis. */
    public static String line(String text, int max) {
        String line = line(text);
        return line.length() <= max ? line : line.substring(0, max - 1) + "…";
    }

    private static int firstInvisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (invisible(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static void append(StringBuilder visible, int codePoint) {
        if (invisible(codePoint)) {
            visible.append(String.format(Locale.ROOT, codePoint < 256 ? "\\x%02x" : "\\u%04x", codePoint));
        } else {
            visible.appendCodePoint(codePoint);
        }
    }

    /** Controls, format characters (bidirectional ones, zero-width ones), line separators and lone surrogates. */
    private static boolean invisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
