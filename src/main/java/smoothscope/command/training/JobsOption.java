package smoothscope.command.training;

import picocli.CommandLine.Option;
import smoothscope.session.view.CommandText;
import smoothscope.training.Recipe;

/** How many networks of a run learn at once. */
public final class JobsOption {
    @Option(
            names = "--jobs",
            paramLabel = "J",
            description =
                    "Networks that learn side by side, each with its share of the threads (default: 1): quicker, in more memory.")
    private int jobs = 1;

    Recipe in(Recipe recipe) {
        return recipe.withJobs(jobs);
    }

    CommandText in(CommandText command) {
        return command.unless(jobs == 1, "--jobs", Integer.toString(jobs));
    }
}
