package frontwright.validators.report;

import frontwright.model.source.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings by the name of their file, for formats that want them so. */
final class ByFile {

  private ByFile() {}

  /** Files in the order of their first findings, and each file's findings in theirs. */
  static Map<String, List<Finding>> of(Collection<Finding> findings) {
    Map<String, List<Finding>> files = new LinkedHashMap<>();
    for (Finding finding : findings) {
      files
          .computeIfAbsent(finding.place().source().name(), name -> new ArrayList<>())
          .add(finding);
    }
    return files;
  }
}
