package frontwright.validators.configuration.httpd;

import frontwright.model.source.Finding;
import frontwright.model.source.Shown;
import frontwright.model.source.Source;
import frontwright.validators.configuration.httpd.HttpdIncludes.Found;
import frontwright.validators.directives.HttpdContext;
import frontwright.validators.directives.HttpdDirective;
import frontwright.validators.directives.HttpdDirectives;
import frontwright.validators.files.FileTree;
import frontwright.validators.files.Paths;
import frontwright.validators.files.Reading;
import frontwright.validators.syntax.httpd.Directive;
import frontwright.validators.syntax.httpd.HttpdFile;
import frontwright.validators.syntax.httpd.Section;
import frontwright.validators.syntax.httpd.Statement;
import frontwright.validators.syntax.httpd.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One configuration while it is put together, in the order in which httpd reads. */
final class HttpdRun {

  static final String RULE = "httpd/include";

  /** {@code AP_MAX_INCLUDE_DEPTH} of {@code server/core.c}. */
  private static final int DEEPEST = 128;

  /** Sections and conditions around each other, so that whoever walks the tree may recurse. */
  private static final int DEEPEST_SECTION = 200;

  /** Nodes beyond which nothing more is put in: a bomb, not a configuration. */
  private static final int MOST_NODES = 4_000_000;

  private static final String TOO_MUCH = "too much is put together to go on";

  private static final Set<String> SAID_ONCE =
      Set.of("loadmodule", "serverroot", "pidfile", "defaultruntimedir", "user");

  private final FileTree files;
  private final HttpdLoader loader;
  private final HttpdConditions conditions;
  private final HttpdValues values;
  private final HttpdMacros macros;
  private final Map<String, HttpdFile> read = new LinkedHashMap<>();
  private final List<Finding> problems = new ArrayList<>();
  private final List<HttpdCondition> met = new ArrayList<>();
  private String serverRoot;
  private boolean isAccessFile;
  private int nested;
  private int nodes;
  private boolean isExhausted;
  private boolean isComplete = true;

  HttpdRun(FileTree files, HttpdLoader loader, HttpdBuild build, String serverRoot) {
    this.files = files;
    this.loader = loader;
    this.conditions = new HttpdConditions(build, files);
    this.values = new HttpdValues(build);
    this.macros = new HttpdMacros(problems);
    this.serverRoot = serverRoot;
  }

  HttpdConfiguration load(String path, HttpdFile file, HttpdContext context) {
    isAccessFile = context == HttpdContext.HTACCESS;
    List<HttpdNode> top = new ArrayList<>();
    enter(path, file, new HttpdScope(context, null, List.of(), top, 0));
    boolean isMain = context == HttpdContext.SERVER && isMain(top);
    if (isMain) {
      problems.addAll(macros.undefined());
    }
    return new HttpdConfiguration(
        context,
        List.copyOf(top),
        List.copyOf(met),
        List.copyOf(read.values()),
        List.copyOf(read.keySet()),
        List.copyOf(problems),
        isMain && isComplete);
  }

  private static boolean isMain(List<HttpdNode> top) {
    return top.stream().anyMatch(node -> node.is("Listen"))
        && top.stream().anyMatch(node -> SAID_ONCE.contains(node.name().toLowerCase(Locale.ROOT)));
  }

  private void enter(String path, HttpdFile file, HttpdScope scope) {
    read.put(files.real(path), file);
    addAll(HttpdText.of(file), file.statements(), scope);
  }

  private void addAll(HttpdText text, List<Statement> statements, HttpdScope scope) {
    for (Statement statement : statements) {
      HttpdNode node = new HttpdNode(text, statement, values.seen(statement), scope);
      nodes++;
      if (statement instanceof Section section && HttpdConditions.isCondition(node.name())) {
        decide(text, section, node, scope);
      } else {
        scope.siblings().add(node);
        if (statement instanceof Section section) {
          open(text, section, node, scope);
        } else {
          act(text, node, scope);
        }
      }
    }
  }

  private void decide(HttpdText text, Section section, HttpdNode node, HttpdScope scope) {
    Truth truth = conditions.holds(section, values.definitions(), serverRoot);
    HttpdCondition condition = new HttpdCondition(node, truth);
    met.add(condition);
    if (truth != Truth.FALSE && isShallow(node, scope)) {
      addAll(text, section.statements(), scope.under(condition));
    }
  }

  private void open(HttpdText text, Section section, HttpdNode node, HttpdScope scope) {
    if (node.is("Macro")) {
      macros.define(text, section, values.definitions());
    } else if (!isOpaque(node) && isShallow(node, scope)) {
      addAll(text, section.statements(), scope.inside(node));
    }
  }

