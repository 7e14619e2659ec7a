package smoothscope;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import smoothscope.app.main.Window;
import smoothscope.command.CommandLineProgram;
import smoothscope.command.WindowOpener;
import smoothscope.network.onnx.OnnxServer;
import smoothscope.network.torchscript.ScriptServer;

/** The program's front door: a plain class, since one that extends {@code Application} does not start from a class path. */
public final class Smoothscope {
    private Smoothscope() {}

    public static void main(String[] args) {
        // what is drawn is drawn into memory: no command asks for a screen, and the window's toolkit brings its own
        System.setProperty("java.awt.headless", "true");
        if (args.length == 2
                && List.of(ScriptServer.ARGUMENT, OnnxServer.ARGUMENT).contains(args[0])) {
            System.exit(served(args[0], Path.of(args[1])));
        }
        System.exit(new CommandLineProgram(new Windows()).run(args));
    }

    private static final class Windows implements WindowOpener {
        @Override
        public boolean open(List<Path> files, List<Path> beside) {
            return Window.open(files, beside);
        }

        @Override
        public boolean openAnother(List<Path> files, List<Path> beside) {
            return Window.openAnother(files, beside);
        }
    }

    /** This process runs a stranger's network for another one of this program. */
    private static int served(String service, Path file) {
        try {
            if (service.equals(OnnxServer.ARGUMENT)) {
                OnnxServer.serve(file);
            } else {
                ScriptServer.serve(file);
            }
            return 0;
        } catch (IOException gone) {
            return 1;
        }
    }
}
