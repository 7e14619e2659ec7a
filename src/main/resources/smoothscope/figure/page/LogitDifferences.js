/** The function u·du + v·dv + constant on the class plane. */
export class Affine {
    constructor(du, dv, constant) {
        this.du = du;
        this.dv = dv;
        this.constant = constant;
    }

    at(u, v) {
        return u * this.du + v * this.dv + this.constant;
    }

    minus(other) {
        return new Affine(this.du - other.du, this.dv - other.dv, this.constant - other.constant);
    }

    towards(there, t) {
        const between = (a, b) => a + t * (b - a);
        return new Affine(
            between(this.du, there.du), between(this.dv, there.dv), between(this.constant, there.constant));
    }
}

/** The differences of the three classes' logits over the plane: exact, so that decision lines are the model's own. */
export class LogitDifferences {
    /** @param ba z_b − z_a @param ca z_c − z_a */
    constructor(ba, ca) {
        this.ba = ba;
        this.ca = ca;
    }

    /** z_j − z_i for places 0 (A), 1 (B), 2 (C). */
    difference(i, j) {
        const overA = [new Affine(0, 0, 0), this.ba, this.ca];
        return overA[j].minus(overA[i]);
    }

    /** Softmax among the three classes at a point. */
    softmax(u, v) {
        const b = this.ba.at(u, v);
        const c = this.ca.at(u, v);
        const top = Math.max(0, b, c);
        const powers = [Math.exp(-top), Math.exp(b - top), Math.exp(c - top)];
        const sum = powers[0] + powers[1] + powers[2];
        return powers.map((power) => power / sum);
    }

    /** The point where all three logits are equal; infinitely far where the lines are parallel. */
    meeting() {
        const { ba, ca } = this;
        const determinant = ba.du * ca.dv - ba.dv * ca.du;
        return {
            u: (ba.dv * ca.constant - ca.dv * ba.constant) / determinant,
            v: (ca.du * ba.constant - ba.du * ca.constant) / determinant,
        };
    }

    towards(there, t) {
        return new LogitDifferences(this.ba.towards(there.ba, t), this.ca.towards(there.ca, t));
    }
}
