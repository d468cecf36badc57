package frontwright.model.deployment;

/** How much the generated main configurations of the fronts serve at once. */
public final class FrontLimits {

  /** nginx's {@code worker_connections}; a proxied request takes two, client's and backend's. */
  public static final int NGINX_WORKER_CONNECTIONS = 1024;

  /** httpd's {@code ThreadsPerChild}. */
  public static final int HTTPD_THREADS_PER_CHILD = 25;

  /** httpd's {@code MaxRequestWorkers}: that many requests in all children together. */
  public static final int HTTPD_MAX_REQUEST_WORKERS = 400;

  private FrontLimits() {}
}
