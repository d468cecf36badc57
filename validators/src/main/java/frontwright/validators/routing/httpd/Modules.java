package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdConfiguration;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.syntax.httpd.Section;
import frontwright.validators.syntax.httpd.Statement;
import frontwright.validators.syntax.httpd.Word;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The modules that an httpd has loaded.
 *
 * @param named those that {@code LoadModule} names
 * @param isAll whether these are all; otherwise any may be there
 */
record Modules(Set<String> named, boolean isAll) {

  static Modules of(HttpdConfiguration configuration) {
    Set<String> named = new HashSet<>();
    configuration.all("LoadModule").map(node -> node.argument(0)).forEach(named::add);
    configuration.conditions().stream()
        .map(condition -> condition.section().statement())
        .flatMap(statement -> ((Section) statement).statements().stream())
        .filter(statement -> statement.isNamed("LoadModule"))
        .flatMap(Modules::first)
        .forEach(named::add);
    boolean isWhole = configuration.isWhole();
    boolean isStatic = configuration.all().noneMatch(node -> isLoading(node));
    return new Modules(named, isWhole && !isStatic);
  }

  private static boolean isLoading(HttpdNode node) {
    return node.is("LoadModule");
  }

  private static Stream<String> first(Statement statement) {
    return statement.arguments().words().stream().limit(1).map(Word::value);
  }

  /** Whether a module may be asked: {@code dir_module}. */
  boolean has(String module) {
    return !isAll || named.contains(module);
  }
}
