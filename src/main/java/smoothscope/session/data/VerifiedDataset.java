package smoothscope.session.data;

import java.nio.file.Path;

/**
 * A data set that was found whole, or made so.
 *
 * @param place its folder
 * @param train images to learn from
 * @param validation images to be judged by
 * @param files how many files were compared with what was published
 * @param different how many of them differ; all can be read nevertheless
 */
public record VerifiedDataset(Path place, int train, int validation, int files, int different) {}
