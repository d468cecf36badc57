package frontwright.model.deployment;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Files that the front serves itself: regular files below the directory, but neither those whose
 * path has a segment that begins with a dot nor those behind a symbolic link of another owner or
 * out of the directory.
 *
 * @param directory the absolute path
 * @param expires how long clients may keep them, or null for no header
 */
public record StaticFiles(String directory, @Nullable Duration expires) {}
