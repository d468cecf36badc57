package frontwright.model.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IpNetworkTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0/8",
        "10.1.2.3",
        "10.1.2.3/32",
        "0.0.0.0/0",
        "192.168.128.0/17",
        "::1",
        "::/0",
        "2001:db8::/32",
        "2001:DB8::1/128",
        "::ffff:10.0.0.1",
        "::ffff:10.0.0.0/104"
      })
  void addressesAndNetworksAreKeptAsWritten(String text) {
    assertThat(IpNetwork.parse(text)).contains(new IpNetwork(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "10.0.0.0/",
        "10.0.0.0/x",
        "10.0.0.0/-1",
        "10.0.0.0/08",
        "10.0.0.0/33",
        "10.0.0.0/8/8",
        "10.0.0.1/8",
        "10.0.0",
        "10.0.0.0.0",
        "10.0.0.256",
        "010.0.0.1",
        "1.2.3.",
        "2001:db8::1/32",
        "::/129",
        ":::",
        "1:2",
        "::g",
        "::1%eth0",
        "localhost",
        "a:b",
        "[::1]",
        "10.0.0.0/99999999999"
      })
  void anythingElseIsNone(String text) {
    assertThat(IpNetwork.parse(text)).isEmpty();
  }

  @Test
  void everybodyIsTheWholeOfEitherFamily() {
    assertThat(new IpNetwork("0.0.0.0/0").isEverybody()).isTrue();
    assertThat(new IpNetwork("::/0").isEverybody()).isTrue();
    assertThat(new IpNetwork("10.0.0.0/10").isEverybody()).isFalse();
  }

  @Test
  void aNetworkIsNoAddress() {
    assertThat(IpNetwork.isAddress("10.0.0.1")).isTrue();
    assertThat(IpNetwork.isAddress("10.0.0.0/8")).isFalse();
  }
}
