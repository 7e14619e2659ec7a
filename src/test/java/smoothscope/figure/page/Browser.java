package smoothscope.figure.page;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
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

/** A Chromium without a screen, with one page, spoken to by its DevTools protocol. What the page complains of and asks for is written down. */
final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final long PATIENCE = 30;

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private @Nullable String page;

    private Browser(Process process, String address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Ear())
                .join();
    }

    /** Starts one; where none is installed the test is skipped. */
    static Browser start(Path profile) throws IOException {
        Optional<Path> program = NAMES.stream().flatMap(Browser::onPath).findFirst();
        Assumptions.assumeTrue(program.isPresent(), "no Chromium is installed (apt-get install chromium)");
        Process process = new ProcessBuilder(
                        program.orElseThrow().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        Browser browser = new Browser(process, address(process));
        browser.attach();
        return browser;
    }

    private static Stream<Path> onPath(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }

    private static String address(Process process) throws IOException {
        BufferedReader said = process.inputReader();
        String line = said.readLine();
        while (line != null && !line.startsWith("DevTools listening on ")) {
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
        return line.substring("DevTools listening on ".length());
    }

    private void attach() {
        String target = send("Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .getAsString();
        page = send("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .getAsString();
        Stream.of("Page.enable", "Runtime.enable", "Network.enable", "Log.enable")
                .forEach(method -> send(method, Map.of()));
    }

    /** What messages come; a complaint is an error on the console, one in a log, or an exception. */
    private final class Ear implements WebSocket.Listener {
        private final StringBuilder heard = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean end) {
            heard.append(text);
            if (end) {
                JsonObject message = new Gson().fromJson(heard.toString(), JsonObject.class);
                heard.setLength(0);
                take(message);
            }
            from.request(1);
            return null;
        }
    }

    private void take(JsonObject message) {
        if (message.has("id")) {
            CompletableFuture<JsonObject> answer =
                    waiting.remove(message.get("id").getAsInt());
            if (answer != null) {
                answer.complete(message);
            }
            return;
        }
        JsonObject told = message.getAsJsonObject("params");
        switch (message.get("method").getAsString()) {
            case "Runtime.exceptionThrown" -> complaints.add(told.toString());
            case "Runtime.consoleAPICalled" -> {
                if (List.of("error", "warning", "assert")
                        .contains(told.get("type").getAsString())) {
                    complaints.add(told.toString());
                }
            }
            case "Log.entryAdded" -> complaints.add(told.toString());
            case "Network.requestWillBeSent" ->
                requests.add(told.getAsJsonObject("request").get("url").getAsString());
            default -> {}
        }
    }

    JsonObject send(String method, Map<String, ?> parameters) {
        int id = last.incrementAndGet();
        JsonObject message = new JsonObject();
        message.addProperty("id", id);
        message.addProperty("method", method);
        message.add("params", new Gson().toJsonTree(parameters));
        if (page != null) {
            message.addProperty("sessionId", page);
        }
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        socket.sendText(message.toString(), true).join();
        try {
            JsonObject got = answer.get(PATIENCE, TimeUnit.SECONDS);
            if (got.has("error")) {
                throw new IllegalStateException(method + ": " + got.get("error"));
            }
            return got.getAsJsonObject("result");
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(method, failure);
        }
    }

    /** Opens a page of Smoothscope and waits until it has painted. */
    void open(String address) {
        complaints.clear();
        requests.clear();
        send("Page.navigate", Map.of("url", "about:blank"));
        send("Page.navigate", Map.of("url", address));
        settle();
    }

    /** Waits until the page has painted what it was told. */
    void settle() {
        evaluate("new Promise((done) => { const look = () => globalThis.smoothscope"
                + " ? requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 200))) : setTimeout(look, 20);"
                + " look(); })");
    }

    /** The value of an expression, or of the promise that it is. */
    JsonElement evaluate(String expression) {
        JsonObject got = send(
                "Runtime.evaluate",
                Map.of("expression", expression, "awaitPromise", true, "returnByValue", true, "userGesture", true));
        if (got.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + got.get("exceptionDetails"));
        }
        JsonElement value = got.getAsJsonObject("result").get("value");
        return value == null ? new Gson().toJsonTree(null) : value;
    }

    double number(String expression) {
        return evaluate(expression).getAsDouble();
    }

    String text(String expression) {
        return evaluate(expression).getAsString();
    }

    void size(int width, int height, boolean dark) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        send(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    void mouse(String type, double x, double y) {
        boolean down = !type.equals("mouseMoved");
        send(
                "Input.dispatchMouseEvent",
                Map.of(
                        "type",
                        type,
                        "x",
                        x,
                        "y",
                        y,
                        "button",
                        down ? "left" : "none",
                        "clickCount",
                        down ? 1 : 0,
                        "buttons",
                        type.equals("mousePressed") ? 1 : 0));
    }

    void drag(double x, double y) {
        send("Input.dispatchMouseEvent", Map.of("type", "mouseMoved", "x", x, "y", y, "button", "left", "buttons", 1));
    }

    void key(String key) {
        for (String type : List.of("keyDown", "keyUp")) {
            send("Input.dispatchKeyEvent", Map.of("type", type, "key", key));
        }
    }

    /** The middle of an element. */
    double[] middle(String selector) {
        JsonObject box = evaluate(
                        "(({x, y, width, height}) => ({x: x + width / 2, y: y + height / 2}))(document.querySelector('"
                                + selector + "').getBoundingClientRect())")
                .getAsJsonObject();
        return new double[] {box.get("x").getAsDouble(), box.get("y").getAsDouble()};
    }

    void click(String selector) {
        double[] at = middle(selector);
        mouse("mousePressed", at[0], at[1]);
        mouse("mouseReleased", at[0], at[1]);
        settle();
    }

    byte[] picture() {
        return Base64.getDecoder()
                .decode(send("Page.captureScreenshot", Map.of("format", "png"))
                        .get("data")
                        .getAsString());
    }

    void forgive() {
        complaints.clear();
    }

    List<String> complaints() {
        return new ArrayList<>(complaints);
    }

    List<String> requests() {
        return new ArrayList<>(requests);
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
