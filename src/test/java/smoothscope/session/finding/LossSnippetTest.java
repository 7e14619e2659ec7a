package smoothscope.session.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.target.SmoothedTarget;
import smoothscope.target.SmoothingConvention;

class LossSnippetTest {
    private static final double[][] LOGITS = {{2, -1, 0.5, 0.1}, {-0.3, 0.4, 3, 1}, {0, 0, 0, 0}};
    private static final int[] LABELS = {0, 1, 3};

    @TempDir
    private Path folder;

    private static double expected(SmoothingConvention convention, double alpha) {
        SmoothedTarget target = convention.target(alpha, 4);
        double sum = 0;
        for (int i = 0; i < LOGITS.length; i++) {
            double normalizer = 0;
            for (double logit : LOGITS[i]) {
                normalizer += Math.exp(logit);
            }
            for (int k = 0; k < 4; k++) {
                double wanted = k == LABELS[i] ? target.on() : target.off();
                sum -= wanted * (LOGITS[i][k] - Math.log(normalizer));
            }
        }
        return sum / LOGITS.length - convention.offset(alpha, 4);
    }

    private static boolean runs(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** All snippets in one Python: the values they give, in order. */
    private List<Double> computed(List<String> snippets, String arrays, String shim) throws Exception {
        StringBuilder program = new StringBuilder(shim);
        for (String snippet : snippets) {
            program.append(snippet)
                    .append("\nprint(float(smoothed_loss(")
                    .append(arrays)
                    .append(")))\n");
        }
        Path script = Files.writeString(folder.resolve("script.py"), program);
        Path output = folder.resolve("output.txt");
        Process python = new ProcessBuilder("python3", script.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertTrue(python.waitFor(120, TimeUnit.SECONDS));
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertEquals(0, python.exitValue(), said);
        return said.lines().map(Double::valueOf).toList();
    }

    private record Cases(List<LossSnippet> snippets, List<Double> expected) {
        static Cases all() {
            List<LossSnippet> snippets = new ArrayList<>();
            List<Double> expected = new ArrayList<>();
            for (SmoothingConvention convention : SmoothingConvention.values()) {
                for (double alpha : new double[] {0, 0.1, 0.35}) {
                    snippets.add(new LossSnippet(convention, alpha, 4));
                    expected.add(LossSnippetTest.expected(convention, alpha));
                }
            }
            return new Cases(snippets, expected);
        }

        void compare(List<Double> computed) {
            for (int i = 0; i < expected.size(); i++) {
                assertEquals(
                        expected.get(i), computed.get(i), 1e-6, snippets.get(i).toString());
            }
        }
    }

    private static final String NUMBERS = "[[2, -1, 0.5, 0.1], [-0.3, 0.4, 3, 1], [0, 0, 0, 0]]";

    @Test
    void pyTorchComputesTheLossOfEveryConvention() throws Exception {
        assumeTrue(runs("python3", "-c", "import torch"), "needs python3 with torch");
        Cases cases = Cases.all();
        cases.compare(computed(
                cases.snippets().stream().map(LossSnippet::pyTorch).toList(),
                "torch.tensor(" + NUMBERS + ", dtype=torch.float64), torch.tensor([0, 1, 3])",
                ""));
    }

    @Test
    void theTensorFlowFormulaIsTheLossOfEveryConvention() throws Exception {
        boolean real = runs("python3", "-c", "import tensorflow");
        assumeTrue(real || runs("python3", "-c", "import numpy"), "needs python3 with tensorflow or numpy");
        Cases cases = Cases.all();
        String arrays = real
                ? "tf.constant(" + NUMBERS + ", dtype=tf.float64), tf.constant([0, 1, 3])"
                : "np.array(" + NUMBERS + ", dtype=np.float64), np.array([0, 1, 3])";
        cases.compare(computed(
                cases.snippets().stream().map(LossSnippet::tensorFlow).toList(), arrays, real ? "" : FLOW_IN_NUMPY));
    }

    @Test
    void withoutTorchItsFormulaIsEvaluatedByItsDocumentedDefinition() throws Exception {
        assumeTrue(runs("python3", "-c", "import numpy"), "needs python3 with numpy");
        Cases cases = Cases.all();
        cases.compare(computed(
                cases.snippets().stream().map(LossSnippet::pyTorch).toList(),
                "A(np.array(" + NUMBERS + ", dtype=np.float64)), A(np.array([0, 1, 3]))",
                TORCH_IN_NUMPY));
    }

    @Test
    void theNumbersOfTheTargetAreSaid() {
        String snippet = new LossSnippet(SmoothingConvention.UNIFORM, 0.1, 10).pyTorch();
        assertTrue(snippet.contains("wanted at 0.91, each other class at 0.01"), snippet);
        assertTrue(snippet.contains("least value is 0.500288"), snippet);
        assertTrue(snippet.contains("label_smoothing=alpha"), snippet);
    }

    /** The few functions of TensorFlow that are used, as its reference defines them. */
    private static final String FLOW_IN_NUMPY = """
            import sys, types
            import numpy as np
            tf = types.ModuleType("tensorflow")
            def one_hot(labels, depth, on_value, off_value, dtype):
                return np.where(np.arange(depth)[None, :] == labels[:, None], on_value, off_value).astype(dtype)
            def log_softmax(z):
                return z - np.log(np.exp(z).sum(-1, keepdims=True))
            tf.one_hot = one_hot
            tf.reduce_mean = np.mean
            tf.reduce_sum = lambda x, axis: np.sum(x, axis=axis)
            tf.math = types.SimpleNamespace(xlogy=lambda x, y: np.where(x == 0, 0, x * np.log(np.where(x == 0, 1, y))))
            tf.nn = types.SimpleNamespace(softmax_cross_entropy_with_logits=lambda labels, logits: -(labels * log_softmax(logits)).sum(-1))
            sys.modules["tensorflow"] = tf
            """;

    /** The few functions of PyTorch that are used, as its reference defines them. */
    private static final String TORCH_IN_NUMPY = """
            import sys, types
            import numpy as np
            class A(np.ndarray):
                def __new__(cls, x):
                    return np.asarray(x).view(cls)
                def unsqueeze(self, axis):
                    return A(np.expand_dims(self, axis))
                def scatter_(self, axis, index, value):
                    np.put_along_axis(self, np.asarray(index), value, axis)
                    return self
            def log_softmax(z, dim):
                return z - np.log(np.exp(z).sum(dim, keepdims=True))
            def cross_entropy(z, target, label_smoothing=0.0):
                k = z.shape[1]
                if target.ndim == 1:
                    target = np.eye(k)[np.asarray(target)]
                target = target * (1 - label_smoothing) + label_smoothing / k
                return -(np.asarray(target) * log_softmax(z, 1)).sum(1).mean()
            def kl_div(log_p, target, reduction):
                assert reduction == "batchmean"
                target = np.asarray(target)
                plain = np.where(target == 0, 0, target * np.log(np.where(target == 0, 1, target)))
                return (plain - target * np.asarray(log_p)).sum() / len(target)
            torch = types.ModuleType("torch")
            nn = types.ModuleType("torch.nn")
            functional = types.ModuleType("torch.nn.functional")
            torch.full_like = lambda x, value: A(np.full(x.shape, value))
            functional.cross_entropy, functional.kl_div, functional.log_softmax = cross_entropy, kl_div, log_softmax
            torch.nn, nn.functional = nn, functional
            sys.modules.update({"torch": torch, "torch.nn": nn, "torch.nn.functional": functional})
            """;
}
