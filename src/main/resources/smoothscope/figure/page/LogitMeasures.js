import { Calibration } from './Calibration.js';

/** Softmax over all K classes of one row of logits. */
export function softmax(logits) {
    const top = Math.max(...logits);
    const powers = Array.from(logits, (logit) => Math.exp(logit - top));
    const sum = powers.reduce((a, b) => a + b, 0);
    return powers.map((power) => power / sum);
}

/** What follows from logits and hard labels alone, by the names that the command line has for it. */
export class LogitMeasures {
    static of(logits, labels, rows) {
        const classes = logits.classes;
        const row = new Float64Array(classes);
        const confidence = new Float64Array(rows.length);
        const correct = new Uint8Array(rows.length);
        const gaps = new Float64Array(classes);
        const counts = new Uint32Array(classes);
        let surprise = 0;
        let spread = 0;
        rows.forEach((example, i) => {
            const label = labels[example];
            logits.row(example, row);
            const choice = row.indexOf(Math.max(...row));
            const partition = row.reduce((sum, logit) => sum + Math.exp(logit - row[choice]), 0);
            confidence[i] = 1 / partition;
            correct[i] = choice === label ? 1 : 0;
            surprise += Math.log(partition) + row[choice] - row[label];
            const mean = row.reduce((sum, logit, k) => sum + (k === label ? 0 : logit / (classes - 1)), 0);
            const squared = row.reduce((sum, logit, k) => sum + (k === label ? 0 : (logit - mean) ** 2), 0);
            spread += Math.sqrt(squared / (classes - 1));
            gaps[label] += row[label] - mean;
            counts[label]++;
        });
        const present = [...counts.keys()].filter((k) => counts[k] > 0);
        return {
            accuracy: correct.reduce((sum, each) => sum + each, 0) / rows.length,
            nll: surprise / rows.length,
            ece: Calibration.expectedError(confidence, correct),
            logit_gap: present.reduce((sum, k) => sum + gaps[k] / counts[k], 0) / present.length,
            wrong_logit_spread: spread / rows.length,
        };
    }
}
