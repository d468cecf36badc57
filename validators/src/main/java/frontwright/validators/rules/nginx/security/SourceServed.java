package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.files.Paths;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.nginx.LocationPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import frontwright.validators.rules.nginx.Wsgi;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An application's own directory as the directory of files that are tried before it is asked. */
final class SourceServed extends NamedNginxRule {

  /** Where applications are put, and not the files of sites. */
  private static final LazyPattern HOME =
      LazyPattern.of("/(?:srv|opt|home/[^/]+|app|apps|code|root|usr/src)(?:/[^/]+){0,3}");

  /** What directories for everybody are called, or what is around them. */
  private static final LazyPattern FOR_ALL =
      LazyPattern.of(
          "(?i).*[/._-](?:public|static|www|https?|html|htdocs|httpdocs|web|webroot|wwwroot|dist"
              + "|build|out|sites?|docs|assets|media|frontend|client|ui|spa|files|data|uploads?"
              + "|downloads?|maintenance|errors?)(?:[/._-].*)?");

  SourceServed() {
    super("source-served", Severity.WARNING, "root");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    String directory = Paths.withoutSlash(node.argument(0));
    if (directory.isEmpty() || directory.contains("$")) {
      return;
    }
    servers(node)
        .flatMap(server -> server.children("location"))
        .filter(
            location -> subject.level(location).effective("root").filter(node::equals).isPresent())
        .filter(location -> LocationPattern.of(location).text().equals("/"))
        .flatMap(location -> behindFiles(location, subject).stream())
        .filter(pass -> isItsOwn(directory, pass))
        .findFirst()
        .ifPresent(
            pass ->
                sink.accept(
                    finding(
                            node.place(node.arguments().get(0)),
                            "whatever is in "
                                + Shown.quoted(directory)
                                + " is served before the application is asked: its source, its"
                                + " settings, `.env`, `.git`",
                            "serve a directory that has nothing else in it, such as "
                                + Shown.quoted(directory + "/public"))
                        .relatedTo(pass.node().head(), "the application")));
  }

  private static Stream<NginxNode> servers(NginxNode node) {
    return Stream.concat(
        node.ancestors().filter(around -> around.is("server")),
        node.parent() != null && node.parent().is("http")
            ? node.parent().children("server")
            : Stream.empty());
  }

  /** The application that gets what is no file. */
  private static Optional<Pass> behindFiles(NginxNode location, NginxSubject subject) {
    return location
        .child("try_files")
        .filter(files -> files.arguments().stream().anyMatch(word -> word.value().equals("$uri")))
        .map(files -> files.argument(files.arguments().size() - 1))
        .filter(last -> last.startsWith("@"))
        .flatMap(
            name ->
                Access.neighbours(location, subject)
                    .filter(other -> other.is("location") && other.argument(0).equals(name))
                    .flatMap(other -> other.children().stream())
                    .flatMap(child -> Pass.of(child).stream())
                    .filter(pass -> !Wsgi.isForScripts(pass, subject))
                    .findFirst());
  }

  /** Whether a directory is the application's: its socket is in it, or it lies where those do. */
  private static boolean isItsOwn(String directory, Pass pass) {
    return pass.authority().startsWith("unix:" + directory + "/")
        || (HOME.matches(directory) && !FOR_ALL.matches(directory))
        || hasFilesOfItsOwn(directory, pass.node());
  }

  /** Whether a directory inside of it is named as the one for static files. */
  private static boolean hasFilesOfItsOwn(String directory, NginxNode pass) {
    return Access.server(pass).stream()
        .flatMap(NginxNode::descendants)
        .filter(other -> other.is("alias"))
        .anyMatch(other -> other.argument(0).matches(Pattern.quote(directory) + "/[^/]+/?"));
  }
}
