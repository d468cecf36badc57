package frontwright.validators.routing.nginx;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A server: ngx_http_core_srv_conf_t.
 *
 * @param name the first of its names, {@code $server_name}
 * @param scope what holds outside of its locations
 * @param named its named locations
 * @param mergesSlashes {@code merge_slashes}
 * @param allowsUnderscores {@code underscores_in_headers}
 * @param ignoresInvalidHeaders {@code ignore_invalid_headers}
 * @param longestLine the size of {@code large_client_header_buffers} in bytes
 * @param isTls {@code ssl on}, which counts where it is the default server
 * @param rejectsHandshake {@code ssl_reject_handshake}
 * @param verifiesClients {@code ssl_verify_client}, or null where it is off
 */
record Site(
    String name,
    Scope scope,
    Map<String, Scope> named,
    boolean mergesSlashes,
    boolean allowsUnderscores,
    boolean ignoresInvalidHeaders,
    long longestLine,
    boolean isTls,
    boolean rejectsHandshake,
    @Nullable String verifiesClients) {}
