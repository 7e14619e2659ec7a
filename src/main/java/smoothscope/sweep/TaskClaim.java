package smoothscope.sweep;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import smoothscope.file.WholeFile;
import smoothscope.problem.Unwritable;

/**
 * One process's claim to a task, on a folder that many machines may share: a file that says host and process and whose time is brought up to
 * date while the process lives. Whoever takes or looks over a claim holds the folder's lock meanwhile, so that two never take the same one.
 */
public final class TaskClaim implements AutoCloseable {
    private static final String LOCK = ".sweep.lock";
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    /** After so long without a heartbeat a claim is nobody's: its machine is gone, or was restarted. */
    private static final Duration LAPSE = Duration.ofMinutes(2);

    private static final Gson GSON = new Gson();

    /**
     * Who is at a task.
     *
     * @param host the machine's name
     * @param process its number there
     * @param started when that process began, in milliseconds, since numbers are used again
     * @param token tells claims of one process apart
     */
    record Owner(String host, long process, long started, String token) {
        static Owner self() {
            ProcessHandle self = ProcessHandle.current();
            return new Owner(
                    thisHost(), self.pid(), started(self), UUID.randomUUID().toString());
        }

        private static String thisHost() {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException unnamed) {
                return "localhost";
            }
        }

        private static long started(ProcessHandle process) {
            return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        }

        /** Whether it is known that this process is no more, without waiting for its heartbeat to lapse. */
        boolean isGone() {
            if (!host.equals(thisHost())) {
                return false;
            }
            Optional<ProcessHandle> alive = ProcessHandle.of(process).filter(ProcessHandle::isAlive);
            return alive.isEmpty() || started(alive.get()) != started;
        }

        String words() {
            return host + ", process " + process;
        }
    }

    private final Path folder;
    private final Path file;
    private final Owner owner;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "claim's heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    private TaskClaim(Path folder, Path file, Owner owner) {
        this.folder = folder;
        this.file = file;
        this.owner = owner;
        var unused =
                heart.scheduleAtFixedRate(this::beat, HEARTBEAT.toSeconds(), HEARTBEAT.toSeconds(), TimeUnit.SECONDS);
    }

    private static Path file(Path folder, String name) {
        return folder.resolve(name + ".claim");
    }

    /** Takes a claim, unless somebody who is alive has it. */
    static Optional<TaskClaim> take(Path folder, String name) {
        Path file = file(folder, name);
        return locked(folder, () -> {
            if (holder(file).isPresent()) {
                return Optional.empty();
            }
            Owner self = Owner.self();
            byte[] json = GSON.toJson(self).getBytes(StandardCharsets.UTF_8);
            WholeFile.write(file, out -> out.write(json));
            return Optional.of(new TaskClaim(folder, file, self));
        });
    }

    /**
     * Waits while a claim of another machine may be that of a dead process: until its heart is seen to beat, or it lapses.
     *
     * @return the claim, or empty where its owner lives
     */
    static Optional<TaskClaim> takeOnceLapsed(Path folder, String name) throws InterruptedException {
        Path file = file(folder, name);
        long first = beat(file);
        Optional<TaskClaim> claim = take(folder, name);
        while (claim.isEmpty() && beat(file) == first && isElsewhere(file)) {
            TimeUnit.SECONDS.sleep(5);
            claim = take(folder, name);
        }
        return claim;
    }

    private static long beat(Path file) {
        return file.toFile().lastModified();
    }

    private static boolean isElsewhere(Path file) {
        try {
            Owner owner = read(file);
            return owner != null && !owner.host().equals(Owner.thisHost());
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Who is at a task, where somebody is who is alive. */
    static Optional<Owner> owner(Path folder, String name) {
        try {
            return holder(file(folder, name));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Owner> holder(Path file) throws IOException {
        Owner owner = read(file);
        if (owner == null || owner.isGone()) {
            return Optional.empty();
        }
        Instant beat = Files.getLastModifiedTime(file).toInstant();
        return beat.plus(LAPSE).isBefore(Instant.now()) ? Optional.empty() : Optional.of(owner);
    }

    private static @Nullable Owner read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            Owner owner = GSON.fromJson(Files.readString(file), Owner.class);
            return owner == null || owner.host() == null || owner.token() == null ? null : owner;
        } catch (JsonParseException damaged) {
            return null;
        }
    }

    private void beat() {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException later) {
            System.getLogger(TaskClaim.class.getName())
                    .log(System.Logger.Level.DEBUG, "a claim's heartbeat failed", later);
        }
    }

    /** The machine that it is worked on. */
    String host() {
        return owner.host();
    }

    /** Gives the task back, or leaves it where it was taken over meanwhile. */
    @Override
    public void close() {
        if (heart.isShutdown()) {
            return;
        }
        heart.shutdownNow();
        boolean unused = locked(folder, () -> owner.equals(read(file)) && Files.deleteIfExists(file));
    }

    /** What is done with the folder's lock in hand. */
    private interface Locked<T> {
        T run() throws IOException;
    }

    private static synchronized <T> T locked(Path folder, Locked<T> work) {
        Path lock = folder.resolve(LOCK);
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assert held.isValid();
            return work.run();
        } catch (IOException failure) {
            throw new Unwritable(lock, failure);
        }
    }
}
