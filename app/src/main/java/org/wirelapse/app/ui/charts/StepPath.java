package org.wirelapse.app.ui.charts;

import java.awt.Shape;
import java.awt.geom.Path2D;

/**
 * A line of values that hold until the next one, whole or dashed. Dashes stand at fixed places along the time axis: a dashed stroke would
 * have to measure the way along thousands of upright jumps, which costs ten times as much as the rest of the chart.
 */
final class StepPath {
    private static final double PERIOD = 10;
    private static final double DASH = 6;

    private final Path2D path = new Path2D.Double();
    private final boolean dashed;
    private double x;
    /** NaN while the value is not known. */
    private double y = Double.NaN;

    private double lastJump = Double.NEGATIVE_INFINITY;

    StepPath(boolean dashed) {
        this.dashed = dashed;
    }

    /** Holds the value up to a place, and goes on from there with another one; NaN parts the line. */
    void stepTo(double toX, double toY) {
        if (toY != y) {
            holdTo(toX);
            jumpTo(toY);
        }
    }

    /** Holds the value up to a place. */
    void holdTo(double toX) {
        if (!Double.isNaN(y)) {
            if (dashed) {
                dash(toX);
            } else {
                path.lineTo(toX, y);
            }
        }
        x = toX;
    }

    private void dash(double toX) {
        for (double at = PERIOD * Math.floor(x / PERIOD); at < toX; at += PERIOD) {
            double from = Math.max(x, at);
            double to = Math.min(toX, at + DASH);
            if (from < to) {
                path.moveTo(from, y);
                path.lineTo(to, y);
            }
        }
    }

    private void jumpTo(double toY) {
        if (!Double.isNaN(toY)) {
            if (Double.isNaN(y)) {
                path.moveTo(x, toY);
            } else if (!dashed) {
                path.lineTo(x, toY);
            } else if (inDash() || x >= lastJump + PERIOD) {
                path.moveTo(x, y);
                path.lineTo(x, toY);
                lastJump = x;
            }
        }
        y = toY;
    }

    private boolean inDash() {
        return x - PERIOD * Math.floor(x / PERIOD) < DASH;
    }

    /** All that has been drawn. */
    Shape shape() {
        return path;
    }
}
