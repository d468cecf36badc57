package frontwright.validators.routing.httpd;

import frontwright.model.routing.Reason;
import frontwright.model.routing.ServedFiles;
import frontwright.model.routing.Wire;
import frontwright.validators.configuration.httpd.HttpdBuild;
import frontwright.validators.configuration.httpd.HttpdLoader;
import frontwright.validators.files.FileTree;
import frontwright.validators.files.Reading;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Access files ({@code .htaccess}): {@code ap_parse_htaccess} of server/config.c. What was read is
 * kept: later changes are not seen. Several threads may ask.
 */
final class AccessFiles {

  /** Nothing is known of any. */
  static final AccessFiles UNKNOWN = new AccessFiles(null, null, Modules.UNKNOWN);

  private static final Found NOTHING = new Found(0, null, null);

  private final @Nullable FileTree files;
  private final @Nullable HttpdLoader loader;
  private final Modules modules;
  private final Map<Key, Found> known = new ConcurrentHashMap<>();

  private AccessFiles(@Nullable FileTree files, @Nullable HttpdLoader loader, Modules modules) {
    this.files = files;
    this.loader = loader;
    this.modules = modules;
  }

  /** What is there, read by an httpd with these modules. */
  static AccessFiles of(FileTree files, Modules modules) {
    return new AccessFiles(files, new HttpdLoader(files, build(modules)), modules);
  }

  private static HttpdBuild build(Modules modules) {
    return modules.isAll() ? HttpdBuild.loading(modules::mayLoad) : HttpdBuild.any(null);
  }

  private record Key(String directory, List<String> names, Overrides overrides) {}

  /**
   * What a directory has.
   *
   * @param status 0, or what all requests below it are answered with
   * @param scope what the file says, if there is one
   * @param reason for the status
   */
  record Found(int status, @Nullable Scope scope, @Nullable Reason reason) {}

  /**
   * What the first access file of a directory says.
   *
   * @param directory ends in a slash
   * @param names {@code AccessFileName}
   * @param overrides what it may say
   * @param served tells whether one is there
   * @throws Undecidable when one may be there, or is, and cannot be read here
   */
  Found at(String directory, List<String> names, Overrides overrides, ServedFiles served) {
    Key key = new Key(directory, names, overrides);
    Found before = known.get(key);
    if (before != null) {
      return before;
    }
    Found found = find(key, served);
    known.put(key, found);
    return found;
  }

  private Found find(Key key, ServedFiles served) {
    for (String name : key.names) {
      String path = key.directory + name;
      switch (served.kind(path)) {
        case UNKNOWN -> throw new Undecidable(path);
        case DIRECTORY -> {
          return new Found(403, null, new Reason(null, "`" + path + "` is no file"));
        }
        case FILE -> {
          return read(path, key);
        }
        case ABSENT -> {}
      }
    }
    return NOTHING;
  }

  private Found read(String path, Key key) {
    String file = Wire.text(path);
    if (files == null || loader == null || !(files.read(file) instanceof Reading.Text)) {
      throw new Undecidable(path);
    }
    return new AccessFileReader(key.overrides, modules)
        .read(loader.accessFile(file), key.directory);
  }
}
