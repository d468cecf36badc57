package frontwright.model.deployment;

import frontwright.model.description.TlsPolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a site is served over TLS.
 *
 * @param certificate the file of the certificate and its chain
 * @param key the file of the private key
 * @param policy protocols and ciphers
 * @param redirectHttp whether the plain listeners only redirect
 * @param hsts the age in Strict-Transport-Security (RFC 6797), or null
 * @param acmeWebroot where the files of an ACME challenge lie, or null
 * @param http2 whether HTTP/2 is offered
 */
public record Tls(
    String certificate,
    String key,
    TlsPolicy policy,
    boolean redirectHttp,
    @Nullable Duration hsts,
    @Nullable String acmeWebroot,
    boolean http2) {}
