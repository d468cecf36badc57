package frontwright.validators.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From where addresses can be reached; the edges of the private networks. */
class ReachTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, LOOPBACK",
    "127.9.9.9, LOOPBACK",
    "::1, LOOPBACK",
    "localhost, LOOPBACK",
    "9.255.255.255, PUBLIC",
    "10.0.0.0, PRIVATE",
    "172.15.255.255, PUBLIC",
    "172.16.0.0, PRIVATE",
    "172.31.255.255, PRIVATE",
    "172.32.0.0, PUBLIC",
    "192.168.0.1, PRIVATE",
    "169.254.0.1, PRIVATE",
    "100.63.255.255, PUBLIC",
    "100.64.0.0, PRIVATE",
    "100.127.255.255, PRIVATE",
    "100.128.0.0, PUBLIC",
    "fc00::1, PRIVATE",
    "fdff::1, PRIVATE",
    "fe80::1, PRIVATE",
    "2001:db8::1, PUBLIC",
    "*, EVERY_ADDRESS",
    "0.0.0.0, EVERY_ADDRESS",
    "::, EVERY_ADDRESS",
    "app.internal, UNKNOWN"
  })
  void reach(String host, Reach expected) {
    assertThat(Reach.of(host)).as(host).isEqualTo(expected);
  }
}
