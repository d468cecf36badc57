package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.routing.ServedFiles;
import frontwright.validators.routing.ServedFiles.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ap_directory_walk}: goes down to a file, and takes the {@code <Directory>} sections and
 * access files on the way. Symbolic links are not looked at.
 */
final class DirectoryWalk {

  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_PATH = 4095;

  private final HttpdRequest r;
  private final ServedFiles files;
  private final AccessFiles accessFiles;
  private final List<Section> sections;
  private final List<Scope> found = new ArrayList<>();
  private Options options;
  private int next;

  DirectoryWalk(HttpdRequest r) {
    this.r = r;
    this.files = r.site.files();
    this.accessFiles = r.site.accessFiles();
    this.sections = r.host().mapping().sections().directories();
    this.options = Options.of(r.directory);
  }

  /** Walks to the request's file name. Returns 0, or a status to answer with. */
  int run() {
    String path = r.filename == null ? null : Paths.canonical(r.filename);
    if (path == null) {
      throw new Undecidable("the path " + r.filename);
    }
    Kind kind = kind(path);
    int status = descend(path, kind);
    if (status != 0) {
      return status;
    }
    for (; next < sections.size(); next++) {
      Section section = sections.get(next);
      if (section.isRegex() && section.isFound(String.valueOf(r.filename), r)) {
        take(section);
      }
    }
    r.directory = r.directory.and(found);
    return 0;
  }

  /** A file with a slash behind it is none. */
  private Kind kind(String path) {
    if (isTooLong(path)) {
      return Kind.ABSENT;
    }
    Kind kind = files.kind(path);
    return kind == Kind.FILE && path.endsWith("/") ? Kind.ABSENT : kind;
  }

  private int descend(String path, Kind whole) {
    String rest = path.substring(1);
    StringBuilder name = new StringBuilder("/");
    Kind here = Kind.DIRECTORY;
    int depth = 1;
    while (here != Kind.ABSENT && here != Kind.FILE) {
      level(name.charAt(name.length() - 1) == '/' ? name.toString() : name + "/", depth);
      if (rest.isEmpty()) {
        break;
      }
      int slash = rest.indexOf('/', 1);
      String part = slash < 0 ? rest : rest.substring(0, slash);
      name.append(part);
      rest = rest.substring(part.length());
      if (part.equals("/")) {
        break;
      }
      depth++;
      boolean isKnown = whole != Kind.ABSENT && options.has("followsymlinks");
      here = isKnown ? Kind.DIRECTORY : kind(name.toString());
      if (here == Kind.ABSENT && isTooLong(name.toString())) {
        return 403;
      }
    }
    r.filename = name.toString();
    r.pathInfo = rest + r.pathInfo;
    r.kind = whole == Kind.ABSENT ? here : whole;
    return 0;
  }

  private static boolean isTooLong(String path) {
    return path.length() > LONGEST_PATH || Paths.name(path).length() > LONGEST_NAME;
  }

  /** What is for a directory of some number of components. */
  private void level(String directory, int depth) {
    while (next < sections.size()) {
      Section section = sections.get(next);
      if (section.isRegex() || section.components() > depth) {
        break;
      }
      boolean isRoot = section.components() == 0;
      if (isRoot || (section.components() == depth && section.isDirectory(directory))) {
        take(section);
      }
      next++;
    }
    accessFile(directory);
  }

  private void take(Section section) {
    Scope.certain(section.node());
    add(section.scope());
  }

  private void add(Scope scope) {
    found.add(scope);
    options = options.merged(scope);
  }

  /** Reads an access file where {@code AllowOverride} lets it say something. */
  private void accessFile(String directory) {
    if (!options.readsAccessFiles()) {
      return;
    }
    List<String> names =
        r.server.last("accessfilename").map(HttpdNode::arguments).orElse(List.of(".htaccess"));
    for (String name : names) {
      String path = directory + name;
      if (files.kind(path) != Kind.ABSENT) {
        add(accessFiles.at(path).orElseThrow(() -> new Undecidable(path)));
        return;
      }
    }
  }
}
