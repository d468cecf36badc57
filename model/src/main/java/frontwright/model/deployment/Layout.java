package frontwright.model.deployment;

/**
 * Where the output will live.
 *
 * @param install the absolute path of the directory that the output becomes
 * @param selfContained whether what runs keeps its sockets in that directory too, to be tried where
 *     it lies; otherwise they are below {@code /run}
 */
public record Layout(String install, boolean selfContained) {

  /** The absolute path of a generated file. */
  public String path(String generated) {
    return install + "/" + generated;
  }

  /** The socket of an instance for which the description names none. */
  public String socket(String serverFolder, String instance) {
    return selfContained
        ? path(serverFolder + "/" + instance + ".sock")
        : "/run/" + instance + "/" + instance + ".sock";
  }
}
