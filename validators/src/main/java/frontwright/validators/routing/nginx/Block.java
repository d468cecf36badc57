package frontwright.validators.routing.nginx;

import frontwright.validators.configuration.nginx.NginxNode;

/**
 * A block that is being read.
 *
 * @param settings the directives in force in it
 * @param name a location's name; for {@code if} and {@code limit_except} that of the one around
 */
record Block(NginxNode node, Settings settings, String name, Scope.Kind kind) {

  /**
   * An {@code if} or {@code limit_except} in it; an {@code if} of a server is part of the server.
   */
  Block nameless(NginxNode inside) {
    Scope.Kind inner = kind == Scope.Kind.SERVER ? kind : Scope.Kind.NAMELESS;
    return new Block(inside, new Settings(inside.children(), settings, true), name, inner);
  }
}
