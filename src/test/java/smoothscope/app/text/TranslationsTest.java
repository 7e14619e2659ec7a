package smoothscope.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.problem.DataMissing;
import smoothscope.problem.Problem;
import smoothscope.problem.Sentence;
import smoothscope.problem.WrongContents;
import smoothscope.snapshot.ClassNames;
import smoothscope.snapshot.file.RecordingFile;
import smoothscope.target.SmoothingConvention;

/** What the sources say of problems, against its translation. */
class TranslationsTest {
    private static Templates said;

    @BeforeAll
    static void readTheSources() throws IOException {
        said = Templates.read();
    }

    @Test
    void whatIsSaidIsConstantAndHasAnArgumentForEachGap() {
        assertEquals(Map.of(), said.faults());
    }

    @Test
    void everySentenceOfTheSourcesIsTranslated() {
        Map<String, String> english = new TreeMap<>(said.found());
        english.keySet().removeAll(Translations.chinese().keySet());
        assertEquals(Map.of(), english);
    }

    @Test
    void nothingIsTranslatedThatNobodySays() {
        Set<String> silent = new TreeSet<>(Translations.chinese().keySet());
        silent.removeAll(said.found().keySet());
        assertEquals(Set.of(), silent);
    }

    @Test
    void aTranslationFillsTheSameGaps() {
        Translations.chinese().forEach((english, chinese) -> assertEquals(Gaps.of(english), Gaps.of(chinese), english));
    }

    @Test
    void anUnknownClassIsToldInChinese() {
        assertChinese(
                "沒有類別「bord」；相近的有：bird。",
                "請從現有的名稱中選擇。",
                assertThrows(Problem.class, () -> ClassNames.index("bord", List.of("bird", "cat"))));
    }

    @Test
    void anAlphaOutOfRangeIsToldInChinese() {
        assertChinese(
                "平滑係數 α 必須在 [0, 1) 之內，但給定的是 1.5。",
                "請更改設定後再試一次。",
                assertThrows(Problem.class, () -> SmoothingConvention.UNIFORM.target(1.5, 10)));
    }

    @Test
    void aTruncatedRecordingIsToldInChinese(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("r.npz");
        byte[] whole = Files.readAllBytes(Path.of("datasets", "drawn-small.npz"));
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertChinese(
                file + " 已被截斷或損壞：沒有內容目錄。",
                "請檢查檔案，或選擇其他檔案。",
                assertThrows(Problem.class, () -> RecordingFile.read(file)));
    }

    @Test
    void missingDataAreToldInChinese(@TempDir Path folder) {
        assertChinese(
                "在下列位置都找不到 cifar10 的檔案（資料夾 cifar-10-batches-bin）：" + folder + "。",
                "請在「資料集」視窗取得資料集，或在那裡指定存放它的資料夾。",
                new DataMissing("cifar10", "cifar-10-batches-bin", List.of(folder)));
    }

    @Test
    void anArrayOfTheWrongShapeIsToldInChinese() {
        Path file = Path.of("r.npz");
        Sentence kind = Sentence.of("integers");
        Sentence what = Sentence.of("holds %s, expected %s", Sentence.asItIs("float32"), kind);
        assertChinese(
                "r.npz：陣列 labels 的型別為「float32」，應為整數。",
                "請參閱 README 中紀錄檔應有的陣列。",
                new WrongContents(file, "its array %s %s", "labels", what));
    }

    private static void assertChinese(String sentence, String nextStep, Problem problem) {
        Texts.speak(Language.TRADITIONAL_CHINESE);
        try {
            assertEquals(sentence, ProblemText.sentence(problem));
            assertEquals(nextStep, ProblemText.nextStep(problem));
        } finally {
            Texts.speak(Language.ENGLISH);
        }
        assertEquals(problem.sentence(), ProblemText.sentence(problem));
    }
}
