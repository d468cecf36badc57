package frontwright.validators.routing.httpd;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.compatibility.Protocol;
import frontwright.model.routing.Limits;
import frontwright.model.routing.Message;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Value;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SendingTest {

  private static Duration seconds(int count) {
    return Duration.ofSeconds(count);
  }

  private static Limits limits(Duration connect, Duration read) {
    return new Limits(connect, read, read, 0L, false, false);
  }

  @Test
  void theBackendsOwnTimesComeBeforeTheServers() {
    String pass = "ProxyPass / http://127.0.0.1:8000/ ";

    assertThat(Httpd.message(pass).limits()).isEqualTo(limits(seconds(60), seconds(60)));
    assertThat(Httpd.message(pass + "\nTimeout 7").limits())
        .isEqualTo(limits(seconds(7), seconds(7)));
    assertThat(Httpd.message(pass + "\nTimeout 7\nProxyTimeout 8").limits())
        .isEqualTo(limits(seconds(8), seconds(8)));
    assertThat(Httpd.message(pass + "timeout=9\nProxyTimeout 8").limits())
        .isEqualTo(limits(seconds(9), seconds(9)));
    assertThat(Httpd.message(pass + "connectiontimeout=300ms\nProxyTimeout 8").limits())
        .isEqualTo(limits(Duration.ofMillis(300), seconds(8)));
  }

  @Test
  void aSocketIsWhereItGoes() {
    Message message = Httpd.message("ProxyPass / unix:/run/a.sock|http://name/x/\n");

    assertThat(message.destination())
        .isEqualTo(new Message.Destination("http://name", java.util.List.of("unix:/run/a.sock")));
    assertThat(message.target()).isEqualTo("/x/a/b?q=1");
  }

  @Test
  void allMembersOfABalancerMayBeAsked() {
    Message message =
        Httpd.message(
            """
            <Proxy balancer://b>
            BalancerMember http://127.0.0.1:8001 timeout=5
            BalancerMember http://127.0.0.1:8002 status=+H
            BalancerMember http://127.0.0.1:8003 status=+D
            </Proxy>
            ProxyPass / balancer://b/
            """);

    assertThat(message.destination())
        .isEqualTo(
            new Message.Destination(
                "balancer://b", java.util.List.of("127.0.0.1:8001", "127.0.0.1:8002")));
  }

  @Test
  void whatDiffersBetweenMembersIsNotKnown() {
    Message message =
        Httpd.message(
            """
            <Proxy balancer://b>
            BalancerMember http://127.0.0.1:8001
            BalancerMember http://127.0.0.1:8002
            </Proxy>
            ProxyPass / balancer://b/
            """);

    assertThat(message.headers().get(0).value())
        .isEqualTo(new Value.Depends("the member of balancer://b"));
  }

  @Test
  void membersThatSpeakSomethingElseAreUndecided() {
    Outcome outcome =
        Httpd.outcome(
            """
            <Proxy balancer://b>
            BalancerMember http://127.0.0.1:8001
            BalancerMember fcgi://127.0.0.1:8002
            </Proxy>
            ProxyPass / balancer://b/
            """);

    assertThat(outcome).isEqualTo(new Outcome.Undecided("the member of balancer://b"));
  }

  @Test
  void aBalancerWithoutMembersAnswers503() {
    assertThat(Httpd.outcome("<Proxy balancer://b>\n</Proxy>\nProxyPass / balancer://b/\n"))
        .isEqualTo(new Outcome.Answer(503));
  }

  @Test
  void aHandlerForTheProxyTakesTheFileAlong() {
    Message message =
        Httpd.message(
            """
            DocumentRoot /srv/www
            <Location />
            SetHandler "proxy:unix:/run/php.sock|fcgi://localhost/"
            </Location>
            """);

    assertThat(message.protocol()).isEqualTo(Protocol.FASTCGI);
    assertThat(message.destination().addresses()).containsExactly("unix:/run/php.sock");
  }
}
