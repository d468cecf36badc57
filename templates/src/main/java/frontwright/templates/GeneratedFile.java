package frontwright.templates;

/**
 * A file that a target wrote.
 *
 * @param path below the output directory, with {@code /} between its segments
 * @param text its whole content
 */
public record GeneratedFile(String path, String text) {}
