import { Tints } from './Tints.js';
import { Viewport } from './Viewport.js';

/** What is looked at and how, as one value: it can be written behind the page's address and read again. */
export class ViewState {
    static SCALES = ['own', 'shared', 'relative'];
    static TEMPLATES = ['true', 'scaled', 'off'];

    constructor(values) {
        Object.assign(this, values);
    }

    /** As the page was exported. */
    static start(recording) {
        const { classes, alphas, epoch, seed = null } = recording.head.start;
        return new ViewState({
            classes,
            alphas,
            epoch,
            seeds: { shown: recording.seeds().includes(seed) ? seed : null, all: false },
            scale: 'own',
            templates: 'true',
            lines: true,
            centroids: true,
            mistakes: true,
            shading: false,
            colours: 'class',
            hidden: new Set(),
            split: 'validation',
            enlarged: null,
            viewports: new Map(),
        });
    }

    /** Where other classes, another scale or another size is seen, every panel is shown whole. */
    with(change) {
        const elsewhere = ['classes', 'scale', 'enlarged'].some((key) => key in change && change[key] !== this[key]);
        return new ViewState({ ...this, ...(elsewhere ? { viewports: new Map() } : {}), ...change });
    }

    /** The part behind #: classes, α and epoch always, the rest where it is not as usual. */
    text(recording) {
        const { classes } = recording;
        const name = (k) => (classes.filter((each) => each === classes[k]).length === 1 ? encodeURIComponent(classes[k]) : k);
        const parts = [
            `classes=${this.classes.map(name).join(',')}`,
            `alpha=${this.alphas.map((alpha) => Number(alpha.toFixed(4))).join(',')}`,
            `epoch=${this.epoch}`,
        ];
        const usual = ViewState.start(recording);
        if (this.seeds.shown !== null) {
            parts.push(`seed=${this.seeds.shown}`);
        }
        if (this.seeds.all) {
            parts.push('all-seeds=true');
        }
        for (const key of ['scale', 'templates', 'lines', 'centroids', 'mistakes', 'shading', 'colours', 'split']) {
            if (this[key] !== usual[key]) {
                parts.push(`${key}=${this[key]}`);
            }
        }
        if (this.hidden.size > 0) {
            parts.push(`hide=${[...this.hidden].map((place) => 'ABC'[place]).join(',')}`);
        }
        if (this.viewports.size > 0) {
            parts.push(`zoom=${[...this.viewports].map(([panel, viewport]) => `${panel}_${viewport.text()}`).join(',')}`);
        }
        return parts.join('&');
    }

    /** Reads what `text` wrote, or a person; what cannot be read is left as it is. */
    read(text, recording, grid) {
        let state = this;
        for (const part of text.replace(/^#/, '').split('&')) {
            const [key, value = ''] = part.split('=');
            state = state.with(ViewState.#change(key, value.split(','), state, recording, grid));
        }
        return state;
    }

    static #change(key, values, state, recording, grid) {
        const number = Number(values[0]);
        switch (key) {
            case 'classes': {
                const classes = values.map((name) => ViewState.#index(ViewState.#decoded(name), recording.classes));
                const three = classes.length === 3 && new Set(classes).size === 3 && !classes.includes(-1);
                return three ? { classes } : {};
            }
            case 'alpha': {
                const alphas = values.map(Number);
                const held = alphas.every((alpha) => alpha >= grid.least && alpha <= grid.greatest);
                if (!held || alphas.length > 2 || values[0] === '') {
                    return {};
                }
                return { alphas: state.alphas.length === alphas.length ? alphas : [...state.alphas.slice(0, -1), alphas[alphas.length - 1]] };
            }
            case 'epoch':
                return recording.epochs().includes(number) ? { epoch: number } : {};
            case 'scale':
                return ViewState.SCALES.includes(values[0]) ? { scale: values[0] } : {};
            case 'templates':
                return ViewState.TEMPLATES.includes(values[0]) ? { templates: values[0] } : {};
            case 'lines':
            case 'centroids':
            case 'mistakes':
            case 'shading':
                return { [key]: values[0] === 'true' };
            case 'colours':
                return Tints.COLOURS.includes(values[0]) ? { colours: values[0] } : {};
            case 'seed':
                return recording.seeds().includes(number) ? { seeds: { ...state.seeds, shown: number } } : {};
            case 'all-seeds':
                return recording.seeds().length > 1 ? { seeds: { ...state.seeds, all: values[0] === 'true' } } : {};
            case 'zoom':
                return { viewports: ViewState.#viewports(values) };
            case 'split':
                return ['train', 'validation'].includes(values[0]) ? { split: values[0] } : {};
            case 'hide':
                return { hidden: new Set(values.map((letter) => 'ABC'.indexOf(letter)).filter((place) => place >= 0)) };
            default:
                return {};
        }
    }

    static #viewports(values) {
        const read = values.map((value) => [Number(value.split('_')[0]), Viewport.read(value.split('_').slice(1).join('_'))]);
        return new Map(read.filter(([panel, viewport]) => Number.isInteger(panel) && viewport !== null));
    }

    static #decoded(name) {
        try {
            return decodeURIComponent(name).trim();
        } catch {
            return name;
        }
    }

    /** A class by its name, else by that whatever its case, else by its index; −1 where there is none. */
    static #index(name, classes) {
        const same = classes.indexOf(name);
        const found = same >= 0 ? same : classes.findIndex((each) => each.toLowerCase() === name.toLowerCase());
        return found >= 0 || !/^\d+$/.test(name) || Number(name) >= classes.length ? found : Number(name);
    }
}
