/** Arrays as they stand in the page: little-endian, deflated, in base64, numbers byte by byte. SnapshotBlock.java writes them. */
export class Block {
    #bytes;
    #at = 0;

    constructor(bytes) {
        this.#bytes = bytes;
    }

    static async of(base64) {
        const deflated = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const stream = new Blob([deflated]).stream().pipeThrough(new DecompressionStream('deflate'));
        return new Block(new Uint8Array(await new Response(stream).arrayBuffer()));
    }

    /** The next `count` numbers, of the kind of a typed array. */
    next(Type, count) {
        const width = Type.BYTES_PER_ELEMENT;
        const together = new Uint8Array(count * width);
        for (let b = 0; b < width; b++) {
            for (let i = 0; i < count; i++) {
                together[i * width + b] = this.#bytes[this.#at++];
            }
        }
        return new Type(together.buffer);
    }
}
