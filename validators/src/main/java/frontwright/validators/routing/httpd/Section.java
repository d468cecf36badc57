package frontwright.validators.routing.httpd;

import frontwright.model.routing.Value;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.regex.Matching;
import frontwright.validators.regex.Regex;
import frontwright.validators.routing.httpd.expression.HttpdPattern;
import frontwright.validators.routing.httpd.expression.Wildcards;
import org.jspecify.annotations.Nullable;

/**
 * A section that is for some paths, names or URLs: {@code <Directory>}, {@code <Location>}, {@code
 * <Files>}, {@code <Proxy>} and their relatives with {@code Match}.
 */
final class Section {

  private final HttpdNode node;
  private final Scope scope;
  private final String covers;
  private final int components;
  private final boolean isCertain;
  private final boolean isGlob;
  private final @Nullable HttpdPattern pattern;

  /** A section whose regular expression nobody shares. */
  Section(HttpdNode node) {
    this(node, new Prepared());
  }

  Section(HttpdNode node, Prepared prepared) {
    this.node = node;
    boolean isMatch = Ascii.lower(node.name()).endsWith("match");
    boolean hasTilde = node.argument(0).equals("~");
    String written = node.argument(hasTilde ? 1 : 0);
    boolean isRegex = isMatch || hasTilde;
    this.covers = node.is("Directory") && !isRegex ? directory(written) : Prepared.text(written);
    this.components = covers.equals("/") ? 0 : Paths.depth(covers);
    this.isCertain = Scope.isKnown(node);
    this.scope = Scope.of(node, covers);
    this.pattern = isRegex ? prepared.pattern(written) : null;
    this.isGlob = !isRegex && Paths.isPattern(covers);
  }

  private static String directory(String written) {
    String path = Paths.canonical(written);
    return path == null || path.endsWith("/") ? String.valueOf(path) : path + "/";
  }

  HttpdNode node() {
    return node;
  }

  Scope scope() {
    return scope;
  }

  /**
   * What is in it.
   *
   * @throws Undecidable when it is not known whether httpd has read it
   */
  Scope certain() {
    if (!isCertain) {
      Scope.certain(node);
    }
    return scope;
  }

  /** What it is for, as it is written; a directory with a slash at the end. */
  String text() {
    return covers;
  }

  boolean isRegex() {
    return pattern != null;
  }

  /** How many components a directory has; the root has none. */
  int components() {
    return components;
  }

  /** Whether it is for a directory with a slash at the end, other than by a regular expression. */
  boolean isDirectory(String directory) {
    return isGlob ? Wildcards.match(covers, directory, true, false) : covers.equals(directory);
  }

  /** Whether it is for a path of a URL. */
  boolean isLocation(String path, HttpdRequest r) {
    if (pattern != null) {
      return isFound(path, r);
    } else if (isGlob) {
      return Wildcards.match(covers, path, true, false);
    }
    return path.startsWith(covers)
        && (covers.isEmpty()
            || covers.endsWith("/")
            || path.length() == covers.length()
            || path.charAt(covers.length()) == '/');
  }

  /** Whether it is for a file's name. */
  boolean isFile(String name, HttpdRequest r) {
    if (pattern != null) {
      return isFound(name, r);
    }
    return isGlob ? Wildcards.match(covers, name, true, false) : covers.equals(name);
  }

  /** Whether it is for what a proxy asks for. */
  boolean isProxy(String url, HttpdRequest r) {
    String own = covers.regionMatches(true, 0, "proxy:", 0, 6) ? covers.substring(6) : covers;
    if (pattern != null) {
      return isFound(url, r);
    }
    return isGlob ? Wildcards.match(own, url, false, false) : url.startsWith(own);
  }

  /** Looks for the regular expression; named captures become variables ({@code ap_regname}). */
  boolean isFound(String subject, HttpdRequest r) {
    Matching.Found found = pattern == null ? null : Regexes.find(pattern, subject);
    if (found == null) {
      return false;
    }
    for (Regex.Group group : found.expression().groups()) {
      String value = found.groups().get(group.number());
      if (group.name() != null && value != null) {
        r.set("MATCH_" + Ascii.upper(group.name()), new Value.Known(value));
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return "<" + node.name() + " " + node.rawArguments() + ">";
  }
}
