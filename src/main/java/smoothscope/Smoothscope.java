package smoothscope;

import smoothscope.app.main.Window;
import smoothscope.command.CommandLineProgram;

/** The program's front door: a plain class, since one that extends {@code Application} does not start from a class path. */
public final class Smoothscope {
    private Smoothscope() {}

    public static void main(String[] args) {
        // what is drawn is drawn into memory: no command asks for a screen, and the window's toolkit brings its own
        System.setProperty("java.awt.headless", "true");
        System.exit(new CommandLineProgram(Window::open).run(args));
    }
}
