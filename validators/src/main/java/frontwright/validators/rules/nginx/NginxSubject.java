package frontwright.validators.rules.nginx;

import frontwright.model.value.Version;
import frontwright.validators.configuration.nginx.NginxConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * What rules look at.
 *
 * @param configuration the files, put together
 * @param version of the nginx that will read them; null where nobody said
 */
public record NginxSubject(NginxConfiguration configuration, @Nullable Version version) {}
