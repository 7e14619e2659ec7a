import { element } from './PanelsView.js';
import { Texts } from './Texts.js';
import { Tints } from './Tints.js';
import { ViewState } from './ViewState.js';

/** The legend, whose entries hide and show what they stand for, and the scale of the panels. */
export class Legend {
    constructor(root, page) {
        this.page = page;
        this.classes = [0, 1, 2].map((place) => this.#entry(`class${place}`, () => this.#toggleClass(place)));
        this.marks = Object.fromEntries(
            ['centroids', 'templates', 'lines', 'mistakes', 'shading'].map((key) => [key, this.#entry(key, () => this.toggle(key))]));
        this.scales = ViewState.SCALES.map((scale) =>
            element('button', { type: 'button', onclick: () => page.change({ scale }) }));
        this.segments = element('div', { class: 'segments', role: 'group', 'data-label': 'scale' }, ...this.scales);
        this.colours = element('select', { id: 'colours', 'data-label': 'colours', onchange: () => page.change({ colours: this.colours.value }) },
            ...Tints.COLOURS.map((value) => element('option', { value, 'data-text': `colours.${value}` })));
        this.ramp = element('span', { class: 'ramp', role: 'img' }, '0', ...Array.from({ length: Tints.PARTS }, () => element('i')), '1');
        this.root = root;
        root.append(
            ...this.classes, ...Object.values(this.marks), element('span', { class: 'colouring' }, this.colours, this.ramp), this.segments);
    }

    #entry(sign, onclick) {
        return element('button', { type: 'button', class: 'entry', onclick },
            element('i', { class: `mark ${sign}`, 'aria-hidden': 'true' }), element('span'));
    }

    #toggleClass(place) {
        const hidden = new Set(this.page.state.hidden);
        if (!hidden.delete(place)) {
            hidden.add(place);
        }
        this.page.change({ hidden });
    }

    /** Hides or shows; templates go from where they lie to drawn nearer to off. */
    toggle(key) {
        const { state } = this.page;
        this.page.change({ [key]: key === 'templates' ? Legend.next(ViewState.TEMPLATES, state.templates) : !state[key] });
    }

    static next(values, value) {
        return values[(values.indexOf(value) + 1) % values.length];
    }

    #showColours({ colours }, theme) {
        this.root.dataset.colours = colours;
        this.colours.value = colours;
        this.ramp.hidden = colours !== 'confidence';
        this.ramp.setAttribute('aria-label', Texts.of('colours.ramp'));
        this.ramp.querySelectorAll('i').forEach((swatch, part) => (swatch.style.background = theme.ordered[part]));
    }

    show(state, names, theme) {
        this.#showColours(state, theme);
        const say = (entry, text, tip, pressed) => {
            entry.lastChild.textContent = text;
            entry.title = tip;
            entry.setAttribute('aria-pressed', String(pressed));
        };
        this.classes.forEach((entry, place) => say(entry, names[place], '', !state.hidden.has(place)));
        for (const [key, entry] of Object.entries(this.marks)) {
            const text = Texts.of(key === 'templates' ? `legend.templates.${state.templates}` : `legend.${key}`);
            say(entry, text, Texts.of(`legend.${key}.tip`), key === 'templates' ? state.templates !== 'off' : state[key]);
        }
        this.scales.forEach((button, i) => {
            const scale = ViewState.SCALES[i];
            button.textContent = Texts.of(`scale.${scale}`);
            button.title = Texts.of(`scale.${scale}.tip`);
            button.setAttribute('aria-pressed', String(state.scale === scale));
        });
    }
}
