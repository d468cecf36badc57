package frontwright.documentation;

import frontwright.servers.Shell;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A machine as a reader has it: the system's programs, this build's {@code frontwright}, an
 * ordinary user with an empty home, and nothing of the machine below. It has mounts, processes and
 * a loopback interface of its own, which vanish with it. To make it takes root.
 *
 * <p>What begins with {@code sudo} is run as root. {@code frontwright up} is left running, as in
 * another terminal, until the next one; what it says first is its output.
 */
final class CleanRoot implements Page.Terminal, AutoCloseable {

  private static final String SET_UP =
      """
      set -e
      for directory in usr dev; do mount --rbind /$directory $ROOT/$directory; done
      mount -o remount,bind,ro $ROOT/usr
      mount -t proc proc $ROOT/proc
      for directory in tmp run; do mount -t tmpfs -o mode=1777 tmpfs $ROOT/$directory; done
      case $JAVA in
        /usr/*) ;;
        *) mkdir -p $ROOT$JAVA && mount --rbind $JAVA $ROOT$JAVA ;;
      esac
      ip link set lo up
      exec chroot $ROOT sh -c 'echo ready; exec cat'
      """;

  /** Users, and where a project is worked at. */
  private static final String PASSWD =
      """
      root:x:0:0::/root:/bin/bash
      www-data:x:33:33::/var/www:/usr/sbin/nologin
      you:x:1000:1000::/home/you:/bin/bash
      """;

  private static final String GROUP = "root:x:0:\nwww-data:x:33:\nyou:x:1000:\n";

  private static final String DIRECTORIES =
      "usr dev proc tmp run etc root srv opt/frontwright var/log/nginx var/lib/nginx"
          + " etc/systemd/system";

  private static final String JAVA = System.getProperty("java.home");
  private static final String WORK = "/home/you/hello";

  private final Path root;
  private final Process keeper;
  private @Nullable Process up;

  /**
   * Makes the root.
   *
   * @param root an empty directory
   * @param jar the program
   */
  CleanRoot(Path root, Path jar) throws IOException {
    this.root = root;
    furnish(jar);
    ProcessBuilder builder = new ProcessBuilder(unshare("--kill-child", "sh", "-c", SET_UP));
    builder.environment().put("ROOT", root.toString());
    builder.environment().put("JAVA", JAVA);
    keeper = builder.redirectErrorStream(true).start();
    String said = lines(keeper).readLine();
    if (!"ready".equals(said)) {
      throw new IOException("no clean root: " + said);
    }
  }

  /** Whether this user, on this machine, may make one. */
  static boolean canBeMade() throws IOException {
    return "root".equals(System.getProperty("user.name"))
        && said(new ProcessBuilder(unshare("true")).start()).code() == 0;
  }

  private static List<String> unshare(String... command) {
    List<String> all = new ArrayList<>(List.of("unshare", "--mount", "--pid", "--net", "--fork"));
    all.addAll(List.of(command));
    return all;
  }

  /** Where the page's files are, as seen from outside. */
  Path work() {
    return root.resolve(WORK.substring(1));
  }

  private void furnish(Path jar) throws IOException {
    for (String directory : (DIRECTORIES + " " + WORK.substring(1)).split(" ")) {
      Files.createDirectories(root.resolve(directory));
    }
    for (String link : List.of("bin", "sbin", "lib", "lib64")) {
      Files.createSymbolicLink(root.resolve(link), Path.of("usr", link));
    }
    Files.writeString(root.resolve("etc/passwd"), PASSWD);
    Files.writeString(root.resolve("etc/group"), GROUP);
    Files.copy(jar, root.resolve("opt/frontwright/frontwright.jar"));
    Path program = root.resolve("opt/frontwright/frontwright");
    Files.writeString(
        program,
        "#!/bin/sh\nexec '%s/bin/java' -XX:TieredStopAtLevel=1 -jar /opt/frontwright/frontwright.jar \"$@\"\n"
            .formatted(JAVA));
    outside("chmod", "755", root.toString(), program.toString());
    outside("chown", "-R", "1000:1000", root.resolve("home/you").toString());
    // What packages of Debian keep in /etc: nginx its first configuration, Java its settings.
    outside("sh", "-c", "cp -a /etc/nginx /etc/java-*-openjdk " + root.resolve("etc") + " || true");
  }

  private static void outside(String... command) throws IOException {
    Shell.Said said = said(new ProcessBuilder(command).redirectErrorStream(true).start());
    if (said.code() != 0) {
      throw new IOException(String.join(" ", command) + ": " + said.text());
    }
  }

  @Override
  public Shell.Said run(String command) throws IOException {
    if (command.startsWith("frontwright up")) {
      return runOn(command);
    }
    return command.startsWith("sudo ")
        ? said(inside("0", command.substring("sudo ".length())).redirectErrorStream(true).start())
        : said(inside("1000", command).redirectErrorStream(true).start());
  }

  /**
   * Begins, and comes back with the URLs, which stand above the logs. What a shell starts in the
   * background ignores Ctrl-C, and so would what it starts: a terminal's programs do not.
   */
  private Shell.Said runOn(String command) throws IOException {
    stop();
    Path errors = root.resolve("root/up.err");
    up =
        inside("1000", "echo $$ >/tmp/up.pid; exec env --default-signal=INT " + command)
            .redirectError(errors.toFile())
            .start();
    BufferedReader reader = lines(up);
    StringBuilder urls = new StringBuilder();
    String line = reader.readLine();
    while (line != null && line.matches("\\S+: https?://.*")) {
      urls.append(line).append('\n');
      line = reader.readLine();
    }
    return line == null
        ? new Shell.Said(said(up).code(), urls + Files.readString(errors))
        : new Shell.Said(0, urls.toString());
  }

  /** Ctrl-C. */
  private void stop() throws IOException {
    if (up != null) {
      said(inside("1000", "kill -INT $(cat /tmp/up.pid)").start());
      said(up);
      up = null;
    }
  }

  private ProcessBuilder inside(String user, String command) {
    String keeperPid =
        Long.toString(keeper.children().findFirst().map(ProcessHandle::pid).orElseThrow());
    ProcessBuilder builder =
        new ProcessBuilder(
            "nsenter",
            "-t",
            keeperPid,
            "--mount",
            "--pid",
            "--net",
            "--root",
            "--wd",
            "setpriv",
            "--reuid",
            user,
            "--regid",
            user,
            "--clear-groups",
            "bash",
            "--noprofile",
            "--norc",
            "-c",
            "cd " + WORK + " && " + command);
    builder.environment().clear();
    builder.environment().put("HOME", user.equals("0") ? "/root" : "/home/you");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("PATH", "/opt/frontwright:/usr/bin:/usr/sbin");
    return builder;
  }

  private static BufferedReader lines(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private static Shell.Said said(Process process) throws IOException {
    try {
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Shell.Said(process.waitFor(), text);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    stop();
    keeper.getOutputStream().close();
    said(keeper);
  }
}
