package frontwright.validators.files;

import frontwright.model.source.Source;

/** What came of reading a file. */
public sealed interface Reading {

  /** The file's bytes; see {@link Source#ofBytes}. */
  record Text(Source source) implements Reading {}

  /** There is no such file. */
  record Missing() implements Reading {}

  /**
   * It is there, and cannot be read.
   *
   * @param reason why not, to stand behind the path: {@code is a directory}
   */
  record Failed(String reason) implements Reading {}
}
