package smoothscope.network.layer;

import java.util.List;
import java.util.function.Consumer;

/**
 * The body of Inception-v4 (Szegedy, Ioffe, Vanhoucke, Alemi, AAAI 2017, figures 3 to 9), its parts numbered and named as in {@code timm}:
 * {@code features.0} to {@code features.21}.
 */
final class Inception4 {
    private static final int BLOCKS_A = 4;
    private static final int BLOCKS_B = 7;
    private static final int BLOCKS_C = 3;

    private Inception4() {}

    static Layers body(Layers from) {
        stem(from);
        int part = 6;
        for (int i = 0; i < BLOCKS_A; i++) {
            blockA(from, "features." + part++);
        }
        reductionA(from, "features." + part++);
        for (int i = 0; i < BLOCKS_B; i++) {
            blockB(from, "features." + part++);
        }
        reductionB(from, "features." + part++);
        for (int i = 0; i < BLOCKS_C; i++) {
            blockC(from, "features." + part++);
        }
        return from.average();
    }

    private static void stem(Layers from) {
        from.unit("features.0", 32, 3, 3, 2, false)
                .unit("features.1", 32, 3, 3, 1, false)
                .unit("features.2", 64, 3, 3, 1, true);
        from.sideBySide(List.of(Layers::innerMaxPool, way -> way.unit("features.3.conv", 96, 3, 3, 2, false)));
        String mixed = "features.4.branch";
        from.sideBySide(List.of(
                way -> way.unit(mixed + "0.0", 64, 1, 1, 1, false).unit(mixed + "0.1", 96, 3, 3, 1, false),
                way -> way.unit(mixed + "1.0", 64, 1, 1, 1, false)
                        .unit(mixed + "1.1", 64, 1, 7, 1, true)
                        .unit(mixed + "1.2", 64, 7, 1, 1, true)
                        .unit(mixed + "1.3", 96, 3, 3, 1, false)));
        from.sideBySide(List.of(way -> way.unit("features.5.conv", 192, 3, 3, 2, false), Layers::innerMaxPool));
    }

    private static void blockA(Layers from, String name) {
        from.sideBySide(List.of(
                way -> way.unit(name + ".branch0", 96, 1, 1, 1, false),
                way -> way.unit(name + ".branch1.0", 64, 1, 1, 1, false).unit(name + ".branch1.1", 96, 3, 3, 1, true),
                way -> way.unit(name + ".branch2.0", 64, 1, 1, 1, false)
                        .unit(name + ".branch2.1", 96, 3, 3, 1, true)
                        .unit(name + ".branch2.2", 96, 3, 3, 1, true),
                pooled(name, 96)));
    }

    private static void reductionA(Layers from, String name) {
        from.sideBySide(List.of(
                way -> way.unit(name + ".branch0", 384, 3, 3, 2, false),
                way -> way.unit(name + ".branch1.0", 192, 1, 1, 1, false)
                        .unit(name + ".branch1.1", 224, 3, 3, 1, true)
                        .unit(name + ".branch1.2", 256, 3, 3, 2, false),
                Layers::innerMaxPool));
    }

    private static void blockB(Layers from, String name) {
        from.sideBySide(List.of(
                way -> way.unit(name + ".branch0", 384, 1, 1, 1, false),
                way -> way.unit(name + ".branch1.0", 192, 1, 1, 1, false)
                        .unit(name + ".branch1.1", 224, 1, 7, 1, true)
                        .unit(name + ".branch1.2", 256, 7, 1, 1, true),
                way -> way.unit(name + ".branch2.0", 192, 1, 1, 1, false)
                        .unit(name + ".branch2.1", 192, 7, 1, 1, true)
                        .unit(name + ".branch2.2", 224, 1, 7, 1, true)
                        .unit(name + ".branch2.3", 224, 7, 1, 1, true)
                        .unit(name + ".branch2.4", 256, 1, 7, 1, true),
                pooled(name, 128)));
    }

    private static void reductionB(Layers from, String name) {
        from.sideBySide(List.of(
                way -> way.unit(name + ".branch0.0", 192, 1, 1, 1, false)
                        .unit(name + ".branch0.1", 192, 3, 3, 2, false),
                way -> way.unit(name + ".branch1.0", 256, 1, 1, 1, false)
                        .unit(name + ".branch1.1", 256, 1, 7, 1, true)
                        .unit(name + ".branch1.2", 320, 7, 1, 1, true)
                        .unit(name + ".branch1.3", 320, 3, 3, 2, false),
                Layers::innerMaxPool));
    }

    private static void blockC(Layers from, String name) {
        from.sideBySide(List.of(
                way -> way.unit(name + ".branch0", 256, 1, 1, 1, false),
                way -> way.unit(name + ".branch1_0", 384, 1, 1, 1, false)
                        .sideBySide(List.of(
                                end -> end.unit(name + ".branch1_1a", 256, 1, 3, 1, true),
                                end -> end.unit(name + ".branch1_1b", 256, 3, 1, 1, true))),
                way -> way.unit(name + ".branch2_0", 384, 1, 1, 1, false)
                        .unit(name + ".branch2_1", 448, 3, 1, 1, true)
                        .unit(name + ".branch2_2", 512, 1, 3, 1, true)
                        .sideBySide(List.of(
                                end -> end.unit(name + ".branch2_3a", 256, 1, 3, 1, true),
                                end -> end.unit(name + ".branch2_3b", 256, 3, 1, 1, true))),
                pooled(name, 256)));
    }

    private static Consumer<Layers> pooled(String name, int filters) {
        return way -> way.averagePool().unit(name + ".branch3.1", filters, 1, 1, 1, false);
    }
}
