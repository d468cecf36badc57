package frontwright.validators.report;

import frontwright.model.source.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What reports say of a rule.
 *
 * @param id the rule's name, {@code group/name}
 * @param summary what it finds; one sentence
 * @param page its documentation, Markdown
 * @param severity the severity that its findings have unless somebody changed it
 * @param uri where the documentation can be read, an absolute URI, or null
 */
public record RuleDescriptor(
    String id, String summary, String page, Severity severity, @Nullable String uri) {}
