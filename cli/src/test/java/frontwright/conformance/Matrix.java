package frontwright.conformance;

import frontwright.model.compatibility.AppServer;
import frontwright.model.compatibility.Combination;
import frontwright.model.compatibility.CompatibilityTable;
import java.util.ArrayList;
import java.util.List;

/** The cases: every combination that is offered, at every mount, over every transport. */
final class Matrix {

  private Matrix() {}

  /** All of them. */
  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    for (Combination combination : CompatibilityTable.offered()) {
      for (Mount mount : Mount.values()) {
        for (Transport transport : transports(combination)) {
          cases.add(new Case(combination, mount, transport));
        }
      }
    }
    return List.copyOf(cases);
  }

  /**
   * A choice in which every combination meets every mount and every transport, and every mount
   * meets every transport.
   */
  static List<Case> pairwise() {
    List<Case> cases = new ArrayList<>();
    int turn = 0;
    for (Combination combination : CompatibilityTable.offered()) {
      List<Transport> transports = transports(combination);
      for (Mount mount : Mount.values()) {
        cases.add(new Case(combination, mount, transports.get(turn % transports.size())));
        turn++;
      }
    }
    return List.copyOf(cases);
  }

  /**
   * What is run: the one of {@code -Dfrontwright.case}, all with {@code -Dfrontwright.all=true}, a
   * pairwise choice otherwise.
   *
   * @throws IllegalArgumentException when no case has that name
   */
  static List<Case> chosen() {
    String wanted = System.getProperty("frontwright.case", "");
    if (wanted.isEmpty()) {
      return Boolean.getBoolean("frontwright.all") ? all() : pairwise();
    }
    return List.of(named(wanted));
  }

  /**
   * Whether a chosen case is run with all stages. In the pairwise choice the long ones are left to
   * one mount of each combination, a different one for each in turn.
   */
  static boolean isWhole(Case one) {
    int place = pairwise().indexOf(one);
    int mounts = Mount.values().length;
    return chosen().size() != pairwise().size() || place % mounts == place / mounts % mounts;
  }

  /**
   * The case of a name.
   *
   * @throws IllegalArgumentException when no case has it
   */
  static Case named(String name) {
    return all().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "`" + name + "` is no case; one is `" + all().get(0).name() + "`"));
  }

  private static List<Transport> transports(Combination combination) {
    return combination.server() == AppServer.MOD_WSGI
        ? List.of(Transport.NONE)
        : List.of(Transport.TCP, Transport.UNIX);
  }
}
