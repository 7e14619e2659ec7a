package smoothscope.dataset.library;

import java.net.URI;
import java.util.List;
import smoothscope.dataset.published.Cifar;
import smoothscope.dataset.published.IdxFile;
import smoothscope.dataset.published.PublishedFile;

/** The facts about the data sets that others published: files, checksums, addresses, terms. */
final class PublishedSets {
    private static final String CIFAR_TERMS = "The makers state no licence and ask to cite their report.";
    private static final String CIFAR_CITATION =
            "A. Krizhevsky, Learning Multiple Layers of Features from Tiny Images, 2009.";
    private static final String CIFAR_ADDRESS = "https://www.cs.toronto.edu/~kriz/cifar.html";
    private static final List<String> DIGITS = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    private static final List<String> GARMENTS = List.of(
            "T-shirt/top", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot");

    private PublishedSets() {}

    static KnownSet cifar10() {
        String name = "cifar10";
        return new KnownSet(
                name,
                "CIFAR-10",
                "Photographs of ten kinds of things, 32×32 in colour: 50,000 to train on, 10,000 to validate.",
                new KnownSet.Contents(10, 50_000, 10_000, 32, 3),
                "cifar-10-batches-bin",
                List.of(
                        new PublishedFile("data_batch_1.bin", 30_730_000, "5dd7e06a14cb22eb9f671a540d1b7c25"),
                        new PublishedFile("data_batch_2.bin", 30_730_000, "5ea93a67294ea407fff1d09f752e9692"),
                        new PublishedFile("data_batch_3.bin", 30_730_000, "942cd6a4bcdd0dd3c604fbe906cb4421"),
                        new PublishedFile("data_batch_4.bin", 30_730_000, "ae636b3ba5c66a11e91e8cb52e771fcb"),
                        new PublishedFile("data_batch_5.bin", 30_730_000, "53f37980c15c3d472c316c40844f3f0d"),
                        new PublishedFile("test_batch.bin", 30_730_000, "803d5f7f4d78ea53de84dbe85f74fb6d")),
                List.of(source(
                        "https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz",
                        170_052_171,
                        "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd")),
                CIFAR_TERMS,
                false,
                CIFAR_CITATION,
                CIFAR_ADDRESS,
                (folder, progress) -> Cifar.ten(name, folder, progress));
    }

    static KnownSet cifar100(Cifar.Labels labels) {
        boolean fine = labels == Cifar.Labels.FINE;
        String name = fine ? "cifar100" : "cifar100-coarse";
        return new KnownSet(
                name,
                fine ? "CIFAR-100" : "CIFAR-100, coarse labels",
                "Photographs of " + (fine ? "100 kinds" : "20 groups")
                        + " of things, 32×32 in colour: 50,000 to train on, 10,000 to validate.",
                new KnownSet.Contents(fine ? 100 : 20, 50_000, 10_000, 32, 3),
                "cifar-100-binary",
                List.of(
                        new PublishedFile("train.bin", 153_700_000, "6172c7755cfe09b2fe270c85cebc1b15"),
                        new PublishedFile("test.bin", 30_740_000, "4499cfba6c016c1be1438163640a0898")),
                List.of(source(
                        "https://www.cs.toronto.edu/~kriz/cifar-100-binary.tar.gz",
                        168_513_733,
                        "58a81ae192c23a4be8b1804d68e518ed807d710a4eb253b1f2a199162a40d8ec")),
                CIFAR_TERMS,
                false,
                CIFAR_CITATION,
                CIFAR_ADDRESS,
                (folder, progress) -> Cifar.hundred(name, folder, labels, progress));
    }

    static KnownSet mnist() {
        String name = "mnist";
        String home = "https://storage.googleapis.com/cvdf-datasets/mnist/";
        return new KnownSet(
                name,
                "MNIST",
                "Handwritten digits, 28×28 in grey: 60,000 to train on, 10,000 to validate.",
                new KnownSet.Contents(10, 60_000, 10_000, 28, 1),
                "mnist",
                List.of(
                        new PublishedFile("train-images-idx3-ubyte", 47_040_016, "6bbc9ace898e44ae57da46a324031adb"),
                        new PublishedFile("train-labels-idx1-ubyte", 60_008, "a25bea736e30d166cdddb491f175f624"),
                        new PublishedFile("t10k-images-idx3-ubyte", 7_840_016, "2646ac647ad5339dbf082846283269ea"),
                        new PublishedFile("t10k-labels-idx1-ubyte", 10_008, "27ae3e4e09519cfbb04c329615203637")),
                List.of(
                        source(
                                home + "train-images-idx3-ubyte.gz",
                                9_912_422,
                                "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
                        source(
                                home + "train-labels-idx1-ubyte.gz",
                                28_881,
                                "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"),
                        source(
                                home + "t10k-images-idx3-ubyte.gz",
                                1_648_877,
                                "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
                        source(
                                home + "t10k-labels-idx1-ubyte.gz",
                                4_542,
                                "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6")),
                "Copyright Y. LeCun and C. Cortes; Creative Commons BY-SA 3.0.",
                true,
                "Y. LeCun, L. Bottou, Y. Bengio, P. Haffner, Gradient-Based Learning Applied to Document Recognition, 1998.",
                "http://yann.lecun.com/exdb/mnist/",
                (folder, progress) -> IdxFile.dataset(name, folder, DIGITS, progress));
    }

    static KnownSet fashionMnist() {
        String name = "fashion-mnist";
        String home = "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/";
        return new KnownSet(
                name,
                "Fashion-MNIST",
                "Pictures of garments, 28×28 in grey: 60,000 to train on, 10,000 to validate.",
                new KnownSet.Contents(10, 60_000, 10_000, 28, 1),
                "fashion-mnist",
                List.of(
                        new PublishedFile("train-images-idx3-ubyte", 47_040_016, "f4a8712d7a061bf5bd6d2ca38dc4d50a"),
                        new PublishedFile("train-labels-idx1-ubyte", 60_008, "9018921c3c673c538a1fc5bad174d6f9"),
                        new PublishedFile("t10k-images-idx3-ubyte", 7_840_016, "8181f5470baa50b63fa0f6fddb340f0a"),
                        new PublishedFile("t10k-labels-idx1-ubyte", 10_008, "15d484375f8d13e6eb1aabb0c3f46965")),
                List.of(
                        source(
                                home + "train-images-idx3-ubyte.gz",
                                26_421_880,
                                "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84"),
                        source(
                                home + "train-labels-idx1-ubyte.gz",
                                29_515,
                                "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845"),
                        source(
                                home + "t10k-images-idx3-ubyte.gz",
                                4_422_102,
                                "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073"),
                        source(
                                home + "t10k-labels-idx1-ubyte.gz",
                                5_148,
                                "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5")),
                "MIT licence, Zalando SE.",
                true,
                "H. Xiao, K. Rasul, R. Vollgraf, Fashion-MNIST: a Novel Image Dataset for Benchmarking Machine Learning"
                        + " Algorithms, 2017, arXiv:1708.07747.",
                "https://github.com/zalandoresearch/fashion-mnist",
                (folder, progress) -> IdxFile.dataset(name, folder, GARMENTS, progress));
    }

    private static KnownSet.Source source(String address, long bytes, String sha256) {
        return new KnownSet.Source(URI.create(address), bytes, sha256);
    }
}
