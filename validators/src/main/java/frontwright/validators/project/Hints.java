package frontwright.validators.project;

import frontwright.model.compatibility.AppServer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a project says about the server that runs it; the first of each is the surest. */
public final class Hints {

  private final List<Said<AppServer>> servers = new ArrayList<>();
  private final List<Said<String>> modules = new ArrayList<>();
  private final List<Said<Long>> processes = new ArrayList<>();
  private final List<Said<Long>> threads = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  /** The server. */
  public @Nullable Said<AppServer> server() {
    return first(servers);
  }

  /** How many processes it has. */
  public @Nullable Said<Long> processes() {
    return first(processes);
  }

  /** How many threads each of them has. */
  public @Nullable Said<Long> threads() {
    return first(threads);
  }

  /** What could not be taken over, a sentence each. */
  public List<String> remarks() {
    return List.copyOf(remarks);
  }

  List<Said<String>> modules() {
    return modules;
  }

  void server(AppServer server, Evidence evidence) {
    servers.add(new Said<>(server, evidence));
  }

  void module(String module, Evidence evidence) {
    modules.add(new Said<>(module, evidence));
  }

  /** Takes a number of processes or threads; what is no whole number is told. */
  void count(String of, String number, Evidence evidence) {
    if (!number.matches("[1-9][0-9]{0,3}")) {
      remark("%s is computed: `pool` says how many %s there are".formatted(evidence, of));
      return;
    }
    (of.equals("processes") ? processes : threads)
        .add(new Said<>(Long.parseLong(number), evidence));
  }

  void remark(String words) {
    remarks.add(words);
  }

  private static <T> @Nullable Said<T> first(List<Said<T>> all) {
    return all.isEmpty() ? null : all.get(0);
  }
}
