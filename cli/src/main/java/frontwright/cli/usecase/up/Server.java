package frontwright.cli.usecase.up;

import frontwright.model.value.Endpoint;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A server to run.
 *
 * @param name what its log is called
 * @param title what messages call it
 * @param command the program, which stays in the foreground, and its words
 * @param directory where it runs
 * @param environment variables of its own, besides those of this program
 * @param endpoints where it listens when it is ready
 * @param pidFile where it writes its process number when it has read its configuration, or null;
 *     httpd listens before that
 * @param logs the files that it logs to, besides its own streams
 * @param quit the signal that lets requests under way end
 */
record Server(
    String name,
    String title,
    List<String> command,
    Path directory,
    Map<String, String> environment,
    List<Endpoint> endpoints,
    @Nullable Path pidFile,
    List<Path> logs,
    String quit) {}
