/** The sign of one example by its place: circle, triangle, square, at equal area; and the ring around one that is misclassified. */
export class Mark {
    static #TRIANGLE_RADIUS = Math.sqrt((4 * Math.PI) / (3 * Math.sqrt(3)));
    static #SQUARE_HALF = Math.sqrt(Math.PI) / 2;

    /** The outline of a class's sign about a point. @param radius of the circle of equal area */
    static outline(place, x, y, radius) {
        const path = new Path2D();
        if (place === 1) {
            const around = radius * Mark.#TRIANGLE_RADIUS;
            const half = (around * Math.sqrt(3)) / 2;
            path.moveTo(x, y - around);
            path.lineTo(x + half, y + around / 2);
            path.lineTo(x - half, y + around / 2);
            path.closePath();
        } else if (place === 2) {
            const half = radius * Mark.#SQUARE_HALF;
            path.rect(x - half, y - half, 2 * half, 2 * half);
        } else {
            path.arc(x, y, radius, 0, 2 * Math.PI);
        }
        return path;
    }

    /** How far a sign reaches from its middle; what is empty around it would be copied for nothing. */
    static #reach(place, radius) {
        return radius * [1, Mark.#TRIANGLE_RADIUS, Mark.#SQUARE_HALF][place];
    }

    /** A mark drawn once, to be put many times; its middle, `half` device pixels from its corner, is the point. */
    static #stamp(size, ratio, paint) {
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = Math.ceil(2 * size * ratio);
        const g = canvas.getContext('2d');
        g.scale(ratio, ratio);
        paint(g, canvas.width / ratio / 2);
        return { canvas, half: canvas.width / 2 };
    }

    /**
     * The stamps of a crowd of points: small and translucent where many share a panel.
     *
     * @param palette the colours in which each class's sign is wanted
     * @param ratio device pixels per pixel
     * @return by class and colour the marks, and the ring
     */
    static stamps(theme, palette, radius, ratio) {
        const opacity = 0.68;
        const marks = theme.classes.map((_, place) => palette.map((color) =>
            Mark.#stamp(Mark.#reach(place, radius) + 1, ratio, (g, middle) => {
                g.globalAlpha = opacity;
                g.fillStyle = color;
                g.fill(Mark.outline(place, middle, middle, radius));
            })));
        const ring = Mark.#stamp(radius * 1.6 + 1, ratio, (g, middle) => {
            g.globalAlpha = opacity * 0.75;
            g.strokeStyle = theme.ink;
            g.stroke(Mark.outline(0, middle, middle, radius * 1.6));
        });
        return { marks, ring };
    }

    /** The radius at which a panel's points can be told apart. */
    static radius(points, width, height) {
        const crowd = Math.max(1, points) / 600 / ((width * height) / (540 * 430));
        return Math.max(1.4, Math.min(4.4, 3.4 * crowd ** -0.25));
    }
}
