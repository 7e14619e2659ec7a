/** IEEE 754 binary16: 1 sign bit, 5 of exponent, 10 of fraction. */
export class HalfFloat {
    static #floats = null;

    /** The float of the same value; exact. */
    static toFloat(half) {
        HalfFloat.#floats ??= Float32Array.from({ length: 1 << 16 }, (_, bits) => HalfFloat.#value(bits));
        return HalfFloat.#floats[half];
    }

    static #value(half) {
        const sign = half & 0x8000 ? -1 : 1;
        const exponent = (half >>> 10) & 0x1f;
        const fraction = half & 0x3ff;
        if (exponent === 0) {
            return sign * fraction * 2 ** -24;
        }
        if (exponent === 0x1f) {
            return fraction === 0 ? sign * Infinity : NaN;
        }
        return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
    }
}
