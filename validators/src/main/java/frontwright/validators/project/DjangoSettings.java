package frontwright.validators.project;

import frontwright.validators.files.Paths;
import frontwright.validators.python.PythonNames;
import frontwright.validators.python.PythonNames.Bound;
import frontwright.validators.python.Value;
import frontwright.validators.python.Value.Flag;
import frontwright.validators.python.Value.Items;
import frontwright.validators.python.Value.PathOf;
import frontwright.validators.python.Value.Text;
import frontwright.validators.python.Value.Unsure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Django's settings say about deployment (docs.djangoproject.com, ref/settings). */
record DjangoSettings(
    Said<String> module,
    @Nullable Said<List<String>> names,
    @Nullable Said<String> mount,
    List<StaticFiles> statics,
    List<String> remarks) {

  /** Where the application is when the settings do not say: Django's own way of making it. */
  private static final String OWN = "django.core.wsgi:get_wsgi_application()";

  /**
   * Reads settings.
   *
   * @param directory the directory of {@code manage.py}
   * @param settings the dotted name of their module
   */
  static DjangoSettings read(ProjectFiles files, String directory, Said<String> settings) {
    String file = files.file(directory, settings.value());
    return new Reading(files, directory, settings, file).read();
  }

  /** One reading. */
  private static final class Reading {
    private final ProjectFiles files;
    private final String directory;
    private final Said<String> settings;
    private final Map<String, Bound> bound;
    private final Set<String> elsewhere;
    private final List<String> remarks = new ArrayList<>();
    private final List<StaticFiles> statics = new ArrayList<>();

    Reading(ProjectFiles files, String directory, Said<String> settings, @Nullable String file) {
      this.files = files;
      this.directory = directory;
      this.settings = settings;
      PythonNames.Names names =
          file == null ? new PythonNames.Names(Map.of(), Set.of()) : files.names(file);
      this.bound = names.bound();
      this.elsewhere = names.elsewhere();
      if (file == null) {
        remarks.add(
            "the settings %s (%s) are not in the project, so nothing was read from them"
                .formatted(settings.value(), settings.evidence().where()));
      }
    }

    DjangoSettings read() {
      if (!elsewhere.isEmpty()) {
        remarks.add(
            "the settings take names from %s, which is not in the project and was not read"
                .formatted(String.join(", ", elsewhere)));
      }
      files("STATIC", "where `collectstatic` puts the files");
      files("MEDIA", "where uploaded files are kept");
      secure();
      return new DjangoSettings(module(), names(), mount(), statics, remarks);
    }

    private Said<String> module() {
      Said<String> named = text("WSGI_APPLICATION");
      if (named != null && named.value().matches("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)+")) {
        int dot = named.value().lastIndexOf('.');
        String module = named.value().substring(0, dot) + ":" + named.value().substring(dot + 1);
        return new Said<>(module, named.evidence());
      }
      String project = settings.value().split("\\.", 2)[0];
      String wsgi = project + ".wsgi";
      String module = files.file(directory, wsgi) == null ? OWN : wsgi + ":application";
      return new Said<>(module, settings.evidence());
    }

    /** Host names as descriptions write them; local ones and {@code *} say nothing. */
    private @Nullable Said<List<String>> names() {
      Bound hosts = bound.get("ALLOWED_HOSTS");
      if (hosts == null || !(hosts.value() instanceof Items items)) {
        return null;
      }
      List<String> names = new ArrayList<>();
      for (Value item : items.items()) {
        if (!(item instanceof Text text)) {
          return null;
        }
        String name = text.text();
        if (name.matches("\\.?[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z][A-Za-z0-9-]*")) {
          String bare = name.startsWith(".") ? name.substring(1) : name;
          names.add(bare);
          if (name.startsWith(".")) {
            names.add("*." + bare);
          }
        }
      }
      List<String> distinct = names.stream().distinct().toList();
      return distinct.isEmpty()
          ? null
          : new Said<>(distinct, new Evidence(hosts.place(), "ALLOWED_HOSTS"));
    }

    private @Nullable Said<String> mount() {
      Said<String> prefix = text("FORCE_SCRIPT_NAME");
      return prefix == null || !prefix.value().matches("/[A-Za-z0-9._~/-]*") ? null : prefix;
    }

    private void files(String kind, String purpose) {
      Bound url = bound.get(kind + "_URL");
      if (url == null || (url.value() instanceof Text text && text.text().isEmpty())) {
        return;
      }
      Evidence where = new Evidence(url.place(), kind + "_URL");
      if (!(url.value() instanceof Text text)) {
        remarks.add("%s is %s: --static says what it is".formatted(where, why(url.value())));
        return;
      }
      if (text.text().matches("(?s)([A-Za-z][A-Za-z0-9+.-]*:)?//.*")) {
        remarks.add("%s is another site's: the front has nothing to serve".formatted(where));
        return;
      }
      directory(kind, purpose, text.text(), where);
    }

    private void directory(String kind, String purpose, String url, Evidence where) {
      String variable = kind + "_ROOT";
      Bound root = bound.get(variable);
      if (root == null || root.value() instanceof Value.None) {
        boolean uploads = kind.equals("MEDIA");
        String taken = ProjectFiles.child(directory, "static");
        String proposal = uploads ? "media" : files.hasDirectory(taken) ? "staticfiles" : "static";
        String doubt = "the settings say no %s, %s".formatted(variable, purpose);
        statics.add(new StaticFiles(url, below(proposal), where.toString(), doubt));
        return;
      }
      Evidence there = new Evidence(root.place(), variable);
      String because = where + ", " + there;
      String path = path(root.value());
      if (path == null) {
        String doubt = "%s is %s".formatted(there, why(root.value()));
        statics.add(
            new StaticFiles(url, below(kind.equals("MEDIA") ? "media" : "static"), because, doubt));
      } else if (!path.startsWith("/")) {
        String doubt = "%s is relative to where a process runs".formatted(there);
        statics.add(new StaticFiles(url, below(path), because, doubt));
      } else {
        statics.add(new StaticFiles(url, Paths.resolve("/", path), because, null));
      }
    }

    private String below(String path) {
      return Paths.resolve(files.absolute(directory), path);
    }

    /** What deployments stumble over. */
    private void secure() {
      Bound redirect = bound.get("SECURE_SSL_REDIRECT");
      if (redirect != null && redirect.value() instanceof Flag flag && flag.flag()) {
        remarks.add(
            "%s redirects to HTTPS: the site needs `tls`"
                .formatted(new Evidence(redirect.place(), "SECURE_SSL_REDIRECT")));
      }
      Bound debug = bound.get("DEBUG");
      if (debug != null && debug.value() instanceof Flag flag && flag.flag()) {
        remarks.add(
            "%s is True, which shows settings and code to everybody"
                .formatted(new Evidence(debug.place(), "DEBUG")));
      }
    }

    private @Nullable Said<String> text(String name) {
      Bound found = bound.get(name);
      return found != null && found.value() instanceof Text text
          ? new Said<>(text.text(), new Evidence(found.place(), name))
          : null;
    }

    private static @Nullable String path(Value value) {
      return value instanceof Text text
          ? text.text()
          : value instanceof PathOf path ? path.path() : null;
    }

    private static String why(Value value) {
      return value instanceof Unsure unsure
          ? unsure.why()
          : value instanceof Value.Foreign foreign
              ? "taken from `" + foreign.name() + "`"
              : "no string";
    }
  }
}
