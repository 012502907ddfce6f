package org.wirelapse.app.ui.theme;

/** Text for components that read HTML. */
public final class Markup {
    private Markup() {}

    /** Any text, also from a capture, so that it is shown as it is. */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.append(c < ' ' ? '·' : c);
            }
        }
        return safe.toString();
    }
}
