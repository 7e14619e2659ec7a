import { Mark } from './Mark.js';
import { PanelGestures } from './PanelGestures.js';
import { PanelPainter } from './PanelPainter.js';
import { PanelScales } from './PanelScales.js';
import { PanelSummary } from './PanelSummary.js';
import { Reach } from './Reach.js';
import { TemplateScale } from './TemplateScale.js';
import { Texts } from './Texts.js';
import { Viewport } from './Viewport.js';

/** An element with attributes and children; the short way to write a view. */
export function element(name, attributes = {}, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
        if (key.startsWith('on')) {
            node.addEventListener(key.slice(2), value);
        } else if (value !== false && value !== null) {
            node.setAttribute(key, value === true ? '' : value);
        }
    }
    node.append(...children);
    return node;
}

/** The panels: a row for each α, a column for each split. */
export class PanelsView {
    #views = [];
    #figure = null;
    #size = { width: 1, height: 1 };
    #lit = null;

    /** @param page takes look(example, panel, event), keep(example), change(state), and redraw() */
    constructor(root, page, rows, splits) {
        this.page = page;
        this.splits = splits;
        this.root = root;
        root.style.setProperty('--columns', splits.length);
        root.append(...splits.map((split) => element('h2', { class: 'column', 'data-text': `split.${split}` })));
        this.rows = Array.from({ length: rows }, (_, row) => this.#row(row, rows));
        new ResizeObserver(() => page.redraw()).observe(root);
        PanelGestures.watchScrolling(window);
    }

    #row(row, rows) {
        const name = element('span', { class: 'name' });
        const note = element('span', { class: 'note' });
        const closer = element('button', {
            type: 'button', class: 'closer', onclick: () => this.page.change({ scale: 'shared' }),
        });
        const select = rows > 1 && row === 0 ? this.#alphas() : null;
        const alpha = select ?? element('b', { class: 'alpha' });
        const head = element('div', { class: 'row-head' }, name, alpha, note, closer);
        const panels = this.splits.map((_, column) => this.#panel(row, column));
        this.root.append(head, ...panels.map((panel) => panel.frame));
        return { head, name, alpha, note, closer, panels };
    }

    #alphas() {
        const options = this.page.grid.values.map((value) => element('option', { value }, `α = ${Texts.alpha(value)}`));
        return element(
            'select',
            {
                'data-label': 'row.choose',
                onchange: (event) =>
                    this.page.change({ alphas: [Number(event.target.value), ...this.page.state.alphas.slice(1)] }),
            },
            ...options);
    }

