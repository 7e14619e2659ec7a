/** Moves a value there and back through its measured values, slower near them. */
export class Playback {
    /** Milliseconds from one measured value to the next. */
    static #STEP = 900;
    #frame = 0;

    /** @param jumps whether only measured values are shown, one after another */
    constructor(grid, jumps, onvalue) {
        this.grid = grid;
        this.jumps = jumps || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
        this.onvalue = onvalue;
    }

    get running() {
        return this.#frame !== 0;
    }

    start(from) {
        const { values } = this.grid;
        const last = values.length - 1;
        const { lower } = this.grid.place(from);
        const began = performance.now() - Playback.#STEP * (from >= this.grid.greatest ? 0 : values.indexOf(lower));
        const tick = (now) => {
            this.#frame = requestAnimationFrame(tick);
            const way = ((now - began) / Playback.#STEP) % (2 * last);
            const position = way <= last ? way : 2 * last - way;
            const i = Math.min(last - 1, Math.floor(position));
            const t = position - i;
            const eased = this.jumps ? Math.round(t) : t * t * (3 - 2 * t);
            this.onvalue(this.jumps ? values[i + eased] : values[i] + eased * (values[i + 1] - values[i]));
        };
        this.#frame = requestAnimationFrame(tick);
    }

    stop() {
        cancelAnimationFrame(this.#frame);
        this.#frame = 0;
    }
}
