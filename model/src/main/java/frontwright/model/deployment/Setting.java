package frontwright.model.deployment;

import java.util.Locale;

/** A name and a free text: an environment variable, or a header of metadata. */
public record Setting(String name, String value) {

  /** The variable under which an application sees a header of this name (RFC 3875, 4.1.18). */
  public String headerVariable() {
    return "HTTP_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
