package frontwright.conformance;

import java.util.Locale;

/** Where the application under test is. */
enum Mount {
  /** At the root of the site. */
  ROOT(""),
  /** Under a prefix; nobody is at the root. */
  MYAPP("/myapp"),
  /** Below another application. */
  NESTED("/myapp/admin");

  private final String prefix;

  Mount(String prefix) {
    this.prefix = prefix;
  }

  /** SCRIPT_NAME. */
  String prefix() {
    return prefix;
  }

  /** As it is written in a description. */
  String url() {
    return prefix.isEmpty() ? "/" : prefix;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
