package frontwright.trials;

import java.util.List;
import java.util.Map;

/**
 * A front with the configuration that it is to read.
 *
 * @param command runs it in the foreground; with {@code -t} behind it, tests the configuration
 * @param files the configuration, by paths below the stage's root
 * @param host the name that requests are for, unless they say otherwise
 */
record Front(List<String> command, Map<String, String> files, String host) {}
