import { AlphaGrid } from './AlphaGrid.js';
import { ClassPicker } from './ClassPicker.js';
import { DegenerateTemplates } from './ClassPlane.js';
import { Contour } from './Contour.js';
import { SPLITS } from './Examples.js';
import { ExampleCard } from './ExampleCard.js';
import { Legend } from './Legend.js';
import { NumbersView } from './NumbersView.js';
import { element, PanelsView } from './PanelsView.js';
import { Playback } from './Playback.js';
import { Projection } from './Projection.js';
import { Recording } from './Recording.js';
import { SeedMenu } from './SeedMenu.js';
import { Sharing } from './Sharing.js';
import { TemplateScale } from './TemplateScale.js';
import { Texts } from './Texts.js';
import { Theme } from './Theme.js';
import { TickSlider } from './TickSlider.js';
import { Tints } from './Tints.js';
import { ViewState } from './ViewState.js';

const byId = (id) => document.getElementById(id);

/** The page: one recording, one state, and the views that show it. */
class Page {
    #projections = new Map();
    #ofSeeds = new Map();
    #frame = 0;
    #settled = 0;
    #kept = null;
    #seen = null;
    #said = '';

    constructor(recording) {
        this.recording = recording;
        this.grid = new AlphaGrid(recording.alphas());
        this.epochs = new AlphaGrid(recording.epochs());
        this.state = ViewState.start(recording).read(location.hash, recording, this.grid);
        const splits = SPLITS.filter((split) => recording.examples.rows(split).length > 0);
        this.splits = splits;
        this.seeds = recording.seeds();
        this.sharing = new Sharing(this, byId('told'));
        this.picker = new ClassPicker(byId('classes'), this);
        this.#sliders();
        this.panels = new PanelsView(byId('panels'), this, this.state.alphas.length, splits);
        this.legend = new Legend(byId('legend'), this);
        this.numbers = new NumbersView(byId('numbers'), this, splits);
        this.card = new ExampleCard(byId('card'), recording);
        this.#tools();
        this.#keys();
        Texts.language = /^zh/i.test(navigator.language) ? 'zh-TW' : 'en';
        this.#speak();
        window.addEventListener('hashchange', () => {
            this.state = this.state.read(location.hash, recording, this.grid);
            this.redraw();
        });
        this.scheme = window.matchMedia('(prefers-color-scheme: dark)');
        this.scheme.addEventListener('change', () => this.redraw());
    }

    get alpha() {
        return this.state.alphas[this.state.alphas.length - 1];
    }

    get names() {
        return this.state.classes.map((k) => this.recording.classes[k]);
    }

    /** Goes on to another state; the picture follows with the next frame. */
    change(change) {
        this.state = this.state.with(change);
        this.redraw();
    }

