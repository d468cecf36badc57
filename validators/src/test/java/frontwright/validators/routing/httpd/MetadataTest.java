package frontwright.validators.routing.httpd;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.routing.Value;
import org.junit.jupiter.api.Test;

class MetadataTest {

  private static Value known(String text) {
    return new Value.Known(text);
  }

  @Test
  void aConditionThatIsNotKnownMakesTheHeaderUnknown() {
    String text = "RequestHeader set X 1 \"expr=%{TIME_HOUR} -gt 5\"";

    assertThat(Httpd.header("X", text)).isEqualTo(new Value.Depends("%{TIME_HOUR}"));
  }

  @Test
  void aConditionThatIsNotKnownChangesNothingWhereNothingWouldChange() {
    String text = "RequestHeader unset X \"expr=%{TIME_HOUR} -gt 5\"";

    assertThat(Httpd.header("X", text)).isNull();
  }

  @Test
  void aConditionThatFailsIsNoObstacle() {
    String deep = "(".repeat(20) + "true" + " && true)".repeat(20);

    assertThat(Httpd.header("X", "RequestHeader set X 1 \"expr=" + deep + "\""))
        .isEqualTo(known("1"));
  }

  @Test
  void setEnvComesTooLateForSetEnvIf() {
    String text =
        """
        SetEnv NAME late
        SetEnvIf NAME late SEEN
        RequestHeader set X "%{NAME}e %{SEEN}e"
        """;

    assertThat(Httpd.header("X", text)).isEqualTo(known("late (null)"));
  }

  @Test
  void whatSetEnvIfHasSetHidesWhatSetEnvSays() {
    String text = "SetEnv NAME b\nSetEnvIf Host . NAME=a\nRequestHeader set X %{NAME}e";

    assertThat(Httpd.header("X", text)).isEqualTo(known("a"));
  }

  @Test
  void whatSetEnvSaysIsHandedOnAllTheSame() {
    String text = "SetEnv NAME b\nSetEnvIf Host . NAME=a\nProxyPass / scgi://127.0.0.1:4000/\n";

    assertThat(Httpd.message(text).parameter("NAME")).contains(known("b"));
  }

  @Test
  void theServersSetEnvIfSeesThePathAsItCame() {
    String text =
        """
        SetEnvIf Request_URI (.*) RAW=$1
        <Location />
        SetEnvIf Request_URI (.*) DECODED=$1
        </Location>
        RequestHeader set X "%{RAW}e %{DECODED}e"
        """;

    assertThat(Httpd.header("X", text)).isEqualTo(known("/a/b /a/b"));
  }

  @Test
  void aLaterExpressionMayNotUseWhatIsLeftOfAnEarlierOne() {
    String text =
        """
        SetEnvIf Host (.*) HOST=$1
        SetEnvIf User-Agent x ANY
        SetEnvIfExpr true X=$1
        RequestHeader set X %{X}e
        """;

    assertThat(Httpd.header("X", text)).isInstanceOf(Value.Depends.class);
  }

  @Test
  void whatIsEditedIsLookedAtAgainBehindEachMatch() {
    String text = "RequestHeader edit* X ^a b";

    assertThat(Httpd.header("X", text, "X: aaab")).isEqualTo(known("bbbb"));
  }

  @Test
  void anEditThatNeverEndsIsNotGuessed() {
    assertThat(Httpd.header("X", "RequestHeader edit* X ^ b", "X: a"))
        .isInstanceOf(Value.Depends.class);
  }

  @Test
  void addressesOfProxiesAreTakenOffFromTheEnd() {
    String text =
        """
        RemoteIPHeader X-Forwarded-For
        RemoteIPInternalProxy 127.0.0.0/8 10.0.0.0/8
        RequestHeader set X "expr=%{REMOTE_ADDR} %{CONN_REMOTE_ADDR}"
        """;

    assertThat(Httpd.header("X", text, "X-Forwarded-For: 6.6.6.6, 192.0.2.1, 10.0.0.1"))
        .isEqualTo(known("192.0.2.1 127.0.0.9"));
  }

  @Test
  void aNameInTheListOfAddressesWouldBeLookedUp() {
    String text = "RemoteIPHeader X-Forwarded-For\nRequestHeader set X \"expr=%{REMOTE_ADDR}\"\n";

    assertThat(Httpd.header("X", text, "X-Forwarded-For: unknown"))
        .isEqualTo(new Value.Depends("the address of unknown"));
  }
}
