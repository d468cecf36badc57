package frontwright.templates;

import frontwright.model.deployment.Deployment;
import frontwright.templates.engine.Written;
import java.util.List;
import java.util.stream.Stream;

/** The comment at the top of each file: who wrote it, from what, and what to do with it. */
public final class Heading {

  private Heading() {}

  /**
   * The lines, without the signs of the comment.
   *
   * @param about what the file is, one line
   * @param how how to install and check it, a line each
   */
  public static List<Written> lines(Deployment deployment, String about, String... how) {
    String file = deployment.description();
    String name = file.substring(file.lastIndexOf('/') + 1);
    return Stream.concat(
            Stream.of(
                about,
                "Written by frontwright from "
                    + name
                    + ": change that and run `frontwright generate`."),
            Stream.of(how))
        .map(Heading::comment)
        .toList();
  }

  /** Text that cannot end the comment it stands in. */
  public static Written comment(String text) {
    return new Written(text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\\\]", "?"));
  }
}