    redraw() {
        this.#frame ||= requestAnimationFrame(() => {
            this.#frame = 0;
            this.#show();
        });
    }

    /** The networks of a seed; all where none is told apart. */
    ofSeed(seed) {
        if (!this.#ofSeeds.has(seed)) {
            this.#ofSeeds.set(seed, this.recording.ofSeed(seed));
        }
        return this.#ofSeeds.get(seed);
    }

    /** The measured network of the seed that is shown, nearest to an α. */
    network(alpha) {
        return this.ofSeed(this.state.seeds.shown).at(this.grid.place(alpha).nearest, this.state.epoch);
    }

    /** The rows as they are now: measured where α is, else each point on its way between two measured networks. */
    figure() {
        const { classes, alphas, seeds, colours } = this.state;
        return {
            rows: alphas.map((alpha) => {
                const place = this.grid.place(alpha);
                const network = this.network(alpha);
                const projections = this.splits.map((split) => this.#laidOut(seeds.shown, place, split));
                const tints = projections.map(({ rows }) => Tints.of(colours, network, classes, rows));
                const contours = this.splits.map((split) =>
                    (seeds.all ? this.seeds : []).flatMap((seed) => Contour.of(this.#laidOut(seed, place, split))));
                return { name: Page.#name(alpha, network), alpha, note: this.#note(place, network), place, network, projections, tints, contours };
            }),
        };
    }

    /** What the networks of a seed make of a split at a place among the measured α. */
    #laidOut(seed, place, split) {
        const { classes, epoch } = this.state;
        const of = (alpha) => this.#projection(this.ofSeed(seed).at(alpha, epoch), classes, split);
        return place.share === 0 ? of(place.lower) : of(place.lower).towards(of(place.upper), place.share);
    }

    /** What a row shows: its smoothing, or whose student. */
    static #name(alpha, { taught, alphaKnown }) {
        if (!alphaKnown) {
            return Texts.of('row.unknown');
        }
        if (taught) {
            const temperature = Texts.number(taught.temperature);
            return taught.supervision === 'teacher' ? Texts.of('row.student', temperature) : Texts.of('row.means', temperature);
        }
        return Texts.of(alpha === 0 ? 'row.without' : 'row.with');
    }

    #note(place, network) {
        const parts = [];
        if (place.share > 0) {
            parts.push(Texts.of('row.between', Texts.alpha(place.lower), Texts.alpha(place.upper)));
        }
        if (network.epoch === 0 && !this.recording.head.observed) {
            parts.push(Texts.of('row.untrained'));
        } else if (network.epoch !== this.state.epoch) {
            parts.push(Texts.of('row.epoch', network.epoch));
        }
        return parts.join(' · ');
    }

    #projection(snapshot, classes, split) {
        const key = `${this.recording.snapshots.indexOf(snapshot)} ${classes} ${split}`;
        if (this.#projections.size > 400) {
            this.#projections.clear();
        }
        if (!this.#projections.has(key)) {
            this.#projections.set(key, Projection.of(this.recording, snapshot, classes, split));
        }
        return this.#projections.get(key);
    }

    #show() {
        const { state } = this;
        if (this.#kept !== null && !state.classes.includes(this.recording.examples.labels[this.#kept])) {
            this.keep(null);
        }
        const figure = this.#figureOrReason();
        this.panels.paint(figure, state, this.#theme());
        this.alphaSlider?.show(this.alpha);
        this.epochSlider?.show(state.epoch);
        const { taught } = this.network(this.alpha);
        byId('alpha').textContent = `${taught ? Texts.of('alpha.whose') + ' ' : ''}α = ${Texts.alpha(this.alpha)}`;
        byId('epoch').textContent = Texts.of('epoch', state.epoch);
        clearTimeout(this.#settled);
        this.#settled = setTimeout(() => this.#settle(figure), 150);
        this.#showWords(figure, state);
        if (figure !== null) {
            if (this.#kept !== null) {
                this.#showCard(this.#kept, null, true);
            }
        }
    }

    /** What stays as it is while α moves between two measured values. */
    #showWords(figure, state) {
        const networks = figure?.rows.map(({ network, place }) => `${network.alpha} ${network.epoch} ${network.seed} ${place.share > 0}`);
        const { classes, scale, templates, lines, centroids, mistakes, shading, colours, seeds, split } = state;
        const looks = [classes, scale, templates, lines, centroids, mistakes, shading, colours, seeds.all, split, this.#theme().panel, state.viewports.size > 0, ...state.hidden];
        const said = `${Texts.language} ${networks} ${looks} ${templates === 'scaled' ? state.alphas : ''}`;
        if (said === this.#said) {
            return;
        }
        this.#said = said;
        this.picker.show(state);
        this.seedMenu?.show(state);
        this.legend.show(state, this.names, this.#theme());
        if (figure !== null) {
            this.numbers.show(figure, state);
            this.#caption(figure);
        }
    }

    /** What need not follow every frame: words for who does not see the picture, and the address. */
    #settle(figure) {
        if (figure !== null) {
            this.panels.describe(this.state, this.names);
        }
        if (!this.alphaPlay?.running && !this.epochPlay?.running) {
            this.sharing.remember();
        }
    }

    #figureOrReason() {
        document.querySelector('.degenerate')?.remove();
        try {
            return this.figure();
        } catch (problem) {
            if (!(problem instanceof DegenerateTemplates)) {
                throw problem;
            }
            byId('panels').before(element('p', { class: 'degenerate', role: 'alert' }, Texts.of('degenerate', Texts.of(problem.reason))));
            return null;
        }
    }

    #theme() {
        const chosen = document.documentElement.dataset.theme ?? (this.scheme.matches ? 'dark' : 'light');
        return Theme[chosen];
    }

    #caption(figure) {
        const { state, recording } = this;
        const { label } = recording.convention;
        const scales = figure.rows.map(({ projections }) => TemplateScale.of(projections, state.templates));
        byId('caption').textContent = [
            Texts.of('caption.plane', ...this.names),
            Texts.of(`caption.${state.scale}`),
            state.viewports.size > 0 ? Texts.of('caption.zoomed') : '',
            state.colours === 'class' ? '' : Texts.of(`caption.${state.colours}`),
            state.seeds.all ? Texts.of('caption.seeds', this.seeds.length) : '',
            state.lines ? Texts.of('caption.lines') : '',
            state.shading ? Texts.of('caption.shading') : '',
            state.templates === 'scaled' ? Texts.of('caption.templates', scales.join(', × ')) : '',
            Texts.of(label === 'uniform' ? 'caption.uniform' : 'caption.others', label),
        ].join('');
    }

    #sliders() {
        const root = byId('sliders');
        const alpha = element('output', { id: 'alpha', class: 'value', 'aria-live': 'off' });
        const epoch = element('output', { id: 'epoch', class: 'value', 'aria-live': 'off' });
        const several = this.state.alphas.length > 1;
        if (this.seeds.length > 1) {
            this.seedMenu = new SeedMenu(root, this, this.seeds);
        }
        const setAlpha = (value) => this.change({ alphas: [...this.state.alphas.slice(0, -1), value] });
        const setEpoch = (value) => this.change({ epoch: value });
        if (this.grid.values.length > 1) {
            this.alphaPlay = new Playback(this.grid, false, setAlpha);
            const track = element('div', { class: 'track' });
            root.append(element('div', { class: 'slide' }, alpha, this.#playButton(this.alphaPlay, 'alpha.play', () => this.alpha), track));
            this.alphaSlider = new TickSlider(track, {
                grid: this.grid,
                even: false,
                label: several ? 'alpha.slider' : 'alpha.slider.alone',
                text: Texts.alpha,
                onvalue: (value) => this.#halted(() => setAlpha(value)),
            });
        } else {
            root.append(element('div', { class: 'slide' }, alpha));
        }
        if (this.epochs.values.length > 1) {
            this.epochPlay = new Playback(this.epochs, true, setEpoch);
            const track = element('div', { class: 'track' });
            root.append(element('div', { class: 'slide epochs' }, epoch, this.#playButton(this.epochPlay, 'epoch.play', () => this.state.epoch), track));
            this.epochSlider = new TickSlider(track, {
                grid: this.epochs,
                even: true,
                label: 'epoch.slider',
                text: String,
                onvalue: (value) => this.#halted(() => setEpoch(value)),
            });
        } else {
            root.append(element('div', { class: 'slide epochs' }, epoch));
        }
    }

    #playButton(play, key, from) {
        play.button = element('button', { type: 'button', class: 'play', onclick: () => this.#toggle(play, from()) });
        play.key = key;
        return play.button;
    }

    #toggle(play, from) {
        const begin = !play.running;
        this.#halted(() => {});
        if (begin) {
            play.start(from);
        }
        this.#playWords();
    }

    /** Whoever takes a slider in hand stops what plays. */
    #halted(then) {
        this.alphaPlay?.stop();
        this.epochPlay?.stop();
        this.#playWords();
        then();
    }

    #playWords() {
        for (const play of [this.alphaPlay, this.epochPlay].filter(Boolean)) {
            play.button.textContent = play.running ? '❚❚' : '▶';
            play.button.title = Texts.of(play.running ? 'pause' : play.key);
            play.button.setAttribute('aria-label', play.button.title);
        }
    }

    /** Lights the example under the pointer; null: none. */
    look(example, event) {
        if (this.#kept !== null || example === this.#seen) {
            return;
        }
        this.#seen = example;
        this.panels.light(example);
        if (example === null) {
            this.card.hide();
        } else {
            this.#showCard(example, event, false);
        }
    }

    /** Keeps an example lit until it is let go. */
    keep(example, event) {
        this.#kept = null;
        this.look(example, event);
        if (example !== null) {
            this.panels.light(example);
            this.#showCard(example, event, true);
        }
        this.#kept = example;
    }

    #showCard(example, event, kept) {
        const networks = this.state.alphas.map((alpha) => this.network(alpha));
        this.card.show(example, networks, this.state.classes, kept, event);
    }

    /** From one example of the panels to the next, for those without a pointer. */
    #step(steps) {
        const rows = this.splits.flatMap((split) => [...this.recording.examples.members(this.state.classes, split).rows]);
        const next = (rows.indexOf(this.#kept) + steps + rows.length) % rows.length;
        const box = byId('panels').getBoundingClientRect();
        this.keep(rows[this.#kept === null && steps > 0 ? 0 : next], { clientX: box.right - 40, clientY: box.top + 20 });
        this.sharing.say(byId('card').textContent);
    }

    /** Shows a panel alone, or all again. */
    enlarge(panel) {
        this.change({ enlarged: this.state.enlarged === null ? panel : null });
    }

    #tools() {
        byId('copy-link').onclick = () => this.sharing.copy(this.sharing.address(), 'link.copied');
        byId('embed').onclick = () => this.sharing.copy(this.sharing.frame(), 'embed.copied');
        byId('language').onclick = () => {
            Texts.language = Texts.language === 'en' ? 'zh-TW' : 'en';
            this.#speak();
        };
        byId('theme').onclick = () => {
            document.documentElement.dataset.theme = this.#theme() === Theme.dark ? 'light' : 'dark';
            this.redraw();
        };
        byId('keys').onclick = () => byId('sheet').showModal();
    }

    #speak() {
        Texts.apply(document);
        this.#playWords();
        this.#sheet();
        this.#made();
        byId('program').textContent = Texts.of('program', this.recording.head.version);
        this.redraw();
    }

    #sheet() {
        const keys = {
            '← →': 'alpha', '↑ ↓': 'epoch', Space: 'play', '1 – 4': 'panel', R: 'scale', T: 'templates', D: 'lines', C: 'centroids', M: 'mistakes', S: 'shading', K: 'colours', '+ −': 'zoom', '⇧ ← → ↑ ↓': 'pan', Home: 'fit', 'N P': 'next', Esc: 'back',
        };
        const lines = Object.entries(keys).flatMap(([key, words]) => [
            element('dt', {}, element('kbd', {}, key)), element('dd', {}, Texts.of(`keys.${words}`)),
        ]);
        const close = element('button', { type: 'button', onclick: () => byId('sheet').close() }, Texts.of('keys.close'));
        byId('sheet').setAttribute('aria-label', Texts.of('keys.tip'));
        byId('sheet').replaceChildren(element('h2', {}, Texts.of('keys.tip')), element('dl', {}, ...lines), close);
    }

    #made() {
        const { head, meta } = this.recording;
        const precision = head.half ? (head.recordedHalf ? 'half' : 'halved') : 'single';
        const recipe = Object.entries(meta.recipe ?? {}).map(([key, value]) => `${key.replaceAll('_', ' ')} ${[value].flat().join(', ')}`);
        const facts = {
            dataset: meta.dataset,
            network: meta.network,
            seed: this.seeds.length > 1 ? this.seeds.join(', ') : meta.seed,
            convention: head.convention,
            recipe: recipe.join(' · '),
            command: meta.command && element('code', {}, meta.command),
            version: meta.version && `Smoothscope ${meta.version}`,
            holds: Texts.of('made.holds.value', this.grid.values.map(Texts.alpha).join(', '), this.epochs.values.join(', '), head.examples, head.perClass),
            precision: Texts.of(`made.precision.${precision}`),
        };
        byId('made').querySelector('dl').replaceChildren(...Object.entries(facts)
            .filter(([, value]) => value !== undefined && value !== null && value !== '')
            .flatMap(([key, value]) => [element('dt', {}, Texts.of(`made.${key}`)), element('dd', {}, value)]));
    }

    #keys() {
        document.addEventListener('keydown', (event) => {
            const own = event.target.closest('input, select, dialog, textarea');
            const presses = event.target.closest('button, summary, a') && [' ', 'Enter'].includes(event.key);
            if (own || presses || event.ctrlKey || event.metaKey || event.altKey) {
                return;
            }
            if (event.shiftKey ? this.#panned(event.key) || this.#pressed(event.key) : this.#pressed(event.key)) {
                event.preventDefault();
            }
        });
    }

    /** Moves the panels by an arrow; whether the key is one. */
    #panned(key) {
        const [x, y] = { ArrowLeft: [40, 0], ArrowRight: [-40, 0], ArrowUp: [0, 40], ArrowDown: [0, -40] }[key] ?? [0, 0];
        if (x !== 0 || y !== 0) {
            this.panels.go(1, x, y);
        }
        return x !== 0 || y !== 0;
    }

    /** Does what a key stands for; whether it stands for anything. */
    #pressed(key) {
        const alpha = (steps) => this.#halted(() => this.change({ alphas: [...this.state.alphas.slice(0, -1), this.grid.step(this.alpha, steps)] }));
        const epoch = (steps) => this.#halted(() => this.change({ epoch: this.epochs.step(this.state.epoch, steps) }));
        const actions = {
            ArrowLeft: () => alpha(-1),
            ArrowRight: () => alpha(1),
            ArrowUp: () => epoch(1),
            ArrowDown: () => epoch(-1),
            ' ': () => this.alphaPlay && this.#toggle(this.alphaPlay, this.alpha),
            r: () => this.change({ scale: Legend.next(ViewState.SCALES, this.state.scale) }),
            t: () => this.legend.toggle('templates'),
            d: () => this.legend.toggle('lines'),
            c: () => this.legend.toggle('centroids'),
            m: () => this.legend.toggle('mistakes'),
            s: () => this.legend.toggle('shading'),
            k: () => this.change({ colours: Legend.next(Tints.COLOURS, this.state.colours) }),
            '+': () => this.panels.go(1.25, 0, 0),
            '=': () => this.panels.go(1.25, 0, 0),
            '-': () => this.panels.go(0.8, 0, 0),
            Home: () => this.panels.fit(),
            n: () => this.#step(1),
            p: () => this.#step(-1),
            '?': () => byId('sheet').showModal(),
            Escape: () => {
                this.keep(null);
                this.change({ enlarged: null });
            },
        };
        const panel = Number(key) - 1;
        if (panel >= 0 && panel < this.splits.length * this.state.alphas.length) {
            this.change({ enlarged: this.state.enlarged === panel ? null : panel });
            return true;
        }
        const action = actions[key.length === 1 ? key.toLowerCase() : key];
        action?.();
        return action !== undefined;
    }
}

if (typeof DecompressionStream === 'undefined') {
    byId('told').textContent = Texts.of('old');
} else {
    // For the console, and for tests: what the page is made of.
    window.smoothscope = new Page(await Recording.read(document));
}
