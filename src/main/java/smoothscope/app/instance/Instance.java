package smoothscope.app.instance;

import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import smoothscope.file.UserFolders;

/**
 * One program per user and screen: the first start keeps a lock and listens, a later one hands its files over and leaves. Where that cannot
 * be, each start is on its own.
 */
public final class Instance {
    private static final int PATIENCE = 50;
    private static final int PATIENCE_MILLISECONDS = 100;
    private static final byte TAKEN = 1;

    private final Path socket;
    private final Path lock;
    private @Nullable FileLock held;
    private @Nullable ServerSocketChannel listening;

    /** @param folder of the user alone */
    Instance(Path folder, String name) {
        this.socket = folder.resolve(name + ".sock");
        this.lock = folder.resolve(name + ".lock");
    }

    /** The one of the user who runs the program, on the screen that the environment names. */
    public static Instance ofUser() {
        return of(System.getenv(), UserFolders.ofUser());
    }

    static Instance of(Map<String, String> environment, UserFolders folders) {
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        Path folder = Path.of(runtime).isAbsolute()
                ? Path.of(runtime).resolve("smoothscope")
                : folders.cache().resolve("run");
        String screen = environment.getOrDefault("WAYLAND_DISPLAY", "") + " " + environment.getOrDefault("DISPLAY", "");
        return new Instance(folder, Integer.toHexString((folders.config() + " " + screen).hashCode()));
    }

    /**
     * Hands files to the program that runs already.
     *
     * @return false where none runs, or none answers: then this one is to open them
     */
    public boolean handOver(Handover files) {
        try {
            for (int attempt = 0; attempt < PATIENCE; attempt++) {
                if (isFirst()) {
                    return false;
                }
                if (send(files)) {
                    return true;
                }
                Thread.sleep(PATIENCE_MILLISECONDS); // it is just starting, or just ending
            }
        } catch (IOException | UnsupportedOperationException impossibleHere) {
            return false;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** Takes the lock, unless another process holds it; it is given back when this process ends, however it ends. */
    private boolean isFirst() throws IOException {
        Files.createDirectories(lock.toAbsolutePath().getParent());
        FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            held = null;
        }
        if (held == null) {
            channel.close();
        }
        return held != null;
    }

    private boolean send(Handover files) {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            channel.write(ByteBuffer.wrap(files.bytes()));
            channel.shutdownOutput();
            ByteBuffer answer = ByteBuffer.allocate(1);
            return channel.read(answer) == 1 && answer.get(0) == TAKEN;
        } catch (IOException notListening) {
            return false;
        }
    }

    /**
     * Listens for later starts, if this is the first.
     *
     * @param open is called on a thread of its own
     */
    public void listen(Consumer<Handover> open) {
        if (held == null) {
            return;
        }
        try {
            Files.deleteIfExists(socket); // of a program that did not end in peace
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            listening = server;
            Thread thread = new Thread(() -> serve(server, open), "later starts");
            thread.setDaemon(true);
            thread.start();
        } catch (IOException | UnsupportedOperationException impossibleHere) {
            close();
        }
    }

    private static void serve(ServerSocketChannel server, Consumer<Handover> open) {
        while (server.isOpen()) {
            try (SocketChannel later = server.accept();
                    InputStream in = Channels.newInputStream(later)) {
                Handover files = Handover.read(in);
                later.write(ByteBuffer.wrap(new byte[] {TAKEN}));
                open.accept(files);
            } catch (IOException brokenOff) {
                // who asked has gone; the next one may ask
            }
        }
    }

    /** Later starts are on their own again. */
    public void close() {
        try {
            if (listening != null) {
                listening.close();
                Files.deleteIfExists(socket);
            }
            if (held != null) {
                held.channel().close();
                held = null;
            }
        } catch (IOException left) {
            // both are given up when the process ends
        }
    }
}
