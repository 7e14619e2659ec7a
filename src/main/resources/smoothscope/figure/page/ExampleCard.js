import { ClassPlane } from './ClassPlane.js';
import { softmax } from './LogitMeasures.js';
import { element } from './PanelsView.js';
import { Texts } from './Texts.js';

/** One example as each row's network sees it, beside the pointer. */
export class ExampleCard {
    constructor(root, recording) {
        this.root = root;
        this.recording = recording;
    }

    hide() {
        this.root.hidden = true;
    }

    /** @param networks the rows' measured snapshots @param kept whether it stays until Esc */
    show(example, networks, triple, kept, event) {
        const { examples, classes } = this.recording;
        const label = examples.labels[example];
        const where = Texts.of('example.where', Texts.of(`split.${examples.split(example)}`), examples.images[example]);
        const head = element(
            'header',
            {},
            element(
                'span',
                {},
                element('b', { class: `class${triple.indexOf(label)}` }, classes[label]),
                ` ${where}${kept ? ` · ${Texts.of('example.kept')}` : ''}`),
            ...this.#picture(example, classes[label]));
        this.root.replaceChildren(head, ...networks.map((network) => this.#opinion(network, example, triple)));
        this.root.hidden = false;
        if (event) {
            this.#move(event);
        }
    }

    /** Its image, where the page holds images. */
    #picture(example, name) {
        const { pictures } = this.recording.head;
        if (!pictures) {
            return [];
        }
        const { side, pitch, columns } = pictures;
        const canvas = element('canvas', { width: side, height: side, role: 'img', 'aria-label': name });
        const [left, top] = [example % columns, Math.floor(example / columns)].map((at) => at * pitch);
        canvas.getContext('2d').drawImage(document.getElementById('pictures'), left, top, side, side, 0, 0, side, side);
        return [canvas];
    }

    #opinion(network, example, triple) {
        const { classes, examples } = this.recording;
        const logits = network.logits.row(example, new Float64Array(classes.length));
        const probabilities = softmax(logits);
        const predicted = network.predicted()[example];
        const sure = probabilities[predicted];
        const right = predicted === examples.labels[example];
        const bar = element('i', { class: `bar class${triple.indexOf(predicted)}` });
        bar.style.width = `${(100 * sure).toFixed(1)}%`;
        return element(
            'div',
            { class: 'opinion' },
            element('span', {}, Texts.smoothing(network)),
            element('span', { class: 'track' }, bar),
            element('b', {}, `${right ? '' : '✗ '}${classes[predicted]} ${Texts.percent(sure)}`),
            ...this.#distances(network, example, triple, logits));
    }

    #distances(network, example, triple, logits) {
        if (network.squaredNorms === null) {
            return [];
        }
        const squaredNorm = network.squaredNorms[example];
        const templates = triple.map((k) =>
            Math.sqrt(Math.max(0, squaredNorm - 2 * logits[k] + network.templates.inner(k, k))));
        const plane = new ClassPlane(network.templates, triple).distance(squaredNorm, ...triple.map((k) => logits[k]));
        const words = `${Texts.of('example.templates')}: ${templates.map(Texts.number).join(' · ')}`;
        return [element('small', {}, `${words}; ${Texts.of('example.plane')}: ${Texts.number(plane)}`)];
    }

    /** Beside the pointer, wholly on the screen; a narrow screen shows it along its foot instead. */
    #move({ clientX, clientY }) {
        const { offsetWidth: width, offsetHeight: height } = this.root;
        const left = clientX + 18 + width > window.innerWidth ? clientX - 18 - width : clientX + 18;
        const top = clientY + 18 + height > window.innerHeight ? clientY - 18 - height : clientY + 18;
        this.root.style.left = `${Math.max(8, left)}px`;
        this.root.style.top = `${Math.max(8, top)}px`;
    }
}
