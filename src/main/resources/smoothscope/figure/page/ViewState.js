/** What is looked at and how, as one value: it can be written behind the page's address and read again. */
export class ViewState {
    static SCALES = ['own', 'shared', 'relative'];
    static TEMPLATES = ['true', 'scaled', 'off'];

    constructor(values) {
        Object.assign(this, values);
    }

    /** As the page was exported. */
    static start(recording) {
        const { classes, alphas, epoch } = recording.head.start;
        return new ViewState({
            classes,
            alphas,
            epoch,
            scale: 'own',
            templates: 'true',
            lines: true,
            centroids: true,
            mistakes: true,
            hidden: new Set(),
            split: 'validation',
            enlarged: null,
        });
    }

    with(change) {
        return new ViewState({ ...this, ...change });
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
        for (const key of ['scale', 'templates', 'lines', 'centroids', 'mistakes', 'split']) {
            if (this[key] !== usual[key]) {
                parts.push(`${key}=${this[key]}`);
            }
        }
        if (this.hidden.size > 0) {
            parts.push(`hide=${[...this.hidden].map((place) => 'ABC'[place]).join(',')}`);
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
                return { [key]: values[0] === 'true' };
            case 'split':
                return ['train', 'validation'].includes(values[0]) ? { split: values[0] } : {};
            case 'hide':
                return { hidden: new Set(values.map((letter) => 'ABC'.indexOf(letter)).filter((place) => place >= 0)) };
            default:
                return {};
        }
    }

    static #decoded(name) {
        try {
            return decodeURIComponent(name).trim();
        } catch {
            return name;
        }
    }

    /** A class by its name, whatever its case, or its index; −1 where there is none. */
    static #index(name, classes) {
        const found = classes.findIndex((each) => each.toLowerCase() === name.toLowerCase());
        return found >= 0 || !/^\d+$/.test(name) || Number(name) >= classes.length ? found : Number(name);
    }
}
