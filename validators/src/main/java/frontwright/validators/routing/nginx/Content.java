package frontwright.validators.routing.nginx;

import frontwright.model.compatibility.Protocol;

/** What answers in a location, instead of files: its content handler. */
sealed interface Content {

  /** A backend, over a protocol. */
  record Backend(Protocol protocol) implements Content {}

  /** A module that always answers the same, as {@code empty_gif} does. */
  record Fixed(int status) implements Content {}

  /**
   * A module of which it is not known what it answers.
   *
   * @param directive its directive
   */
  record Foreign(String directive) implements Content {}
}
