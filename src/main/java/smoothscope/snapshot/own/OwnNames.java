package smoothscope.snapshot.own;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import smoothscope.problem.WrongContents;
import smoothscope.snapshot.npz.NpyArray;
import smoothscope.snapshot.npz.NpzArchive;

/** The names under which people save what they took from a network: the first is this program's own. */
enum OwnNames {
    ACTIVATIONS("activations,activation,features,embeddings,embedding,penultimate,hidden,X,x,h"),
    WEIGHTS("weights,weight,W,w,fc.weight,linear.weight,head.weight,classifier.weight,kernel"),
    BIAS("bias,biases,b,fc.bias,linear.bias,head.bias,classifier.bias"),
    LABELS("labels,label,y,targets,target,y_true"),
    LOGITS("logits,logit"),
    TEMPLATES("templates");

    /** With commas between them, the first of them this program's own. */
    private final String names;

    OwnNames(String names) {
        this.names = names;
    }

    private Stream<String> names() {
        return Stream.of(names.split(","));
    }

    /** This program's own name of it. */
    String own() {
        return names().findFirst().orElseThrow();
    }

    /** How much of a file's name tells that it holds this array: the letters of the longest name that it is, begins or ends with. */
    int toldBy(String stem) {
        String words = spaced(stem);
        return names().filter(name -> {
                    String each = spaced(name);
                    return words.equals(each) || words.startsWith(each + " ") || words.endsWith(" " + each);
                })
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static String spaced(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[._ -]+", " ");
    }

    boolean isAmong(Set<String> arrays) {
        return names().anyMatch(arrays::contains);
    }

    boolean isIn(NpzArchive archive) {
        return names().anyMatch(archive::holds);
    }

    Optional<NpyArray> find(NpzArchive archive) {
        return names().filter(archive::holds).findFirst().map(archive::array);
    }

    NpyArray in(NpzArchive archive) {
        return find(archive).orElseThrow(() -> new WrongContents(archive.file(), "its array %s is missing", own()));
    }
}
