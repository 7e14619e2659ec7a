package smoothscope.app.main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import smoothscope.app.model.AppModel;
import smoothscope.app.text.Texts;
import smoothscope.problem.Unwritable;

/** Hands an address or a folder to the system's own program for it; where there is none, the address goes to the clipboard. */
final class Links {
    private final AppModel model;
    private final Executor worker;

    /** @param worker starts the program */
    Links(AppModel model, Executor worker) {
        this.model = model;
        this.worker = worker;
    }

    void open(String address) {
        model.follow(CompletableFuture.completedFuture(address)
                .thenComposeAsync(Links::start, worker)
                .exceptionally(noProgram -> 1)
                .thenAcceptAsync(exit -> opened(address, exit), Platform::runLater));
    }

    /** Shows a folder; one that is not there yet is made. */
    void openFolder(Path folder) {
        model.follow(CompletableFuture.runAsync(() -> make(folder), worker)
                .thenRunAsync(() -> open(folder.toString()), Platform::runLater));
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new Unwritable(folder, failure);
        }
    }

    /** The exit code of the program that was asked; in the end, without waiting for it. */
    private static CompletableFuture<Integer> start(String address) {
        try {
            return new ProcessBuilder(command(System.getProperty("os.name", ""), address))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .thenApply(Process::exitValue);
        } catch (IOException noProgram) {
            return CompletableFuture.failedFuture(noProgram);
        }
    }

    static List<String> command(String system, String address) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return List.of(name.startsWith("mac") ? "open" : "xdg-open", address);
    }

    private void opened(String address, int exit) {
        if (exit != 0) {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, address));
            model.notice().set(Texts.of("link.copied", address));
        }
    }
}
