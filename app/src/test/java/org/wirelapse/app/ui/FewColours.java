package org.wirelapse.app.ui;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws an image with its 256 commonest colours, which makes the file of a window's picture half as large. */
final class FewColours {
    private static final int MOST = 256;
    private static final int BITS = 8;

    private final List<Integer> colours;
    private final Map<Integer, Integer> nearest = new HashMap<>();

    private FewColours(List<Integer> colours) {
        this.colours = colours;
    }

    static BufferedImage of(BufferedImage image) {
        int[] points = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        Map<Integer, Integer> counts = new HashMap<>();
        for (int point : points) {
            counts.merge(point, 1, Integer::sum);
        }
        FewColours few = new FewColours(counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList());
        return few.drawn(points, image.getWidth(), image.getHeight());
    }

    private BufferedImage drawn(int[] points, int width, int height) {
        int[] palette = colours.stream().mapToInt(Integer::intValue).toArray();
        IndexColorModel model = new IndexColorModel(BITS, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int i = 0; i < points.length; i++) {
            int index = nearest.computeIfAbsent(points[i], this::nearest);
            image.getRaster().setSample(i % width, i / width, 0, index);
        }
        return image;
    }

    private int nearest(int colour) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.size(); i++) {
            int distance = square(colour >> 16, colours.get(i) >> 16)
                    + square(colour >> 8, colours.get(i) >> 8)
                    + square(colour, colours.get(i));
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static int square(int one, int other) {
        int difference = (one & 255) - (other & 255);
        return difference * difference;
    }
}
