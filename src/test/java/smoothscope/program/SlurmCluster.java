package smoothscope.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Slurm on this machine: a controller and two nodes with ports, keys and folders of their own, which vanish with it. */
final class SlurmCluster implements AutoCloseable {
    private static final List<String> PROGRAMS =
            List.of("munged", "slurmctld", "slurmd", "sbatch", "scontrol", "squeue");
    private static final long PATIENCE_SECONDS = 60;

    private final Path folder;
    private final Path configuration;

    /** Whether Slurm is installed, and this process may start its daemons. */
    static boolean isHere() {
        return "root".equals(System.getProperty("user.name"))
                && PROGRAMS.stream().allMatch(SlurmCluster::isInstalled);
    }

    private static boolean isInstalled(String program) {
        return Stream.of("/usr/bin", "/usr/sbin").anyMatch(each -> Files.isExecutable(Path.of(each, program)));
    }

    SlurmCluster(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        this.configuration = folder.resolve("slurm.conf");
        Files.createDirectories(folder.resolve("state"));
        Files.createDirectories(folder.resolve("spool"));
        key();
        Files.writeString(
                configuration, configuration(InetAddress.getLocalHost().getHostName()));
        run(
                "munged",
                "--force",
                "--key-file=" + file("munge.key"),
                "--socket=" + file("munge.socket"),
                "--pid-file=" + file("munged.pid"),
                "--log-file=" + file("munged.log"),
                "--seed-file=" + file("munged.seed"));
        run("slurmctld", "-c");
        run("slurmd", "-N", "n1");
        run("slurmd", "-N", "n2");
    }

    private void key() throws IOException {
        byte[] key = new byte[1024];
        new SecureRandom().nextBytes(key);
        Path file = folder.resolve("munge.key");
        Files.write(file, key);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String configuration(String host) throws IOException {
        return """
                ClusterName=test
                SlurmctldHost=%2$s(127.0.0.1)
                SlurmUser=root
                SlurmdUser=root
                AuthType=auth/munge
                # a job that goes back to the queue waits as long as its credential is good
                AuthInfo=socket=%1$s/munge.socket,cred_expire=5
                CredType=cred/munge
                StateSaveLocation=%1$s/state
                SlurmdSpoolDir=%1$s/spool/%%n
                SlurmctldPidFile=%1$s/slurmctld.pid
                SlurmdPidFile=%1$s/%%n.pid
                SlurmctldLogFile=%1$s/slurmctld.log
                SlurmdLogFile=%1$s/%%n.log
                SlurmctldPort=%3$d
                ProctrackType=proctrack/pgid
                TaskPlugin=task/none
                SelectType=select/cons_tres
                SelectTypeParameters=CR_CPU
                SlurmdParameters=config_overrides
                SlurmdTimeout=5
                MpiDefault=none
                ReturnToService=2
                SchedulerParameters=sched_interval=2,bf_interval=2
                NodeName=n1 NodeHostname=%2$s NodeAddr=127.0.0.1 Port=%4$d CPUs=2 RealMemory=4096 State=UNKNOWN
                NodeName=n2 NodeHostname=%2$s NodeAddr=127.0.0.1 Port=%5$d CPUs=2 RealMemory=4096 State=UNKNOWN
                PartitionName=main Nodes=n[1-2] Default=YES MaxTime=INFINITE State=UP
                """.formatted(folder, host, freePort(), freePort(), freePort());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Hands a batch script in; yields the number of the job. */
    String submit(Path script) {
        return run("sbatch", "--parsable", script.toString()).strip();
    }

    /** Which jobs and tasks are not over, a line for each: task, state, node. */
    List<String> queue() {
        return run("squeue", "--noheader", "--array", "--format=%K %T %N")
                .lines()
                .map(String::strip)
                .toList();
    }

    /** What becomes of a machine whose power fails: its daemon and all that runs there end at once. */
    void pullThePlug(String node) throws IOException {
        List<ProcessHandle> there = new ArrayList<>();
        ProcessHandle.of(Long.parseLong(
                        Files.readString(folder.resolve(node + ".pid")).strip()))
                .ifPresent(there::add);
        ProcessHandle.allProcesses()
                .filter(each -> environment(each).contains("SLURMD_NODENAME=" + node))
                .forEach(each -> {
                    each.parent().filter(SlurmCluster::keepsAStep).ifPresent(there::add);
                    there.add(each);
                });
        there.forEach(ProcessHandle::destroyForcibly);
    }

    private static String environment(ProcessHandle process) {
        return read(Path.of("/proc", String.valueOf(process.pid()), "environ"));
    }

    private static boolean keepsAStep(ProcessHandle process) {
        return read(Path.of("/proc", String.valueOf(process.pid()), "cmdline")).startsWith("slurmstepd");
    }

    private static String read(Path ofProcess) {
        try {
            return Files.readString(ofProcess, StandardCharsets.ISO_8859_1);
        } catch (IOException ended) {
            return "";
        }
    }

    private String run(String... command) {
        try {
            Path said = Files.createTempFile(folder, command[0], ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
            builder.environment().put("SLURM_CONF", configuration.toString());
            builder.environment().merge("PATH", "/usr/sbin:/sbin", (path, sbin) -> path + ":" + sbin);
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(said));
            }
            return Files.readString(said);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    @Override
    public void close() throws IOException {
        pullThePlug("n1");
        pullThePlug("n2");
        for (String daemon : List.of("slurmctld.pid", "munged.pid")) {
            ProcessHandle.of(Long.parseLong(read(folder.resolve(daemon)).strip()))
                    .ifPresent(ProcessHandle::destroyForcibly);
        }
    }
}
