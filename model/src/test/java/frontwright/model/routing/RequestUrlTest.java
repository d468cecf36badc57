package frontwright.model.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestUrlTest {

  @ParameterizedTest
  @CsvSource({
    "http://a.test, false a.test 80 /",
    "http://a.test?q, false a.test 80 /?q",
    "HTTPS://a.test:443/x#y, true a.test 443 /x",
    "https://a.test:80/, true a.test:80 80 /",
    "http://[::1]:8080/x?a#b, false [::1]:8080 8080 /x?a",
    "http://a.test/a b%20c%zz/é, false a.test 80 /a%20b%20c%zz/%C3%A9",
    "http://a.test/../x//y, false a.test 80 /../x//y",
  })
  void aUrlIsAskedForAsItIsSpelt(String url, String expected) {
    RequestUrl read = RequestUrl.parse(url).orElseThrow();
    assertThat(read.tls() + " " + read.authority() + " " + read.port() + " " + read.target())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/x",
        "www.example.com/x",
        "ftp://a.test/",
        "http://",
        "http:///x",
        "http://a.test:0/",
        "http://a.test:65536/",
        "http://user@a.test/",
        "http://a b/"
      })
  void whatIsNoUrlOfHttpIsNotRead(String text) {
    assertThat(RequestUrl.parse(text)).isEmpty();
  }

  @Test
  void aHostAmongTheHeadersTakesTheUrlsPlace() {
    Request request =
        RequestUrl.parse("http://127.0.0.1/x")
            .orElseThrow()
            .request("GET", List.of(Field.of("host", "a.test")), "192.0.2.1", "");
    assertThat(request.headers()).containsExactly(Field.of("host", "a.test"));
  }
}
