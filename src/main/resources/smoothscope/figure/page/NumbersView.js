import { element } from './PanelsView.js';
import { SnapshotMeasures } from './SnapshotMeasures.js';
import { Texts } from './Texts.js';

const SHOWN = ['accuracy', 'nll', 'ece', 'within_between', 'regularity', 'logit_gap', 'wrong_logit_spread'];
const WHOLE = ['accuracy', 'nll', 'ece', 'logit_gap'];
/** Whether more is better (1), less is (−1), or neither (0). */
const SENSE = { accuracy: 1, nll: -1, ece: -1, within_between: -1, regularity: 1, logit_gap: 0, wrong_logit_spread: -1 };

/** The numbers of the rows' networks side by side, with what theory says of the lower one. */
export class NumbersView {
    constructor(root, page, splits) {
        this.root = root;
        this.page = page;
        this.splits = splits;
    }

    /** @param figure rows of { place, network, projections } */
    show(figure, state) {
        const split = this.splits.includes(state.split) ? state.split : this.splits[0];
        const column = this.splits.indexOf(split);
        const { recording } = this.page;
        const values = figure.rows.map(({ network, projections }) =>
            SnapshotMeasures.of(recording, network, split, projections[column]));
        const theory = NumbersView.#taught(figure) ? null : NumbersView.#theory(values[values.length - 1]);
        const seed = state.seeds.shown === null ? '' : Texts.of('numbers.seed', state.seeds.shown);
        const scope = Texts.of('numbers.scope', recording.classes.length, recording.examples.rows(split).length) + seed;
        const rows = SHOWN.map((name) => NumbersView.#line(name, name, values, theory && (theory[name] ?? NaN)));
        const whole = WHOLE.map((name) => [name, SnapshotMeasures.WHOLE_SPLIT + name])
            .filter(([, stored]) => values.some((value) => value[stored] !== undefined))
            .map(([name, stored]) => NumbersView.#line(name, stored, values, theory && NaN));
        const { place } = figure.rows[figure.rows.length - 1];
        const table = element('table', {},
            element('caption', {}, scope), element('thead', {}, this.#columns(figure)), element('tbody', {}, ...rows));
        if (whole.length > 0) {
            const heading = element('th', { class: 'scope', scope: 'rowgroup', colspan: figure.rows.length + (theory ? 2 : 1) }, Texts.of('numbers.whole'));
            table.append(element('tbody', {}, element('tr', {}, heading), ...whole));
        }
        const nodes = [this.#head(split), table];
        if (place.share > 0) {
            nodes.push(element('p', { class: 'between' }, Texts.of('numbers.between', Texts.alpha(place.nearest))));
        }
        const focused = document.activeElement?.dataset?.split;
        this.root.replaceChildren(...nodes);
        if (focused && this.root.contains(this.root.querySelector(`[data-split=${focused}]`))) {
            this.root.querySelector(`[data-split=${focused}]`).focus();
        }
    }

    #head(split) {
        const buttons = this.splits.map((each) =>
            element('button', {
                type: 'button',
                'data-split': each,
                'aria-pressed': String(each === split),
                onclick: () => this.page.change({ split: each }),
            }, Texts.of(`split.${each}`)));
        return element('div', { class: 'numbers-head' },
            element('h2', {}, Texts.of('numbers')), element('div', { class: 'segments', role: 'group', 'aria-label': Texts.of('numbers') }, ...buttons));
    }

    #columns(figure) {
        const names = figure.rows.length === 1 ? [''] : ['numbers.upper', 'numbers.lower'].map((key) => Texts.of(key));
        const cells = figure.rows.map(({ network }, r) =>
            element('th', { scope: 'col' }, element('small', {}, [names[r], network.taught ? Texts.of('numbers.student') : ''].filter(Boolean).join(' · ')), ` ${Texts.smoothing(network)}`));
        const theory = NumbersView.#taught(figure) ? [] : [element('th', { scope: 'col' }, Texts.of('numbers.theory'))];
        return element('tr', {}, element('td', {}), ...cells, ...theory);
    }

    /** Whether all are students, of whom theory says nothing. */
    static #taught(figure) {
        return figure.rows.every(({ network }) => network.taught);
    }

    /** What the optimum of the smoothed loss predicts: each cluster a point, the triangle regular, one gap to all wrong classes. */
    static #theory(values) {
        const gap = values.logit_gap_theory;
        return Number.isFinite(gap) ? { within_between: 0, regularity: 1, logit_gap: gap, wrong_logit_spread: 0 } : {};
    }

    /** @param theory what it says of the measure, NaN where it says nothing; null where it says nothing of any */
    static #line(name, stored, values, theory) {
        const text = name === 'accuracy' ? Texts.percent : Texts.number;
        const numbers = values.map((value) => value[stored]);
        const [first, last] = [numbers[0], numbers[numbers.length - 1]];
        const apart = Math.abs(first - last) > 1e-3 * Math.max(Math.abs(first), Math.abs(last));
        const better = apart && SENSE[name] !== 0 ? (last > first === SENSE[name] > 0 ? numbers.length - 1 : 0) : -1;
        const heading = element('th', { scope: 'row', title: Texts.of(`measure.${name}.what`) }, Texts.of(`measure.${name}`));
        const cells = numbers.map((number, r) =>
            element('td', { class: r === better ? 'better' : '', 'data-measure': stored, 'data-value': number ?? '' }, text(number)));
        const theoryText = Number.isInteger(theory) ? String(theory) : Texts.number(theory);
        const expected = theory === null ? [] : [element('td', { class: 'theory' }, theoryText)];
        return element('tr', {}, heading, ...cells, ...expected);
    }
}
