package frontwright.cli.usecase.up;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who servers run as: this user. Root's servers run as the account that Debian has for them, since
 * httpd refuses to serve as root and nginx would drop to an account that may not open the sockets.
 *
 * @param user the user's name
 * @param group the group's name
 * @param isOther whether it is not who runs this program
 */
record Account(String user, String group, boolean isOther) {

  private static final String FOR_ROOT = "www-data";

  /**
   * Finds out.
   *
   * @param own a file or directory that this user has made
   * @throws UpException when root has nobody to run servers as
   */
  static Account of(Path own) throws IOException, UpException {
    PosixFileAttributes attributes = Files.readAttributes(own, PosixFileAttributes.class);
    String user = attributes.owner().getName();
    if (!user.equals("root")) {
      return new Account(user, attributes.group().getName(), false);
    }
    try {
      lookup().lookupPrincipalByName(FOR_ROOT);
      lookup().lookupPrincipalByGroupName(FOR_ROOT);
    } catch (IOException e) {
      throw new UpException(
          "there is no account `" + FOR_ROOT + "` to run servers as; run as an ordinary user");
    }
    if (Executables.find("setpriv").isEmpty()) {
      throw new UpException(
          "`setpriv` is not installed, without which root's servers would run as root; run as an"
              + " ordinary user, or install it; on Debian: apt install util-linux");
    }
    return new Account(FOR_ROOT, FOR_ROOT, true);
  }

  private static UserPrincipalLookupService lookup() {
    return FileSystems.getDefault().getUserPrincipalLookupService();
  }

  /** What stands before a command that is to run as this account. */
  List<String> options() {
    return isOther ? List.of("--reuid=" + user, "--regid=" + group, "--clear-groups") : List.of();
  }

  /** Whether servers can read a file, or enter and list a directory. */
  boolean canRead(Path path) {
    if (!isOther) {
      return Files.isReadable(path) && (!Files.isDirectory(path) || Files.isExecutable(path));
    }
    return Files.exists(path) && test("-r", path) && (!Files.isDirectory(path) || test("-x", path));
  }

  private boolean test(String what, Path path) {
    List<String> command =
        Stream.of(List.of("setpriv"), options(), List.of("test", what, path.toString()))
            .flatMap(List::stream)
            .toList();
    return Commands.run(command).isDone();
  }

  /** Gives a directory and all that is in it to this account. */
  void own(Path directory) throws IOException {
    if (!isOther) {
      return;
    }
    UserPrincipal owner = lookup().lookupPrincipalByName(user);
    GroupPrincipal owners = lookup().lookupPrincipalByGroupName(group);
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.toList()) {
        PosixFileAttributeView view =
            Files.getFileAttributeView(
                path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        view.setOwner(owner);
        view.setGroup(owners);
      }
    }
  }
}
