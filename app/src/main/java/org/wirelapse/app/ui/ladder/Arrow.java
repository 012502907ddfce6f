package org.wirelapse.app.ui.ladder;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/**
 * A segment's way on the ladder.
 *
 * @param x1 where it was sent
 * @param y1 when it was sent
 * @param x2 where it was received
 * @param y2 when it was received
 */
record Arrow(double x1, double y1, double x2, double y2) {
    private static final double HEAD = 7;
    private static final double HEAD_WIDTH = 3;
    private static final double CROSS = 4;

    /** Distance of a place from it, pixels. */
    double distance(double x, double y) {
        return Line2D.ptSegDist(x1, y1, x2, y2, x, y);
    }

    /** Draws it up to its head, or, for a lost one, up to a cross on its way. */
    void paint(Graphics2D g, Color colour, float width, boolean lost) {
        g.setColor(colour);
        g.setStroke(new BasicStroke(width));
        if (lost) {
            double x = x1 + 0.8 * (x2 - x1);
            double y = y1 + 0.8 * (y2 - y1);
            g.draw(new Line2D.Double(x1, y1, x, y));
            g.setStroke(new BasicStroke(2));
            g.draw(new Line2D.Double(x - CROSS, y - CROSS, x + CROSS, y + CROSS));
            g.draw(new Line2D.Double(x - CROSS, y + CROSS, x + CROSS, y - CROSS));
        } else {
            g.draw(new Line2D.Double(x1, y1, x2, y2));
            g.fill(head());
        }
    }

    private Path2D head() {
        double length = Math.max(1, Math.hypot(x2 - x1, y2 - y1));
        double dx = (x2 - x1) / length;
        double dy = (y2 - y1) / length;
        Path2D head = new Path2D.Double();
        head.moveTo(x2, y2);
        head.lineTo(x2 - HEAD * dx + HEAD_WIDTH * dy, y2 - HEAD * dy - HEAD_WIDTH * dx);
        head.lineTo(x2 - HEAD * dx - HEAD_WIDTH * dy, y2 - HEAD * dy + HEAD_WIDTH * dx);
        head.closePath();
        return head;
    }
}
