package smoothscope.dataset.download;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A publisher on this computer that can be told to misbehave. */
public final class Publisher implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, byte[]> files = new HashMap<>();
    private final List<String> ranges = Collections.synchronizedList(new ArrayList<>());

    /** Answers are cut after so many bytes; −1 never. */
    public volatile int cutAfter = -1;
    /** How many answers are cut, before the line gets better. */
    public final AtomicInteger cuts = new AtomicInteger(Integer.MAX_VALUE);
    /** After so many bytes an answer stalls; −1 never. */
    public volatile int stallAfter = -1;
    /** Added to the length that is announced. */
    public volatile int lie;
    /** Answered instead, where not 0. */
    public volatile int status;
    /** How many answers have that status. */
    public final AtomicInteger refusals = new AtomicInteger(Integer.MAX_VALUE);
    /** Whether a wish for a part is granted. */
    public volatile boolean knowsRanges = true;
    /** Where asked for a part, another one is sent. */
    public volatile int rangeShift;

    public Publisher() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI publish(String name, byte[] contents) {
        files.put(name, contents);
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name);
    }

    /** The parts that were asked for, "" where the whole was. */
    public List<String> ranges() {
        return ranges;
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] file = files.get(exchange.getRequestURI().getPath().substring(1));
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(range == null ? "" : range);
        if (file == null || (status != 0 && refusals.getAndDecrement() > 0)) {
            exchange.sendResponseHeaders(file == null ? 404 : status, -1);
            exchange.close();
            return;
        }
        int from = range == null || !knowsRanges ? 0 : Integer.parseInt(range.replaceAll("\\D", "")) + rangeShift;
        Headers headers = exchange.getResponseHeaders();
        if (from >= file.length) {
            exchange.sendResponseHeaders(416, -1);
            exchange.close();
            return;
        }
        if (from > 0 || (range != null && knowsRanges)) {
            headers.set("Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
        }
        exchange.sendResponseHeaders(headers.containsKey("Content-Range") ? 206 : 200, file.length - from + (long) lie);
        send(exchange, file, from);
    }

    private void send(HttpExchange exchange, byte[] file, int from) throws IOException {
        try (OutputStream out = exchange.getResponseBody()) {
            int end = file.length;
            if (cutAfter >= 0 && from + cutAfter < end && cuts.getAndDecrement() > 0) {
                end = from + cutAfter;
            }
            boolean stall = stallAfter >= 0 && from + stallAfter < end;
            out.write(file, from, (stall ? from + stallAfter : end) - from);
            if (stall) {
                out.flush();
                closed.await(20, TimeUnit.SECONDS);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (IOException goneOrCut) {
            // closing before all was sent breaks the line, which is what a cut is
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
