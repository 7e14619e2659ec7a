/** A click keeps an example, a drag pans, the wheel zooms about the pointer, two fingers do both, a double click fits. */
export class PanelGestures {
    static #STILL = 3;
    /** Zoom per pixel of the wheel: a notch of 100 is a quarter more. */
    static #ZOOM = Math.log(1.25) / 100;
    /** Milliseconds in which a page that is being scrolled goes on to be scrolled. */
    static #SCROLLING = 350;
    static #scrolled = -Infinity;

    #fingers = new Map();
    #start = null;
    #moved = false;

    /** @param panel takes look(viewport), hover(event), leave(), keep(event) and fit(); tells viewport(), zoomed() and at(viewport, x, y) */
    constructor(canvas, panel) {
        this.canvas = canvas;
        this.panel = panel;
        const on = (name, handler, options) => canvas.addEventListener(name, handler, options);
        on('pointerdown', (event) => this.#press(event));
        on('pointermove', (event) => this.#move(event));
        on('pointerup', (event) => this.#release(event));
        on('pointercancel', (event) => this.#release(event));
        on('pointerleave', () => this.#start === null && panel.leave());
        on('click', (event) => this.#moved || panel.keep(event));
        on('dblclick', () => panel.fit());
        on('wheel', (event) => this.#wheel(event), { passive: false });
    }

    /** Whoever scrolls the page is not caught by a panel that comes under the pointer. */
    static watchScrolling(window) {
        window.addEventListener('scroll', () => (PanelGestures.#scrolled = performance.now()), { passive: true });
    }

    #press(event) {
        this.#moved = this.#fingers.size > 0;
        if (event.button !== 0) {
            return;
        }
        this.#fingers.set(event.pointerId, this.#place(event));
        this.#begin();
        // one finger goes on to scroll the page until the panel is zoomed
        if (event.pointerType !== 'touch' || this.panel.zoomed()) {
            this.canvas.setPointerCapture(event.pointerId);
        }
    }

    #begin() {
        this.#start = this.#fingers.size === 0 ? null : { ...this.#middle(), viewport: this.panel.viewport() };
    }

    #place(event) {
        const box = this.canvas.getBoundingClientRect();
        return { x: event.clientX - box.left, y: event.clientY - box.top };
    }

    /** What lies between the fingers, and how far apart they are; of one finger or a mouse, its place. */
    #middle() {
        const places = [...this.#fingers.values()];
        const x = places.reduce((sum, place) => sum + place.x, 0) / places.length;
        const y = places.reduce((sum, place) => sum + place.y, 0) / places.length;
        const apart = places.length < 2 ? 1 : Math.max(1, Math.hypot(places[0].x - places[1].x, places[0].y - places[1].y));
        return { x, y, apart };
    }

    #move(event) {
        if (!this.#fingers.has(event.pointerId)) {
            this.panel.hover(event);
            return;
        }
        this.#fingers.set(event.pointerId, this.#place(event));
        const { x, y, apart, viewport } = this.#start;
        const now = this.#middle();
        this.#moved ||= Math.hypot(now.x - x, now.y - y) > PanelGestures.#STILL || this.#fingers.size > 1;
        if (!this.#moved || (event.pointerType === 'touch' && this.#fingers.size < 2 && !this.panel.zoomed())) {
            return;
        }
        this.panel.leave();
        this.canvas.classList.add('dragged');
        const follows = viewport.dragged(now.x - x, now.y - y);
        const at = this.panel.at(follows, now.x, now.y);
        this.panel.look(follows.zoomed(now.apart / apart, at.u, at.v));
    }

    #release(event) {
        this.#fingers.delete(event.pointerId);
        this.canvas.classList.remove('dragged');
        this.#begin();
    }

    #wheel(event) {
        const scrolling = performance.now() - PanelGestures.#scrolled < PanelGestures.#SCROLLING;
        if (event.deltaY === 0 || (scrolling && !event.ctrlKey)) {
            return;
        }
        event.preventDefault();
        const pixels = event.deltaY * (event.deltaMode === 1 ? 33 : event.ctrlKey ? 4 : 1);
        const factor = Math.exp(-PanelGestures.#ZOOM * Math.max(-300, Math.min(300, pixels)));
        const viewport = this.panel.viewport();
        const { x, y } = this.#place(event);
        const at = this.panel.at(viewport, x, y);
        this.panel.look(viewport.zoomed(factor, at.u, at.v));
    }
}
