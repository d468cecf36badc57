package frontwright.validators.rules.httpd;

import frontwright.model.value.Version;
import frontwright.validators.configuration.httpd.HttpdConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * What rules look at.
 *
 * @param configuration the files, put together
 * @param version of the httpd that will read them; null where nobody said
 */
public record HttpdSubject(HttpdConfiguration configuration, @Nullable Version version) {}
