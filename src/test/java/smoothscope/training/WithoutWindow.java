package smoothscope.training;

import smoothscope.dataset.Dataset;
import smoothscope.engine.Engine;
import smoothscope.session.experiment.Setup;
import smoothscope.training.live.LivePair;

/** The same two networks on the same batches, trained with nobody looking. */
public final class WithoutWindow {
    private WithoutWindow() {}

    /** Images that both networks together learn from in a second. */
    public static double imagesPerSecond(Setup setup, Dataset dataset, int steps) {
        return Engine.shared()
                .submit((memory, progress) -> {
                    try (LivePair bench = new LivePair(memory, setup.settings(), dataset)) {
                        int warmUp = steps / 10;
                        long began = 0;
                        for (int step = -warmUp; step < steps; step++) {
                            if (step == 0) {
                                began = System.nanoTime();
                            }
                            bench.step(setup.steering());
                        }
                        return 2e9 * steps * bench.batchSize() / (System.nanoTime() - began);
                    }
                })
                .outcome()
                .join();
    }
}
