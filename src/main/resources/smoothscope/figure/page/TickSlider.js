import { element } from './PanelsView.js';
import { Texts } from './Texts.js';

/** A slider with ticks at measured values. Dragging snaps to a tick that is near; keys go from tick to tick. */
export class TickSlider {
    /** Ticks attract from this share of the slider's length. */
    static #REACH = 0.012;

    /** @param even whether the ticks stand at equal distances, with nothing between them */
    constructor(root, { grid, even, label, text, onvalue }) {
        this.grid = grid;
        this.even = even;
        this.text = text;
        const end = even ? grid.values.length - 1 : grid.greatest;
        this.input = element('input', {
            type: 'range', min: even ? 0 : grid.least, max: end, step: even ? 1 : 'any', 'data-label': label,
        });
        this.input.addEventListener('input', () => onvalue(this.#value(Number(this.input.value))));
        this.input.addEventListener('keydown', (event) => this.#key(event, onvalue));
        this.ticks = grid.values.map((value, i) => {
            const tick = element('span', { class: 'tick', onclick: () => onvalue(value) }, text(value));
            tick.style.setProperty('--at', this.#share(even ? i : value));
            return tick;
        });
        root.append(element('div', { class: 'ticks', 'aria-hidden': 'true' }, ...this.ticks), this.input);
        new ResizeObserver(() => this.#thin()).observe(root);
    }

    #share(position) {
        const from = this.even ? 0 : this.grid.least;
        const to = this.even ? this.grid.values.length - 1 : this.grid.greatest;
        return (position - from) / (to - from);
    }

    #value(position) {
        return this.even
            ? this.grid.values[position]
            : this.grid.snapped(position, TickSlider.#REACH * (this.grid.greatest - this.grid.least));
    }

    #key(event, onvalue) {
        const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
        if (steps) {
            event.preventDefault();
            event.stopPropagation();
            onvalue(this.grid.step(this.current, steps));
        }
    }

    show(value) {
        this.current = value;
        this.input.value = this.even ? this.grid.values.indexOf(value) : value;
        this.input.style.setProperty('--share', this.#share(Number(this.input.value)));
        const { lower, upper, share } = this.grid.place(value);
        this.input.setAttribute('aria-valuetext', share === 0
            ? this.text(value)
            : Texts.of('value.between', this.text(value), this.text(lower), this.text(upper)));
    }

    /** Leaves out the words of ticks that would cover their neighbour's. */
    #thin() {
        let free = -Infinity;
        for (const tick of this.ticks) {
            tick.classList.remove('mute');
            const { left, right } = tick.getBoundingClientRect();
            tick.classList.toggle('mute', left < free);
            free = left < free ? free : right + 4;
        }
    }
}
