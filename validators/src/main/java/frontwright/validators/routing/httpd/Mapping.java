package frontwright.validators.routing.httpd;

/** What a server's configuration says about mapping, prepared for many requests. */
final class Mapping {

  private final Aliases aliases;
  private final WsgiAliases wsgi;
  private final Passes passes;
  private final Rewriting rewriting;
  private final Sections sections;

  Mapping(Applicable server, Prepared prepared) {
    this.aliases = new Aliases(server, prepared);
    this.wsgi = WsgiAliases.of(server);
    this.passes = new Passes(server, prepared);
    this.rewriting = Rewriting.of(server);
    this.sections = new Sections(server, prepared);
  }

  Aliases aliases() {
    return aliases;
  }

  WsgiAliases wsgi() {
    return wsgi;
  }

  Passes passes() {
    return passes;
  }

  Rewriting rewriting() {
    return rewriting;
  }

  Sections sections() {
    return sections;
  }
}
