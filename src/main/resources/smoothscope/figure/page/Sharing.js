import { Texts } from './Texts.js';

/** The address of a view, for others. */
export class Sharing {
    constructor(page, told) {
        this.page = page;
        this.told = told;
    }

    /** Keeps the address bar at what is seen, so that a bookmark holds it. */
    remember() {
        try {
            history.replaceState(null, '', `#${this.page.state.text(this.page.recording)}`);
        } catch {
            // An embedded page may not change its address; the buttons still work.
        }
    }

    address() {
        return `${location.href.split('#')[0]}#${this.page.state.text(this.page.recording)}`;
    }

    frame() {
        const address = this.address().replaceAll('&', '&amp;').replaceAll('"', '&quot;');
        const title = document.title.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
        return `<iframe src="${address}" title="${title}" width="100%" height="800" style="border:0"></iframe>`;
    }

    async copy(text, said) {
        const done = (await Sharing.#written(text)) || Sharing.#selected(text);
        this.say(Texts.of(done ? said : 'copy.refused'));
    }

    static async #written(text) {
        try {
            await navigator.clipboard.writeText(text);
            return true;
        } catch {
            return false;
        }
    }

    /** For pages opened as a file, where some browsers have no clipboard to write to. */
    static #selected(text) {
        const area = document.createElement('textarea');
        area.value = text;
        document.body.append(area);
        area.select();
        const copied = document.execCommand('copy');
        area.remove();
        return copied;
    }

    say(text) {
        this.told.textContent = text;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => (this.told.textContent = ''), 4000);
    }
}
