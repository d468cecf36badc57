package frontwright.model.compatibility;

/** A front, what it speaks, and with whom. */
public record Combination(Front front, Protocol protocol, AppServer server) {

  /** For instance {@code nginx over fastcgi to uWSGI}. */
  @Override
  public String toString() {
    return protocol == Protocol.EMBEDDED
        ? front.word() + " with " + server.title()
        : front.word() + " over " + protocol.word() + " to " + server.title();
  }
}
