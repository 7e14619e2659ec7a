package smoothscope;

import java.nio.file.Path;
import java.util.List;
import smoothscope.app.main.Window;
import smoothscope.command.CommandLineProgram;
import smoothscope.command.WindowOpener;

/** The program's front door: a plain class, since one that extends {@code Application} does not start from a class path. */
public final class Smoothscope {
    private Smoothscope() {}

    public static void main(String[] args) {
        // what is drawn is drawn into memory: no command asks for a screen, and the window's toolkit brings its own
        System.setProperty("java.awt.headless", "true");
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
}
