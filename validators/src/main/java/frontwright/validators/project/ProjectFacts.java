package frontwright.validators.project;

import frontwright.validators.project.Candidate.Rank;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a project.
 *
 * @param candidates the applications that may be meant, none surer than another; the rest is left
 *     out
 * @param hints what is said about servers
 * @param remarks what was seen and is no application that could be deployed, a sentence each
 */
public record ProjectFacts(List<Candidate> candidates, Hints hints, List<String> remarks) {

  /** Copies the lists. */
  public ProjectFacts {
    candidates = List.copyOf(candidates);
    remarks = List.copyOf(remarks);
  }

  /**
   * Finds out what there is.
   *
   * @param settings the module of Django's settings; null to find it
   * @param module the application, as in a description; null to find it
   * @param framework what it is written with; null to find it
   */
  public static ProjectFacts of(
      ProjectFiles files,
      @Nullable String settings,
      @Nullable String module,
      @Nullable Framework framework) {
    Hints hints = new ServerFinder(files).hints();
    List<Candidate> all = new ArrayList<>(new DjangoFinder(files, settings).candidates());
    ObjectFinder objects = new ObjectFinder(files);
    all.addAll(objects.candidates());
    if (module != null) {
      return new ProjectFacts(List.of(named(files, all, module)), hints, List.of());
    }
    for (Said<String> named : hints.modules()) {
      all.add(
          find(all, named.value())
              .orElseGet(() -> unknown(files, named.value(), named.evidence(), all))
              .withRank(Rank.NAMED));
    }
    if (framework != null) {
      all.removeIf(one -> one.framework() != framework);
    }
    return new ProjectFacts(best(all), hints, objects.remarks());
  }

  private static List<Candidate> best(List<Candidate> all) {
    Optional<Rank> best = all.stream().map(Candidate::rank).min(Comparator.naturalOrder());
    List<Candidate> found = new ArrayList<>();
    for (Candidate one : all) {
      boolean isNew = found.stream().noneMatch(other -> isSame(other, one));
      if (isNew && best.filter(rank -> rank == one.rank()).isPresent()) {
        found.add(known(one, all));
      }
    }
    return found;
  }

  private static boolean isSame(Candidate a, Candidate b) {
    return a.module().equals(b.module()) && a.directory().equals(b.directory());
  }

  /** What only a server's file names is likely made from the one application of a framework. */
  private static Candidate known(Candidate one, List<Candidate> all) {
    List<Candidate> others =
        all.stream().filter(other -> other.framework() != Framework.WSGI).toList();
    return one.framework() == Framework.WSGI && others.size() == 1 ? one.like(others.get(0)) : one;
  }

  private static Candidate named(ProjectFiles files, List<Candidate> all, String module) {
    return find(all, module)
        .orElseGet(() -> known(unknown(files, module, null, all), all))
        .withRank(Rank.NAMED);
  }

  private static Optional<Candidate> find(List<Candidate> all, String module) {
    String whole = module.contains(":") ? module : module + ":application";
    return all.stream().filter(one -> one.module().equals(whole)).findFirst();
  }

  /** An application that was named and not seen; it is imported from where its module is. */
  private static Candidate unknown(
      ProjectFiles files, String module, @Nullable Evidence evidence, List<Candidate> all) {
    String directory = files.absolute("");
    for (Candidate other : all) {
      directory = other.rank() == Rank.MANAGED ? other.directory() : directory;
    }
    return Candidate.of(Framework.WSGI, Rank.NAMED, module, directory, evidence);
  }
}
