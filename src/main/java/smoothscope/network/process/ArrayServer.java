package smoothscope.network.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The end of the pipes within the process that has nothing to lose: arrays come in, arrays go out, or the reason why none do. */
public final class ArrayServer implements AutoCloseable {
    /** Where answers go that the network's own words must not mix with; a bare root has no /dev/fd. */
    private static final List<Path> ANSWERS = List.of(Path.of("/dev/fd/3"), Path.of("/proc/self/fd/3"));

    static final int ANSWER = 1;
    static final int REFUSAL = 2;
    private static final int LONGEST = 10_000;

    private final DataInputStream in;
    private final DataOutputStream out;

    private ArrayServer(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** Takes over the process's pipes; what it prints goes elsewhere from now on. */
    public static ArrayServer open() throws IOException {
        OutputStream answers = ProcessCommand.isWindows() ? System.out : answers();
        System.setOut(System.err);
        return new ArrayServer(
                new DataInputStream(new BufferedInputStream(System.in, 1 << 16)),
                new DataOutputStream(new BufferedOutputStream(answers, 1 << 16)));
    }

    /** Whoever finds no pipe says so by ending: an answer that goes elsewhere would be waited for without end. */
    private static OutputStream answers() throws IOException {
        for (Path each : ANSWERS) {
            if (Files.exists(each)) {
                return Files.newOutputStream(each, StandardOpenOption.WRITE);
            }
        }
        throw new FileNotFoundException("no pipe for answers");
    }

    /** The next arrays; ends with {@code EOFException} when nobody asks any more. */
    public List<ArrayWire.Array> asked() throws IOException {
        return ArrayWire.read(in);
    }

    public void answer(List<ArrayWire.Array> arrays) throws IOException {
        out.writeByte(ANSWER);
        ArrayWire.write(arrays, out);
    }

    public void refuse(Throwable refused) throws IOException {
        String message = String.valueOf(refused.getMessage());
        out.writeByte(REFUSAL);
        out.writeUTF(message.length() > LONGEST ? message.substring(message.length() - LONGEST) : message);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        in.close();
        out.close();
    }
}
