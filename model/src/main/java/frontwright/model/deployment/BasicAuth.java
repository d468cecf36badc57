package frontwright.model.deployment;

/**
 * Basic authentication (RFC 7617) that the front requires.
 *
 * @param realm what the browser shows
 * @param usersFile users and hashes as htpasswd(1) writes them
 */
public record BasicAuth(String realm, String usersFile) {}
