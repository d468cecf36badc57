package frontwright.model.deployment;

import frontwright.model.compatibility.Front;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order in which httpd has to read the sites. It answers with the first virtual host of an
 * address that matches a name, and for every other name with the first one of the address; nginx
 * chooses by rank.
 *
 * @param sites as many as could be put in order, in that order
 * @param stuck the others: each of them would have to be read before another one of them
 */
public record ReadingOrder(List<Site> sites, List<Site> stuck) {

  /** An order that is close to the given one. */
  public static ReadingOrder of(List<Site> sites) {
    List<Site> ordered = new ArrayList<>();
    List<Site> waiting = new ArrayList<>(sites);
    for (Site next = first(waiting); next != null; next = first(waiting)) {
      ordered.add(next);
      waiting.remove(next);
    }
    return new ReadingOrder(ordered, waiting);
  }

  private static @Nullable Site first(List<Site> waiting) {
    return waiting.stream()
        .filter(site -> waiting.stream().noneMatch(other -> goesBefore(other, site)))
        .findFirst()
        .orElse(null);
  }

  private static boolean goesBefore(Site one, Site other) {
    return !one.id().equals(other.id())
        && one.listeners().stream()
            .anyMatch(mine -> other.listeners().stream().anyMatch(l -> meets(one, mine, other, l)));
  }

  private static boolean meets(Site one, Listener mine, Site other, Listener others) {
    return mine.key(Front.HTTPD).equals(others.key(Front.HTTPD))
        && (mine.isDefault() || one.names().stream().anyMatch(other::covers));
  }
}
