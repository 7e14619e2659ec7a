package smoothscope.training.trained;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smoothscope.dataset.picture.Cut;

class HubConfigTest {
    @TempDir
    private Path folder;

    private Optional<HubConfig> read(String config) throws IOException {
        Files.writeString(folder.resolve("config.json"), config);
        return HubConfig.beside(folder.resolve("model.safetensors"));
    }

    @Test
    void meanDeviationSizeShareAndInterpolationAreAsTimmWritesThem() throws IOException {
        HubConfig config = read("""
                {"architecture": "resnet50", "num_classes": 1000, "pretrained_cfg": {"tag": "a1_in1k",
                 "input_size": [3, 288, 288], "crop_pct": 0.95, "interpolation": "bilinear",
                 "mean": [0.5, 0.25, 0.75], "std": [0.2, 0.3, 0.4], "classifier": "fc"}}
                """).orElseThrow();
        assertEquals(Optional.of(new Cut(288, 0.95, Cut.Resampling.LINEAR)), config.cut());
        assertArrayEquals(
                new float[] {0.5f, 0.25f, 0.75f},
                config.standardization(3).orElseThrow().mean());
        assertArrayEquals(
                new float[] {0.2f, 0.3f, 0.4f},
                config.standardization(3).orElseThrow().deviation());
        assertEquals(Optional.empty(), config.standardization(1), "three numbers are not of grey images");
    }

    @Test
    void whatIsNotSaidIsAsUsual() throws IOException {
        HubConfig config = read("{\"mean\": [0.5], \"std\": [0.5], \"input_size\": [1, 96, 96]}")
                .orElseThrow();
        assertEquals(Optional.of(Cut.photograph(96)), config.cut());
        assertEquals(
                Optional.empty(),
                read("{\"mean\": [0.5], \"std\": [0.5]}").orElseThrow().cut());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "no JSON {",
                "{\"model_type\": \"bert\"}",
                "{\"mean\": [0.5], \"std\": [0]}",
                "{\"mean\": [0.5, 0.5], \"std\": [0.5]}",
                "{\"mean\": [\"a\"], \"std\": [0.5]}",
                "{\"mean\": 3, \"std\": {}}"
            })
    void whatIsOfAnotherKindIsPassedOver(String config) throws IOException {
        assertEquals(Optional.empty(), read(config));
    }

    @Test
    void withoutAFileThereIsNothing() {
        assertEquals(Optional.empty(), HubConfig.beside(folder.resolve("model.safetensors")));
    }
}
