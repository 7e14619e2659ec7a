package smoothscope.session;

import java.util.Optional;
import smoothscope.plane.ClassTriple;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;

/**
 * What a row of panels shows: one value, whose kind says where the picture comes from. Whoever needs to tell a steered pair from a recording,
 * or a measured network from a place between two, asks the row.
 */
public sealed interface Row {
    /** What the numbers of its moments count. */
    enum Unit {
        EPOCH,
        STEP
    }

    /**
     * A network as it was measured.
     *
     * @param network at an α and an epoch of the recording
     */
    record Measured(RowSource source, Snapshot network) implements Row {}

    /**
     * A place between two measured α, where points are on their way from one network to the other.
     *
     * @param lower measured below α
     * @param upper measured above α
     * @param share how far from the lower to the upper α, in {@code (0, 1)}
     */
    record Between(RowSource source, Snapshot lower, Snapshot upper, double share) implements Row {
        @Override
        public Snapshot network() {
            return share < 0.5 ? lower : upper;
        }

        @Override
        public double alpha() {
            return lower.alpha() + share * (upper.alpha() - lower.alpha());
        }

        @Override
        public Snapshot shown() {
            return lower;
        }

        @Override
        public Row measured() {
            return new Measured(source, network());
        }

        @Override
        public Row besides(Snapshot other) {
            return new Measured(source, network() != other ? network() : other == lower ? upper : lower);
        }

        @Override
        public Projection projection(ClassTriple own, Split split, boolean others) {
            return Row.super
                    .projection(own, split, others)
                    .towards(source.open().projection(upper, own, split, others), share);
        }
    }

    /**
     * One of a pair of networks whose α was steered while they learned, at a step.
     *
     * @param network as it stood after that step
     */
    record Live(RowSource source, Snapshot network) implements Row {
        @Override
        public Unit unit() {
            return Unit.STEP;
        }
    }

    /** The recording that it is of. */
    RowSource source();

    /** The measured network nearest to what is seen: numbers are never interpolated. */
    Snapshot network();

    /** The α that is looked at, measured or not. */
    default double alpha() {
        return network().alpha();
    }

    /** The network that is seen, between two the one below α. */
    default Snapshot shown() {
        return network();
    }

    /** What numbers are told of: the same row at its measured network. */
    default Row measured() {
        return this;
    }

    /** The same, but for another network where there is a choice: a network is not compared with itself. */
    default Row besides(Snapshot other) {
        return measured();
    }

    /** What {@link #moment} counts. */
    default Unit unit() {
        return Unit.EPOCH;
    }

    /** The epoch or the step of what is seen. */
    default int moment() {
        return shown().epoch();
    }

    default Recording recording() {
        return source().recording();
    }

    /** What tells its recording from those of other rows; empty where all rows show the same one. */
    default Optional<RecordingName> name() {
        return source().name();
    }

    /** Whether the network did not learn anything yet; of one that came trained from elsewhere the epoch says nothing. */
    default boolean untrained() {
        return moment() == 0 && !recording().meta().observed();
    }

    /** Whether the network is known to have learned for some epochs. */
    default boolean trained() {
        return moment() > 0;
    }

    /**
     * The examples of one split in the plane of three classes.
     *
     * @param own the classes as the recording numbers them
     */
    default Projection projection(ClassTriple own, Split split, boolean others) {
        return source().open().projection(shown(), own, split, others);
    }
}
