/** What α stands for: the targets of the labelled class (on) and of every other (off). */
export class SmoothingConvention {
    constructor(label) {
        this.label = label;
    }

    /** On, off, and the gap g* = ln(on/off) in nats between the labelled class's logit and every other at the optimum. */
    target(alpha, classes) {
        const uniform = this.label === 'uniform';
        const on = uniform ? 1 - alpha + alpha / classes : 1 - alpha;
        const off = uniform ? alpha / classes : alpha / (classes - 1);
        return { on, off, gap: Math.log(on / off) };
    }
}
