package frontwright.validators.baseline;

import frontwright.model.source.Finding;
import frontwright.validators.report.Fingerprint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Findings that are known and not to be reported again: how many there are of each fingerprint, at
 * least one. Lines may move, be indented anew, or stand in another order.
 */
public record Baseline(SortedMap<Fingerprint, Integer> counts) {

  /** Copies the map. */
  public Baseline {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /** The baseline that silences exactly these findings. */
  public static Baseline of(Collection<Finding> findings) {
    SortedMap<Fingerprint, Integer> counts = new TreeMap<>();
    findings.forEach(finding -> counts.merge(Fingerprint.of(finding), 1, Integer::sum));
    return new Baseline(counts);
  }

  /**
   * What a run found, beside what was known.
   *
   * @param fresh the findings that the baseline does not hold, in their order
   * @param gone what the baseline holds and the run did not find, be it that it did not look at the
   *     file: see {@link #about}
   */
  public record Comparison(List<Finding> fresh, Baseline gone) {}

  /**
   * Compares. Where there are more findings with one fingerprint than are known, nothing tells them
   * apart, and the last of them are taken for the new ones.
   */
  public Comparison compare(List<Finding> findings) {
    SortedMap<Fingerprint, Integer> left = new TreeMap<>(counts);
    List<Finding> fresh = new ArrayList<>();
    for (Finding finding : findings) {
      if (!take(left, Fingerprint.of(finding), 1)) {
        fresh.add(finding);
      }
    }
    return new Comparison(List.copyOf(fresh), new Baseline(left));
  }

  /** This baseline without what is gone; what it does not hold is ignored. */
  public Baseline without(Baseline gone) {
    SortedMap<Fingerprint, Integer> left = new TreeMap<>(counts);
    gone.counts.forEach((fingerprint, count) -> take(left, fingerprint, count));
    return new Baseline(left);
  }

  /** As much of this baseline as is about sources with these names. */
  public Baseline about(Collection<String> sourceNames) {
    Set<String> paths = sourceNames.stream().map(Fingerprint::pathOf).collect(Collectors.toSet());
    SortedMap<Fingerprint, Integer> kept = new TreeMap<>(counts);
    kept.keySet().removeIf(fingerprint -> !paths.contains(fingerprint.path()));
    return new Baseline(kept);
  }

  /** Takes so many away, or as many as there are; whether there were any. */
  private static boolean take(Map<Fingerprint, Integer> left, Fingerprint fingerprint, int count) {
    Integer known = left.get(fingerprint);
    if (known == null) {
      return false;
    }
    if (known > count) {
      left.put(fingerprint, known - count);
    } else {
      left.remove(fingerprint);
    }
    return true;
  }
}
