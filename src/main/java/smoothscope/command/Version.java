package smoothscope.command;

import picocli.CommandLine.IVersionProvider;
import smoothscope.snapshot.Origin;

/** The version that the jar's manifest names. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {RootCommand.NAME + " " + Origin.version()};
    }
}
