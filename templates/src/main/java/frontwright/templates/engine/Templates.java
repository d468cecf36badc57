package frontwright.templates.engine;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The templates of one target. Tags are {@code [#if]} and interpolations {@code [=x]}, so that the
 * servers' own {@code <Section>}, {@code ${x}} and {@code %{x}} stand as they are.
 */
public final class Templates {

  private static final Version VERSION = Configuration.VERSION_2_3_34;

  private final Configuration configuration;

  /**
   * The templates beside a class.
   *
   * @param room the class whose package holds them
   * @param language what strings are written in
   */
  public Templates(Class<?> room, Language language) {
    configuration = new Configuration(VERSION);
    configuration.setClassForTemplateLoading(room, "");
    configuration.setTagSyntax(Configuration.SQUARE_BRACKET_TAG_SYNTAX);
    configuration.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
    configuration.setOutputFormat(language);
    configuration.setRegisteredCustomOutputFormats(List.of(language));
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("computer");
    configuration.setLocalizedLookup(false);
    configuration.setLogTemplateExceptions(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setObjectWrapper(new Wrapper(language));
  }

  /**
   * Fills a template with a view.
   *
   * @param name the file's name beside the class
   * @param view the record whose components the template calls by name, as {@code it}
   * @throws IllegalStateException when the template and the view do not fit: a defect
   */
  public String fill(String name, Object view) {
    StringWriter out = new StringWriter();
    try {
      configuration.getTemplate(name).process(Map.of("it", view), out);
    } catch (IOException | TemplateException e) {
      throw new IllegalStateException("template " + name + ": " + e.getMessage(), e);
    }
    return out.toString();
  }

  /** Wraps {@link Written} and whole numbers as text of the language, the rest as usual. */
  private static final class Wrapper extends DefaultObjectWrapper {
    private final Language language;

    Wrapper(Language language) {
      super(VERSION);
      this.language = language;
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object object) throws TemplateModelException {
      if (object instanceof Written written) {
        return language.written(written);
      }
      if (object instanceof Integer || object instanceof Long) {
        return language.written(new Written(object.toString()));
      }
      return super.wrap(object);
    }
  }
}
