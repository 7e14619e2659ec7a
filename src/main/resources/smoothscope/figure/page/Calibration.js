/** A reliability diagram's bins: how sure the network was and how often it was right (Guo et al. 2017). */
export class Calibration {
    static BINS = 15;

    /** Bins of equal width (lower, upper] over [0, 1]; a confidence of exactly 1 lies in the last. */
    static expectedError(confidence, correct, bins = Calibration.BINS) {
        const sums = Array.from({ length: bins }, () => ({ count: 0, confidence: 0, correct: 0 }));
        confidence.forEach((each, i) => {
            const sum = sums[Calibration.#bin(each, bins)];
            sum.count++;
            sum.confidence += each;
            sum.correct += correct[i];
        });
        const error = sums
            .filter((sum) => sum.count > 0)
            .reduce((total, sum) => total + sum.count * Math.abs(sum.confidence / sum.count - sum.correct / sum.count), 0);
        return error / confidence.length;
    }

    static #bin(confidence, bins) {
        const bin = Math.max(0, Math.min(bins - 1, Math.floor(confidence * bins)));
        if (bin > 0 && confidence <= bin / bins) {
            return bin - 1;
        }
        return bin < bins - 1 && confidence > (bin + 1) / bins ? bin + 1 : bin;
    }
}
