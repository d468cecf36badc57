package frontwright.model.deployment;

import frontwright.model.value.Version;

/** The versions that the configuration is written for. */
public record Versions(
    Version nginx, Version httpd, Version gunicorn, Version uwsgi, Version modWsgi) {}
