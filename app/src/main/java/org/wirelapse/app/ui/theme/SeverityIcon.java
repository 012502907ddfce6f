package org.wirelapse.app.ui.theme;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import javax.swing.Icon;
import org.wirelapse.analysis.rule.Severity;

/**
 * Mark of a finding; the shape tells the severity where the colour cannot.
 *
 * @param severity how much it matters
 */
public record SeverityIcon(Severity severity) implements Icon {
    private static final int SIZE = 12;

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.translate(x, y);
        g.scale(Pixels.factor(), Pixels.factor());
        g.setColor(Palette.of(severity));
        if (severity == Severity.INFO) {
            g.draw(shape());
        } else {
            g.fill(shape());
        }
        g.dispose();
    }

    private Shape shape() {
        return switch (severity) {
            case HIGH -> new Ellipse2D.Double(0.5, 0.5, 11, 11);
            case MEDIUM -> triangle();
            case LOW -> new Rectangle2D.Double(2, 2, 8, 8);
            case INFO -> new Ellipse2D.Double(1.5, 1.5, 9, 9);
        };
    }

    private static Shape triangle() {
        Path2D path = new Path2D.Double();
        path.moveTo(6, 0.5);
        path.lineTo(11.8, 11);
        path.lineTo(0.2, 11);
        path.closePath();
        return path;
    }

    @Override
    public int getIconWidth() {
        return Pixels.of(SIZE);
    }

    @Override
    public int getIconHeight() {
        return Pixels.of(SIZE);
    }
}
