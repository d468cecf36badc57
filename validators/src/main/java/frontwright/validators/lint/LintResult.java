package frontwright.validators.lint;

import frontwright.model.source.Finding;
import frontwright.validators.rules.Judgement;
import java.util.List;

/**
 * What a run has found.
 *
 * @param findings by file, from top to bottom
 * @param files how many files were read, included ones too
 * @param neither the paths of files that are neither server's configuration
 * @param defects rules that failed
 */
public record LintResult(
    List<Finding> findings, int files, List<String> neither, List<Judgement.Defect> defects) {}
