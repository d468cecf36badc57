package frontwright.validators.routing.httpd;

import frontwright.model.routing.ServedFiles;
import frontwright.model.routing.ServedFiles.Kind;
import frontwright.validators.configuration.httpd.HttpdNode;
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
  private Applicable walked;
  private Options options;
  private int next;

  DirectoryWalk(HttpdRequest r) {
    this.r = r;
    this.files = r.site.files();
    this.accessFiles = r.site.accessFiles();
    this.sections = r.host().mapping().sections().directories();
    this.walked = r.directory;
    this.options = Options.of(walked);
  }

  /** Walks to the request's file name. Returns 0, or a status to answer with. */
  int run() {
    String path = r.filename == null ? null : Paths.canonical(r.filename);
    if (path == null) {
      throw new Undecidable("the path " + r.filename);
    }
    Kind kind = kind(path);
    if (isFamiliar(path, kind)) {
      r.filename = path;
      r.kind = kind;
      remember();
      return 0;
    }
    int status = descend(path, kind);
    if (status != 0) {
      return status;
    }
    matchExpressions();
    remember();
    return 0;
  }

  private void matchExpressions() {
    for (; next < sections.size(); next++) {
      Section section = sections.get(next);
      if (section.isRegex() && section.isFound(String.valueOf(r.filename), r)) {
        take(section);
      }
    }
  }

  private void remember() {
    boolean isDirectory = r.kind == Kind.DIRECTORY;
    r.walked = isDirectory ? r.filename() : parent(r.filename());
    r.walkedScopes = found;
    r.directory = walked;
  }

  private static String parent(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /**
   * Whether the request that this one is inside of, or that was redirected here, has just looked at
   * the same directory: then httpd takes what was found there.
   */
  private boolean isFamiliar(String path, Kind kind) {
    HttpdRequest other = r.around == null ? r.before : r.around;
    boolean isDirectory = kind == Kind.DIRECTORY && r.pathInfo.isEmpty();
    if (other == null || other.walked == null || (kind != Kind.FILE && !isDirectory)) {
      return false;
    }
    String directory = isDirectory ? path : parent(path);
    if (!other.walked.equals(directory.endsWith("/") ? directory : directory + "/")) {
      return false;
    }
    found.addAll(other.walkedScopes);
    walked = walked.and(found);
    return true;
  }

  /** A file with a slash behind it is none. */
  private Kind kind(String path) {
    if (isTooLong(path)) {
      return Kind.ABSENT;
    }
    Kind known = files.kind(path);
    Kind kind = known == Kind.UNKNOWN ? likely(path) : known;
    return kind == Kind.FILE && path.endsWith("/") ? Kind.ABSENT : kind;
  }

  /** Of an application that the configuration names, its file is taken to be there. */
  private Kind likely(String path) {
    String script = r.script;
    if (script == null) {
      return Kind.UNKNOWN;
    } else if (path.startsWith(script) && !path.equals(script)) {
      return path.charAt(script.length()) == '/' ? Kind.ABSENT : Kind.UNKNOWN;
    }
    String directory = path.endsWith("/") ? path : path + "/";
    boolean isAbove = script.startsWith(directory);
    return path.equals(script) ? Kind.FILE : isAbove ? Kind.DIRECTORY : Kind.UNKNOWN;
  }

  private int descend(String path, Kind whole) {
    String rest = path.substring(1);
    StringBuilder name = new StringBuilder("/");
    Kind here = Kind.DIRECTORY;
    int depth = 1;
    while (here != Kind.ABSENT && here != Kind.FILE) {
      int status =
          level(name.charAt(name.length() - 1) == '/' ? name.toString() : name + "/", depth);
      if (status != 0) {
        return status;
      }
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

  /** What is for a directory of some number of components. Returns 0, or a status. */
  private int level(String directory, int depth) {
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
    return options.overrides().isOpen() ? accessFile(directory) : 0;
  }

  private void take(Section section) {
    add(section.certain());
  }

  private void add(Scope scope) {
    walked = walked.and(scope, found.isEmpty());
    found.add(scope);
    options = Options.of(walked);
  }

  private int accessFile(String directory) {
    List<String> names =
        r.server.last("accessfilename").map(HttpdNode::arguments).orElse(List.of(".htaccess"));
    AccessFiles.Found file = accessFiles.at(directory, names, options.overrides(), files);
    if (file.scope() != null) {
      add(file.scope());
    } else if (file.reason() != null) {
      r.reasons.add(file.reason());
    }
    return file.status();
  }
}