  /** A section whose lines its own function reads as something else (mod_lua). */
  private static boolean isOpaque(HttpdNode section) {
    return HttpdDirectives.named(section.key()).stream().anyMatch(HttpdDirective::onRead);
  }

  private boolean isShallow(HttpdNode node, HttpdScope scope) {
    if (scope.depth() == DEEPEST_SECTION && !isExhausted) {
      exhaust(node, "sections are nested too deeply to go on");
    }
    return scope.depth() < DEEPEST_SECTION;
  }

  /** What httpd does while it reads. */
  private void act(HttpdText text, HttpdNode node, HttpdScope scope) {
    switch (node.name().toLowerCase(Locale.ROOT)) {
      case "use" -> use(text, node, scope);
      case "undefmacro" -> macros.undefine(node.rawArguments());
      case "define", "undefine", "serverroot", "include", "includeoptional" -> {
        if (!isAccessFile) {
          actInServer(node, node.arguments(), scope);
        }
      }
      default -> {}
    }
  }

  private void actInServer(HttpdNode node, List<String> arguments, HttpdScope scope) {
    if (node.is("Define")) {
      values.define(arguments, node.hasUnknown());
    } else if (arguments.size() != 1) {
      return;
    } else if (node.is("UnDefine")) {
      values.undefine(arguments.get(0));
    } else if (node.is("ServerRoot")) {
      String root = Paths.resolve(serverRoot, arguments.get(0));
      serverRoot = files.isDirectory(root) ? root : serverRoot;
    } else if (node.hasUnknown()) {
      unknown(node);
    } else {
      include(node, scope);
    }
  }

  private void use(HttpdText text, HttpdNode node, HttpdScope scope) {
    if (nested == DEEPEST || isTooMuch()) {
      exhaust(node, TOO_MUCH);
      return;
    }
    macros
        .use(text, (Directive) node.statement(), values.definitions())
        .ifPresent(
            body -> {
              Source source = body.file().source();
              values.charge(source.name().length() + source.text().length());
              nested++;
              addAll(body, body.file().statements(), scope);
              nested--;
            });
  }

  private void include(HttpdNode node, HttpdScope scope) {
    String path = Paths.resolve(serverRoot, node.argument(0));
    for (Found found : HttpdIncludes.find(files, path, node.is("IncludeOptional"))) {
      if (found instanceof Found.File file) {
        read(file.path(), node, scope);
      } else if (found instanceof Found.Refused refused) {
        refuse(node, refused);
      }
    }
  }

  private void read(String path, HttpdNode node, HttpdScope scope) {
    if (nested == DEEPEST) {
      exhaust(
          node,
          "Exceeded maximum include depth of " + DEEPEST + ", There appears to be a recursion");
    } else if (isTooMuch()) {
      exhaust(node, TOO_MUCH);
    }
    if (isExhausted) {
      return;
    }
    Reading reading = files.read(path);
    if (reading instanceof Reading.Text file) {
      nested++;
      enter(path, loader.parse(path, file), scope);
      nested--;
    } else if (reading instanceof Reading.Failed failed) {
      String message = "Could not open configuration file " + Shown.quoted(path) + ": it ";
      error(node, message + failed.reason(), "name a file that httpd may read");
    }
  }

  private boolean isTooMuch() {
    return nodes > MOST_NODES || values.isExhausted();
  }

  private void refuse(HttpdNode node, Found.Refused refused) {
    if (refused.isElsewhere()) {
      note(
          node,
          refused.message() + ": what is in it is not known",
          "lint where the file is, or name a copy of that machine's files with --root");
    } else {
      error(
          node,
          refused.message(),
          "correct the path, which is relative to "
              + Shown.quoted(serverRoot)
              + ", or write `IncludeOptional`");
    }
  }

  private void unknown(HttpdNode node) {
    note(
        node,
        "what is included is not known: " + Shown.quoted(node.rawArguments()),
        "say the value with `Define`, or lint the file by itself");
  }

  private void error(HttpdNode node, String message, String help) {
    isComplete = false;
    problems.add(Finding.error(RULE, node.argumentPlace(0), message, help));
  }

  private void note(HttpdNode node, String message, String help) {
    isComplete = false;
    problems.add(Finding.note(RULE, node.argumentPlace(0), message, help));
  }

  /** Nothing more is followed; said once, for all that follows has the same reason. */
  private void exhaust(HttpdNode node, String message) {
    if (!isExhausted) {
      isExhausted = true;
      error(node, message, "look for files or macros that lead to each other again and again");
    }
  }
}
