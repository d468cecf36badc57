package frontwright.validators.report;

import frontwright.model.source.Finding;
import java.util.HashMap;
import java.util.Map;

/** Tells findings with the same fingerprint apart by counting them. For one report. */
final class Fingerprints {

  private final Map<String, Integer> seen = new HashMap<>();

  /** {@code digest:n} for the n-th finding with this digest, n from 1. */
  String next(Finding finding) {
    String digest = Fingerprint.of(finding).digest();
    return digest + ":" + seen.merge(digest, 1, Integer::sum);
  }
}
