package frontwright.model.compatibility;

/** The web server that clients talk to. */
public enum Front {
  NGINX,
  HTTPD;

  /** As it is written in prose and on the command line. */
  public String word() {
    return this == NGINX ? "nginx" : "httpd";
  }
}
