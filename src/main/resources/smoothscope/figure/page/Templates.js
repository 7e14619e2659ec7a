/** The class templates w̃_k = [w_k ; b_k], known by their Gram matrix. */
export class Templates {
    #gram;

    /** @param upper the Gram matrix's upper triangle, row by row */
    constructor(upper, classes) {
        this.classes = classes;
        this.#gram = new Float64Array(classes * classes);
        let next = 0;
        for (let i = 0; i < classes; i++) {
            for (let j = i; j < classes; j++) {
                this.#gram[i * classes + j] = this.#gram[j * classes + i] = upper[next++];
            }
        }
    }

    /** The inner product w̃_i · w̃_j. */
    inner(i, j) {
        return this.#gram[i * this.classes + j];
    }

    squaredDistance(i, j) {
        return Math.max(0, this.inner(i, i) - 2 * this.inner(i, j) + this.inner(j, j));
    }
}
