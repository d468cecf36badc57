package frontwright.model.deployment;

import frontwright.model.description.Balance;
import frontwright.model.description.Slash;
import frontwright.model.value.UrlPrefix;
import frontwright.model.value.WsgiModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A WSGI application.
 *
 * @param id what it is called everywhere; different for each in the deployment
 * @param mount where it is on its site; SCRIPT_NAME
 * @param slash what the mount without its slash does
 * @param module where the application is found
 * @param directory its working directory and the first entry of Python's path
 * @param virtualenv the virtual environment, or null for the system's Python
 * @param user the account of its processes
 * @param group the group that may open its sockets
 * @param env environment variables of its processes
 * @param envFile a file of further ones, or null
 * @param link what the front and its server agree on
 * @param backends the instances of its server; empty when it is embedded
 * @param balance which backend gets the next request
 * @param stickyCookie the cookie that keeps a client with its backend, or null
 * @param connections retained connections, or null
 * @param pool the processes of each backend
 * @param io time, size and buffering
 * @param metadata headers that the front sets
 * @param passesAuthorization whether the client's Authorization header arrives
 * @param basicAuth what the front requires of the client, or null
 */
public record Application(
    String id,
    UrlPrefix mount,
    Slash slash,
    WsgiModule module,
    String directory,
    @Nullable String virtualenv,
    String user,
    String group,
    List<Setting> env,
    @Nullable String envFile,
    Link link,
    List<Backend> backends,
    Balance balance,
    @Nullable String stickyCookie,
    @Nullable Connections connections,
    ProcessPool pool,
    Io io,
    List<Setting> metadata,
    boolean passesAuthorization,
    @Nullable BasicAuth basicAuth) {

  /** The script that mod_wsgi runs, below the output directory. */
  public String script() {
    return "wsgi/" + id + ".wsgi";
  }

  /** The instances that run here, for which configuration and units are written. */
  public List<Backend> localBackends() {
    return backends.stream().filter(backend -> !backend.remote()).toList();
  }

  /** Whether the front keeps idle connections to the backends. */
  public boolean keepsConnections() {
    return connections != null && connections.keep() != null;
  }
}
