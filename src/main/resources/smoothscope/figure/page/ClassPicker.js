import { element } from './PanelsView.js';
import { Suggestions } from './Suggestions.js';
import { Texts } from './Texts.js';

/** Chooses the three classes, one by one or by a suggestion. Choosing one that another place has swaps the two. */
export class ClassPicker {
    constructor(root, page) {
        this.page = page;
        const { classes } = page.recording;
        const byName = (i, j) => classes[i].localeCompare(classes[j]);
        const order = [...classes.keys()].sort(classes.length > 20 ? byName : () => 0);
        this.selects = [0, 1, 2].map((place) =>
            element('select', { class: `class${place}`, onchange: (event) => this.#choose(place, Number(event.target.value)) },
                ...order.map((k) => element('option', { value: k }, classes[k]))));
        this.suggest = element('select', { class: 'suggest', 'data-label': 'suggest.tip', onchange: () => this.#suggest() },
            element('option', { value: '', 'data-text': 'suggest' }),
            ...['alike', 'separable', 'random'].map((key) => element('option', { value: key, 'data-text': `suggest.${key}` })));
        root.append(
            ...this.selects.map((select, place) => element('span', { class: 'picker' }, element('i', { class: `mark class${place}`, 'aria-hidden': 'true' }), select)),
            this.suggest);
    }

    #choose(place, label) {
        const classes = [...this.page.state.classes];
        const other = classes.indexOf(label);
        if (other >= 0) {
            classes[other] = classes[place];
        }
        classes[place] = label;
        this.page.change({ classes });
    }

    /** Likeness is judged by the network of the upper row, as the program does by the least α. */
    #suggest() {
        const suggestions = new Suggestions(this.page.network(this.page.grid.least).templates);
        const chosen = {
            alike: () => suggestions.alikePairAndThird(),
            separable: () => suggestions.mostSeparable(),
            random: () => suggestions.random(),
        }[this.suggest.value];
        this.suggest.value = '';
        if (chosen) {
            this.page.change({ classes: chosen() });
        }
    }

    show(state) {
        this.selects.forEach((select, place) => {
            select.value = state.classes[place];
            select.setAttribute('aria-label', Texts.of('class.choose', 'ABC'[place]));
        });
    }
}
