package frontwright.validators.routing.nginx;

import frontwright.model.compatibility.Protocol;
import frontwright.model.routing.Reason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The directives in force in a block, as far as they decide what becomes of a request.
 *
 * @param root where its files are
 * @param isInternal whether it is only for nginx itself
 * @param bodyLimit {@code client_max_body_size} in bytes, 0 for none
 * @param rewriting its own directives of rewriting
 * @param content what answers instead of files, where it says so itself
 * @param passes how a request is handed on over a protocol
 * @param split how a path is told apart for FastCGI
 * @param davMethods {@code dav_methods}
 * @param limited what may refuse a request because of others, or null
 * @param foreign a directive that may do anything, or null
 */
record Conduct(
    Root root,
    boolean isInternal,
    long bodyLimit,
    List<Instruction> rewriting,
    @Nullable TryFiles tryFiles,
    List<Template> indexes,
    boolean listsDirectories,
    ErrorPages errorPages,
    Access access,
    RealIp realIp,
    Redirects redirects,
    @Nullable LimitExcept limitExcept,
    @Nullable Content content,
    Map<Protocol, Pass> passes,
    PathSplit.Rule split,
    Set<String> davMethods,
    @Nullable Reason limited,
    @Nullable String foreign) {}
