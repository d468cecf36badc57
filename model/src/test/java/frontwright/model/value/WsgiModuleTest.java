package frontwright.model.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WsgiModuleTest {

  @ParameterizedTest
  @CsvSource({
    "hello,               hello,      application, false, hello:application",
    "hello.wsgi,          hello.wsgi, application, false, hello.wsgi:application",
    "hello:app,           hello,      app,         false, hello:app",
    "hello.wsgi:make_app(), hello.wsgi, make_app,  true,  hello.wsgi:make_app()",
  })
  void theCallableIsNamedOrIsTheApplication(
      String text, String module, String callable, boolean factory, String shown) {
    assertThat(WsgiModule.of(text))
        .isEqualTo(new WsgiModule(module, callable, factory))
        .hasToString(shown);
  }
}
