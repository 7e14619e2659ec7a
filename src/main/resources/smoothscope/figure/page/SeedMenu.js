import { element } from './PanelsView.js';
import { Texts } from './Texts.js';

/** Whose networks the panels show, of several seeds, and whether the clusters of all are outlined. */
export class SeedMenu {
    /** @param page takes change(state) @param seeds at least two */
    constructor(root, page, seeds) {
        this.seeds = seeds;
        const change = (how) => page.change({ seeds: { ...page.state.seeds, ...how } });
        this.select = element('select', { id: 'seed', 'data-label': 'seed.choose', onchange: () => change({ shown: Number(this.select.value) }) },
            ...seeds.map((seed) => element('option', { value: seed })));
        this.all = element('button', {
            type: 'button', id: 'all-seeds', 'data-text': 'seed.all', 'data-tip': 'seed.all.tip', onclick: () => change({ all: !page.state.seeds.all }),
        });
        root.append(element('div', { class: 'seeds' }, this.select, this.all));
        root.parentElement.classList.add('crowded');
    }

    show({ seeds }) {
        [...this.select.options].forEach((option, i) => (option.textContent = Texts.of('seed', this.seeds[i])));
        this.select.value = seeds.shown;
        this.all.setAttribute('aria-pressed', String(seeds.all));
    }
}
