package frontwright.validators.syntax.httpd;

import java.util.Set;

/** The sections that httpd acts on while it is still reading. Names are in small letters. */
final class Kinds {

  private static final Set<String> CONDITIONS =
      Set.of("ifmodule", "ifdefine", "ifversion", "iffile", "ifdirective", "ifsection");

  private Kinds() {}

  /** Whether the section decides if its body is read at all. */
  static boolean isCondition(String key) {
    return CONDITIONS.contains(key);
  }

  static boolean isMacro(String key) {
    return key.equals("macro");
  }
}
