package frontwright.validators.python;

import java.util.List;

/** What an expression gives, as far as that is certain without running it. */
public sealed interface Value {

  /** A string. */
  record Text(String text) implements Value {}

  /** A {@code pathlib.Path}: an absolute path, normalized. */
  record PathOf(String path) implements Value {}

  /** A whole number. */
  record Whole(long number) implements Value {}

  /** {@code True} or {@code False}. */
  record Flag(boolean flag) implements Value {}

  /** {@code None}. */
  record None() implements Value {}

  /** A list or a tuple. */
  record Items(List<Value> items) implements Value {}

  /** Something of a module that is not in the project, such as {@code os.path.join}. */
  record Foreign(String name) implements Value {}

  /**
   * What cannot be told.
   *
   * @param why to follow "is": {@code taken from the environment}
   */
  record Unsure(String why) implements Value {}
}
