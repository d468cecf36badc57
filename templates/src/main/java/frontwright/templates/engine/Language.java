package frontwright.templates.engine;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A server's language as an output format: every interpolated string is written as a literal of
 * that language.
 */
public final class Language extends CommonMarkupOutputFormat<Language.Text> {

  /** Text in the language. */
  public static final class Text extends CommonTemplateMarkupOutputModel<Text> {
    private final Language language;

    // FreeMarker hands in one of the two.
    private Text(Language language, @Nullable String plain, @Nullable String written) {
      super(plain, written);
      this.language = language;
    }

    @Override
    public CommonMarkupOutputFormat<Text> getOutputFormat() {
      return language;
    }
  }

  private final String name;
  private final UnaryOperator<String> literal;

  /**
   * A language.
   *
   * @param literal writes a string so that the server reads it back exactly
   */
  public Language(String name, UnaryOperator<String> literal) {
    this.name = name;
    this.literal = literal;
  }

  Text written(Written written) {
    return new Text(this, null, written.text());
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getMimeType() {
    return "text/plain";
  }

  @Override
  public String escapePlainText(String plain) {
    return literal.apply(plain);
  }

  @Override
  public void output(String plain, Writer out) throws IOException, TemplateModelException {
    out.write(literal.apply(plain));
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String builtIn) {
    return false;
  }

  @Override
  protected Text newTemplateMarkupOutputModel(@Nullable String plain, @Nullable String written) {
    return new Text(this, plain, written);
  }
}
