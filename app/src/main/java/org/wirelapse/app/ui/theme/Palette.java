package org.wirelapse.app.ui.theme;

import java.awt.Color;
import java.awt.Font;
import javax.swing.UIManager;
import org.wirelapse.analysis.report.FamilyColours;
import org.wirelapse.analysis.rule.Severity;
import org.wirelapse.analysis.wait.WaitFamily;

/** The named colours and fonts of the current look. Asked for at each painting, so that a change of look needs nothing more. */
public final class Palette {
    private Palette() {}

    /** Colour of a family of wait causes, the same as in reports. */
    public static Color of(WaitFamily family) {
        return Color.decode(Theme.current() == Theme.DARK ? FamilyColours.dark(family) : FamilyColours.light(family));
    }

    /** Colour of a finding's mark. */
    public static Color of(Severity severity) {
        return named("severity." + severity.name());
    }

    /** One of the properties {@code Wirelapse.…}. */
    public static Color named(String name) {
        Color colour = UIManager.getColor("Wirelapse." + name);
        return colour == null ? Color.GRAY : new Color(colour.getRGB(), true);
    }

    /** The text colour. */
    public static Color ink() {
        return system("Label.foreground", Color.BLACK);
    }

    /** Text of less weight. */
    public static Color faintInk() {
        return system("Label.disabledForeground", Color.GRAY);
    }

    /** What stands behind tables and charts. */
    public static Color paper() {
        return system("Table.background", Color.WHITE);
    }

    /** What stands behind panels. */
    public static Color panel() {
        return system("Panel.background", Color.LIGHT_GRAY);
    }

    /** The same colour, more or less see-through. */
    public static Color faded(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }

    /** Font of labels. */
    public static Font font() {
        Font font = UIManager.getFont("Label.font");
        return font == null ? new Font(Font.SANS_SERIF, Font.PLAIN, 12) : font;
    }

    /** A smaller font, for axes and marks. */
    public static Font smallFont() {
        return font().deriveFont(font().getSize2D() - 1.5f);
    }

    /** Font in which all characters are equally wide. */
    public static Font fixedFont() {
        Font font = UIManager.getFont("monospaced.font");
        return font == null ? new Font(Font.MONOSPACED, Font.PLAIN, font().getSize()) : font;
    }

    private static Color system(String key, Color otherwise) {
        Color colour = UIManager.getColor(key);
        // A plain colour: one that belongs to the look would be replaced in a component that is given it.
        return colour == null ? otherwise : new Color(colour.getRGB(), true);
    }
}
