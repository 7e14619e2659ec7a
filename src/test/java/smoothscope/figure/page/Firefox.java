package smoothscope.figure.page;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** A Firefox without a screen, spoken to by WebDriver BiDi. What the page complains of is written down. */
final class Firefox implements AutoCloseable {
    private static final String LISTENS = "WebDriver BiDi listening on ";
    private static final long PATIENCE = 60;

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final String context;

    private Firefox(Process process, String address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address + "/session"), new Ear())
                .join();
        send("session.new", Map.of("capabilities", Map.of()));
        send("session.subscribe", Map.of("events", List.of("log.entryAdded")));
        this.context = send("browsingContext.getTree", Map.of())
                .getAsJsonArray("contexts")
                .get(0)
                .getAsJsonObject()
                .get("context")
                .getAsString();
    }

    /** Starts one; where none is installed the test is skipped. */
    static Firefox start(Path profile) throws IOException {
        Optional<Path> program = Stream.of("firefox-esr", "firefox")
                .flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(program.isPresent(), "no Firefox is installed (apt-get install firefox-esr)");
        Files.createDirectories(profile);
        Process process = new ProcessBuilder(
                        program.orElseThrow().toString(),
                        "--headless",
                        "--no-remote",
                        "--remote-debugging-port=0",
                        "--profile",
                        profile.toString())
                .redirectErrorStream(true)
                .start();
        return new Firefox(process, address(process));
    }

    private static String address(Process process) throws IOException {
        BufferedReader said = process.inputReader();
        String line = said.readLine();
        while (line != null && !line.contains(LISTENS)) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IOException("the browser ended before it listened");
        }
        Thread drain = new Thread(() -> {
            try {
                said.transferTo(Writer.nullWriter());
            } catch (IOException closed) {
                // the browser has ended
            }
        });
        drain.setDaemon(true);
        drain.start();
        return line.substring(line.indexOf(LISTENS) + LISTENS.length()).strip();
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder heard = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean end) {
            heard.append(text);
            if (end) {
                JsonObject message = new Gson().fromJson(heard.toString(), JsonObject.class);
                heard.setLength(0);
                if (message.has("id") && !message.get("id").isJsonNull()) {
                    Optional.ofNullable(waiting.remove(message.get("id").getAsInt()))
                            .ifPresent(answer -> answer.complete(message));
                } else if (message.toString().contains("\"level\":\"error\"")) {
                    complaints.add(message.toString());
                }
            }
            from.request(1);
            return null;
        }
    }

    private JsonObject send(String method, Map<String, ?> parameters) {
        int id = last.incrementAndGet();
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        socket.sendText(new Gson().toJson(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        try {
            JsonObject got = answer.get(PATIENCE, TimeUnit.SECONDS);
            if (got.has("error")) {
                throw new IllegalStateException(method + ": " + got);
            }
            return got.getAsJsonObject("result");
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(method, failure);
        }
    }

    /** Opens a page of Smoothscope and waits until it has painted. */
    void open(String address) {
        send("browsingContext.navigate", Map.of("context", context, "url", address, "wait", "complete"));
        text("new Promise((done) => { const look = () => globalThis.smoothscope"
                + " ? requestAnimationFrame(() => setTimeout(() => done(''), 300)) : setTimeout(look, 20); look(); })");
    }

    /** The text that an expression, or the promise that it is, comes to. */
    String text(String expression) {
        JsonObject got = send(
                "script.evaluate",
                Map.of("expression", expression, "target", Map.of("context", context), "awaitPromise", true));
        JsonObject result = got.getAsJsonObject("result");
        if (result == null || !result.has("value")) {
            throw new IllegalStateException(expression + ": " + got);
        }
        return result.get("value").getAsString();
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        socket.abort();
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        children.forEach(ProcessHandle::destroy);
        process.onExit().orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    }
}
