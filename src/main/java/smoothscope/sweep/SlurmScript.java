package smoothscope.sweep;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The batch script that runs a sweep as an array of jobs under Slurm, a task each. Before its time is over a job is asked to end; it then
 * goes back to the queue and continues from its last checkpoint.
 */
public final class SlurmScript {
    private SlurmScript() {}

    /**
     * @param program how the program is started, word by word
     * @param data where the data sets lie, or null to look in the usual places
     */
    public static String of(SweepFolder sweep, List<String> program, @Nullable Path data) {
        String folder = quoted(sweep.folder().toAbsolutePath().normalize().toString());
        StringBuilder command = new StringBuilder();
        program.forEach(word -> command.append(quoted(word)).append(' '));
        command.append("sweep --dir ").append(folder).append(" --task \"$SLURM_ARRAY_TASK_ID\"");
        if (data != null) {
            command.append(" --data ")
                    .append(quoted(data.toAbsolutePath().normalize().toString()));
        }
        return String.format(
                Locale.ROOT,
                """
                #!/bin/bash
                #SBATCH --job-name=smoothscope
                #SBATCH --array=1-%d
                #SBATCH --cpus-per-task=2
                #SBATCH --mem=4G
                #SBATCH --time=12:00:00
                #SBATCH --requeue
                #SBATCH --open-mode=append
                #SBATCH --signal=B:INT@120
                #SBATCH --output=%s
                # Two minutes before the time is over Slurm interrupts this script. The task keeps its checkpoints and
                # goes back to the queue; a task that is done ends at once.
                export OMP_NUM_THREADS="${SLURM_CPUS_PER_TASK:-1}"
                %s &
                task=$!
                requeue=0
                trap 'requeue=1; kill -TERM "$task"' INT TERM
                wait "$task"
                code=$?
                if [ "$requeue" = 1 ]; then
                  wait "$task"
                  scontrol requeue "${SLURM_ARRAY_JOB_ID}_${SLURM_ARRAY_TASK_ID}"
                  exit 0
                fi
                exit "$code"
                """,
                sweep.tasks().size(),
                quoted(sweep.folder().toAbsolutePath().normalize() + "/slurm-%A_%a.log"),
                command);
    }

    /** A word that a shell takes as it is. */
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