    #panel(row, column) {
        const canvas = element('canvas', { role: 'img' });
        const ring = element('i', { class: 'ring', hidden: true });
        const enlarge = element('button', {
            type: 'button', class: 'enlarge', onclick: () => this.page.enlarge(row * this.splits.length + column),
        });
        const fit = element('button', {
            type: 'button', class: 'fit', hidden: true, onclick: () => this.fit(),
        }, '⟲');
        const frame = element('div', { class: 'panel' }, canvas, ring, fit, enlarge);
        const at = (event) => this.#nearest(row, column, event);
        const number = row * this.splits.length + column;
        const zoomed = () => this.page.state.viewports.has(number);
        new PanelGestures(canvas, {
            viewport: () => this.#viewport(row, column),
            at: (viewport, x, y) => this.#pointAt(viewport.view(), x, y),
            zoomed,
            look: (viewport) => this.#look(row, column, viewport),
            hover: (event) => this.page.look(at(event), event),
            leave: () => this.page.look(null),
            keep: (event) => this.page.keep(at(event), event),
            fit: () => (zoomed() ? this.fit() : this.page.enlarge(number)),
        });
        return { frame, canvas, ring, enlarge, fit };
    }

    /** What a panel looks at, whether it is painted so already or not. */
    #viewport(row, column) {
        return this.page.state.viewports.get(row * this.splits.length + column) ?? Viewport.of(this.#views[row][column]);
    }

    #pointAt(view, x, y) {
        return { u: PanelPainter.u(x, view, this.#size), v: PanelPainter.v(y, view, this.#size) };
    }

    /** What of the plane lies at a place of a panel. */
    pointAt(row, column, x, y) {
        return this.#pointAt(this.#views[row][column], x, y);
    }

    /** Panels that share a scale look together, so that sizes go on to compare. */
    #look(row, column, viewport) {
        if (this.#figure === null || !Reach.of(this.#figure.rows.flatMap((each) => each.projections)).holds(viewport)) {
            return;
        }
        const { scale } = this.page.state;
        const viewports = new Map(this.page.state.viewports);
        for (let r = 0; r < this.rows.length; r++) {
            for (let c = 0; c < this.splits.length; c++) {
                if (scale === 'shared' || (r === row && (scale === 'own' || c === column))) {
                    viewports.set(r * this.splits.length + c, viewport);
                }
            }
        }
        this.page.change({ viewports });
    }

    /** Shows every panel whole again. */
    fit() {
        this.page.change({ viewports: new Map() });
    }

    /** What the keys do: every panel that is seen comes closer, or moves by so many pixels. */
    go(factor, pixelsX, pixelsY) {
        if (this.#figure === null) {
            return;
        }
        const seen = this.rows.map((row, r) => row.panels.map((_, c) => this.#viewport(r, c)));
        this.rows.forEach((row, r) => row.panels.forEach(({ frame }, c) => {
            if (!frame.hidden) {
                const viewport = seen[r][c].dragged(pixelsX, pixelsY);
                this.#look(r, c, viewport.zoomed(factor, viewport.centreU, viewport.centreV));
            }
        }));
    }

    /** The example nearest to the pointer, within 8 pixels, a finger's width for a finger; null where there is none. */
    #nearest(row, column, event) {
        if (this.#figure === null) {
            return null;
        }
        const box = event.target.getBoundingClientRect();
        const projection = this.#figure.rows[row].projections[column];
        const view = this.#views[row][column];
        const [x, y] = [event.clientX - box.left, event.clientY - box.top];
        let nearest = null;
        let reach = event.pointerType === 'touch' ? 22 : 8;
        for (let i = 0; i < projection.size; i++) {
            const distance = Math.hypot(
                PanelPainter.x(projection.u[i], view, this.#size) - x,
                PanelPainter.y(projection.v[i], view, this.#size) - y);
            if (distance <= reach && !this.page.state.hidden.has(projection.places[i])) {
                [nearest, reach] = [projection.rows[i], distance];
            }
        }
        return nearest;
    }

    /** @param figure rows of { name, alpha, note, projections }, or null where the templates span no plane */
    paint(figure, state, theme) {
        this.#figure = figure;
        this.root.classList.toggle('alone', state.enlarged !== null);
        this.rows.forEach((row, r) => {
            const shown = row.panels.map((_, c) => state.enlarged === null || state.enlarged === r * this.splits.length + c);
            row.panels.forEach((panel, c) => (panel.frame.hidden = !shown[c]));
            row.head.hidden = !shown.includes(true);
        });
        [...this.root.querySelectorAll('.column')].forEach((head, c) => {
            head.hidden = state.enlarged !== null && state.enlarged % this.splits.length !== c;
        });
        if (figure === null) {
            return;
        }
        const visible = this.rows.flatMap((row) => row.panels).find((panel) => !panel.frame.hidden);
        this.#size = { width: visible.canvas.clientWidth, height: visible.canvas.clientHeight };
        const projections = figure.rows.map((row) => row.projections);
        this.#views = PanelScales.views(projections, this.#size, state.scale, state.viewports);
        const most = Math.max(...projections.flat().map((projection) => projection.size));
        const radius = Mark.radius(most, this.#size.width, this.#size.height);
        this.rows.forEach((row, r) => this.#paintRow(row, r, state, theme, radius));
        this.#light();
    }

    #paintRow(row, r, state, theme, radius) {
        const { name, alpha, note, network, projections, tints, contours } = this.#figure.rows[r];
        row.name.textContent = name;
        row.note.textContent = note;
        if (row.alpha.tagName === 'SELECT') {
            row.alpha.value = alpha;
        } else {
            row.alpha.textContent = network.alphaKnown ? `α = ${Texts.alpha(alpha)}` : '';
        }
        const closer = state.scale !== 'own' ? 1 : PanelScales.closer(this.#figure.rows.map((each) => each.projections), this.#size, r);
        row.closer.hidden = closer < 1.05 || state.viewports.size > 0;
        row.closer.textContent = Texts.of('row.closer', Number(closer.toPrecision(2)));
        row.closer.title = Texts.of('scale.shared.tip');
        const scale = TemplateScale.of(projections, state.templates);
        row.panels.forEach((panel, c) => {
            const alone = state.enlarged !== null;
            panel.enlarge.textContent = alone ? '⤡' : '⤢';
            panel.enlarge.title = Texts.of(alone ? 'panel.reduce' : 'panel.enlarge');
            panel.enlarge.setAttribute('aria-label', `${panel.enlarge.title}: ${name}, ${Texts.of(`split.${this.splits[c]}`)}`);
            panel.fit.hidden = !state.viewports.has(r * this.splits.length + c);
            panel.fit.title = Texts.of('panel.fit');
            panel.fit.setAttribute('aria-label', panel.fit.title);
            panel.canvas.classList.toggle('zoomed', !panel.fit.hidden);
            if (!panel.frame.hidden) {
                const ratio = Math.min(3, window.devicePixelRatio || 1);
                new PanelPainter(panel.canvas, theme, this.#size, ratio)
                    .paint(projections[c], this.#views[r][c], state, radius, scale, tints[c], contours[c]);
            }
        });
    }

    /** Says in words what each panel shows; not while it moves. */
    describe(state, names) {
        this.#figure?.rows.forEach((row, r) => row.projections.forEach((projection, c) => {
            const heading = Texts.of(
                'panel.words', row.network.alphaKnown ? `${row.name} α = ${Texts.alpha(row.alpha)}` : row.name, Texts.of(`split.${this.splits[c]}`));
            this.rows[r].panels[c].canvas.setAttribute(
                'aria-label', heading + PanelsView.#words(new PanelSummary(projection, state.hidden), names));
        }));
    }

    static #words(summary, names) {
        if (summary.examples === 0) {
            return Texts.of('panel.empty');
        }
        const clusters = summary.clusters.map(({ place, examples, spread }) =>
            Texts.of('panel.cluster', names[place], examples, Texts.number(spread)));
        const pair = summary.nearest;
        const nearest = pair
            ? Texts.of('panel.nearest', names[pair.first], names[pair.second], Texts.number(pair.distance))
            : '';
        return clusters.join('') + nearest + Texts.of('panel.wrong', summary.wrong, summary.examples);
    }

    /** Lights an example in every panel that shows it. */
    light(example) {
        this.#lit = example;
        this.#light();
    }

    #light() {
        this.rows.forEach((row, r) => row.panels.forEach(({ ring, frame }, c) => {
            const projection = this.#figure?.rows[r].projections[c];
            const i = this.#lit === null || !projection ? -1 : projection.rows.indexOf(this.#lit);
            ring.hidden = i < 0 || frame.hidden;
            if (i >= 0) {
                const x = PanelPainter.x(projection.u[i], this.#views[r][c], this.#size);
                const y = PanelPainter.y(projection.v[i], this.#views[r][c], this.#size);
                ring.style.transform = `translate(${x}px, ${y}px)`;
            }
        }));
    }
}
