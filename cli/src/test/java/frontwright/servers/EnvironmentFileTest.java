package frontwright.servers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * mod_wsgi has no unit that could read {@code env_file}: its script does, as systemd would, and
 * {@code env} wins over it.
 */
class EnvironmentFileTest {

  @Test
  void isReadByTheScriptOfModWsgi() {
    int port = Ports.free();
    Sandbox sandbox = new Sandbox();
    sandbox.write(
        "secrets.env",
        """
        # a comment; T_COMMENT=no
        T_PLAIN=plain value
        T_DOUBLE="two words; \\"quoted\\" # no comment"
        T_SINGLE='single \\ "as it is"'
        T_CONTINUED=one\\
        two
        T_BOTH=from the file
        """);
    String yaml =
        """
        frontwright: 1
        front: httpd
        sites:
          - names: [www.example.com]
            listen: ["127.0.0.1:%d"]
            apps:
              - module: probe
                directory: DIR/app
                server: mod_wsgi
                env_file: DIR/secrets.env
                env: {T_BOTH: from the description}
        """
            .formatted(port);
    try (Deployed deployed = Deployed.start(sandbox, yaml)) {
      assertThat(new Client(port).get("/").text())
          .contains("\"T_PLAIN\": \"plain value\"")
          .contains("\"T_DOUBLE\": \"two words; \\\"quoted\\\" # no comment\"")
          .contains("\"T_SINGLE\": \"single \\\\ \\\"as it is\\\"\"")
          .contains("\"T_CONTINUED\": \"onetwo\"")
          .contains("\"T_BOTH\": \"from the description\"")
          .doesNotContain("T_COMMENT");
    }
  }
}
