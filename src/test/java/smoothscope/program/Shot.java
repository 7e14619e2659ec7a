package smoothscope.program;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.function.IntPredicate;

/** What a screen showed at one moment. */
record Shot(BufferedImage image) {
    /** The share of a part's pixels that are not as they were. */
    double change(Shot before, Rectangle part) {
        int changed = 0;
        for (int y = part.y; y < part.y + part.height; y++) {
            for (int x = part.x; x < part.x + part.width; x++) {
                changed += image.getRGB(x, y) == before.image.getRGB(x, y) ? 0 : 1;
            }
        }
        return changed / ((double) part.width * part.height);
    }

    /** How many pixels of a part bear a vivid colour, as the clusters do. */
    int vivid(Rectangle part) {
        return count(part, rgb -> {
            Color color = new Color(rgb);
            int most = Math.max(color.getRed(), Math.max(color.getGreen(), color.getBlue()));
            int least = Math.min(color.getRed(), Math.min(color.getGreen(), color.getBlue()));
            return most - least > 60;
        });
    }

    /** The share of a part's pixels that are dark. */
    double darkness(Rectangle part) {
        int dark = count(part, rgb -> {
            Color color = new Color(rgb);
            return color.getRed() + color.getGreen() + color.getBlue() < 150;
        });
        return dark / ((double) part.width * part.height);
    }

    private int count(Rectangle part, IntPredicate which) {
        int count = 0;
        for (int y = part.y; y < part.y + part.height; y++) {
            for (int x = part.x; x < part.x + part.width; x++) {
                count += which.test(image.getRGB(x, y)) ? 1 : 0;
            }
        }
        return count;
    }
}
