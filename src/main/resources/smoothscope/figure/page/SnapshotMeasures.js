import { LogitMeasures } from './LogitMeasures.js';

/** The numbers of one network on the page's examples of one split; what needs activations is as it was measured with the recording. */
export class SnapshotMeasures {
    /** What is stored with this prefix was taken over the whole split. */
    static WHOLE_SPLIT = 'split_';
    static #kept = new WeakMap();

    /** @param projection of the split, for `regularity` */
    static of(recording, snapshot, split, projection) {
        return {
            ...snapshot.stored[split],
            ...SnapshotMeasures.#ofLogits(recording, snapshot, split),
            regularity: projection.triangle().regularity(),
            // a student did not learn the smoothed loss whose α it bears
            logit_gap_theory: snapshot.taught ? NaN : recording.convention.target(snapshot.alpha, recording.classes.length).gap,
        };
    }

    static #ofLogits(recording, snapshot, split) {
        const kept = SnapshotMeasures.#kept;
        const bySplit = kept.get(snapshot) ?? kept.set(snapshot, {}).get(snapshot);
        const { labels } = recording.examples;
        return (bySplit[split] ??= LogitMeasures.of(snapshot.logits, labels, recording.examples.rows(split)));
    }
}
